"""What stands apart from the running text: quotations, asides, letters, code, pictures."""

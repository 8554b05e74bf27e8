"""What the search for page ends leaves for the same text after an edit."""

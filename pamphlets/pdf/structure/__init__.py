"""What a PDF says of its text beside how it looks: the structure tree and its marked content."""

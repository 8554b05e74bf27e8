"""A title as a wall of words: its lines, their marks, the page that they stand on."""

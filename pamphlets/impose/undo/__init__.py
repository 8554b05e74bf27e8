"""A PDF of sheets -> single pages in reading order."""

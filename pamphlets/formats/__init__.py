"""One Format a file."""

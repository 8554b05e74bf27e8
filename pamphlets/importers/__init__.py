"""A file from elsewhere -> a text of ours, its pictures, and what could not be kept."""

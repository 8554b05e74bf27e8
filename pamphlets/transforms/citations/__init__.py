"""Document -> Document: citations become notes and a list of sources."""

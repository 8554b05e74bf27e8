"""PDF objects read, written and copied (ISO 32000-1, 7.3)."""

"""A Publication -> an EPUB 3.3 that any reading device opens."""

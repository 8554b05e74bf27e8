"""The words on printed instructions, a table for each language."""

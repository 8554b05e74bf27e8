"""Galley -> the pages of a book: contents, running heads, colophon."""

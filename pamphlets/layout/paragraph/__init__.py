"""Inlines -> lines: shaped, broken, spaced."""

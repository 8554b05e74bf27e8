"""Styles of SVG -> inks, tints and patterns."""

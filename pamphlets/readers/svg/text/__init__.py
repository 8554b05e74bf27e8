"""The words of an SVG -> outlines of letters."""

"""Coordinates, paths and shapes of SVG -> outlines."""

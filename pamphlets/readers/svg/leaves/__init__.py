"""Shapes, texts and pictures of an SVG -> paths in ink."""

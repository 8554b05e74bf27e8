"""A print shop in a box: Markdown with source footnotes -> pages ready to print and fold."""

__version__ = "0.1.0"

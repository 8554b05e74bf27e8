"""Blocks -> Galley: boxes of whole grid lines."""

"""Glyphs used -> embedded font subsets."""

"""Markdown tokens -> blocks, inlines, notes."""

"""Pandoc's tree -> our Markdown."""

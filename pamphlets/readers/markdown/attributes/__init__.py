"""Braces behind blocks, headings and pictures -> what they ask for."""

"""Galley -> Pages."""

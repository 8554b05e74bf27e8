"""A page of boxes and notes -> the ways to fill it."""

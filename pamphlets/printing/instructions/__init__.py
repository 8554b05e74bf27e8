"""Arrangement -> how to print, fold and cut it, in words."""

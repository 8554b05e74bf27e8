"""Arrangement + source pages -> a PDF of sheets."""

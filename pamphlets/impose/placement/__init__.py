"""Sheets of a plan -> where each page lies on paper, in points."""

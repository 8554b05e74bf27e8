"""One theme a file: THEME and DESIGN."""

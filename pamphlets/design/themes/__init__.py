"""One theme a file: THEME and LOOK."""

"""One look a file: THEME and cover()."""

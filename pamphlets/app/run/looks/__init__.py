"""Lists of themes and fonts, specimens, new themes."""

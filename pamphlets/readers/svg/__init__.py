"""SVG -> drawing in inks."""

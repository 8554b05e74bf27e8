"""Values that every stage shares: units, places in a text, styles, drawings, finished pages."""

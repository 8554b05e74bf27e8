"""Font files -> shaped glyphs and hyphenation points."""

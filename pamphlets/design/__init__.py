"""How printed things look: themes and their ornaments, formats and how each is laid out and imposed."""

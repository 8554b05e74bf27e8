"""A title and a printer -> copies on paper, or how they are printed by hand; a printer that nobody knows -> its profile."""

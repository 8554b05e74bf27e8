"""A sheet that shows what a printer does with margins, edges and turns."""

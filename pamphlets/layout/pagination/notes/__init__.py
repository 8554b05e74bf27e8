"""Notes at the foot of a page: their rows, and what of them is divided."""

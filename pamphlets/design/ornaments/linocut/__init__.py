"""Pictures as if cut in linoleum."""

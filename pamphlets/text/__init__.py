"""Document -> Galley: lines broken, rows and figures measured."""

"""How people print, fold and staple what was built, in words and drawings."""

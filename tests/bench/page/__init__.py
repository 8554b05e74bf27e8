"""How even the lines and how full the pages of a finished PDF are, beside Typst and LuaLaTeX."""

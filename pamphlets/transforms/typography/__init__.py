"""Document -> Document: the spaces, quotation marks and dashes that a language asks for."""

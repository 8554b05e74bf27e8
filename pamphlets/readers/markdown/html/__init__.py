"""HTML in Markdown -> what of it is a tag, a comment or text."""

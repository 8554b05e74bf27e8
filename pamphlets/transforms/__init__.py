"""Document -> Document."""

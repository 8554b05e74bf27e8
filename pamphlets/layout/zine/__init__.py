"""Document -> the eight panels of a zine."""

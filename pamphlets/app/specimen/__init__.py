"""A text that shows every element of a theme, and the drawing in it."""

"""A title or its words -> a drawing for a cover."""

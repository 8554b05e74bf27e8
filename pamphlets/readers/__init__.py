"""Source -> Document."""

"""A seeded Random -> a Case, one module a kind of input."""

"""Pages -> file."""

"""Lines of a gettext catalogue (.po) -> what the program says in another language than English."""

"""A machine with Python and nothing else -> .venv with what a lock names; then what a double-click is to start."""

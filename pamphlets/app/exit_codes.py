"""With which status the program leaves; 2, wrong usage, is Typer's to say."""

from typing import Final

EXIT_DONE: Final = 0
EXIT_AUTHOR_ERROR: Final = 1
EXIT_BUG: Final = 3
EXIT_INTERRUPTED: Final = 130  # as shells say of what Ctrl+C ended

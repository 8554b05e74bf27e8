"""With which status the program leaves; 2, wrong usage, is Typer's to say."""

from typing import Final

DONE: Final = 0
AUTHOR: Final = 1
OURS: Final = 3
STOPPED: Final = 130  # as shells say of what Ctrl+C ended

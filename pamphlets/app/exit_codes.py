"""With which status the program leaves."""

from typing import Final

EXIT_DONE: Final = 0
EXIT_AUTHOR_ERROR: Final = 1
EXIT_USAGE: Final = 2  # argparse leaves with it too
EXIT_BUG: Final = 3
EXIT_INTERRUPTED: Final = 130  # as shells say of what Ctrl+C ended

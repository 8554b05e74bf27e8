"""With which status the program leaves."""

from typing import Final

EXIT_DONE: Final = 0
EXIT_AUTHOR_ERROR: Final = 1
EXIT_USAGE: Final = 2  # argparse leaves with it too
EXIT_BUG: Final = 3
# As shells say of what a signal ended: 128 and its number. SIGTERM makes 143, a closed terminal window 129.
EXIT_INTERRUPTED: Final = 130  # Ctrl+C

"""Folders for what is needed for a moment only, gone with the block that needs them, whatever ends it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pamphlets.core.system.stop_signals import uninterrupted


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Give an empty folder that goes with the block. Raises OSError where there is no place for one."""
    with uninterrupted():  # behind it the object itself sees to it that the folder goes
        # Windows does not remove what is still open: it is for the system to tidy up then.
        folder = TemporaryDirectory(
            prefix="pamphlets-", ignore_cleanup_errors=sys.platform == "win32"
        )
    try:
        yield Path(folder.name)
    finally:
        with uninterrupted():
            folder.cleanup()

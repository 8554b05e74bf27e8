"""Writing so that a file is either the old one or the new one, never half of each.

The new bytes go to a temporary file in the same folder, are forced to the disk, and then take the
target's name in one step (POSIX `rename`). Errors are plain `OSError`s: the caller knows what the
file was for.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path
from typing import BinaryIO, Final

from pamphlets.core.system.stop_signals import uninterrupted
from pamphlets.core.system.temporary_names import make_temporary_name, remove_leftovers
from pamphlets.core.system.windows.file_moves import move_file

_NEW_FILE: Final = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_CLOEXEC", 0)
# Of Windows: what is written is written as it is, and no child keeps the file open, which could not be replaced then.
_WINDOWS_FLAGS: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)


@contextmanager
def write_atomically(path: Path) -> Iterator[BinaryIO]:
    """Give a binary file, open for writing and reading back, that becomes `path` when the block ends well.

    When it ends with any exception, Ctrl-C included, the temporary file goes and `path` stays as it was.
    Links are followed, the permissions of an existing file are kept. A device or a pipe has no old
    version to protect and is written directly. What killed runs left beside the target goes. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and stat.S_ISDIR(mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as file:
            yield file
        return
    remove_leftovers(target.parent)
    # The name says nothing of the target's: that one may already be as long as the disk allows.
    handle: int | None = None
    temporary = target.with_name(make_temporary_name(".tmp"))
    try:
        # Minus the umask. Within the block: a signal between the two would leave the file.
        handle = os.open(temporary, _NEW_FILE | _WINDOWS_FLAGS, 0o666)
        with open(handle, "w+b") as file:  # noqa: PTH123 (a handle, not a path)
            yield file
            file.flush()
            _keep_permissions(handle, mode)
            os.fsync(handle)
        move_file(temporary, target)
    except BaseException as fault:
        with uninterrupted(), suppress(OSError):
            temporary.unlink()
        # A full disk names no file, and the temporary one means nothing to anybody.
        names = (None, str(temporary), handle)
        if isinstance(fault, OSError) and fault.filename in names:
            fault.filename = str(path)
        raise


def write_text_atomically(path: Path, text: str) -> None:
    """Make `path` hold `text` in UTF-8, line ends as they are. Raises OSError."""
    with write_atomically(path) as file:
        file.write(text.encode())


def _keep_permissions(handle: int, mode: int | None) -> None:
    """Give an open file the permissions of another one's mode; Windows has none of this kind."""
    if mode is not None and sys.platform != "win32":
        os.fchmod(handle, stat.S_IMODE(mode))

"""Paths that an author names -> the bytes there, if they are those of a file of a sane size.

A named pipe would be waited for without end, and a device never ends: neither is a file that somebody wrote.
Errors are plain `OSError`s: the caller knows what the file was for.
"""

import os
import stat
from errno import EFBIG, EINVAL, EISDIR
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 1_000_000_000
_NEVER_WAITS: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_regular_file(path: Path, most_bytes: int = MOST_BYTES) -> bytes:
    """Return what a file holds. Links are followed.

    Raises OSError where it cannot be read: EINVAL if it is a pipe, a device or a socket, EFBIG if it is larger
    than `most_bytes`, EISDIR if it is a folder.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _NEVER_WAITS)
    except PermissionError:
        if path.is_dir():  # Windows opens none, and says that it may not
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path)) from None
        raise
    with open(handle, "rb") as file:  # noqa: PTH123 (a handle, not a path)
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(EINVAL, "it is no file, but a pipe or a device", str(path))
        if status.st_size > most_bytes:
            raise OSError(EFBIG, os.strerror(EFBIG), str(path))
        content = file.read(status.st_size + 1)  # `read` has so much memory ready at once
        if len(content) > status.st_size:  # it has grown
            content += file.read(most_bytes + 1 - len(content))
    if len(content) > most_bytes:  # it grew while it was read
        raise OSError(EFBIG, os.strerror(EFBIG), str(path))
    return content

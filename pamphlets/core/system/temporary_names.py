"""Names of files and folders that go again, and the removal of those whose process was killed before it could.

A name holds the process that made it. Nothing else is in it: it may be left behind, and the disk limits its length.
"""

import os
import re
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(r"\.pamphlets-(?:(\d{1,10})-)?([0-9a-f]{8})[0-9a-f]{8}(?:\.tmp)?")
# Seconds; no run lasts so long, but a number of a process comes back.
_ANYBODYS_AGE: Final = 86_400.0
# Tells this process from an earlier one of its number: in a container each run may have the same.
_RUN: Final = os.urandom(4).hex()


class _Neighbours:
    """Who else writes where this process does."""

    are_elsewhere = False
    """Whether some are on other machines: the number of a process then says nothing."""


def share_folders() -> None:
    """From now on let age alone tell what others left: processes of other machines work in the same folders."""
    _Neighbours.are_elsewhere = True


def make_temporary_name(suffix: str = "") -> str:
    """Return a name that no other file has, ending in `suffix`: nothing, or `.tmp`."""
    return f".pamphlets-{os.getpid()}-{_RUN}{os.urandom(4).hex()}{suffix}"


def remove_leftovers(folder: Path) -> None:
    """Remove what runs that are no more left in a folder under a temporary name. What refuses to go stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match and _is_leftover(entry, int(match[1] or 0), match[2]):
                _remove(Path(entry.path))


def _is_leftover(entry: "os.DirEntry[str]", process: int, run: str) -> bool:
    """Return whether whoever made an entry is no more; `process` is 0 where its name does not say."""
    if process == os.getpid():
        return run != _RUN
    if process and not _Neighbours.are_elsewhere and not _is_running(process):
        return True
    try:
        changed = entry.stat(follow_symlinks=False).st_mtime
    except OSError:
        return False
    return changed < time.time() - _ANYBODYS_AGE


def _is_running(process: int) -> bool:
    """Return whether a process of this number runs."""
    if sys.platform == "win32":  # where `os.kill` with 0 would end it
        from pamphlets.core.system.windows import processes  # ctypes: 5 ms

        return processes.is_process_running(processes.load_kernel32(), process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # it is somebody else's
        return True
    return True


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()

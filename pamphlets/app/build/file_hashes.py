"""Files -> hashes of what they hold, remembered from one run to the next by size and times.

Six megabytes of fonts are then looked at, not read, when nothing has changed. A file touched in the last
moments is not remembered: it may change again within one tick of its clock (git's "racy" index entries).
"""

import hashlib
import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from pamphlets.core.system.atomic_files import write_text_atomically

ABSENT: Final = "absent"
_TICK: Final = (
    2_000_000_000  # nanoseconds: the coarsest clock of a file system in use, FAT's
)

_FileState = tuple[int, int, int]
"""Size, time of change, time of change of its inode; times in nanoseconds."""


class FileHashes:
    """The hashes of files that did not change since they were read; `save` remembers them for the next run."""

    def __init__(self, memory: Path) -> None:
        """Begin with what an earlier run left in the file `memory`; nonsense is forgotten."""
        self._memory = memory
        self._known: dict[str, tuple[_FileState, str]] = {}
        self._changed = False
        with suppress(OSError, ValueError, TypeError, AttributeError):
            for path, (size, changed, noted, digest) in json.loads(
                memory.read_bytes()
            ).items():
                self._known[path] = (size, changed, noted), digest

    def hash_file(self, path: Path) -> str:
        """Return the hash of a file, `ABSENT` where there is none. Raises OSError if it cannot be read."""
        name = os.path.abspath(path)  # noqa: PTH100 (`absolute` keeps "..", `resolve` asks the disk)
        try:
            status = os.stat(name)  # noqa: PTH116 (a hundred and fifty files a run)
        except (FileNotFoundError, NotADirectoryError):
            return ABSENT
        return self._hash(name, _state(status))

    def hash_folder(self, folder: Path, suffixes: tuple[str, ...]) -> str:
        """Return one hash of the names and contents of all files under a folder that end in one of the suffixes."""
        total = hashlib.sha256()
        for name, state in sorted(_files_under(os.path.abspath(folder), suffixes)):  # noqa: PTH100
            relative = os.path.relpath(name, folder)
            total.update(f"{relative}\0{self._hash(name, state)}\n".encode())
        return total.hexdigest()

    def save(self) -> None:
        """Write down what is known, if that is more than before. Raises OSError."""
        if self._changed:
            known = sorted(self._known.items())
            rows = {path: (*state, digest) for path, (state, digest) in known}
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            write_text_atomically(self._memory, json.dumps(rows))
            self._changed = False

    def _hash(self, name: str, state: _FileState) -> str:
        """Return the hash of a file in this state, read only if it was not so before."""
        known = self._known.get(name)
        if known and known[0] == state:
            return known[1]
        with open(name, "rb") as file:  # noqa: PTH123 (names are strings here, for speed)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if max(state[1:]) + _TICK < time.time_ns():
            self._known[name] = state, digest
            self._changed = True
        return digest


def _state(status: os.stat_result) -> _FileState:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _files_under(folder: str, suffixes: tuple[str, ...]) -> list[tuple[str, _FileState]]:
    """Return the files under a folder, each with its state."""
    files: list[tuple[str, _FileState]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                files += _files_under(entry.path, suffixes)
            elif entry.name.endswith(suffixes):
                files.append((entry.path, _state(entry.stat())))
    return files

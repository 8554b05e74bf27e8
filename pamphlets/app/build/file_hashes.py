"""Files -> digests of what they hold, remembered from one run to the next by size and times.

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

from pamphlets.core.atomic_files import write_text_atomically

ABSENT: Final = "absent"
_TICK: Final = 2_000_000_000  # nanoseconds: the coarsest clock of a file system in use, FAT's

_FileState = tuple[int, int, int]  # size, time of change, time of change of that


class FileHashes:
    """What is known of files. A class because it must be closed by `save`."""

    def __init__(self, memory: Path) -> None:
        """Begin with what an earlier run left in the file `memory`; nonsense is forgotten."""
        self._memory = memory
        self._known: dict[str, tuple[_FileState, str]] = {}
        self._changed = False
        with suppress(OSError, ValueError, TypeError, AttributeError):
            for path, (size, changed, noted, digest) in json.loads(memory.read_bytes()).items():
                self._known[path] = (size, changed, noted), digest

    def hash_file(self, path: Path) -> str:
        """Return the digest of a file, `ABSENT` where there is none. Raises OSError if it cannot be read."""
        name = os.path.abspath(path)  # noqa: PTH100 (`absolute` keeps "..", `resolve` asks the disk)
        try:
            found = os.stat(name)  # noqa: PTH116 (a hundred and fifty files a run)
        except (FileNotFoundError, NotADirectoryError):
            return ABSENT
        return self._hash(name, (found.st_size, found.st_mtime_ns, found.st_ctime_ns))

    def hash_folder(self, folder: Path, suffixes: tuple[str, ...]) -> str:
        """Return one digest of the names and contents of all files under a folder that end as asked."""
        total = hashlib.sha256()
        for name, signature in sorted(_files_under(os.path.abspath(folder), suffixes)):  # noqa: PTH100
            total.update(
                f"{os.path.relpath(name, folder)}\0{self._hash(name, signature)}\n".encode()
            )
        return total.hexdigest()

    def save(self) -> None:
        """Write down what is known, if that is more than before. Raises OSError."""
        if self._changed:
            rows = {
                path: (*signature, digest)
                for path, (signature, digest) in sorted(self._known.items())
            }
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            write_text_atomically(self._memory, json.dumps(rows))
            self._changed = False

    def _hash(self, name: str, signature: _FileState) -> str:
        """Return the digest of a file that looks like this, read only if it did not look so before."""
        known = self._known.get(name)
        if known and known[0] == signature:
            return known[1]
        with open(name, "rb") as file:  # noqa: PTH123 (names are strings here, for speed)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if max(signature[1:]) + _TICK < time.time_ns():
            self._known[name] = signature, digest
            self._changed = True
        return digest


def _files_under(folder: str, suffixes: tuple[str, ...]) -> list[tuple[str, _FileState]]:
    """Return the files under a folder, each with what tells whether it changed."""
    found: list[tuple[str, _FileState]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _files_under(entry.path, suffixes)
            elif entry.name.endswith(suffixes):
                seen = entry.stat()
                found.append((entry.path, (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)))
    return found

"""Files -> hashes of what they hold, remembered from one run to the next by size and times.

Six megabytes of fonts are then looked at, not read, when nothing has changed. A file touched in the last
moments is not remembered: it may change again within one tick of its clock (git's "racy" index entries).
Files are remembered by a hash of their path: the folder travels on keys, and a path names its owner's home.
"""

import hashlib
import json
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.input_files import ABSENT, UNREADABLE
from pamphlets.core.system.json_files import read_json_file

_MOST_BYTES: Final = 50_000_000  # of the memory: 200 files take 0.03 million
# Nanoseconds: the coarsest clock of a file system in use, FAT's.
_TICK: Final = 2_000_000_000

_FileState = tuple[int, int, int]
"""Size, time of change, time of change of its inode; times in nanoseconds."""


class FileHashes:
    """The hashes of files that did not change since they were read; `save` remembers them for the next run."""

    def __init__(self, memory: Path) -> None:
        """Begin with what an earlier run left in the file `memory`; nonsense is forgotten."""
        self._memory = memory
        self._known: dict[str, tuple[_FileState, str]] = {}
        self._changed = False
        read_json_file(memory, _MOST_BYTES, self._learn)

    def _learn(self, rows: Mapping[str, tuple[int, int, int, str]]) -> None:
        for path_hash, (size, changed, noted, digest) in rows.items():
            self._known[path_hash] = (size, changed, noted), str(digest)

    def hash_file(self, path: Path) -> str:
        """Return the hash of a file, `ABSENT` where there is none, `UNREADABLE` where there is something else."""
        name = os.path.abspath(path)  # noqa: PTH100 (`absolute` keeps "..", `resolve` asks the disk)
        try:
            status = os.stat(name)  # noqa: PTH116 (a hundred and fifty files a run)
            if not stat.S_ISREG(status.st_mode):
                return UNREADABLE
            return self._hash(name, _state(status))
        except (FileNotFoundError, NotADirectoryError):
            return ABSENT
        except OSError:
            return UNREADABLE

    def hash_folder(self, folder: Path, suffixes: tuple[str, ...]) -> str:
        """Return one hash of the names and contents of all files under a folder that end in one of the suffixes.

        Raises OSError if one cannot be read.
        """
        total = hashlib.sha256()
        for name, state in sorted(_files_under(os.path.abspath(folder), suffixes)):  # noqa: PTH100
            relative = os.path.relpath(name, folder)
            total.update(f"{relative}\0{self._hash(name, state)}\n".encode())
        return total.hexdigest()

    def save(self) -> None:
        """Write down what is known, if that is more than before. Raises OSError."""
        if self._changed:
            known = sorted(self._known.items())
            rows = {path_hash: (*state, digest) for path_hash, (state, digest) in known}
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            write_text_atomically(self._memory, json.dumps(rows))
            self._changed = False

    def _hash(self, name: str, state: _FileState) -> str:
        """Return the hash of a file in this state, read only if it was not so before."""
        key = hashlib.sha256(os.fsencode(name)).hexdigest()[:32]
        known = self._known.get(key)
        if known and known[0] == state:
            return known[1]
        with open(name, "rb") as file:  # noqa: PTH123 (names are strings here, for speed)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if max(state[1:]) + _TICK < time.time_ns():
            self._known[key] = state, digest
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

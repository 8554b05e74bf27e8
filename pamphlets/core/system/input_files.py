"""Paths of inputs -> what they hold, read once, and the hash of exactly that.

Whoever saves a file while a build runs must find it built the next time. So nobody reads an input twice, and a hash
is of the bytes that were read, never of those that lie there later.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.core.system.regular_files import MOST_BYTES, read_regular_file

ABSENT: Final = "absent"
UNREADABLE: Final = "unreadable"


def hash_bytes(content: bytes) -> str:
    """Return the hash by which contents are told apart."""
    return hashlib.sha256(content).hexdigest()


class InputFiles:
    """Files as they were when they were first read; the same bytes, or the same refusal, for each who asks."""

    def __init__(self, contents: Mapping[Path, bytes] = MappingProxyType({})) -> None:
        """Begin with `contents`, which stand instead of files: what an editor has not saved."""
        self._contents: dict[Path, bytes] = dict(contents)
        self._refusals: dict[Path, OSError] = {}

    def read(self, path: Path, most_bytes: int = MOST_BYTES) -> bytes:
        """Return what a file of at most so many octets holds. Raises OSError; see `read_regular_file`."""
        if path in self._refusals:
            raise self._refusals[path]
        if path not in self._contents:
            try:
                self._contents[path] = read_regular_file(path, most_bytes)
            except OSError as refusal:
                self._refusals[path] = refusal
                raise
        return self._contents[path]

    def hash(self, path: Path) -> str:
        """Return the hash of what `read` gives; `ABSENT` or `UNREADABLE` where it raises."""
        try:
            return hash_bytes(self.read(path))
        except (FileNotFoundError, NotADirectoryError):
            return ABSENT
        except OSError:
            return UNREADABLE

"""The steps by which a process changes what lies on the disk, counted, and what happens at one of them.

Files that are opened to be written, moved, linked and removed, and folders, are seen by an audit hook (PEP 578); an
exception that it raises is that of the call. Writes and flushes are seen where `atomic_files` makes them.
"""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from pamphlets.core.system import atomic_files

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_EVENTS = ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod")


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the disk, before it is made."""

    number: int
    """From 1."""
    action: str
    """`os.rename`, `write`, `fsync` …"""
    path: str
    """What is changed; of a move or a link, where to."""


OnStep = Callable[[Step], None]


def watch_steps(folder: Path, on_step: OnStep) -> None:
    """Call `on_step` before each change below a folder that this process makes from now on.

    What `on_step` raises, the change raises. There is no way back: this is for a process that ends soon.
    """
    count = 0
    last_opened = ""
    names: dict[int, str] = {}

    def count_step(action: str, path: str) -> None:
        nonlocal count
        place = Path(folder, path)
        if not place.is_relative_to(folder):
            return
        count += 1
        on_step(Step(count, action, str(place.relative_to(folder))))

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _EVENTS or (event == "open" and not _is_writing(arguments)):
            return
        path = arguments[1] if event in {"os.rename", "os.link"} else arguments[0]
        if isinstance(path, str | os.PathLike) and _is_plain(event, arguments):
            nonlocal last_opened
            count_step(event, os.fspath(path))
            last_opened = os.fspath(path)

    class CountedFile(io.FileIO):
        """A file whose writes are steps; of one that goes wrong, half is written."""

        def write(self, content: Any) -> int:
            try:
                count_step("write", names[self.fileno()])
            except OSError:
                super().write(memoryview(content)[: len(content) // 2])
                raise
            return super().write(content)

    def open_counted(handle: int, _mode: str) -> BinaryIO:
        names[handle] = last_opened  # a handle does not tell its path
        return io.BufferedRandom(CountedFile(handle, "r+"))

    def fsync(handle: int) -> None:
        count_step("fsync", names[handle])

    atomic_files.open = open_counted  # type: ignore[attr-defined]
    os.fsync = fsync  # type: ignore[assignment]
    sys.addaudithook(hear)


def _is_writing(arguments: tuple[Any, ...]) -> bool:
    """Return whether a file is opened to be written."""
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & _WRITING)


def _is_plain(event: str, arguments: tuple[Any, ...]) -> bool:
    """Return whether a path is seen from this process's folder, and not from a handle, as in `shutil.rmtree`."""
    handles = {"os.remove": 1, "os.rmdir": 1, "os.mkdir": 2}
    return event not in handles or arguments[handles[event]] == -1

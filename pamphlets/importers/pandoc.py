"""Bytes of a Word file, a web page or Markdown -> a tree, through pandoc: the machine's own, or pypandoc_binary's.

Pandoc gets the bytes through a pipe and gives its tree through another; in its `--sandbox` (2.15) it reads no
file and no address. No shell, no environment of the author's, a limit on time and on memory.
"""

import json
import os
import re
import signal
import subprocess
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any, Final

from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.importers.pandoc_ast import PandocDocument

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

OLDEST_VERSION: Final = (2, 15)
PROGRAM_VARIABLE: Final = "PAMPHLETS_PANDOC"  # names another pandoc; empty, none
_SECONDS: Final = 60
_MEMORY: Final = "384M"  # a page of 10 000 paragraphs takes 430 MB with it, 506 with 1G
_MAX_TREE_LENGTH: Final = 128 << 20  # characters of a tree
# Signals that end what has used its processor time.
_TIME_UP: Final = tuple(
    -getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)
)
_WINDOWS_NEEDS: Final = ("SYSTEMROOT",)
_VERSION: Final = re.compile(r"pandoc\S*\s+(\d+)\.(\d+)")


class NoPandocError(Exception):
    """There is no pandoc on this machine, or only one that is too old: of this `version`, else empty."""

    def __init__(self, version: str) -> None:
        super().__init__(version)
        self.version = version


class PandocError(Exception):
    """Pandoc could not read what it was given; the argument says in a word why."""


class SlowPandocError(Exception):
    """Pandoc did not come to an end within its time."""


def find_pandoc() -> str:
    """Return the path of a pandoc that is new enough. Raises NoPandocError."""
    named = os.environ.get(PROGRAM_VARIABLE)
    places = [named] if named is not None else [_find_bundled(), which("pandoc") or ""]
    old = ""
    for place in filter(None, places):
        version = _read_version(place)
        if version >= OLDEST_VERSION:
            return place
        old = ".".join(map(str, version)) or old
    raise NoPandocError(old)


def run_pandoc(content: bytes, reader: str) -> PandocDocument:
    """Return the tree of a file's bytes, read as pandoc's `reader`.

    Raises NoPandocError, PandocError and SlowPandocError.
    """
    pandoc = find_pandoc()
    limits = ["+RTS", f"-M{_MEMORY}", "-RTS", "--sandbox"]
    command = [pandoc, *limits, "--from", reader, "--to", "json"]
    try:
        with temporary_folder() as nowhere:
            done = subprocess.run(  # noqa: S603 (no shell; the words are ours)
                command, input=content, capture_output=True, check=False, timeout=_SECONDS, cwd=nowhere,
                env=_system_variables() | {"HOME": str(nowhere), "LANG": "C.UTF-8", "PATH": ""},
                preexec_fn=None if resource is None else _lift_address_limit,
            )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise SlowPandocError from None
    except OSError as cause:
        raise PandocError(type(cause).__name__) from cause
    if done.returncode in _TIME_UP:
        raise SlowPandocError
    if done.returncode:
        first_line, _, _ = done.stderr.decode("utf-8", "replace").strip().partition("\n")
        raise PandocError(first_line[:120].rstrip() or "?")
    if len(done.stdout) > _MAX_TREE_LENGTH:
        raise PandocError("size")
    try:
        tree: Any = json.loads(done.stdout)
        return PandocDocument(tree["meta"], tree["blocks"])
    except (ValueError, KeyError, TypeError) as cause:
        raise PandocError("json") from cause


def _system_variables() -> dict[str, str]:
    """Return what a program of Windows needs of the environment to find the system's own libraries; elsewhere nothing."""
    return {name: os.environ[name] for name in _WINDOWS_NEEDS if name in os.environ}


def _lift_address_limit() -> None:
    """Free the process that becomes pandoc from the limit on addresses that this one may have.

    It reserves many more than it uses, and begins under some limits and not under others: 700 MB, not 1000. Its
    memory is held by `-M`.
    """
    _, hard_limit = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard_limit, hard_limit))


def _read_version(pandoc: str) -> tuple[int, ...]:
    """Return the first two numbers of a pandoc's version, nothing for what is none."""
    try:
        done = subprocess.run(  # noqa: S603
            [pandoc, "--version"],
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env=_system_variables() | {"LANG": "C.UTF-8"},
            preexec_fn=None if resource is None else _lift_address_limit,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    match = _VERSION.match(done.stdout.decode("utf-8", "replace"))
    if match is None:
        return ()
    return int(match[1]), int(match[2])


def _find_bundled() -> str:
    """Return the pandoc that the package pypandoc_binary brought along, nothing where it is not installed."""
    spec = find_spec("pypandoc")
    if spec is None:
        return ""
    for folder in spec.submodule_search_locations or ():
        for name in ("pandoc", "pandoc.exe"):
            path = Path(folder) / "files" / name
            if path.is_file():
                return str(path)
    return ""

"""The path of a text, as the browser names it -> its bytes and their version; new bytes -> the file, or a conflict.

A version is the hash of the bytes: two windows, an editor beside the browser or a synchronised folder are noticed
because the bytes are no longer those that somebody began with.
"""

from http import HTTPStatus
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from pamphlets.app.build.project import MAX_TEXT_BYTES, leads_outside
from pamphlets.app.web.workspace import RequestError
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.input_files import hash_bytes
from pamphlets.core.system.regular_files import read_regular_file

_TEXT_ENDINGS: Final = (".md", ".yaml")


class TextFile(NamedTuple):
    """A text as it lies in its file."""

    text: str
    version: str


class VersionConflictError(Exception):
    """The file is no longer what somebody began with; `current` is what it is now, None where it is gone."""

    def __init__(self, current: TextFile | None) -> None:
        super().__init__()
        self.current = current


def locate_text(content: Path, name: str) -> Path:
    """Return the path of a text by its name in the folder of texts. Raises RequestError where it leads out of it."""
    path = PurePosixPath(name)
    is_plain = not path.is_absolute() and ".." not in path.parts and "\\" not in name
    has_odd_sign = ":" in name or not name.isprintable()
    if not is_plain or has_odd_sign or path.suffix not in _TEXT_ENDINGS:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-text", path=name)
    located = content / path
    if leads_outside(located, content):
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-text", path=name)
    return located


def read_text(path: Path) -> TextFile:
    """Return a text and its version. Raises RequestError where it is none, and OSError."""
    try:
        data = read_regular_file(path, MAX_TEXT_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise RequestError(
            HTTPStatus.NOT_FOUND, "atelier.no-text", path=path.name
        ) from None
    try:
        return TextFile(data.decode("utf-8"), hash_bytes(data))
    except UnicodeDecodeError:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        raise RequestError(status, "atelier.not-utf8", path=path.name) from None


def write_text(path: Path, text: str, version: str) -> str:
    """Write a text in place of that of a version, whole or not at all; return its own version.

    Raises VersionConflictError where the file is another one by now, and OSError.
    """
    current = read_text(path) if path.exists() else None
    data = text.encode("utf-8")
    if current is None or current.version not in (version, hash_bytes(data)):
        raise VersionConflictError(current)
    with write_atomically(path) as file:
        file.write(data)
    return hash_bytes(data)

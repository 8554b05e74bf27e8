"""The path of a text, as the browser names it -> its words and their version; new words -> the file, or a conflict.

A version is the hash of the bytes: two windows, an editor beside the browser or a synchronised folder are noticed
because the bytes are no longer those that somebody began with. The browser gets the words as the press reads them, in NFC
with plain line ends, so that lines and columns are the same in both; a file keeps its own line ends and its mark.
"""

import os
from codecs import BOM_UTF8
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from pamphlets.app.build.project import MAX_TEXT_BYTES, leads_outside
from pamphlets.app.web.workspace import RequestError
from pamphlets.core.slug import is_device_name
from pamphlets.core.source import PamphletError
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.input_files import hash_bytes
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.readers.text_file import decode_source

_TEXT_ENDINGS: Final = (".md", ".markdown", ".yaml", ".yml")


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
    is_plain &= (
        path.as_posix() == name
    )  # two names of one text would be two texts to the press
    has_odd_sign = ":" in name or not name.isprintable()
    is_hidden = any(part.startswith(".") for part in path.parts)
    is_device = any(
        is_device_name(part.partition(".")[0].casefold()) for part in path.parts
    )
    if not is_plain or has_odd_sign or is_hidden or is_device:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-text", path=name)
    located = content / path
    is_text = path.suffix.lower() in _TEXT_ENDINGS
    if not is_text or leads_outside(located, content):
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
    return _decode(data, path)


def _decode(data: bytes, path: Path) -> TextFile:
    """Return the words of a file. Raises RequestError where nobody can tell them."""
    try:
        text = decode_source(data, str(path)).text
    except* PamphletError:
        text = None
    if text is None:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        raise RequestError(status, "atelier.not-utf8", path=path.name)
    return TextFile(text, hash_bytes(data))


def write_text(path: Path, text: str, version: str) -> str:
    """Write a text in place of that of a version, whole or not at all; return its own version. No version: a new file.

    Raises VersionConflictError where the file is another one by now, RequestError for a text beyond our limits, and
    OSError.
    """
    old = read_regular_file(path, MAX_TEXT_BYTES) if os.path.lexists(path) else None
    data = _encode(text, old or b"")
    if len(data) > MAX_TEXT_BYTES:
        raise RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "atelier.too-large")
    if old is None and version:
        raise VersionConflictError(None)
    if old is not None and hash_bytes(old) not in (version, hash_bytes(data)):
        raise VersionConflictError(_decode(old, path))
    if data != old:
        path.parent.mkdir(parents=True, exist_ok=True)
        with write_atomically(path) as file:
            file.write(data)
    return hash_bytes(data)


def _encode(text: str, old: bytes) -> bytes:
    """Return the bytes of a text in UTF-8, with the mark and the line ends of the file that it replaces."""
    data = text.encode("utf-8")
    if b"\r\n" in old:
        data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return BOM_UTF8 + data if old.startswith(BOM_UTF8) else data

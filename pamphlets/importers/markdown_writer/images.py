"""Addresses of pictures in a file -> files to put beside the text, each picture once."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from pamphlets.importers.markdown_writer.writer_state import ImportedPicture
from pamphlets.importers.zip_archive import OfficeArchive, UnreadableArchiveError

_MAX_PICTURE_BYTES: Final = 40 << 20  # bytes of one picture
_MAX_PICTURES: Final = 500
_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
)


@dataclass(slots=True, eq=False)
class PictureCollector:
    """The pictures of one text. `find` gives a picture's bytes, `is_taken` tells of a file name already there."""

    slug: str
    load: Callable[[str], bytes]
    is_taken: Callable[[str], bool]
    pictures: list[ImportedPicture] = field(default_factory=list)
    known: dict[bytes, str] = field(default_factory=dict)
    number: int = 0

    def add_picture(self, address: str) -> str:
        """Return the file name that a picture gets, nothing for one that is not there or that no page can show."""
        content = self.load(address) if len(self.pictures) < _MAX_PICTURES else b""
        ending = picture_extension(content)
        if not ending:
            return ""
        if content not in self.known:
            self.known[content] = self._name(ending)
            self.pictures.append(ImportedPicture(self.known[content], content))
        return self.known[content]

    def _name(self, ending: str) -> str:
        """Return the next name that no other file has."""
        while True:
            self.number += 1
            name = f"{self.slug}-{self.number}.{ending}"
            if not self.is_taken(name):
                return name


def picture_extension(content: bytes) -> str:
    """Return the file ending for a picture that the press can set, told by its first bytes; nothing for another."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if b"<svg" in content[:2000] and content.lstrip()[:1] == b"<":
        return "svg"
    return next((ending for begin, ending in _SIGNATURES if content.startswith(begin)), "")


def archive_picture_loader(archive: OfficeArchive) -> Callable[[str], bytes]:
    """Return what finds a picture among the parts of an office document."""

    def find(address: str) -> bytes:
        for name in (address.removeprefix("./"), f"word/{address}"):
            try:
                if found := archive.read_part(name):
                    return found
            except UnreadableArchiveError:
                return b""
        return b""

    return find


def page_picture_loader(page: Path) -> Callable[[str], bytes]:
    """Return what finds a picture saved with a web page: in the page itself, in its folder or below, nowhere else."""
    home = page.resolve().parent

    def find(address: str) -> bytes:
        if address.startswith("data:"):
            return _decode_data_url(address)
        try:
            parts = urlsplit(address)
            path = PurePosixPath(unquote(parts.path))
            if parts.scheme or parts.netloc or path.is_absolute() or not path.parts:
                return b""
            file = (home / path).resolve()
            if (
                not file.is_relative_to(home)
                or not file.is_file()
                or file.stat().st_size > _MAX_PICTURE_BYTES
            ):
                return b""
            return file.read_bytes()
        except (OSError, ValueError):
            return b""

    return find


def _decode_data_url(address: str) -> bytes:
    """Return the bytes of a `data:` address (RFC 2397)."""
    head, comma, content = address.partition(",")
    if not comma or len(content) > 2 * _MAX_PICTURE_BYTES:
        return b""
    try:
        return (
            base64.b64decode(unquote(content))
            if head.endswith(";base64")
            else unquote_to_bytes(content)
        )
    except (binascii.Error, ValueError):
        return b""

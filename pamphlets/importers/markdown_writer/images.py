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

_MAX_PICTURE_BYTES: Final = 40 << 20
_MAX_PICTURES: Final = 500
_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"BM", "bmp"),
    (b"II*\x00", "tif"), (b"MM\x00*", "tif"),
)  # fmt: skip


@dataclass(slots=True, eq=False)
class PictureCollector:
    """The pictures of one text."""

    slug: str
    load: Callable[[str], bytes]
    """Returns the bytes of the picture at an address, none where there is none."""
    is_taken: Callable[[str], bool]
    """Tells of a file name whether another file has it already."""
    pictures: list[ImportedPicture] = field(default_factory=list)
    number: int = 0

    def add_picture(self, address: str) -> str:
        """Return the file name that a picture gets, nothing for one that is not there or that no page can show."""
        if len(self.pictures) >= _MAX_PICTURES:
            return ""
        content = self.load(address)
        extension = picture_extension(content)
        if not extension:
            return ""
        for picture in self.pictures:
            if picture.content == content:
                return picture.name
        name = ""
        while not name or self.is_taken(name):
            self.number += 1
            name = f"{self.slug}-{self.number}.{extension}"
        self.pictures.append(ImportedPicture(name, content))
        return name


def picture_extension(content: bytes) -> str:
    """Return the file ending for a picture that we can set, told by its first bytes; nothing for another."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if b"<svg" in content[:2000] and content.lstrip()[:1] == b"<":
        return "svg"
    return next(
        (
            extension
            for signature, extension in _SIGNATURES
            if content.startswith(signature)
        ),
        "",
    )


def load_from_archive(archive: OfficeArchive, address: str) -> bytes:
    """Return the picture at an address among the parts of an office document; none where there is none."""
    try:
        return archive.read_part(address.removeprefix("./")) or archive.read_part(
            f"word/{address}"
        )
    except UnreadableArchiveError:
        return b""


def load_beside_page(page: Path, address: str) -> bytes:
    """Return a picture saved with a web page: in the page itself, in its folder or below, nowhere else."""
    if address.startswith("data:"):
        return _decode_data_url(address)
    folder = page.resolve().parent
    try:
        parts = urlsplit(address)
        path = PurePosixPath(unquote(parts.path))
        if parts.scheme or parts.netloc or path.is_absolute() or not path.parts:
            return b""
        file = (folder / path).resolve()
        if (
            not file.is_relative_to(folder)
            or not file.is_file()
            or file.stat().st_size > _MAX_PICTURE_BYTES
        ):
            return b""
        return file.read_bytes()
    except (OSError, ValueError):
        return b""


def _decode_data_url(address: str) -> bytes:
    """Return the bytes of a `data:` address (RFC 2397)."""
    head, comma, content = address.partition(",")
    if not comma or len(content) > 2 * _MAX_PICTURE_BYTES:
        return b""
    if not head.endswith(";base64"):
        return unquote_to_bytes(content)
    try:
        return base64.b64decode(unquote(content))
    except (binascii.Error, ValueError):
        return b""

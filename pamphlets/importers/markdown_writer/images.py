"""Addresses of pictures in a file -> files to put beside the text, each picture once."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from pamphlets.core.source import WHOLE_FILE, PamphletError, Source
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.importers.markdown_writer.writer_state import ImportedPicture
from pamphlets.importers.zip_archive import OfficeArchive, UnreadableArchiveError
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.readers.svg.xml_tree import parse_svg_tree
from pamphlets.readers.text_file import decode_source

_MAX_PICTURE_BYTES: Final = 40 << 20
MAX_PICTURES: Final = 500
MAX_ALL_PICTURES_BYTES: Final = 200_000_000
_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"BM", "bmp"),
    (b"II*\x00", "tif"), (b"MM\x00*", "tif"),
)  # fmt: skip


class ManyPicturesError(Exception):
    """More pictures than a text has: 500, or 200 MB of them."""


@dataclass(slots=True, eq=False)
class PictureCollector:
    """The pictures of one text. One at a time is in memory; those that are taken wait in a folder."""

    slug: str
    load: Callable[[str], bytes]
    """Returns the bytes of the picture at an address, none where there is none."""
    is_taken: Callable[[str], bool]
    """Tells of a file name whether another file has it already."""
    folder: Path
    """Where they wait to be put beside the text."""
    pictures: list[ImportedPicture] = field(default_factory=list)
    number: int = 0
    byte_count: int = 0
    names_by_address: dict[str, str] = field(default_factory=dict)
    """Empty for a picture that is not there, or that no page can show."""
    names_by_hash: dict[bytes, str] = field(default_factory=dict)

    def add_picture(self, address: str) -> str:
        """Return the file name that a picture gets, nothing for one that is not there or that no page can show.

        Raises ManyPicturesError, and OSError where the picture cannot be put into the folder.
        """
        if address not in self.names_by_address:
            self.names_by_address[address] = self._take_picture(self.load(address))
        return self.names_by_address[address]

    def _take_picture(self, content: bytes) -> str:
        """Return the name of a picture's file, written into the folder if its like is not there yet."""
        extension = picture_extension(content)
        if not extension or not is_printable_picture(content, extension):
            return ""
        content_hash = sha256(content).digest()
        if content_hash in self.names_by_hash:
            return self.names_by_hash[content_hash]
        self.byte_count += len(content)
        if len(self.pictures) >= MAX_PICTURES or self.byte_count > MAX_ALL_PICTURES_BYTES:
            raise ManyPicturesError
        name = ""
        while not name or self.is_taken(name):
            self.number += 1
            name = f"{self.slug}-{self.number}.{extension}"
        file = self.folder / str(self.number)
        file.write_bytes(content)
        self.pictures.append(ImportedPicture(name, file))
        self.names_by_hash[content_hash] = name
        return name


def is_printable_picture(content: bytes, extension: str) -> bool:
    """Return whether a picture's head, or a drawing's XML, is in order: what begins like one may be anything."""
    source = Source(f"picture.{extension}", "")
    is_printable = True
    try:
        if extension == "svg":
            parse_svg_tree(decode_source(content, source.path))
        else:
            from pamphlets.pdf.images.decode import measure_picture  # Pillow: 30 ms

            measure_picture(PictureFile(source.path, content), source, WHOLE_FILE)
    except* PamphletError:
        is_printable = False
    return is_printable


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
        if not file.is_relative_to(folder):
            return b""
        return read_regular_file(file, _MAX_PICTURE_BYTES)
    except (OSError, ValueError, RuntimeError):  # RuntimeError: a link to itself
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

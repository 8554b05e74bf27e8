"""An .odt or .docx -> its parts. Both are ZIP archives; nothing is unpacked to the disk, and sizes are limited.

Sizes are looked at before anything is unpacked. An archive that states too small ones gives no more than it states:
`zipfile` stops there, and the check of the part fails.
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import BadZipFile, ZipFile

MAX_PART_BYTES: Final = 64 << 20  # of one part, unpacked: more is a trap, or a film
# Of all parts, unpacked; 1.7 MB were made to hold 1.8 GB.
MAX_ARCHIVE_BYTES: Final = 200_000_000
MAX_PARTS: Final = 5000
_DECLARED: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_IS_ENCRYPTED: Final = 1  # bit of a part's flags


class UnreadableArchiveError(Exception):
    """An archive that cannot be read: torn, too large, or locked by a password. The argument names the part."""


class LargeArchiveError(Exception):
    """An archive that holds more, unpacked, than a text and its pictures."""


@dataclass(frozen=True, slots=True)
class OfficeArchive:
    """The parts of an office document."""

    zip: ZipFile
    names: Mapping[str, int]
    """The size of each part, in bytes, as the archive gives it."""

    def read_part(self, name: str) -> bytes:
        """Return one part, nothing where there is none. Raises UnreadableArchiveError."""
        if name not in self.names:
            return b""
        if self.names[name] > MAX_PART_BYTES:
            raise UnreadableArchiveError(name)
        try:
            with self.zip.open(name) as file:
                content = file.read(MAX_PART_BYTES + 1)
        except (
            BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            EOFError,
            OSError,
            ValueError,  # a place before the file begins
        ) as cause:
            raise UnreadableArchiveError(name) from cause
        if len(content) > MAX_PART_BYTES:
            raise UnreadableArchiveError(name)
        return content

    def read_xml(self, name: str) -> Element | None:
        """Return the root of an XML part, None where there is none. Raises UnreadableArchiveError."""
        content = self.read_part(name)
        if not content:
            return None
        if _DECLARED.search(
            content
        ):  # office programs write none; entities may be made to explode
            raise UnreadableArchiveError(name)
        try:
            return fromstring(content)  # noqa: S314 (no entities, see above)
        except (ParseError, ValueError) as cause:
            raise UnreadableArchiveError(name) from cause


def open_archive(content: bytes) -> OfficeArchive:
    """Return the archive that a file holds. Raises UnreadableArchiveError, LargeArchiveError."""
    try:
        archive = ZipFile(BytesIO(content))
        parts = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as cause:
        raise UnreadableArchiveError("zip") from cause
    if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
        raise UnreadableArchiveError("zip")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_ARCHIVE_BYTES:
        raise LargeArchiveError
    return OfficeArchive(archive, {part.filename: part.file_size for part in parts})

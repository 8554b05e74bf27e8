"""An .odt or .docx -> its parts. Both are ZIP archives; nothing is unpacked to the disk, and sizes are limited."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree  # noqa: ICN001 (a name, not two letters)
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_PART_BYTES: Final = 64 << 20  # bytes of one part, unpacked: more is a trap, or a film
_MAX_PARTS: Final = 5000
_DECLARED: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class UnreadableArchiveError(Exception):
    """An archive that cannot be read: torn, too large, or locked by a password."""


@dataclass(frozen=True, slots=True)
class OfficeArchive:
    """The parts of an office document by name."""

    zip: ZipFile
    names: Mapping[str, int]

    def read_part(self, name: str) -> bytes:
        """Return one part, nothing where there is none. Raises UnreadableError."""
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
        ) as cause:
            raise UnreadableArchiveError(name) from cause
        if len(content) > MAX_PART_BYTES:
            raise UnreadableArchiveError(name)
        return content

    def read_xml(self, name: str) -> "Element | None":
        """Return the root of an XML part, None where there is none. Raises UnreadableError."""
        content = self.read_part(name)
        if not content:
            return None
        if _DECLARED.search(content):  # office programs write none; entities may be made to explode
            raise UnreadableArchiveError(name)
        try:
            return ElementTree.fromstring(content)  # noqa: S314 (no entities, see above)
        except (ElementTree.ParseError, ValueError) as cause:
            raise UnreadableArchiveError(name) from cause


def open_archive(content: bytes) -> OfficeArchive:
    """Return the archive that a file holds. Raises UnreadableError."""
    try:
        found = ZipFile(BytesIO(content))
        infos = found.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as cause:
        raise UnreadableArchiveError("zip") from cause
    if len(infos) > _MAX_PARTS or any(info.flag_bits & 1 for info in infos):
        raise UnreadableArchiveError("zip")
    return OfficeArchive(found, {info.filename: info.file_size for info in infos})

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

LARGEST_PART: Final = 64 << 20  # bytes of one part, unpacked: more is a trap, or a film
_MOST_PARTS: Final = 5000
_DECLARED: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class UnreadableError(Exception):
    """An archive that cannot be read: torn, too large, or locked by a password."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of an office document by name."""

    zip: ZipFile
    names: Mapping[str, int]

    def part(self, name: str) -> bytes:
        """Return one part, nothing where there is none. Raises UnreadableError."""
        if name not in self.names:
            return b""
        if self.names[name] > LARGEST_PART:
            raise UnreadableError(name)
        try:
            with self.zip.open(name) as file:
                content = file.read(LARGEST_PART + 1)
        except (BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as cause:
            raise UnreadableError(name) from cause
        if len(content) > LARGEST_PART:
            raise UnreadableError(name)
        return content

    def xml(self, name: str) -> "Element | None":
        """Return the root of an XML part, None where there is none. Raises UnreadableError."""
        content = self.part(name)
        if not content:
            return None
        if _DECLARED.search(content):  # office programs write none; entities may be made to explode
            raise UnreadableError(name)
        try:
            return ElementTree.fromstring(content)  # noqa: S314 (no entities, see above)
        except (ElementTree.ParseError, ValueError) as cause:
            raise UnreadableError(name) from cause


def opened(content: bytes) -> Archive:
    """Return the archive that a file holds. Raises UnreadableError."""
    try:
        found = ZipFile(BytesIO(content))
        infos = found.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as cause:
        raise UnreadableError("zip") from cause
    if len(infos) > _MOST_PARTS or any(info.flag_bits & 1 for info in infos):
        raise UnreadableError("zip")
    return Archive(found, {info.filename: info.file_size for info in infos})

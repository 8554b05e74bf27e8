"""A folder of font files -> the fonts in it, described by the files' own tables, never by their names.

Only the table directory, `name` and `OS/2` are read (OpenType 1.9, "Organization of an OpenType Font",
"name", "OS/2", "fvar"): a family of twenty files costs about a millisecond, and none is opened for shaping.
"""

import struct
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

# Those that come with the program.
FONTS: Final = Path(__file__).resolve().parents[3] / "fonts"
FONT_SUFFIXES: Final = (".ttf", ".otf")
_SFNT_VERSIONS: Final = (b"\0\1\0\0", b"true", b"OTTO")
_SFNT_HEADER: Final = struct.Struct(">4sH6x")
_TABLE_RECORD: Final = struct.Struct(">4s4xLL")
_NAME_HEADER: Final = struct.Struct(">3H")
_NAME_RECORD: Final = struct.Struct(">6H")
_FVAR_HEADER: Final = struct.Struct(">4H")
_AXIS_RECORD: Final = struct.Struct(">4s3l")
_UINT16: Final = struct.Struct(">H")
_ITALIC_OR_OBLIQUE: Final = 0x0201  # OS/2.fsSelection
_FAMILY_ID, _TYPOGRAPHIC_FAMILY_ID = 1, 16  # the second joins weights that Windows parts
_ENGLISH_ID: Final = 0x409
_HEAVIEST_TEXT_WEIGHT: Final = 500  # CSS Fonts 4 § 5.2


class FontError(LookupError):
    """A fault of the fonts; `code` and `fields` make the diagnostic, wherever the caller locates it."""

    code = "font"

    def __init__(self, **fields: str) -> None:
        super().__init__(self.code, fields)
        self.fields: Mapping[str, str] = fields


class UnknownFamilyError(FontError):
    """A family that no file in fonts/ has; fields: `family`, `known`."""

    code = "unknown-family"


class MissingGlyphError(FontError):
    """A character that no face of the chain has; fields: `char`, `codepoint`, `name`, `family`."""

    code = "missing-glyph"

    def __init__(self, char: str, family: str) -> None:
        codepoint = f"U+{ord(char):04X}"
        name = unicodedata.name(char, "without a name").lower()
        super().__init__(char=char, codepoint=codepoint, name=name, family=family)


class BrokenFontError(FontError):
    """A file that claims to be a font and cannot be read as one."""

    code = "broken-font"


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font file; a variable one covers all weights from `min_weight` to `max_weight`, by CSS's numbers."""

    family: str
    italic: bool
    min_weight: int
    max_weight: int
    path: Path

    def weight_distance(self, weight: int) -> tuple[int, bool, int]:
        """Return how ill the file serves a weight (less is better); a tie goes lighter for text weights."""
        nearest = self.nearest_weight(weight)
        is_worse_side = (nearest > weight) == (weight <= _HEAVIEST_TEXT_WEIGHT)
        return abs(nearest - weight), is_worse_side, self.min_weight

    def distance(self, weight: int, *, italic: bool) -> tuple[bool, tuple[int, bool, int]]:
        """Return how ill the file serves a slope, then a weight (less is better)."""
        return self.italic != italic, self.weight_distance(weight)

    def nearest_weight(self, weight: int) -> int:
        """Return the weight closest to `weight` that the file has."""
        return min(max(weight, self.min_weight), self.max_weight)


def list_font_files(folder: Path) -> tuple[FontFile, ...]:
    """Return the fonts of `folder/<family>/*.ttf|otf`, sorted by path.

    The dot files that macOS leaves beside copies are no fonts. Raises BrokenFontError naming a bad file.
    """
    fonts: list[FontFile] = []
    for path in sorted(folder.glob("*/*")):
        if path.suffix.lower() in FONT_SUFFIXES and not path.name.startswith("."):
            fonts.append(read_font_file(path))
    return tuple(fonts)


def read_font_file(path: Path, *, is_strict: bool = False) -> FontFile:
    """Return the font of one file: family, slope and weights as its tables state them.

    Raises BrokenFontError; where it `is_strict` also for a file that ends before its tables do.
    """
    try:
        with path.open("rb", buffering=0) as file:
            tables = _FontTables(file)
            if is_strict:
                tables.require_whole(path.stat().st_size)
            os2 = tables.read(b"OS/2")
            weight: int = _UINT16.unpack_from(os2, 4)[0]
            selection: int = _UINT16.unpack_from(os2, 62)[0]
            min_weight, max_weight = tables.read_weight_range() or (weight, weight)
            family = tables.read_family()
    except (OSError, struct.error, KeyError, UnicodeError) as fault:
        raise BrokenFontError(path=path.name) from fault
    is_italic = bool(selection & _ITALIC_OR_OBLIQUE)
    return FontFile(family, is_italic, min_weight, max_weight, path)


class _FontTables:
    """The tables of an open font file; KeyError for a file that is no font and a table that it lacks."""

    def __init__(self, file: BinaryIO) -> None:
        version, count = _SFNT_HEADER.unpack(file.read(_SFNT_HEADER.size))
        if version not in _SFNT_VERSIONS:
            raise KeyError(version)
        self.file = file
        self.places: dict[bytes, tuple[int, int]] = {}
        records = file.read(_TABLE_RECORD.size * count)
        for tag, start, length in _TABLE_RECORD.iter_unpack(records):
            self.places[tag] = start, length

    def require_whole(self, size: int) -> None:
        """Raise KeyError where a file of `size` bytes lacks glyphs, letters' numbers, or the end of a table."""
        outlines = {b"glyf", b"CFF ", b"CFF2"}
        if not outlines & self.places.keys() or b"cmap" not in self.places:
            raise KeyError(b"glyf")
        for tag, (start, length) in self.places.items():
            if start + length > size:
                raise KeyError(tag)

    def read(self, tag: bytes) -> bytes:
        """Return the bytes of a table."""
        start, length = self.places[tag]
        self.file.seek(start)
        return self.file.read(length)

    def read_weight_range(self) -> tuple[int, int] | None:
        """Return the ends of the `wght` axis in whole weights, None where there is no such axis."""
        if b"fvar" not in self.places:
            return None
        fvar = self.read(b"fvar")
        start, _, count, size = _FVAR_HEADER.unpack_from(fvar, 4)
        for axis in range(count):
            tag, least, _, most = _AXIS_RECORD.unpack_from(fvar, start + axis * size)
            if tag == b"wght":
                return least >> 16, most >> 16
        return None

    def read_family(self) -> str:
        """Return the family, the typographic one first, English first; KeyError where there is none."""
        table = self.read(b"name")
        _, count, strings = _NAME_HEADER.unpack_from(table)
        families: dict[tuple[int, bool], str] = {}
        for record in range(count):
            offset = _NAME_HEADER.size + _NAME_RECORD.size * record
            platform, _, language, name_id, length, start = _NAME_RECORD.unpack_from(
                table, offset
            )
            if name_id in (_FAMILY_ID, _TYPOGRAPHIC_FAMILY_ID):
                start += strings
                encoding = "mac-roman" if platform == 1 else "utf-16-be"
                family = table[start : start + length].decode(encoding)
                families.setdefault((-name_id, language != _ENGLISH_ID), family)
        if not families:
            raise KeyError(b"name")
        return families[min(families)]

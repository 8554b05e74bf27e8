"""A folder of font files -> the faces in it, told by the files' own tables, never by their names.

Only the table directory, `name` and `OS/2` are read (OpenType 1.9, "Organization of an OpenType Font",
"name", "OS/2", "fvar"): a family of twenty files costs about a millisecond, and none is opened for shaping.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from struct import Struct, error
from typing import BinaryIO, Final

_FONT_SUFFIXES: Final = (".ttf", ".otf")
_SFNT_VERSIONS: Final = (b"\0\1\0\0", b"true", b"OTTO")
_SFNT_HEADER: Final = Struct(">4sH")
_TABLE_RECORD: Final = Struct(">4s4xLL")
_NAME_RECORD: Final = Struct(">6H")
_AXIS_RECORD: Final = Struct(">4s3l")
_UINT16: Final = Struct(">H")
_ITALIC_OR_OBLIQUE: Final = 0x0201  # OS/2.fsSelection: italic or oblique
_FAMILY_ID, _TYPOGRAPHIC_FAMILY_ID = (
    1,
    16,
)  # name ids: the second gathers weights that Windows keeps apart
_ENGLISH_ID: Final = 0x409
_HEAVIEST_TEXT_WEIGHT: Final = 500  # the heaviest weight of running text (CSS Fonts 4 § 5.2)


class FontError(LookupError):
    """A fault of the fonts; `code` and `fields` make the diagnostic, wherever the caller locates it."""

    code = "font"

    def __init__(self, **fields: str) -> None:
        super().__init__(self.code, fields)
        self.fields: Mapping[str, str] = fields


class BrokenFontError(FontError):
    """A file that claims to be a font and cannot be read as one."""

    code = "broken-font"


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font file; a variable one covers all weights from `lightest` to `heaviest`."""

    family: str
    italic: bool
    min_weight: int
    max_weight: int
    path: Path

    def weight_distance(self, weight: int) -> tuple[int, bool, int]:
        """Return how ill the file serves a weight (less is better); a tie goes lighter for text weights."""
        nearest = self.nearest_weight(weight)
        return (
            abs(nearest - weight),
            (nearest > weight) == (weight <= _HEAVIEST_TEXT_WEIGHT),
            self.min_weight,
        )

    def nearest_weight(self, weight: int) -> int:
        """Return the weight closest to `weight` that the file has."""
        return min(max(weight, self.min_weight), self.max_weight)


def list_font_files(folder: Path) -> tuple[FontFile, ...]:
    """Return the faces of `folder/<family>/*.ttf|otf`, sorted by path; raise BrokenFont naming a bad file."""
    return tuple(_read_font_file(path) for path in _iter_font_paths(folder))


def _iter_font_paths(folder: Path) -> Iterator[Path]:
    """Yield font files in an order that no file system decides."""
    try:
        shelves = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
    except OSError:
        return
    for shelf in shelves:
        names = sorted(entry.name for entry in os.scandir(folder / shelf))
        yield from (folder / shelf / name for name in names if _is_font_name(name))


def _is_font_name(name: str) -> bool:
    """Tell a font from its licence, and from the dot files that macOS leaves beside copies."""
    return name.lower().endswith(_FONT_SUFFIXES) and not name.startswith(".")


def _read_font_file(path: Path) -> FontFile:
    """Return the face of one file."""
    try:
        with path.open("rb", buffering=0) as file:
            return _describe_font(path, _make_table_reader(file))
    except (OSError, error, KeyError, UnicodeError) as fault:
        raise BrokenFontError(path=path.name) from fault


def _make_table_reader(file: BinaryIO) -> Callable[[bytes], bytes]:
    """Return a reader of the file's tables by tag; it raises KeyError for a tag the file lacks."""
    head = file.read(12)
    outline, count = _SFNT_HEADER.unpack_from(head)
    if outline not in _SFNT_VERSIONS:
        raise KeyError(outline)
    places = {
        tag: (start, length)
        for tag, start, length in _TABLE_RECORD.iter_unpack(file.read(16 * count))
    }

    def read(tag: bytes) -> bytes:
        start, length = places[tag]
        file.seek(start)
        return file.read(length)

    return read


def _describe_font(path: Path, table: Callable[[bytes], bytes]) -> FontFile:
    """Return family, slope and weights as the tables state them."""
    os2 = table(b"OS/2")
    weight: int = _UINT16.unpack_from(os2, 4)[0]
    italic = bool(_UINT16.unpack_from(os2, 62)[0] & _ITALIC_OR_OBLIQUE)
    try:
        lightest, heaviest = _read_weight_range(table(b"fvar")) or (weight, weight)
    except KeyError:
        lightest = heaviest = weight
    return FontFile(_read_family(table(b"name")), italic, lightest, heaviest, path)


def _read_weight_range(fvar: bytes) -> tuple[int, int] | None:
    """Return the ends of the `wght` axis in whole weights, None where there is no such axis."""
    start, _, count, size = Struct(">4H").unpack_from(fvar, 4)
    for axis in range(count):
        tag, least, _, most = _AXIS_RECORD.unpack_from(fvar, start + axis * size)
        if tag == b"wght":
            return least >> 16, most >> 16
    return None


def _read_family(name: bytes) -> str:
    """Return the family, the typographic one first, English first; raise KeyError where there is none."""
    _, count, strings = Struct(">3H").unpack_from(name)
    found: dict[tuple[int, bool], str] = {}
    for record in range(count):
        platform, _, language, what, length, start = _NAME_RECORD.unpack_from(name, 6 + 12 * record)
        if what in (_FAMILY_ID, _TYPOGRAPHIC_FAMILY_ID):
            raw = name[strings + start : strings + start + length]
            text = raw.decode("mac-roman" if platform == 1 else "utf-16-be")
            found.setdefault((-what, language != _ENGLISH_ID), text)
    return found[min(found)] if found else found[0, False]

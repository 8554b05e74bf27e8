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

_SUFFIXES: Final = (".ttf", ".otf")
_OUTLINES: Final = (b"\0\1\0\0", b"true", b"OTTO")
_HEADER: Final = Struct(">4sH")
_RECORD: Final = Struct(">4s4xLL")
_NAME: Final = Struct(">6H")
_AXIS: Final = Struct(">4s3l")
_SHORT: Final = Struct(">H")
_ITALIC: Final = 0x0201  # OS/2.fsSelection: italic or oblique
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16  # name ids: the second gathers weights that Windows keeps apart
_ENGLISH: Final = 0x409
_MEDIUM: Final = 500  # the heaviest weight of running text (CSS Fonts 4 § 5.2)


class FontFault(LookupError):  # noqa: N818 (the house calls them faults)
    """A fault of the fonts; `code` and `fields` make the diagnostic, wherever the caller locates it."""

    code = "font"

    def __init__(self, **fields: str) -> None:
        super().__init__(self.code, fields)
        self.fields: Mapping[str, str] = fields


class BrokenFont(FontFault):
    """A file that claims to be a font and cannot be read as one."""

    code = "broken-font"


@dataclass(frozen=True, slots=True)
class FaceFile:
    """One font file; a variable one covers all weights from `lightest` to `heaviest`."""

    family: str
    italic: bool
    lightest: int
    heaviest: int
    path: Path

    def distance(self, weight: int) -> tuple[int, bool, int]:
        """Return how ill the file serves a weight (less is better); a tie goes lighter for text weights."""
        nearest = self.nearest(weight)
        return abs(nearest - weight), (nearest > weight) == (weight <= _MEDIUM), self.lightest

    def nearest(self, weight: int) -> int:
        """Return the weight closest to `weight` that the file has."""
        return min(max(weight, self.lightest), self.heaviest)


def list_faces(folder: Path) -> tuple[FaceFile, ...]:
    """Return the faces of `folder/<family>/*.ttf|otf`, sorted by path; raise BrokenFont naming a bad file."""
    return tuple(_read(path) for path in _font_paths(folder))


def _font_paths(folder: Path) -> Iterator[Path]:
    """Yield font files in an order that no file system decides."""
    try:
        shelves = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
    except OSError:
        return
    for shelf in shelves:
        names = sorted(entry.name for entry in os.scandir(folder / shelf))
        yield from (folder / shelf / name for name in names if _is_font(name))


def _is_font(name: str) -> bool:
    """Tell a font from its licence, and from the dot files that macOS leaves beside copies."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def _read(path: Path) -> FaceFile:
    """Return the face of one file."""
    try:
        with path.open("rb", buffering=0) as file:
            return _face_file(path, _tables(file))
    except (OSError, error, KeyError, UnicodeError) as fault:
        raise BrokenFont(path=path.name) from fault


def _tables(file: BinaryIO) -> Callable[[bytes], bytes]:
    """Return a reader of the file's tables by tag; it raises KeyError for a tag the file lacks."""
    head = file.read(12)
    outline, count = _HEADER.unpack_from(head)
    if outline not in _OUTLINES:
        raise KeyError(outline)
    places = {tag: (start, length) for tag, start, length in _RECORD.iter_unpack(file.read(16 * count))}

    def read(tag: bytes) -> bytes:
        start, length = places[tag]
        file.seek(start)
        return file.read(length)

    return read


def _face_file(path: Path, table: Callable[[bytes], bytes]) -> FaceFile:
    """Return family, slope and weights as the tables state them."""
    os2 = table(b"OS/2")
    weight: int = _SHORT.unpack_from(os2, 4)[0]
    italic = bool(_SHORT.unpack_from(os2, 62)[0] & _ITALIC)
    try:
        lightest, heaviest = _weight_axis(table(b"fvar")) or (weight, weight)
    except KeyError:
        lightest = heaviest = weight
    return FaceFile(_family(table(b"name")), italic, lightest, heaviest, path)


def _weight_axis(fvar: bytes) -> tuple[int, int] | None:
    """Return the ends of the `wght` axis in whole weights, None where there is no such axis."""
    start, _, count, size = Struct(">4H").unpack_from(fvar, 4)
    for axis in range(count):
        tag, least, _, most = _AXIS.unpack_from(fvar, start + axis * size)
        if tag == b"wght":
            return least >> 16, most >> 16
    return None


def _family(name: bytes) -> str:
    """Return the family, the typographic one first, English first; raise KeyError where there is none."""
    _, count, strings = Struct(">3H").unpack_from(name)
    found: dict[tuple[int, bool], str] = {}
    for record in range(count):
        platform, _, language, what, length, start = _NAME.unpack_from(name, 6 + 12 * record)
        if what in (_FAMILY, _TYPOGRAPHIC_FAMILY):
            raw = name[strings + start : strings + start + length]
            text = raw.decode("mac-roman" if platform == 1 else "utf-16-be")
            found.setdefault((-what, language != _ENGLISH), text)
    return found[min(found)] if found else found[0, False]

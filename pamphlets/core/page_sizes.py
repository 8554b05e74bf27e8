"""The size of a page as an author writes it -> PageSize: `A6`, `Letter/2`, `carré 140`, `140x216mm`."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.slug import strip_accents
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm

MIN_PAGE_SIDE: Final = mm(90)  # below it a line holds no six words of text
MAX_PAGE_WIDTH: Final = mm(216)  # of Letter; two of A4 lie on A3
MAX_PAGE_HEIGHT: Final = mm(297)
_SAME: Final = mm(0.5)  # two sizes this near each other are one
_MEASURES: Final = re.compile(r"(\d+(?:[.,]\d+)?) ?[x×] ?(\d+(?:[.,]\d+)?) ?(mm|cm|in|)")
_SQUARE: Final = re.compile(r"(?:carre|square)(?: ?(\d+(?:[.,]\d+)?) ?(mm|cm|in|))?")
_UNIT_MM: Final = MappingProxyType({"": 1.0, "mm": 1.0, "cm": 10.0, "in": 25.4})
_USUAL_SQUARE: Final = 140.0  # millimetres: two on an A4 sheet, with room for crop marks

# The papers of North America (ANSI/ASME Y14.1), upright.
LETTER: Final = Size(mm(215.9), mm(279.4))
LEGAL: Final = Size(mm(215.9), mm(355.6))

# By name; ISO 216, and half a sheet of the papers of North America.
_NAMED_SIZES: Final[Mapping[str, Size]] = MappingProxyType(
    {
        "A4": Size(*PAGE_SIZES["A4"]),
        "A5": Size(*PAGE_SIZES["A5"]),
        "A6": Size(*PAGE_SIZES["A6"]),
        "Letter": LETTER,
        "Letter/2": Size(LETTER.height / 2, LETTER.width),
        "Legal/2": Size(LEGAL.height / 2, LEGAL.width),
    }
)
PAGE_SIZE_NAMES: Final = ", ".join((*_NAMED_SIZES, "carré 140", "140x216mm"))
_HALF: Final = re.compile(
    r"(?:half|demi|1/2)[ -]?(letter|lettre|legal)|(letter|lettre|legal) ?/ ?2"
)


class PageSize(NamedTuple):
    """The size of a page, upright or on its side."""

    name: str
    """for people: `A5`, or `140 × 216 mm`"""
    file_name: str
    """as part of the name of a file: `a5`, `140x216mm`"""
    size: Size


def parse_page_size(text: str) -> PageSize | None:
    """Return the size that a text names, width first; None for one that no book has, or that is none."""
    written = " ".join(strip_accents(text).casefold().split())
    size = _parse_size(written)
    if size is None:
        return None
    # Half a point is rounding: 8.5 inches are 215.9 mm.
    is_wide_enough = (
        size.width + 0.5 >= MIN_PAGE_SIDE and size.height + 0.5 >= MIN_PAGE_SIDE
    )
    fits_upright = (
        size.width <= MAX_PAGE_WIDTH + 0.5 and size.height <= MAX_PAGE_HEIGHT + 0.5
    )
    if not (is_wide_enough and fits_upright):
        return None
    return describe_page_size(size)


def _parse_size(written: str) -> Size | None:
    for name, size in _NAMED_SIZES.items():
        if name.casefold() == written.replace("lettre", "letter"):
            return size
    if half := _HALF.fullmatch(written):
        is_legal = "legal" in half[0]
        return _NAMED_SIZES["Legal/2" if is_legal else "Letter/2"]
    if square := _SQUARE.fullmatch(written):
        side, unit = (square[1] or _USUAL_SQUARE), (square[2] or "mm")
        return parse_measures(f"{side} x {side} {unit}")
    return parse_measures(written)


def parse_measures(written: str) -> Size | None:
    """Return the width and the height that a text gives, `140x216mm` or `8.5 x 11 in`; None where it gives none."""
    measures = _MEASURES.fullmatch(written.strip().casefold())
    if measures is None:
        return None
    unit = mm(_UNIT_MM[measures[3]])
    width = float(measures[1].replace(",", ".")) * unit
    height = float(measures[2].replace(",", ".")) * unit
    return Size(width, height)


def describe_page_size(size: Size) -> PageSize:
    """Return a size with its names; what is a known one within half a millimetre is called so."""
    for name, known in _NAMED_SIZES.items():
        if _is_near(size.width, known.width) and _is_near(size.height, known.height):
            file_name = name.casefold().replace("letter/2", "demi-letter")
            return PageSize(name, file_name.replace("legal/2", "demi-legal"), known)
    measures = format_measures(size)
    return PageSize(measures, measures.replace(" ", "").replace("×", "x"), size)


def format_measures(size: Size) -> str:
    """Return a width and a height for people: `140 × 216 mm`."""
    return f"{_format_mm(size.width)} × {_format_mm(size.height)} mm"


def _is_near(length: Pt, known: Pt) -> bool:
    return abs(length - known) <= _SAME


def _format_mm(length: Pt) -> str:
    return f"{to_mm(length):.1f}".removesuffix(".0")

"""Sheets of paper, and the page that a scheme makes of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import PAGE_SIZES, mm, to_mm
from pamphlets.impose.plan.sheet import Scheme

SIZE_TOLERANCE = mm(
    1.0
)  # pages this far off the wanted size pass: A5 is 148 mm wide, half an A4 sheet 148.5

PAPER_SIZES: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "A1": (mm(594), mm(841)),
        "A2": (mm(420), mm(594)),
        **PAGE_SIZES,
        "RA3": (mm(305), mm(430)),  # ISO 217, to be trimmed
        "SRA3": (mm(320), mm(450)),
        "Letter": (mm(215.9), mm(279.4)),
        "Legal": (mm(215.9), mm(355.6)),
        "Tabloid": (mm(279.4), mm(431.8)),
    },
)
_TRIMMED_PAPERS: Final = ("RA3", "SRA3")
_SIZE_PATTERN: Final = (
    r"(\d+(?:[.,]\d+)?) ?[x×] ?(\d+(?:[.,]\d+)?) ?(mm|cm|in|)"  # compiled where it is asked for
)
_UNIT_MM: Final = MappingProxyType({"": 1.0, "mm": 1.0, "cm": 10.0, "in": 25.4})
_MIN_SIDE, _MAX_SIDE = mm(50), mm(2000)  # what is neither a stamp nor a carpet


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper as it lies in the tray, standing upright. `raw` paper is larger than what is made of it."""

    name: str
    size: Size
    needs_trimming: bool = False


def parse_paper(name: str) -> Paper:
    """Return a paper by its name, or by its size: `320x450mm`, `8.5x11in`. Raises KeyError for anything else."""
    for known, (width, height) in PAPER_SIZES.items():
        if known.lower() == name.lower():
            return Paper(known, Size(width, height), known in _TRIMMED_PAPERS)
    measures = re.fullmatch(_SIZE_PATTERN, name.strip().lower())
    if measures is None:
        raise KeyError(name)
    unit = mm(_UNIT_MM[measures[3]])
    width, height = sorted(float(side.replace(",", ".")) * unit for side in measures.group(1, 2))
    if width < _MIN_SIDE or height > _MAX_SIDE:
        raise KeyError(name)
    size = Size(width, height)
    called = describe_size(size)
    return (
        parse_paper(called) if called in PAPER_SIZES else Paper(called, size, needs_trimming=True)
    )


def orient_sheet(stock: Paper, scheme: Scheme) -> Size:
    """Return the sheet as the scheme uses it: on its side where that says so, or has more columns than rows."""
    lying = scheme.columns > scheme.rows if scheme.is_landscape is None else scheme.is_landscape
    if lying:
        return Size(stock.size.height, stock.size.width)
    return stock.size


def compute_page_size(stock: Paper, scheme: Scheme) -> Size:
    """Return the page that fills a cell of the sheet, rounded down to the millimetre as in ISO 216 for its papers."""
    sheet = orient_sheet(stock, scheme)
    size = Size(sheet.width / scheme.columns, sheet.height / scheme.rows)
    return (
        Size(_round_down_to_mm(size.width), _round_down_to_mm(size.height))
        if stock.name in PAGE_SIZES
        else size
    )


def is_same_size(size: Size, wanted: Size) -> bool:
    """Return whether a page has the wanted size within the tolerance."""
    return (
        abs(size.width - wanted.width) <= SIZE_TOLERANCE
        and abs(size.height - wanted.height) <= SIZE_TOLERANCE
    )


def can_hold(wanted: Size, size: Size) -> bool:
    """Return whether a page is no larger than the wanted size, within the tolerance."""
    return (
        size.width <= wanted.width + SIZE_TOLERANCE
        and size.height <= wanted.height + SIZE_TOLERANCE
    )


def describe_size(size: Size) -> str:
    """Return a size for people: `A5` where it is that within half a millimetre, else `150 × 210 mm`."""
    for name, (width, height) in PAPER_SIZES.items():
        if (
            abs(size.width - width) <= SIZE_TOLERANCE / 2
            and abs(size.height - height) <= SIZE_TOLERANCE / 2
        ):
            return name
    return f"{_format_mm(size.width)} × {_format_mm(size.height)} mm"


def _round_down_to_mm(length: float) -> float:
    """Return a length rounded down to whole millimetres."""
    return mm(int(to_mm(length) + 1e-6))


def _format_mm(length: float) -> str:
    """Return a length in millimetres with one decimal where it has one."""
    return f"{to_mm(length):.1f}".removesuffix(".0")

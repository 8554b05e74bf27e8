"""Sheets of paper, and the page that a scheme makes of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import PAPERS, in_mm, mm
from pamphlets.impose.plan.sheet import Scheme

TOLERANCE = mm(1.0)  # pages this far off the wanted size pass: A5 is 148 mm wide, half an A4 sheet 148.5

STOCKS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "A1": (mm(594), mm(841)),
        "A2": (mm(420), mm(594)),
        **PAPERS,
        "RA3": (mm(305), mm(430)),  # ISO 217, to be trimmed
        "SRA3": (mm(320), mm(450)),
        "Letter": (mm(215.9), mm(279.4)),
        "Legal": (mm(215.9), mm(355.6)),
        "Tabloid": (mm(279.4), mm(431.8)),
    },
)
_RAW: Final = ("RA3", "SRA3")
_MEASURES: Final = r"(\d+(?:[.,]\d+)?) ?[x×] ?(\d+(?:[.,]\d+)?) ?(mm|cm|in|)"  # compiled where it is asked for
_MILLIMETRES: Final = MappingProxyType({"": 1.0, "mm": 1.0, "cm": 10.0, "in": 25.4})
_LEAST, _MOST = mm(50), mm(2000)  # what is neither a stamp nor a carpet


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper as it lies in the tray, standing upright. `raw` paper is larger than what is made of it."""

    name: str
    size: Size
    raw: bool = False


def paper(name: str) -> Paper:
    """Return a paper by its name, or by its size: `320x450mm`, `8.5x11in`. Raises KeyError for anything else."""
    for known, (width, height) in STOCKS.items():
        if known.lower() == name.lower():
            return Paper(known, Size(width, height), known in _RAW)
    measures = re.fullmatch(_MEASURES, name.strip().lower())
    if measures is None:
        raise KeyError(name)
    unit = mm(_MILLIMETRES[measures[3]])
    width, height = sorted(float(side.replace(",", ".")) * unit for side in measures.group(1, 2))
    if width < _LEAST or height > _MOST:
        raise KeyError(name)
    size = Size(width, height)
    called = size_name(size)
    return paper(called) if called in STOCKS else Paper(called, size, raw=True)


def sheet_size(stock: Paper, scheme: Scheme) -> Size:
    """Return the sheet as the scheme uses it: on its side where that says so, or has more columns than rows."""
    lying = scheme.columns > scheme.rows if scheme.lying is None else scheme.lying
    if lying:
        return Size(stock.size.height, stock.size.width)
    return stock.size


def page_size(stock: Paper, scheme: Scheme) -> Size:
    """Return the page that fills a cell of the sheet, rounded down to the millimetre as in ISO 216 for its papers."""
    sheet = sheet_size(stock, scheme)
    size = Size(sheet.width / scheme.columns, sheet.height / scheme.rows)
    return Size(_whole_mm(size.width), _whole_mm(size.height)) if stock.name in PAPERS else size


def fits(size: Size, wanted: Size) -> bool:
    """Return whether a page has the wanted size within the tolerance."""
    return abs(size.width - wanted.width) <= TOLERANCE and abs(size.height - wanted.height) <= TOLERANCE


def contains(wanted: Size, size: Size) -> bool:
    """Return whether a page is no larger than the wanted size, within the tolerance."""
    return size.width <= wanted.width + TOLERANCE and size.height <= wanted.height + TOLERANCE


def size_name(size: Size) -> str:
    """Return a size for people: `A5` where it is that within half a millimetre, else `150 × 210 mm`."""
    for name, (width, height) in STOCKS.items():
        if abs(size.width - width) <= TOLERANCE / 2 and abs(size.height - height) <= TOLERANCE / 2:
            return name
    return f"{_millimetres(size.width)} × {_millimetres(size.height)} mm"


def _whole_mm(length: float) -> float:
    """Return a length rounded down to whole millimetres."""
    return mm(int(in_mm(length) + 1e-6))


def _millimetres(length: float) -> str:
    """Return a length in millimetres with one decimal where it has one."""
    return f"{in_mm(length):.1f}".removesuffix(".0")

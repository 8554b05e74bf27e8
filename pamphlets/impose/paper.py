"""Sheets of paper, and the page that a scheme makes of one."""

from dataclasses import dataclass

from pamphlets.geometry import Size
from pamphlets.impose.sheet import Scheme
from pamphlets.units import PAPERS, in_mm, mm

TOLERANCE = mm(1.0)  # pages this far off the wanted size pass: A5 is 148 mm wide, half an A4 sheet 148.5


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper as it lies in the tray, standing upright."""

    name: str
    size: Size


def paper(name: str) -> Paper:
    """Return a paper by its name in `units.PAPERS`. Raises KeyError."""
    width, height = PAPERS[name]
    return Paper(name, Size(width, height))


def sheet_size(stock: Paper, scheme: Scheme) -> Size:
    """Return the sheet as the scheme uses it: on its side where that has more columns than rows."""
    if scheme.columns > scheme.rows:
        return Size(stock.size.height, stock.size.width)
    return stock.size


def page_size(stock: Paper, scheme: Scheme) -> Size:
    """Return the page that fills a cell of the sheet, halves rounded down to the millimetre as in ISO 216."""
    sheet = sheet_size(stock, scheme)
    return Size(_whole_mm(sheet.width / scheme.columns), _whole_mm(sheet.height / scheme.rows))


def fits(size: Size, wanted: Size) -> bool:
    """Return whether a page has the wanted size within the tolerance."""
    return abs(size.width - wanted.width) <= TOLERANCE and abs(size.height - wanted.height) <= TOLERANCE


def size_name(size: Size) -> str:
    """Return a size for people: `A5` where it is that within half a millimetre, else `150 × 210 mm`."""
    for name, (width, height) in PAPERS.items():
        if abs(size.width - width) <= TOLERANCE / 2 and abs(size.height - height) <= TOLERANCE / 2:
            return name
    return f"{_millimetres(size.width)} × {_millimetres(size.height)} mm"


def _whole_mm(length: float) -> float:
    """Return a length rounded down to whole millimetres."""
    return mm(int(in_mm(length) + 1e-6))


def _millimetres(length: float) -> str:
    """Return a length in millimetres with one decimal where it has one."""
    return f"{in_mm(length):.1f}".removesuffix(".0")

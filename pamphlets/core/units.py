"""Lengths and paper sizes. Every length inside the package is a float of points (1/72 inch)."""

from types import MappingProxyType
from typing import Final

Pt = float

MM_PER_INCH: Final = 25.4
_POINTS_PER_MM: Final = 72 / MM_PER_INCH


def mm(length: float) -> Pt:
    """Return a length given in millimetres as points."""
    return length * _POINTS_PER_MM


def to_mm(length: Pt) -> float:
    """Return a length given in points as millimetres."""
    return length / _POINTS_PER_MM


# ISO 216 by its own millimetres: rounding to whole points puts the fold off the middle of the sheet.
PAGE_SIZES: Final = MappingProxyType(
    {
        "A3": (mm(297), mm(420)),
        "A4": (mm(210), mm(297)),
        "A5": (mm(148), mm(210)),
        "A6": (mm(105), mm(148)),
        "A7": (mm(74), mm(105)),
    },
)

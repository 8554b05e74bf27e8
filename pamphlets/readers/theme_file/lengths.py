"""A length as a designer writes it (`17 mm`, `1,7cm`, `9½`…) -> points; or what is wrong with it.

Units are those of print: a pixel has no size on paper, and « 17 » alone may be anything.
"""

import re
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.units import Pt, mm
from pamphlets.readers.theme_file.settings import Measure

_POINTS: Final = MappingProxyType(
    dict.fromkeys(("pt", "point", "points", "pts"), 1.0)
    | dict.fromkeys(("mm", "millimetre", "millimètre", "millimetres", "millimètres"), mm(1))
    | dict.fromkeys(
        ("cm", "centimetre", "centimètre", "centimetres", "centimètres"), mm(10)
    )
    | dict.fromkeys(("in", "inch", "inches", "po", "pouce", "pouces", '"', "″"), 72.0)
    | dict.fromkeys(("pc", "pica", "picas"), 12.0)
)
_SCREEN_UNITS: Final = MappingProxyType({"px": 0.75, "pixel": 0.75, "pixels": 0.75})
_RELATIVE_UNITS: Final = MappingProxyType(
    {"em": 1.0, "cadratin": 1.0, "cadratins": 1.0, "%": 0.01}
)
_NUMBER: Final = re.compile(r"(?P<sign>[-+\u2212]?)(?P<number>\d{1,6}(?:[.,]\d{1,6})?|[.,]\d{1,6})[ \u00a0\u202f]*(?P<unit>\S{0,15})$")  # fmt: skip
_MOST_FACTOR: Final = 3.0  # a bare leading under it is so many times the size


class LengthFault(NamedTuple):
    """Why a text is no length: the id of its message, and what would be right."""

    code: str
    advice: str = ""


class _WrittenNumber(NamedTuple):
    value: float
    unit: str


def _split(text: str) -> _WrittenNumber | None:
    """Return a number and its unit in small letters; None where a text does not begin with a number."""
    match = _NUMBER.match(text.strip())
    if match is None:
        return None
    value = float(match["number"].replace(",", "."))
    if match["sign"] in ("-", "\u2212"):
        value = -value
    return _WrittenNumber(value, match["unit"].casefold().rstrip("."))


def read_length(text: str, bare_unit: str = "") -> Pt | LengthFault:
    """Return a length in points; a number without a unit is one of `bare_unit`, or a fault where that is empty."""
    written = _split(text)
    if written is None:
        return LengthFault("theme-number")
    value, unit = written
    unit = unit or bare_unit
    if unit in _POINTS:
        return value * _POINTS[unit]
    if unit in _SCREEN_UNITS:
        return LengthFault("theme-pixels", f"{value * _SCREEN_UNITS[unit]:g}\u00a0pt")
    if not unit:
        return LengthFault("theme-bare", text.strip())
    return LengthFault("theme-unit")


def read_measure(text: str, bare_unit: str = "") -> Measure | LengthFault:
    """Return a length that may be so many times the size of the letters: `1 em`, `120 %`."""
    written = _split(text)
    if written is not None and written.unit in _RELATIVE_UNITS:
        return Measure(written.value * _RELATIVE_UNITS[written.unit], is_relative=True)
    length = read_length(text, bare_unit)
    return length if isinstance(length, LengthFault) else Measure(length)


def read_leading(text: str) -> Measure | LengthFault:
    """Return the distance of lines: in points, or, `1,2`, so many times the size of the letters."""
    written = _split(text)
    if written is not None and not written.unit and abs(written.value) < _MOST_FACTOR:
        return Measure(written.value, is_relative=True)
    return read_measure(text, "pt")


def read_share(text: str) -> float | LengthFault:
    """Return a share of an em: `2 %`, `0,02 em`, `0,02`; thousandths of an em as layout programs count: `20`."""
    written = _split(text)
    if written is None:
        return LengthFault("theme-number")
    if written.unit in _RELATIVE_UNITS:
        return written.value * _RELATIVE_UNITS[written.unit]
    if written.unit:
        return LengthFault("theme-unit")
    return written.value if abs(written.value) < 1 else written.value / 1000


def read_lines(text: str) -> float | LengthFault:
    """Return a number of lines of text: `1`, `1,5`, `2 lignes`."""
    written = _split(text)
    if written is None:
        return LengthFault("theme-number")
    if written.unit not in ("", "ligne", "lignes", "line", "lines"):
        return LengthFault("theme-unit")
    return written.value

"""Inks -> colour operators: black in DeviceGray alone, a spot ink as a separation under its own name.

ISO 32000-1 § 8.6.6.4. A screen shows a spot ink by `Ink.preview` in sRGB; a press has a plate of it.
"""

from typing import Literal

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.images import srgb
from pamphlets.pdf.numbers import number
from pamphlets.pdf.writer import Name, PdfFile, Ref, Value

_COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


class Profiles:
    """The ICC profiles of one file, each embedded once."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._streams: dict[bytes, Ref] = {}

    def space(self, profile: bytes) -> list[Value]:
        """Return the colour space that an ICC profile describes."""
        if profile not in self._streams:
            components = _COMPONENTS[profile[16:20]]
            self._streams[profile] = self._file.stream(profile, {"N": components})
        return [Name("ICCBased"), self._streams[profile]]


class Inks:
    """The inks used in one file. Operators are made once for each ink and tint."""

    def __init__(self) -> None:
        self._spots: dict[Ink, str] = {}
        self._made: dict[tuple[Ink, float, str], str] = {}

    def paint(self, ink: Ink, tint: float, use: Literal["fill", "stroke"] = "fill") -> str:
        """Return the operators that make `ink` at `tint` (1 is solid) the colour to paint with."""
        key = ink, tint, use
        if key not in self._made:
            self._made[key] = self._operators(ink, tint, fill=use == "fill")
        return self._made[key]

    def _operators(self, ink: Ink, tint: float, *, fill: bool) -> str:
        """Return the operators, and note a spot ink for the resources."""
        if ink.name in (BLACK.name, PAPER.name):
            grey = 1 - tint if ink.name == BLACK.name else 1.0
            return f"{number(grey)} {'g' if fill else 'G'}"
        name = self._spots.setdefault(ink, f"S{len(self._spots) + 1}")
        return f"/{name} {'cs' if fill else 'CS'} {number(tint)} {'scn' if fill else 'SCN'}"

    def resources(self, profiles: Profiles, file: PdfFile) -> dict[str, Value]:
        """Return the colour spaces that the operators made so far name."""
        return {name: file.add(_separation(ink, profiles)) for ink, name in self._spots.items()}


def _separation(ink: Ink, profiles: Profiles) -> list[Value]:
    """Return the colour space of a spot ink: no ink is white, full ink its preview."""
    tint: dict[str, Value] = {
        "FunctionType": 2, "Domain": [0, 1], "C0": [1, 1, 1], "C1": list(ink.preview), "N": 1,
    }
    return [Name("Separation"), Name(ink.name), profiles.space(srgb.profile()), tint]

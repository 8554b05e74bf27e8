"""Inks -> colour operators: black in DeviceGray alone, a spot ink as a separation under its own name.

ISO 32000-1 § 8.6.6.4. A screen shows a spot ink by `Ink.preview` in sRGB; a press has a plate of it.
"""

from typing import Literal

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.images import srgb
from pamphlets.pdf.numbers import format_number
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue

_COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


class IccProfiles:
    """The ICC profiles of one file, each embedded once."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._streams: dict[bytes, PdfReference] = {}

    def colour_space(self, profile: bytes) -> list[PdfValue]:
        """Return the colour space that an ICC profile describes."""
        if profile not in self._streams:
            components = _COMPONENTS[profile[16:20]]
            self._streams[profile] = self._file.add_stream(profile, {"N": components})
        return [PdfName("ICCBased"), self._streams[profile]]


class InkOperators:
    """The inks used in one file. Operators are made once for each ink and tint."""

    def __init__(self) -> None:
        self._spots: dict[Ink, str] = {}
        self._made: dict[tuple[Ink, float, str], str] = {}

    def colour_operators(
        self, ink: Ink, tint: float, use: Literal["fill", "stroke"] = "fill"
    ) -> str:
        """Return the operators that make `ink` at `tint` (1 is solid) the colour to paint with."""
        key = ink, tint, use
        if key not in self._made:
            self._made[key] = self._operators(ink, tint, fill=use == "fill")
        return self._made[key]

    def _operators(self, ink: Ink, tint: float, *, fill: bool) -> str:
        """Return the operators, and note a spot ink for the resources."""
        if ink.name in (BLACK.name, PAPER.name):
            grey = 1 - tint if ink.name == BLACK.name else 1.0
            return f"{format_number(grey)} {'g' if fill else 'G'}"
        name = self._spots.setdefault(ink, f"S{len(self._spots) + 1}")
        return f"/{name} {'cs' if fill else 'CS'} {format_number(tint)} {'scn' if fill else 'SCN'}"

    def colour_spaces(self, profiles: IccProfiles, file: PdfFile) -> dict[str, PdfValue]:
        """Return the colour spaces that the operators made so far name."""
        return {
            name: file.add(_separation_space(ink, profiles)) for ink, name in self._spots.items()
        }


def _separation_space(ink: Ink, profiles: IccProfiles) -> list[PdfValue]:
    """Return the colour space of a spot ink: no ink is white, full ink its preview."""
    tint: dict[str, PdfValue] = {
        "FunctionType": 2,
        "Domain": [0, 1],
        "C0": [1, 1, 1],
        "C1": list(ink.screen_colour),
        "N": 1,
    }
    return [
        PdfName("Separation"),
        PdfName(ink.name),
        profiles.colour_space(srgb.make_srgb_profile()),
        tint,
    ]

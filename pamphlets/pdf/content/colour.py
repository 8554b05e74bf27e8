"""Inks -> colour operators: black in DeviceGray alone, a spot ink as a separation under its own name.

ISO 32000-1 § 8.6.6.4. A screen shows a spot ink by `Ink.preview` in sRGB; a press has a plate of it.
"""

from typing import Literal

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.images.srgb import read_srgb_profile
from pamphlets.pdf.numbers import format_number
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue


class SrgbProfile:
    """The sRGB profile of one file, embedded when it is first asked for."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._stream: PdfReference | None = None

    def colour_space(self) -> list[PdfValue]:
        """Return the colour space of pictures and of what a screen shows of a spot ink."""
        if self._stream is None:
            self._stream = self._file.add_stream(read_srgb_profile(), {"N": 3})
        return [PdfName("ICCBased"), self._stream]


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

    def colour_spaces(self, profile: SrgbProfile, file: PdfFile) -> dict[str, PdfValue]:
        """Return the colour spaces that the operators made so far name."""
        return {
            name: file.add(_separation_space(ink, profile)) for ink, name in self._spots.items()
        }


def _separation_space(ink: Ink, profile: SrgbProfile) -> list[PdfValue]:
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
        profile.colour_space(),
        tint,
    ]

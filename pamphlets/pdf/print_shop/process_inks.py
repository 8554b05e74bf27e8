"""Inks -> colour operators of a press: black in DeviceCMYK, a spot ink as a separation whose alternate is CMYK.

Black type overprints what lies below it, run by run (ISO 32000-1 § 8.6.7, mode 1, which DeviceCMYK alone knows); all
else knocks out what it covers: paper that overprints would vanish. Where spot inks are to be printed in the four of the
press, no separation is left of them.
"""

from typing import Final

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.content.colour import (
    OVERPRINT_STATES,
    InkOperators,
    InkUse,
    SrgbProfile,
)
from pamphlets.pdf.numbers import format_number, format_numbers
from pamphlets.pdf.print_shop.printing_condition import CmykInks, separate_colour
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName, PdfReference, PdfValue

# Marks of this ink are on every plate: it is no ink of its own (ISO 32000-1 § 8.6.6.4).
REGISTRATION: Final = Ink("All", (0.0, 0.0, 0.0))
_ALL_INKS: Final = (1.0, 1.0, 1.0, 1.0)
_DEVICE_CMYK: Final = PdfName("DeviceCMYK")


class ProcessInkOperators(InkOperators):
    """The inks used in one file for a press."""

    _overprinting_uses: frozenset[InkUse] = frozenset(("text",))

    def __init__(self, *, converts_spot_inks: bool = False) -> None:
        super().__init__()
        self._converts_spot_inks = converts_spot_inks
        self._press_spaces: dict[Ink, PdfReference] = {}

    def colour_operators(self, ink: Ink, tint: float, use: InkUse = "fill") -> str:
        """Return the operators that make an ink the colour to paint with; of a spot ink perhaps those of the four."""
        if not self.is_converted(ink):
            return super().colour_operators(ink, tint, use)
        operator = "K" if use == "stroke" else "k"
        state, _ = OVERPRINT_STATES["stroke" if use == "stroke" else "fill", False]
        inks = [share * tint for share in process_inks(ink)]
        return f"/{state} gs {format_numbers(*inks)} {operator}"

    def is_converted(self, ink: Ink) -> bool:
        """Return whether a spot ink is printed in the four of the press."""
        if ink in (BLACK, PAPER, REGISTRATION):
            return False
        return self._converts_spot_inks

    @property
    def _names_overprinting(self) -> bool:
        return True

    def _black_operators(self, amount: float, use: InkUse) -> str:
        operator = "K" if use == "stroke" else "k"
        return f"0 0 0 {format_number(amount)} {operator}"

    def gradient_space(self, ink: Ink, spaces: PdfEntries) -> PdfValue:
        """Return the colour space of a gradient of an ink: that of the press, or of the spot ink."""
        name = self.space_name(ink)
        return _DEVICE_CMYK if name is None else spaces[name]

    def gradient_colour(self, ink: Ink, tint: float) -> list[float]:
        """Return a tint of an ink as numbers of that space."""
        if ink == PAPER:
            return [0.0, 0.0, 0.0, 0.0]
        if ink == BLACK:
            return [0.0, 0.0, 0.0, tint]
        if self.is_converted(ink):
            return [share * tint for share in process_inks(ink)]
        return [tint]

    def separation(self, ink: Ink, profile: SrgbProfile, file: PdfFile) -> PdfReference:
        """Return the colour space of a spot ink; who has not that ink prints its colour in the four of the press."""
        del profile  # of screens
        space = self._press_spaces.get(ink)
        if space is None:
            tint: dict[str, PdfValue] = {
                "FunctionType": 2,
                "Domain": [0, 1],
                "C0": [0, 0, 0, 0],
                "C1": list(process_inks(ink)),
                "N": 1,
            }
            entries = (PdfName("Separation"), PdfName(ink.name), _DEVICE_CMYK, tint)
            space = self._press_spaces[ink] = file.add(entries)
        return space


def process_inks(ink: Ink) -> CmykInks:
    """Return the inks of the press, from 0 to 1, that print the colour of a spot ink."""
    if ink == REGISTRATION:
        return _ALL_INKS
    return separate_colour(*ink.screen_colour)

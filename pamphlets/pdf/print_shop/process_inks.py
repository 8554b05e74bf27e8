"""Inks -> colour operators of a press: black in DeviceCMYK, a spot ink as a separation whose alternate is CMYK.

Black type overprints what lies below it, run by run (ISO 32000-1 § 8.6.7, mode 1, which DeviceCMYK alone knows); all
else knocks out what it covers: paper that overprints would vanish.
"""

from typing import Final

from pamphlets.core.style import Ink
from pamphlets.pdf.content.colour import InkOperators, InkUse, SrgbProfile
from pamphlets.pdf.numbers import format_number
from pamphlets.pdf.print_shop.printing_condition import separate_colour
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue

# Marks of this ink are on every plate: it is no ink of its own (ISO 32000-1 § 8.6.6.4).
REGISTRATION: Final = Ink("All", (0.0, 0.0, 0.0))


class ProcessInkOperators(InkOperators):
    """The inks used in one file for a press."""

    _overprinting_uses: frozenset[InkUse] = frozenset(("text",))

    def __init__(self) -> None:
        super().__init__()
        self._press_spaces: dict[Ink, PdfReference] = {}

    @property
    def _names_overprinting(self) -> bool:
        return True

    def _black_operators(self, amount: float, use: InkUse) -> str:
        operator = "K" if use == "stroke" else "k"
        return f"0 0 0 {format_number(amount)} {operator}"

    def separation(self, ink: Ink, profile: SrgbProfile, file: PdfFile) -> PdfReference:
        """Return the colour space of a spot ink; who has not that ink prints its colour in the four of the press."""
        del profile  # of screens
        space = self._press_spaces.get(ink)
        if space is None:
            inks = separate_colour(*ink.screen_colour)
            if ink == REGISTRATION:
                inks = (1.0, 1.0, 1.0, 1.0)
            tint: dict[str, PdfValue] = {
                "FunctionType": 2,
                "Domain": [0, 1],
                "C0": [0, 0, 0, 0],
                "C1": list(inks),
                "N": 1,
            }
            entries = (
                PdfName("Separation"),
                PdfName(ink.name),
                PdfName("DeviceCMYK"),
                tint,
            )
            space = self._press_spaces[ink] = file.add(entries)
        return space

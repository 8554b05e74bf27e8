"""One printer, as the test sheet has shown it to be."""

from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.core.units import mm
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import (
    OutputFace,
    PileOrder,
    PilePlacement,
    PrinterSettings,
)

Duplex = Literal["auto", "none"]
SHEETS_A_REAM: Final = 500


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """What is known of a printer. Lengths are of a sheet in landscape, as it is looked at."""

    name: str
    duplex: Duplex = "auto"
    asked_flip: Flip = "short"
    """The edge to choose in the print dialog."""
    flip: Flip = "short"
    """The edge over which paper then really turns, or has been turned when hands have put it back."""
    pile_order: PileOrder = "reversed"
    pile_placement: PilePlacement = "as-is"
    output_face: OutputFace = ""
    unprintable_edges: tuple[float, float, float, float] = (5.0, 5.0, 5.0, 5.0)
    """Millimetres: left, right, top, bottom."""
    back_shift: tuple[int, int] = (0, 0)
    """Tenths of a millimetre to the right and downward that bring backs behind their fronts."""
    ruler_lengths: tuple[float, float] = (100.0, 100.0)
    """Millimetres that 100 mm measure across and down."""
    compensate: bool = False
    """Whether sheets make up for `ruler_lengths`."""
    queue: str = ""
    """Its name in CUPS; empty for the system's own printer."""
    side_price: float = 0.0
    """Euros a printed side; 0: not known."""
    ream_price: float = 0.0
    """Euros a ream of 500 sheets; 0: not known."""


def settings_from_profile(profile: PrinterProfile) -> PrinterSettings:
    """Return what imposing must know of a printer."""
    left, right, top, bottom = profile.unprintable_edges
    x, y = profile.back_shift
    across, down = profile.ruler_lengths if profile.compensate else (100.0, 100.0)
    is_misnamed = profile.duplex == "auto" and profile.asked_flip != profile.flip
    return PrinterSettings(
        name=profile.name,
        passes=2 if profile.duplex == "none" else 1,
        pile_order=profile.pile_order,
        pile_placement=profile.pile_placement,
        output_face=profile.output_face,
        asked_flip=profile.asked_flip if is_misnamed else "",
        back_shift=(mm(x / 10), mm(y / 10)),
        stretch=(100 / across, 100 / down),
        unprintable_edges=(mm(left), mm(right), mm(top), mm(bottom)),
    )


def printing_cost(
    profile: PrinterProfile, sheet_count: int, side_count: int
) -> float | None:
    """Return what so much paper with so many printed sides costs, in euros; None where no price is known."""
    if not profile.side_price and not profile.ream_price:
        return None
    return (
        sheet_count * profile.ream_price / SHEETS_A_REAM + side_count * profile.side_price
    )

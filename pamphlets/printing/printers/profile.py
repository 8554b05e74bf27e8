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
SHEETS_A_REAM: Final = 500  # sheets


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """What is known of a printer. Millimetres, of a sheet that lies on its side as it is looked at.

    `asked` is the edge to choose in the print dialog, `flip` the one over which the paper then really turns,
    or has been turned when hands have put it back. `order`, `pile` and `face` are for those hands: see `Machine`.
    `edges` are not printed on: left, right, top, bottom. `shift`, in tenths of a millimetre to the right and
    downward, brings backs behind their fronts. `scale` is what 100 mm measure across and down, made up for only
    if `compensate`. `queue` is its name in CUPS. Prices are euros: of a printed side, and of a ream of 500 sheets.
    """

    name: str
    duplex: Duplex = "auto"
    asked: Flip = "short"
    flip: Flip = "short"
    order: PileOrder = "reversed"
    pile: PilePlacement = "as-is"
    face: OutputFace = ""
    edges: tuple[float, float, float, float] = (5.0, 5.0, 5.0, 5.0)
    shift: tuple[int, int] = (0, 0)
    scale: tuple[float, float] = (100.0, 100.0)
    compensate: bool = False
    queue: str = ""
    side_price: float = 0.0
    ream_price: float = 0.0


def settings_from_profile(profile: PrinterProfile) -> PrinterSettings:
    """Return what a job must know of a printer."""
    left, right, top, bottom = profile.edges
    across, down = profile.scale if profile.compensate else (100.0, 100.0)
    return PrinterSettings(
        name=profile.name,
        passes=2 if profile.duplex == "none" else 1,
        pile_order=profile.order,
        pile_placement=profile.pile,
        output_face=profile.face,
        asked_flip=profile.asked
        if profile.duplex == "auto" and profile.asked != profile.flip
        else "",
        back_shift=(mm(profile.shift[0] / 10), mm(profile.shift[1] / 10)),
        stretch=(100 / across, 100 / down),
        unprintable_edges=(mm(left), mm(right), mm(top), mm(bottom)),
    )


def printing_cost(profile: PrinterProfile, sheets: int, sides: int) -> float | None:
    """Return what so much paper with so many printed sides costs, in euros; None where no price is known."""
    if not profile.side_price and not profile.ream_price:
        return None
    return sheets * profile.ream_price / SHEETS_A_REAM + sides * profile.side_price

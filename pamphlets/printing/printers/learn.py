"""What people saw on the test sheet -> what the printer does. Pure.

Paper can be turned in four ways that leave its outline in place: not at all, by half a turn, over its long edge,
over its short edge. They make a group (Klein's), so that one test with the pile put back as it lies tells what
turning it over would do: it would print the other face, in the other order, with the other half turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import OutputFace, PileOrder, PilePlacement
from pamphlets.printing.printers.profile import Duplex, PrinterProfile

_OTHER: Final[Mapping[PileOrder, PileOrder]] = MappingProxyType(
    {"same": "reversed", "reversed": "same"}
)


@dataclass(frozen=True, slots=True)
class CalibrationAnswers:
    """What was seen.

    `upside_down`: the back, once the sheet is turned like the page of a book; or, where backs were printed `over`
    the fronts, the one against the other. `asked`: the edge chosen in the print dialog. `behind`: which back the
    first sheet has, of A and B, printed in this order. `edges`: the smallest number to be read at each edge.
    `coarse` and `fine`: where the front's lines fall on the back's scales, in millimetres and in tenths (None: not
    to be made out). `rulers`: what 100 mm measure.
    """

    by_hand: bool = False
    upside_down: bool = False
    dialog_edge: Flip = "short"
    printed_over: bool = False
    first_back: Literal["A", "B"] = "B"
    face: OutputFace = ""
    edges: tuple[int, int, int, int] = (5, 5, 5, 5)
    coarse: tuple[float, float] = (0.0, 0.0)
    fine: tuple[int | None, int | None] = (None, None)
    rulers: tuple[float, float] = (100.0, 100.0)


def learn_printer(name: str, answers: CalibrationAnswers, *, queue: str = "") -> PrinterProfile:
    """Return the profile of a printer. Prices, and whether to make up for its scale, are for its people to say."""
    duplex: Duplex = "none" if answers.by_hand else "auto"
    order: PileOrder = "same" if answers.first_back == "A" else "reversed"
    pile: PilePlacement = "as-is"
    # The test sheet lies: turned like a page, over its short edge, its back is upright after a flip over that edge.
    flip: Flip = "long" if answers.upside_down else "short"
    missed = answers.by_hand and answers.printed_over
    if missed:
        order, pile = _OTHER[order], "turned-over"
        flip = "short" if answers.upside_down else "long"
    across, down = (read_tenths(*pair) for pair in zip(answers.coarse, answers.fine, strict=True))
    left, right, top, bottom = (float(edge) for edge in answers.edges)
    return PrinterProfile(
        name=name,
        duplex=duplex,
        asked=answers.dialog_edge,
        flip=flip,
        order=order,
        pile=pile,
        face=answers.face,
        edges=(left, right, top, bottom),
        shift=(0, 0) if missed else (across, down),
        scale=answers.rulers,
        queue=queue,
    )


def read_tenths(coarse: float, fine: int | None) -> int:
    """Return a reading in tenths of a millimetre: of those that end in `fine`, the one nearest to `coarse`."""
    if fine is None:
        return floor(coarse * 10 + 0.5)
    below = floor(coarse - fine / 10) * 10 + fine
    return min((below, below + 10), key=lambda value: abs(value - coarse * 10))

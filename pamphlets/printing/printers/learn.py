"""What people saw on the test sheet -> what the printer does. Pure.

Paper can be turned in four ways that leave its outline in place: not at all, by half a turn, over its long edge,
over its short edge. They make a group (Klein's), so that one test with the pile put back as it lies tells what
turning it over would do: it would print the other face, in the other order, with the other half turn.
"""

from dataclasses import dataclass
from math import floor
from typing import Literal

from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import OutputFace, PileOrder, PilePlacement
from pamphlets.printing.printers.profile import PrinterProfile


@dataclass(frozen=True, slots=True)
class CalibrationAnswers:
    """What was seen on the test sheet."""

    by_hand: bool = False
    """Whether hands put the paper back for its other side."""
    upside_down: bool = False
    """The back, once the sheet is turned like the page of a book; if `printed_over`, one print against the other."""
    asked_flip: Flip = "short"
    """The edge chosen in the print dialog."""
    printed_over: bool = False
    """Whether backs were printed over the fronts."""
    first_back: Literal["A", "B"] = "B"
    """Which back the first sheet has, of A and B, printed in this order."""
    output_face: OutputFace = ""
    edges: tuple[int, int, int, int] = (5, 5, 5, 5)
    """The smallest number to be read at each edge, in millimetres: left, right, top, bottom."""
    coarse: tuple[float, float] = (0.0, 0.0)
    """Where the front's lines fall on the back's scales across and down, in millimetres."""
    fine: tuple[int | None, int | None] = (None, None)
    """The same in tenths; None: not to be made out."""
    rulers: tuple[float, float] = (100.0, 100.0)
    """What 100 mm measure, in millimetres."""


def learn_printer(
    name: str, answers: CalibrationAnswers, *, queue: str = ""
) -> PrinterProfile:
    """Return the profile of a printer. Prices, and whether to make up for its scale, are for its people to say."""
    order: PileOrder = "same" if answers.first_back == "A" else "reversed"
    placement: PilePlacement = "as-is"
    # The test sheet lies: turned like a page, over its short edge, its back is upright after a flip over that edge.
    flip: Flip = "long" if answers.upside_down else "short"
    shift = (
        read_tenths(answers.coarse[0], answers.fine[0]),
        read_tenths(answers.coarse[1], answers.fine[1]),
    )
    if answers.by_hand and answers.printed_over:
        order = "reversed" if order == "same" else "same"
        placement = "turned-over"
        flip = "short" if answers.upside_down else "long"
        shift = (0, 0)
    left, right, top, bottom = answers.edges
    return PrinterProfile(
        name=name,
        duplex="none" if answers.by_hand else "auto",
        asked_flip=answers.asked_flip,
        flip=flip,
        pile_order=order,
        pile_placement=placement,
        output_face=answers.output_face,
        unprintable_edges=(float(left), float(right), float(top), float(bottom)),
        back_shift=shift,
        ruler_lengths=answers.rulers,
        queue=queue,
    )


def read_tenths(coarse: float, fine: int | None) -> int:
    """Return a reading in tenths of a millimetre: of those that end in `fine`, the one nearest to `coarse`."""
    if fine is None:
        return floor(coarse * 10 + 0.5)
    below = floor(coarse - fine / 10) * 10 + fine
    return min((below, below + 10), key=lambda tenths: abs(tenths - coarse * 10))

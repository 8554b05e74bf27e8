"""PrinterSettings: what a job must know of the printer that it is made for, and what its sheets need for that."""

from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.core.geometry import Insets, Size
from pamphlets.core.matrix import IDENTITY, Matrix
from pamphlets.core.units import mm

PileOrder = Literal["same", "reversed"]
PilePlacement = Literal["as-is", "turned-over"]
OutputFace = Literal["", "up", "down"]
AskedFlip = Literal["", "short", "long"]
EdgeWidths = tuple[float, float, float, float]  # left, right, top, bottom


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """One printer. Lengths are points, of a sheet that lies on its side as it is looked at, y downward."""

    name: str = ""
    passes: Literal[1, 2] = 1
    """2 where hands put the pile back between fronts and backs."""
    pile_order: PileOrder = "reversed"
    """Whether that pile is drawn in the order in which it was printed."""
    pile_placement: PilePlacement = "as-is"
    """How it is put back."""
    output_face: OutputFace = ""
    """Which side up sheets come out; "" where nobody knows."""
    asked_flip: AskedFlip = ""
    """The edge to choose in the print dialog; "" for the one that paper really turns over."""
    back_shift: tuple[float, float] = (0.0, 0.0)
    """Brings backs behind their fronts, to the right and downward."""
    stretch: tuple[float, float] = (1.0, 1.0)
    """Makes up for what the printer shrinks, across and down."""
    unprintable_edges: EdgeWidths = (0.0, 0.0, 0.0, 0.0)


# What most printers at home leave white.
DEFAULT_PRINTER_MARGINS: Final = Insets(mm(5), mm(5), mm(5), mm(5))

# The most usual printer at home: paper goes in at the bottom, round a roller, and comes out face up above it.
USUAL_PRINTER: Final = PrinterSettings(passes=2)


def compute_side_matrices(
    printer: PrinterSettings | None, side_count: int, sheet_size: Size, *, both: bool
) -> tuple[Matrix, ...]:
    """Return how each side, of `both` in turn or of fronts alone, is moved on its paper.

    A side is stretched about its middle. The shift was seen on sheets that lie: which way a printer turns those
    that stand nobody has told us, so that these are not shifted.
    """
    front = back = IDENTITY
    if printer is not None:
        x = 0.0
        y = 0.0
        across, down = printer.stretch[::-1]
        if sheet_size.width > sheet_size.height:
            x, y = printer.back_shift
            across, down = printer.stretch
        left = (1 - across) * sheet_size.width / 2
        bottom = (1 - down) * sheet_size.height / 2
        front = (across, 0.0, 0.0, down, left, bottom)
        back = (across, 0.0, 0.0, down, left + x, bottom - y)
    matrices = [front] * side_count
    if both:
        matrices[1::2] = [back] * (side_count // 2)
    return tuple(matrices)


def find_printer_margins(
    printer: PrinterSettings | None, sheet_size: Size
) -> tuple[Insets, bool]:
    """Return what of a sheet stays white, and whether that was learnt: else it is what most printers at home leave."""
    if printer is not None:
        edges = find_unprintable_edges(printer, sheet_size)
        if any(edges):
            return Insets(*edges), True
    return DEFAULT_PRINTER_MARGINS, False


def find_unprintable_edges(printer: PrinterSettings, sheet_size: Size) -> EdgeWidths:
    """Return what of a sheet is not printed on. Of one that stands, the larger of the two that may be meant."""
    left, right, top, bottom = printer.unprintable_edges
    if sheet_size.width > sheet_size.height:
        return printer.unprintable_edges
    across = max(top, bottom)
    down = max(left, right)
    return across, across, down, down

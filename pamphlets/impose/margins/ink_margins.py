"""Where ink comes too near: to the end of the sheet, where printers leave it white, to cuts, folds and staples.

What reaches the very edge of its page is meant to run on there, and a cut or a fold may have it; but the
printer's strip stays white all the same. Creep counts in, and so does all that is placed off the middle.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.geometry import Insets, Size
from pamphlets.core.units import Pt, mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.arrangement.sheet_sides import SheetSide
from pamphlets.impose.margins.cell_edges import CellEdges, EdgeKind, find_cell_edges
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.place import Flip, Placement
from pamphlets.impose.placement.printer_settings import DEFAULT_PRINTER_MARGINS
from pamphlets.impose.plan.sheet import SheetCell

_SAFE_DISTANCES: Final[Mapping[EdgeKind, Pt]] = {
    "cut": mm(2),
    "spine": mm(2),
    "fold in": mm(1),
    "fold out": mm(1),
}
_EDGES: Final = ("left", "right", "top", "bottom")
# From the edge of a page: what is this near runs on beyond it.
_BLEED_TOLERANCE: Final = mm(0.4)

EdgePositions = tuple[Pt, Pt, Pt, Pt]  # left, right, top, bottom


class MarginBreach(NamedTuple):
    """Ink too near to something, at an edge of a page."""

    page_number: int
    """From 1."""
    edge_kind: EdgeKind
    edge_name: str
    """outer, inner (of a book), left, right, top, bottom."""
    distance: Pt
    """How near the ink comes; less than 0: how far beyond."""
    safe_distance: Pt

    @property
    def reserve(self) -> Pt:
        """How much farther the ink is than it must be; less than 0."""
        return self.distance - self.safe_distance


@dataclass(frozen=True, slots=True)
class MarginLimits:
    """What of a sheet stays white, as its sides are looked at in the file, and how exactly ink was measured."""

    printer_margins: Insets = DEFAULT_PRINTER_MARGINS
    accuracy: Pt = 0.0


@dataclass(frozen=True, slots=True)
class InkedArrangement:
    """An arrangement, and the ink of its pages."""

    arrangement: Arrangement
    ink: Sequence[Insets | None]
    """What stays white round the ink of each page; None: the page has none, or was not measured."""
    page_sizes: Sequence[Size]
    flip: Flip
    limits: MarginLimits

    @property
    def is_cut_out(self) -> bool:
        """Whether the paper beside the pages is cut away."""
        arrangement = self.arrangement
        has_crop_marks = "crop" in arrangement.options.marks
        is_trimmed = arrangement.paper.needs_trimming or has_crop_marks
        return is_trimmed or arrangement.scheme.is_cut_out


def find_breaches(inked: InkedArrangement) -> tuple[MarginBreach, ...]:
    """Return the worst breach at each edge of each page, by page.

    What is breached by no more than the accuracy of measures is none.
    """
    # What one tile cannot print stands on the next as well.
    if inked.arrangement.scheme.kind == "tiles":
        return ()
    arrangement = inked.arrangement
    sequence = arrangement.page_sequence
    flip = inked.flip
    sides = place_pages(arrangement, arrangement.cover_plan, inked.page_sizes, flip)
    sides += place_pages(arrangement, arrangement.plan, inked.page_sizes, flip)
    cells_by_side = find_cell_edges(arrangement, flip)
    breaches: list[MarginBreach] = []
    for (side, cells), placements in zip(cells_by_side, sides, strict=True):
        printed: list[CellEdges] = []
        for edges in cells:
            if sequence[edges.cell.sequence_index] is not None:
                printed.append(edges)
        for edges, placement in zip(printed, placements, strict=True):
            breaches += _find_page_breaches(inked, side, edges, placement)
    worst: dict[tuple[int, EdgeKind, str], MarginBreach] = {}
    for breach in breaches:
        key = (breach.page_number, breach.edge_kind, breach.edge_name)
        former = worst.get(key)
        if former is None or breach.distance < former.distance:
            worst[key] = breach
    return tuple(sorted(worst.values()))


def _find_page_breaches(
    inked: InkedArrangement,
    side: SheetSide,
    edges: CellEdges,
    placement: Placement,
) -> Iterator[MarginBreach]:
    """Yield what one page in its place breaches."""
    options = inked.arrangement.options
    page_number = inked.arrangement.page_numbers.number_page(placement.page_index)
    cell = edges.cell
    page_ink = inked.ink[placement.page_index]
    if page_ink is None:
        return
    turn = placement.turn // 90
    clockwise = deque((page_ink.left, page_ink.top, page_ink.right, page_ink.bottom))
    clockwise.rotate(turn)
    left, top, right, bottom = [white * placement.scale for white in clockwise]
    ink = (left, right, top, bottom)
    to_sheet, to_cell = _measure_page(side, cell, placement, options)
    margins = inked.limits.printer_margins
    printer_margins = [margins.left, margins.right, margins.top, margins.bottom]
    accuracy = max(inked.limits.accuracy, 1e-6)
    for edge, kind in enumerate(edges.edge_kinds):
        white = ink[edge]
        beside_page = to_sheet[edge]
        distances: list[tuple[EdgeKind, Pt, Pt]] = []
        # What is meant to run on over a cut or a fold.
        is_bleeding = white <= _BLEED_TOLERANCE
        if kind == "sheet":
            distances.append(("sheet", white + beside_page, printer_margins[edge]))
            has_cut = inked.is_cut_out and beside_page > _BLEED_TOLERANCE
            if has_cut and not is_bleeding:
                distances.append(("cut", white, _SAFE_DISTANCES["cut"]))
        elif not is_bleeding:
            distance = white + to_cell[edge]
            distances.append((kind, distance, _SAFE_DISTANCES[kind]))
        for near_kind, distance, safe_distance in distances:
            if distance < safe_distance - accuracy:
                name = _name_edge(_EDGES[edge], turn, cell.sequence_index, inked)
                yield MarginBreach(page_number, near_kind, name, distance, safe_distance)


def _measure_page(
    side: SheetSide, cell: SheetCell, placement: Placement, options: ImposeOptions
) -> tuple[EdgePositions, EdgePositions]:
    """Return how far a page's edges are within those of the sheet, and within those of its cell."""
    box = placement.box
    left = box.x + placement.shift
    right = box.right + placement.shift
    page_edges = (left, right, box.y, box.bottom)
    grid = side.grid
    width = grid.sheet_size.width
    height = grid.sheet_size.height
    across = down = 0.0  # how far the side goes on its paper, for the sake of a printer
    if options.printer and side.is_back and width > height:
        across, down = options.printer.back_shift
    sheet_edges = (-across, width - across, -down, height - down)
    left_edge, right_edge = grid.column_edges[cell.column : cell.column + 2]
    top_edge, bottom_edge = grid.row_edges[cell.row : cell.row + 2]
    half_gap = grid.gap / 2  # cuts are at its ends
    cell_edges = (
        left_edge + half_gap,
        right_edge - half_gap,
        top_edge + half_gap,
        bottom_edge - half_gap,
    )
    to_sheet = _measure_distances(page_edges, sheet_edges)
    to_cell = _measure_distances(page_edges, cell_edges)
    return to_sheet, to_cell


def _measure_distances(inner: EdgePositions, outer: EdgePositions) -> EdgePositions:
    """Return how far inner edges are within outer ones."""
    inner_left, inner_right, inner_top, inner_bottom = inner
    left, right, top, bottom = outer
    across = (inner_left - left, right - inner_right)
    return *across, inner_top - top, bottom - inner_bottom


def _name_edge(edge: str, turn: int, page: int, inked: InkedArrangement) -> str:
    """Return how an edge of a side is called on the page that stands there, turned by so many quarters."""
    clockwise = ("left", "top", "right", "bottom")
    place = clockwise.index(edge) - turn
    if inked.arrangement.options.is_top_bound:
        return clockwise[(place + 1) % 4]  # its pages all lie on their left side
    name = clockwise[place % 4]
    if inked.arrangement.scheme.kind != "book" or name in ("top", "bottom"):
        return name
    # A recto's spine is at its left, and at its right in a book that is bound there.
    is_recto = (page % 2 == 0) != inked.arrangement.options.rtl
    spine = "left" if is_recto else "right"
    return "inner" if name == spine else "outer"

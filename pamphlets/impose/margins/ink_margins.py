"""Where ink comes too near: to the end of the sheet, where printers leave it white, to cuts, folds and staples.

What reaches the very edge of its page is meant to run on there, and a cut or a fold may have it; but the
printer's strip stays white all the same. Creep counts in, and so does all that is placed off the middle.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.geometry import Insets, Rect, Size
from pamphlets.core.units import Pt, mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide
from pamphlets.impose.margins.cell_edges import CellEdges, EdgeKind, find_cell_edges
from pamphlets.impose.placement.creep import compute_creep
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip, Placement, SidePlacements, place_pages
from pamphlets.impose.plan.sheet import Plan

DEFAULT_PRINTER_MARGINS: Final = Insets(
    mm(5), mm(5), mm(5), mm(5)
)  # what most printers at home leave white
_SAFE_DISTANCES: Final[Mapping[EdgeKind, Pt]] = {
    "cut": mm(2),
    "spine": mm(2),
    "fold in": mm(1),
    "fold out": mm(1),
}
_BLEED_TOLERANCE: Final = mm(0.4)  # from the edge of a page: what is this near runs on beyond it


class MarginBreach(NamedTuple):
    """Ink too near to something, at an edge of a page (from 1): how near it comes, beyond it if less than 0."""

    page_number: int
    edge_kind: EdgeKind
    edge_name: str  # outer, inner (of a book), left, right, top, bottom
    distance: Pt
    safe_distance: Pt


@dataclass(frozen=True, slots=True)
class MarginLimits:
    """What of a sheet stays white, as its sides are looked at in the file, and how exactly ink was measured."""

    printer_margins: Insets = DEFAULT_PRINTER_MARGINS
    accuracy: Pt = 0.0


def find_breaches(
    job: Arrangement,
    ink: Sequence[Insets | None],
    sizes: Sequence[Size],
    paper: Paper,
    flip: Flip,
    wish: ImposeOptions,
    limits: MarginLimits,
) -> tuple[MarginBreach, ...]:
    """Return the worst breach at each edge of each page, by page, of a job whose pages have this ink.

    What is breached by no more than the accuracy of measures is none.
    """
    if job.scheme.kind == "tiles":  # what one tile cannot print stands on the next as well
        return ()
    worst: dict[tuple[int, EdgeKind, str], MarginBreach] = {}
    for side, placed in _place_sides(job, sizes, flip, wish):
        for bounds, placement in placed:
            known = ink[placement.page_index]
            if known is None:
                continue
            for one in _find_page_breaches(
                bounds, placement, known, side, paper, job, wish, limits
            ):
                key = (one.page_number, one.edge_kind, one.edge_name)
                if key not in worst or one.distance < worst[key].distance:
                    worst[key] = one
    return tuple(sorted(worst.values()))


def _place_sides(
    job: Arrangement, sizes: Sequence[Size], flip: Flip, wish: ImposeOptions
) -> Iterator[tuple[SheetSide, list[tuple[CellEdges, Placement]]]]:
    """Yield each side with its pages, blanks left out: what is round each, and where it stands."""
    pushed: dict[int, Pt] = {}
    if wish.sheet_thickness:
        pushed = compute_creep(
            job.cover_plan + job.plan,
            job.scheme.columns,
            wish.sheet_thickness,
            wish.outer_sheet_thickness or wish.sheet_thickness,
        )

    def placed(plan: Plan) -> tuple[SidePlacements, ...]:
        return place_pages(
            plan,
            job.scheme,
            job.page_sequence,
            sizes,
            job.grid,
            flip,
            fit=wish.scale_to_fit,
            pushes=pushed,
        )

    found = (*placed(job.cover_plan), *placed(job.plan))
    for (side, cells), placements in zip(find_cell_edges(job, flip), found, strict=True):
        printed = (one for one in cells if job.page_sequence[one.cell.sequence_index] is not None)
        yield side, list(zip(printed, placements, strict=True))


def _find_page_breaches(
    bounds: CellEdges,
    placement: Placement,
    ink: Insets,
    side: SheetSide,
    paper: Paper,
    job: Arrangement,
    wish: ImposeOptions,
    limits: MarginLimits,
) -> Iterator[MarginBreach]:
    """Yield what one page in its place breaches."""
    box, cell, grid = placement.box, bounds.cell, side.grid
    box = Rect(box.x + placement.shift, box.y, box.width, box.height)
    inks = (ink.left, ink.top, ink.right, ink.bottom)  # going round, as turns do
    turn = placement.turn // 90
    west, north, east, south = (inks[(n - turn) % 4] * placement.scale for n in range(4))
    near = (west, east, north, south)
    x, y = _printer_shift(side, wish)
    ends = (
        box.x + x,
        grid.sheet_size.width - box.right - x,
        box.y + y,
        grid.sheet_size.height - box.bottom - y,
    )
    lines = (
        box.x - grid.column_edges[cell.column],
        grid.column_edges[cell.column + 1] - box.right,
        box.y - grid.row_edges[cell.row],
        grid.row_edges[cell.row + 1] - box.bottom,
    )
    strips = (
        limits.printer_margins.left,
        limits.printer_margins.right,
        limits.printer_margins.top,
        limits.printer_margins.bottom,
    )
    trimmed = paper.needs_trimming or "crop" in wish.marks or job.scheme.with_grid is not None
    for at, kind in enumerate(bounds.edge_kinds):
        edge = _name_edge(at, turn, cell.sequence_index, job, rtl=wish.rtl)
        tests: list[tuple[EdgeKind, Pt, Pt]] = (
            [("sheet", near[at] + ends[at], strips[at])] if kind == "sheet" else []
        )
        if kind != "sheet":
            tests.append((kind, near[at] + lines[at], _SAFE_DISTANCES[kind]))
        elif trimmed and ends[at] > _BLEED_TOLERANCE:
            tests.append(("cut", near[at], _SAFE_DISTANCES["cut"]))
        for what, distance, safe in tests:
            meant = what != "sheet" and near[at] <= _BLEED_TOLERANCE
            if not meant and distance < safe - max(limits.accuracy, 1e-6):
                yield MarginBreach(placement.page_index + 1, what, edge, distance, safe)


def _printer_shift(side: SheetSide, wish: ImposeOptions) -> tuple[Pt, Pt]:
    """Return how far a side goes to the right and downward on its paper, for the sake of a printer."""
    lying = side.grid.sheet_size.width > side.grid.sheet_size.height
    return wish.printer.back_shift if side.is_back and lying and wish.printer else (0.0, 0.0)


def _name_edge(at: int, turn: int, page: int, job: Arrangement, *, rtl: bool) -> str:
    """Return how an edge of a side is called on the page that stands there turned."""
    around = ("left", "top", "right", "bottom")
    name = around[(around.index(("left", "right", "top", "bottom")[at]) - turn) % 4]
    if job.scheme.kind != "book" or name in ("top", "bottom"):
        return name
    recto = (
        page % 2 == 0
    ) != rtl  # a recto's spine is at its left, and at its right in a book that is bound there
    return "inner" if (name == "left") == recto else "outer"

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
from pamphlets.impose.arrangement.sheet_sides import Aspect
from pamphlets.impose.margins.cell_edges import Bordered, Kind, bordered
from pamphlets.impose.placement.creep import pushes
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip, Placement, Side, place
from pamphlets.impose.plan.sheet import Plan

STRIP: Final = Insets(mm(5), mm(5), mm(5), mm(5))  # what most printers at home leave white
_SAFE: Final[Mapping[Kind, Pt]] = {"cut": mm(2), "spine": mm(2), "fold in": mm(1), "fold out": mm(1)}
_TOUCHES: Final = mm(0.4)  # from the edge of a page: what is this near runs on beyond it


class Breach(NamedTuple):
    """Ink too near to something, at an edge of a page (from 1): how near it comes, beyond it if less than 0."""

    page: int
    kind: Kind
    edge: str  # outer, inner (of a book), left, right, top, bottom
    distance: Pt
    safe: Pt


@dataclass(frozen=True, slots=True)
class Limits:
    """What of a sheet stays white, as its sides are looked at in the file, and how exactly ink was measured."""

    strip: Insets = STRIP
    accuracy: Pt = 0.0


def breaches(
    job: Arrangement, ink: Sequence[Insets | None], sizes: Sequence[Size], paper: Paper, flip: Flip, wish: Wish,
    limits: Limits,
) -> tuple[Breach, ...]:  # fmt: skip
    """Return the worst breach at each edge of each page, by page, of a job whose pages have this ink.

    What is breached by no more than the accuracy of measures is none.
    """
    if job.scheme.law == "tiles":  # what one tile cannot print stands on the next as well
        return ()
    worst: dict[tuple[int, Kind, str], Breach] = {}
    for side, placed in _sides(job, sizes, flip, wish):
        for bounds, placement in placed:
            known = ink[placement.page]
            if known is None:
                continue
            for one in _breaches(bounds, placement, known, side, paper, job, wish, limits):
                key = (one.page, one.kind, one.edge)
                if key not in worst or one.distance < worst[key].distance:
                    worst[key] = one
    return tuple(sorted(worst.values()))


def _sides(
    job: Arrangement, sizes: Sequence[Size], flip: Flip, wish: Wish
) -> Iterator[tuple[Aspect, list[tuple[Bordered, Placement]]]]:
    """Yield each side with its pages, blanks left out: what is round each, and where it stands."""
    pushed: dict[int, Pt] = {}
    if wish.thickness:
        pushed = pushes(job.cover + job.plan, job.scheme.columns, wish.thickness, wish.outermost or wish.thickness)

    def placed(plan: Plan) -> tuple[Side, ...]:
        return place(plan, job.scheme, job.sequence, sizes, job.grid, flip, fit=wish.fit, pushes=pushed)

    found = (*placed(job.cover), *placed(job.plan))
    for (side, cells), placements in zip(bordered(job, flip), found, strict=True):
        printed = (one for one in cells if job.sequence[one.cell.page] is not None)
        yield side, list(zip(printed, placements, strict=True))


def _breaches(
    bounds: Bordered, placement: Placement, ink: Insets, side: Aspect, paper: Paper, job: Arrangement, wish: Wish,
    limits: Limits,
) -> Iterator[Breach]:  # fmt: skip
    """Yield what one page in its place breaches."""
    box, cell, grid = placement.box, bounds.cell, side.grid
    box = Rect(box.x + placement.shift, box.y, box.width, box.height)
    inks = (ink.left, ink.top, ink.right, ink.bottom)  # going round, as turns do
    turn = placement.turn // 90
    west, north, east, south = (inks[(n - turn) % 4] * placement.scale for n in range(4))
    near = (west, east, north, south)
    x, y = _moved(side, wish)
    ends = (box.x + x, grid.sheet.width - box.right - x, box.y + y, grid.sheet.height - box.bottom - y)
    lines = (
        box.x - grid.columns[cell.column], grid.columns[cell.column + 1] - box.right,
        box.y - grid.rows[cell.row], grid.rows[cell.row + 1] - box.bottom,
    )  # fmt: skip
    strips = (limits.strip.left, limits.strip.right, limits.strip.top, limits.strip.bottom)
    trimmed = paper.raw or "crop" in wish.marks or job.scheme.gridded is not None
    for at, kind in enumerate(bounds.kinds):
        edge = _edge(at, turn, cell.page, job, rtl=wish.rtl)
        tests: list[tuple[Kind, Pt, Pt]] = [("sheet", near[at] + ends[at], strips[at])] if kind == "sheet" else []
        if kind != "sheet":
            tests.append((kind, near[at] + lines[at], _SAFE[kind]))
        elif trimmed and ends[at] > _TOUCHES:
            tests.append(("cut", near[at], _SAFE["cut"]))
        for what, distance, safe in tests:
            meant = what != "sheet" and near[at] <= _TOUCHES
            if not meant and distance < safe - max(limits.accuracy, 1e-6):
                yield Breach(placement.page + 1, what, edge, distance, safe)


def _moved(side: Aspect, wish: Wish) -> tuple[Pt, Pt]:
    """Return how far a side goes to the right and downward on its paper, for the sake of a printer."""
    lying = side.grid.sheet.width > side.grid.sheet.height
    return wish.machine.shift if side.back and lying and wish.machine else (0.0, 0.0)


def _edge(at: int, turn: int, page: int, job: Arrangement, *, rtl: bool) -> str:
    """Return how an edge of a side is called on the page that stands there turned."""
    around = ("left", "top", "right", "bottom")
    name = around[(around.index(("left", "right", "top", "bottom")[at]) - turn) % 4]
    if job.scheme.law != "book" or name in ("top", "bottom"):
        return name
    recto = (page % 2 == 0) != rtl  # a recto's spine is at its left, and at its right in a book that is bound there
    return "inner" if (name == "left") == recto else "outer"

"""Every edge of every page on its sheet -> what happens there: the printer's end, a cut, a fold in or out, a spine.

Directions are those of a side as one looks at it: left, right, top, bottom.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import Aspect, aspects
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.seams import Seam
from pamphlets.impose.plan.sheet import Cell, Scheme

Kind = Literal["sheet", "cut", "fold in", "fold out", "spine"]
Kinds = tuple[Kind, Kind, Kind, Kind]  # at left, right, top, bottom

_STEPS: Final = ((-1, 0), (1, 0), (0, -1), (0, 1))
_PANELS: Final = 6  # of a leaflet, on both sides of a sheet
_ROLLED_OUT: Final = ({4, 5}, {5, 0})  # neighbours on the outside of a roll fold, from 0
_ZIGZAG_OUT: Final = ({0, 1}, {3, 4})  # neighbours on the outer side of a fold of a Z


@dataclass(frozen=True, slots=True)
class Bordered:
    """A cell of a side and the kinds of its edges."""

    cell: Cell
    kinds: Kinds


def bordered(job: Arrangement, flip: Flip) -> Iterator[tuple[Aspect, tuple[Bordered, ...]]]:
    """Yield the sides of all sheets as they stand in the file, the cover's first, with the edges of their cells."""
    for sheet in aspects(job, flip):
        for side in sheet:
            yield side, tuple(Bordered(cell, _kinds(cell, side, job.scheme)) for cell in side.cells)


def _kinds(cell: Cell, side: Aspect, scheme: Scheme) -> Kinds:
    """Return the kinds of a cell's edges."""
    at = {(other.column, other.row): other.page for other in side.cells}
    left, right, top, bottom = (
        _kind(cell, _line(cell, place), at.get((cell.column + x, cell.row + y)), side, scheme)
        for place, (x, y) in enumerate(_STEPS)
    )
    return left, right, top, bottom


def _line(cell: Cell, place: int) -> Seam:
    """Return the edge of a cell as a line from corner to corner."""
    x, y = cell.column, cell.row
    left, top = Seam(x, y, x, y + 1), Seam(x, y, x + 1, y)
    return (left, Seam(x + 1, y, x + 1, y + 1), top, Seam(x, y + 1, x + 1, y + 1))[place]


def _kind(cell: Cell, line: Seam, other: int | None, side: Aspect, scheme: Scheme) -> Kind:
    """Return what happens at one edge of a cell, behind which `other` stands, if any page does."""
    if _on(line, side.lines.spines):
        return "spine"
    if _on(line, side.lines.cuts):
        return "cut"
    if not _on(line, side.lines.folds):
        return "sheet"
    if scheme.law == "book" and not scheme.slit:
        return "cut"  # heads and fore-edges that are folded are slit afterwards
    return "fold out" if other is not None and _outward(cell.page, other, side, scheme) else "fold in"


def _outward(page: int, other: int, side: Aspect, scheme: Scheme) -> bool:
    """Return whether the paper is folded between two panels so that they come to lie on its outside."""
    if scheme.law == "panels":
        pair = {page % _PANELS, other % _PANELS}
        return pair in (_ROLLED_OUT if scheme.narrow else _ZIGZAG_OUT)
    # Round a ring, pages that face each other lie inside their fold: 2 and 3, 4 and 5 … The others are leaves.
    rank = sorted(cell.page for cell in side.cells)
    one, two = sorted((rank.index(page), rank.index(other)))
    return one % 2 == 0 or two - one > 1


def _on(line: Seam, drawn: Sequence[Seam]) -> bool:
    """Return whether a line is part of others that are drawn."""
    return any(
        whole.x <= line.x and whole.y <= line.y and line.to_x <= whole.to_x and line.to_y <= whole.to_y
        for whole in drawn
    )

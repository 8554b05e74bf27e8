"""Every edge of every page on its sheet -> what happens there: the printer's end, a cut, a fold in or out, a spine.

Directions are those of a side as one looks at it: left, right, top, bottom.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide, list_sheet_sides
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.seams import GridLine
from pamphlets.impose.plan.sheet import Scheme, SheetCell

EdgeKind = Literal["sheet", "cut", "fold in", "fold out", "spine"]
EdgeKinds = tuple[EdgeKind, EdgeKind, EdgeKind, EdgeKind]  # at left, right, top, bottom

_NEIGHBOUR_OFFSETS: Final = ((-1, 0), (1, 0), (0, -1), (0, 1))
_LEAFLET_PANELS: Final = 6  # of a leaflet, on both sides of a sheet
_ROLL_OUTER_PAIRS: Final = ({4, 5}, {5, 0})  # neighbours on the outside of a roll fold, from 0
_Z_OUTER_PAIRS: Final = ({0, 1}, {3, 4})  # neighbours on the outer side of a fold of a Z


@dataclass(frozen=True, slots=True)
class CellEdges:
    """A cell of a side and the kinds of its edges."""

    cell: SheetCell
    edge_kinds: EdgeKinds


def find_cell_edges(
    job: Arrangement, flip: Flip
) -> Iterator[tuple[SheetSide, tuple[CellEdges, ...]]]:
    """Yield the sides of all sheets as they stand in the file, the cover's first, with the edges of their cells."""
    for sheet in list_sheet_sides(job, flip):
        for side in sheet:
            yield (
                side,
                tuple(
                    CellEdges(cell, _classify_edges(cell, side, job.scheme)) for cell in side.cells
                ),
            )


def _classify_edges(cell: SheetCell, side: SheetSide, scheme: Scheme) -> EdgeKinds:
    """Return the kinds of a cell's edges."""
    at = {(other.column, other.row): other.sequence_index for other in side.cells}
    left, right, top, bottom = (
        _classify_edge(
            cell, _edge_line(cell, place), at.get((cell.column + x, cell.row + y)), side, scheme
        )
        for place, (x, y) in enumerate(_NEIGHBOUR_OFFSETS)
    )
    return left, right, top, bottom


def _edge_line(cell: SheetCell, place: int) -> GridLine:
    """Return the edge of a cell as a line from corner to corner."""
    x, y = cell.column, cell.row
    left, top = GridLine(x, y, x, y + 1), GridLine(x, y, x + 1, y)
    return (left, GridLine(x + 1, y, x + 1, y + 1), top, GridLine(x, y + 1, x + 1, y + 1))[place]


def _classify_edge(
    cell: SheetCell, line: GridLine, other: int | None, side: SheetSide, scheme: Scheme
) -> EdgeKind:
    """Return what happens at one edge of a cell, behind which `other` stands, if any page does."""
    if _is_on_lines(line, side.lines.spines):
        return "spine"
    if _is_on_lines(line, side.lines.cuts):
        return "cut"
    if not _is_on_lines(line, side.lines.folds):
        return "sheet"
    if scheme.kind == "book" and not scheme.has_inner_cuts:
        return "cut"  # heads and fore-edges that are folded are slit afterwards
    return (
        "fold out"
        if other is not None and _is_folded_outward(cell.sequence_index, other, side, scheme)
        else "fold in"
    )


def _is_folded_outward(page: int, other: int, side: SheetSide, scheme: Scheme) -> bool:
    """Return whether the paper is folded between two panels so that they come to lie on its outside."""
    if scheme.kind == "panels":
        pair = {page % _LEAFLET_PANELS, other % _LEAFLET_PANELS}
        return pair in (_ROLL_OUTER_PAIRS if scheme.narrow_column_tenths else _Z_OUTER_PAIRS)
    # Round a ring, pages that face each other lie inside their fold: 2 and 3, 4 and 5 … The others are leaves.
    rank = sorted(cell.sequence_index for cell in side.cells)
    one, two = sorted((rank.index(page), rank.index(other)))
    return one % 2 == 0 or two - one > 1


def _is_on_lines(line: GridLine, drawn: Sequence[GridLine]) -> bool:
    """Return whether a line is part of others that are drawn."""
    return any(
        whole.x <= line.x
        and whole.y <= line.y
        and line.to_x <= whole.to_x
        and line.to_y <= whole.to_y
        for whole in drawn
    )

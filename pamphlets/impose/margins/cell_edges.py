"""Every edge of every page on its sheet -> what happens there: the printer's end, a cut, a fold in or out, a spine.

Directions are those of a side as one looks at it: left, right, top, bottom.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide, list_sheet_sides
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.impose.plan.sheet import Scheme, SheetCell

EdgeKind = Literal["sheet", "cut", "fold in", "fold out", "spine"]
EdgeKinds = tuple[EdgeKind, EdgeKind, EdgeKind, EdgeKind]  # at left, right, top, bottom

_LEAFLET_PANELS: Final = 6  # of a leaflet, on both sides of a sheet
_ROLL_OUTER_PAIRS: Final = ({4, 5}, {5, 0})  # neighbours outside of a roll fold, from 0
_Z_OUTER_PAIRS: Final = ({0, 1}, {3, 4})  # neighbours on the outer side of a fold of a Z


@dataclass(frozen=True, slots=True)
class CellEdges:
    """A cell of a side and the kinds of its edges."""

    cell: SheetCell
    edge_kinds: EdgeKinds


def find_cell_edges(
    arrangement: Arrangement, flip: Flip
) -> Iterator[tuple[SheetSide, list[CellEdges]]]:
    """Yield the sides of all sheets as they stand in the file, the cover's first, with the edges of their cells."""
    scheme = arrangement.scheme
    for sheet in list_sheet_sides(arrangement, flip):
        for side in sheet:
            cells: list[CellEdges] = []
            for cell in side.cells:
                x, y = cell.place
                left = GridLine(x, y, x, y + 1)
                right = GridLine(x + 1, y, x + 1, y + 1)
                top = GridLine(x, y, x + 1, y)
                bottom = GridLine(x, y + 1, x + 1, y + 1)
                edge_kinds = (
                    _classify_edge(left, cell, (x - 1, y), side, scheme),
                    _classify_edge(right, cell, (x + 1, y), side, scheme),
                    _classify_edge(top, cell, (x, y - 1), side, scheme),
                    _classify_edge(bottom, cell, (x, y + 1), side, scheme),
                )
                cells.append(CellEdges(cell, edge_kinds))
            yield side, cells


def _classify_edge(
    line: GridLine,
    cell: SheetCell,
    neighbour: tuple[int, int],
    side: SheetSide,
    scheme: Scheme,
) -> EdgeKind:
    """Return what happens at one edge of a cell, `neighbour` being the column and row behind it."""
    if _is_on_lines(line, side.lines.spines):
        return "spine"
    if _is_on_lines(line, side.lines.cuts):
        return "cut"
    if not _is_on_lines(line, side.lines.folds):
        return "sheet"
    if scheme.kind == "book" and not scheme.has_inner_cuts:
        return "cut"  # heads and fore-edges that are folded are slit afterwards
    if scheme.kind == "cover":
        return "fold in" if side.is_back else "fold out"
    for next_cell in side.cells:
        is_neighbour = next_cell.place == neighbour
        if is_neighbour and _is_folded_outward(cell, next_cell, side, scheme):
            return "fold out"
    return "fold in"


def _is_folded_outward(
    cell: SheetCell, next_cell: SheetCell, side: SheetSide, scheme: Scheme
) -> bool:
    """Return whether the paper is folded between two panels so that they come to lie on its outside."""
    if scheme.kind == "panels":
        pair = {
            cell.sequence_index % _LEAFLET_PANELS,
            next_cell.sequence_index % _LEAFLET_PANELS,
        }
        if scheme.narrow_column_tenths:
            return pair in _ROLL_OUTER_PAIRS
        return pair in _Z_OUTER_PAIRS
    if scheme.kind == "strips":
        # Folded to and fro, the first fold lies outside on fronts; on backs it is the second.
        first = (side.sheet_number - 1) * scheme.page_multiple if scheme.has_slits else 0
        lower = min(cell.sequence_index, next_cell.sequence_index) - first
        return lower % 2 == (1 if side.is_back else 0)
    # Round a ring, pages that face each other lie inside their fold: 2 and 3, 4 and 5 … The others are leaves.
    ranks = sorted(each.sequence_index for each in side.cells)
    rank = ranks.index(cell.sequence_index)
    next_rank = ranks.index(next_cell.sequence_index)
    first, second = sorted((rank, next_rank))
    return first % 2 == 0 or second - first > 1


def _is_on_lines(line: GridLine, drawn: Iterable[GridLine]) -> bool:
    """Return whether a line is part of others that are drawn."""
    for whole in drawn:
        if (
            whole.x <= line.x
            and whole.y <= line.y
            and line.to_x <= whole.to_x
            and line.to_y <= whole.to_y
        ):
            return True
    return False

"""Any sheet of any scheme -> where it is folded, where it is cut, and where its spines are. Integers only."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from operator import attrgetter

from pamphlets.impose.plan.sheet import Scheme, Sheet, SheetCell, Turn


@dataclass(frozen=True, slots=True)
class GridLine:
    """A straight line from corner to corner of cells, to the right or down, in columns and rows from the top left."""

    x: int
    y: int
    to_x: int
    to_y: int

    @property
    def end(self) -> tuple[int, int]:
        """The column and the row at which it ends."""
        return self.to_x, self.to_y


GridLines = tuple[GridLine, ...]


@dataclass(frozen=True, slots=True)
class SheetLines:
    """Lines on a front."""

    folds: GridLines
    cuts: GridLines
    spines: GridLines = ()
    """Folds too, named apart."""


def find_sheet_lines(scheme: Scheme, sheet: Sheet) -> SheetLines:
    """Return the lines of one sheet.

    Single pieces are cut apart, panels are folded. The columns of a book go in pairs with a spine between; its rows
    are folded where their pages stand head to head, and else cut.
    """
    if scheme.has_inner_cuts:
        return SheetLines(*find_ring_lines(sheet.front))
    column_count = scheme.columns
    row_count = scheme.rows
    upright = [GridLine(x, 0, x, row_count) for x in range(1, column_count)]
    level = [GridLine(0, y, column_count, y) for y in range(1, row_count)]
    match scheme.kind:
        case "copies" | "pairs" | "leaves":
            return SheetLines((), (*upright, *level))
        case "strips":
            return SheetLines(*_find_strip_lines(scheme, sheet))
        case "sequence":
            return SheetLines((), ())
        case "panels" | "cover" | "tiles":
            return SheetLines((*upright, *level), ())
        case "book":
            turns: dict[int, Turn] = {}
            for cell in sheet.front:
                if cell.column == 0:
                    turns[cell.row] = cell.turn
            spines = upright[::2]
            folds = upright[1::2]
            cuts: list[GridLine] = []
            for line in level:
                turn_above = turns.get(line.y - 1)
                if turn_above != turns.get(line.y):
                    folds.append(line)
                else:
                    cuts.append(line)
            return SheetLines(tuple(folds), tuple(cuts), tuple(spines))


def find_ring_lines(cells: Sequence[SheetCell]) -> tuple[GridLines, GridLines]:
    """Return the folds and the cuts of a side whose panels make a ring, each as long as it goes on straight.

    Panels that follow on each other stay together; every other edge that two panels share is cut.
    """
    ranked = sorted(cells, key=attrgetter("sequence_index"))
    ranks = {cell.place: rank for rank, cell in enumerate(ranked)}
    folds: list[GridLine] = []
    cuts: list[GridLine] = []
    last_rank = len(ranks) - 1
    for (x, y), rank in ranks.items():
        right = x + 1
        below = y + 1
        edges = {
            (right, y): GridLine(right, y, right, below),
            (x, below): GridLine(x, below, right, below),
        }
        for neighbour, line in edges.items():
            if neighbour in ranks:
                distance = abs(rank - ranks[neighbour])
                if distance in (1, last_rank):
                    folds.append(line)
                else:
                    cuts.append(line)
    return _merge_lines(folds), _merge_lines(cuts)


def _find_strip_lines(scheme: Scheme, sheet: Sheet) -> tuple[GridLines, GridLines]:
    """Return the folds and the cuts of strips: pages that follow on each other in a row, or head to head, are folded.

    A page is cut from a panel that the last strip does not need.
    """
    cells = {cell.place: cell for cell in sheet.front}
    folds: list[GridLine] = []
    cuts: list[GridLine] = []
    for x, y in product(range(scheme.columns), range(scheme.rows)):
        cell = cells.get((x, y))
        edges = {
            (x + 1, y): GridLine(x + 1, y, x + 1, y + 1),
            (x, y + 1): GridLine(x, y + 1, x + 1, y + 1),
        }
        for (column, row), line in edges.items():
            neighbour = cells.get((column, row))
            is_inside = column < scheme.columns and row < scheme.rows
            if not is_inside or (cell is None and neighbour is None):
                continue
            lines = folds if _hang_together(cell, neighbour) else cuts
            lines.append(line)
    return _merge_lines(folds), _merge_lines(cuts)


def _hang_together(cell: SheetCell | None, neighbour: SheetCell | None) -> bool:
    """Return whether two panels of strips beside or above each other are one paper, folded."""
    if cell is None or neighbour is None:
        return False
    follows = abs(neighbour.sequence_index - cell.sequence_index) == 1
    return follows and (neighbour.row == cell.row or neighbour.turn != cell.turn)


def _merge_lines(lines: Sequence[GridLine]) -> GridLines:
    """Return lines of which none goes on in another one: level ones first, from the top, then upright ones."""
    level: list[GridLine] = []
    upright: list[GridLine] = []
    for line in lines:
        if line.y == line.to_y:
            level.append(line)
        else:
            upright.append(line)
    level.sort(key=attrgetter("y", "x"))
    upright.sort(key=attrgetter("x", "y"))
    merged: list[GridLine] = []
    for run in (level, upright):
        before: GridLine | None = None
        for line in run:
            if before and before.end == (line.x, line.y):
                before = replace(before, to_x=line.to_x, to_y=line.to_y)
                merged[-1] = before
            else:
                before = line
                merged.append(line)
    return tuple(merged)

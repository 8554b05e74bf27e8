"""Any sheet of any scheme -> where it is folded, where it is cut, and where its spines are. Integers only."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from pamphlets.impose.plan.sheet import Scheme, Sheet, SheetCell


@dataclass(frozen=True, slots=True)
class GridLine:
    """A straight line from corner to corner of cells, to the right or down, in columns and rows from the top left."""

    x: int
    y: int
    to_x: int
    to_y: int


@dataclass(frozen=True, slots=True)
class SheetLines:
    """Lines on a front."""

    folds: tuple[GridLine, ...]
    cuts: tuple[GridLine, ...]
    spines: tuple[GridLine, ...] = ()
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
    upright = [GridLine(column, 0, column, row_count) for column in range(1, column_count)]
    level = [GridLine(0, row, column_count, row) for row in range(1, row_count)]
    match scheme.kind:
        case "copies" | "pairs":
            return SheetLines((), (*upright, *level))
        case "panels" | "tiles":
            return SheetLines((*upright, *level), ())
        case "book":
            turns = {cell.row: cell.turn for cell in sheet.front if cell.column == 0}
            folds = upright[1::2]
            cuts: list[GridLine] = []
            for line in level:
                if turns.get(line.y - 1) != turns.get(line.y):
                    folds.append(line)
                else:
                    cuts.append(line)
            return SheetLines(tuple(folds), tuple(cuts), tuple(upright[::2]))


def find_ring_lines(
    cells: Sequence[SheetCell],
) -> tuple[tuple[GridLine, ...], tuple[GridLine, ...]]:
    """Return the folds and the cuts of a side whose panels make a ring, each as long as it goes on straight.

    Panels that follow on each other stay together; every other edge that two panels share is cut.
    """
    ranked = sorted(cells, key=attrgetter("sequence_index"))
    ranks = {cell.place: rank for rank, cell in enumerate(ranked)}
    folds: list[GridLine] = []
    cuts: list[GridLine] = []
    for (x, y), rank in ranks.items():
        edges = {
            (x + 1, y): GridLine(x + 1, y, x + 1, y + 1),
            (x, y + 1): GridLine(x, y + 1, x + 1, y + 1),
        }
        for neighbour, line in edges.items():
            if neighbour in ranks:
                distance = (rank - ranks[neighbour]) % len(ranks)
                if distance in (1, len(ranks) - 1):
                    folds.append(line)
                else:
                    cuts.append(line)
    return _merge_lines(folds), _merge_lines(cuts)


def _merge_lines(lines: Sequence[GridLine]) -> tuple[GridLine, ...]:
    """Return lines of which none goes on in another one: level ones first, from the top, then upright ones."""
    level = [line for line in lines if line.y == line.to_y]
    upright = [line for line in lines if line.y != line.to_y]
    level.sort(key=attrgetter("y", "x"))
    upright.sort(key=attrgetter("x", "y"))
    merged: list[GridLine] = []
    for run in (level, upright):
        before: GridLine | None = None
        for line in run:
            if before and before.to_x == line.x and before.to_y == line.y:
                before = GridLine(before.x, before.y, line.to_x, line.to_y)
                merged[-1] = before
            else:
                before = line
                merged.append(line)
    return tuple(merged)

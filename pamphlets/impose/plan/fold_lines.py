"""Any sheet of any scheme -> where it is folded, where it is cut, and where its spines are. Integers only."""

from dataclasses import dataclass

from pamphlets.impose.plan.seams import GridLine, find_ring_lines
from pamphlets.impose.plan.sheet import Scheme, Sheet


@dataclass(frozen=True, slots=True)
class SheetLines:
    """Lines on a front, in columns and rows from the top left; spines are folds, named apart."""

    folds: tuple[GridLine, ...]
    cuts: tuple[GridLine, ...]
    spines: tuple[GridLine, ...] = ()


def find_sheet_lines(scheme: Scheme, sheet: Sheet) -> SheetLines:
    """Return the lines of one sheet.

    Single pieces are cut apart, panels are folded. The columns of a book go in pairs with a spine between; its rows
    are folded where their pages stand head to head, and else cut.
    """
    if scheme.has_inner_cuts:
        return SheetLines(*find_ring_lines(sheet.front))
    turns = {(cell.column, cell.row): cell.turn for cell in sheet.front}
    upright = [_upright_line(column, scheme.rows) for column in range(1, scheme.columns)]
    level = [GridLine(0, row, scheme.columns, row) for row in range(1, scheme.rows)]
    match scheme.kind:
        case "copies" | "pairs":
            return SheetLines((), (*upright, *level))
        case "panels" | "tiles":
            return SheetLines((*upright, *level), ())
        case "book":
            folded = [
                seam for seam in level if turns.get((0, seam.y - 1)) != turns.get((0, seam.y))
            ]
            cut = tuple(seam for seam in level if seam not in folded)
            return SheetLines((*upright[1::2], *folded), cut, tuple(upright[::2]))


def _upright_line(column: int, rows: int) -> GridLine:
    """Return the line between two columns."""
    return GridLine(column, 0, column, rows)

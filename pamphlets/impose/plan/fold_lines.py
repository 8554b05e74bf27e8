"""Any sheet of any scheme -> where it is folded, where it is cut, and where its spines are. Integers only."""

from dataclasses import dataclass

from pamphlets.impose.plan.seams import Seam, seams
from pamphlets.impose.plan.sheet import Scheme, Sheet


@dataclass(frozen=True, slots=True)
class Creases:
    """Lines on a front, in columns and rows from the top left; spines are folds, named apart."""

    folds: tuple[Seam, ...]
    cuts: tuple[Seam, ...]
    spines: tuple[Seam, ...] = ()


def creases(scheme: Scheme, sheet: Sheet) -> Creases:
    """Return the lines of one sheet.

    Single pieces are cut apart, panels are folded. The columns of a book go in pairs with a spine between; its rows
    are folded where their pages stand head to head, and else cut.
    """
    if scheme.slit:
        return Creases(*seams(sheet.front))
    turns = {(cell.column, cell.row): cell.turn for cell in sheet.front}
    upright = [_upright(column, scheme.rows) for column in range(1, scheme.columns)]
    level = [Seam(0, row, scheme.columns, row) for row in range(1, scheme.rows)]
    match scheme.law:
        case "copies" | "pairs":
            return Creases((), (*upright, *level))
        case "panels" | "tiles":
            return Creases((*upright, *level), ())
        case "book":
            folded = [seam for seam in level if turns.get((0, seam.y - 1)) != turns.get((0, seam.y))]
            cut = tuple(seam for seam in level if seam not in folded)
            return Creases((*upright[1::2], *folded), cut, tuple(upright[::2]))


def _upright(column: int, rows: int) -> Seam:
    """Return the line between two columns."""
    return Seam(column, 0, column, rows)

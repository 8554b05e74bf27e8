"""Double: two identical cahiers on one pile of sheets (A5 on A3, A6 on A4), to cut across.

Print on both sides, with the file for the edge that your printer turns over. Cut the whole pile across the middle:
each half is a cahier. Fold each in the middle, page 1 outside, and staple through the fold. The number
of pages is filled up to a multiple of 4. `--cover apart` writes the two outermost sheets into a file of their own.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Cell, Plan, Scheme, Sheet
from pamphlets.impose.schemes.saddle import plan as fold


def plan(pages: int) -> Plan:
    """Return the sheets, outermost first, their two rows alike; `pages % 4 == 0`."""
    return tuple(Sheet(_twice(sheet.front), _twice(sheet.back)) for sheet in fold(pages))


def _twice(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(cell.page, cell.column, row) for row in (0, 1) for cell in cells)


SCHEME: Final = Scheme(name="double", law="book", multiple=4, columns=2, rows=2, plan=plan, copies=2)

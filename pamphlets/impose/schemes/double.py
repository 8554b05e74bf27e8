"""Double: two identical cahiers on one pile of sheets (A5 on A3, A6 on A4), to cut across.

Print on both sides, with the file for the edge that your printer turns over. Cut the whole pile across the middle:
each half is a cahier. Fold each in the middle, page 1 outside, and staple through the fold. The number
of pages is filled up to a multiple of 4. `--cover apart` writes the two outermost sheets into a file of their own.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell
from pamphlets.impose.schemes.saddle import plan_nested_sheets as fold


def plan_sheets(pages: int) -> Plan:
    """Return the sheets, outermost first, their two rows alike; `pages % 4 == 0`."""
    return tuple(
        Sheet(_repeat_in_rows(sheet.front), _repeat_in_rows(sheet.back)) for sheet in fold(pages)
    )


def _repeat_in_rows(cells: tuple[SheetCell, ...]) -> tuple[SheetCell, ...]:
    return tuple(
        SheetCell(cell.sequence_index, cell.column, row) for row in (0, 1) for cell in cells
    )


SCHEME: Final = Scheme(
    name="double", kind="book", page_multiple=4, columns=2, rows=2, make_plan=plan_sheets, copies=2
)

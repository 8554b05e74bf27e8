"""Cut, stack, fold: one cahier of half sheets, eight pages a sheet (A6 on A4).

Print on both sides, with the file for the edge that your printer turns over. Cut the whole pile across the middle.
Lay the upper half of the pile on the lower half, fold all of it in the middle, page 1 outside, and
staple through the fold. Nothing is left to slit. The number of pages is filled up to a multiple of 8.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell
from pamphlets.impose.schemes.saddle import plan_nested_sheets as fold


def plan_sheets(pages: int) -> Plan:
    """Return the sheets: outer half above, and below it the one that lies deeper by half the cahier.

    `pages % 8 == 0`.
    """
    halves = fold(pages)
    sheets = len(halves) // 2
    return tuple(
        Sheet(upper.front + _move_below(lower.front), upper.back + _move_below(lower.back))
        for upper, lower in zip(halves[:sheets], halves[sheets:], strict=True)
    )


def _move_below(cells: tuple[SheetCell, ...]) -> tuple[SheetCell, ...]:
    return tuple(SheetCell(cell.sequence_index, cell.column, 1) for cell in cells)


SCHEME: Final = Scheme(
    name="cut-stack-fold", kind="book", page_multiple=8, columns=2, rows=2, make_plan=plan_sheets
)

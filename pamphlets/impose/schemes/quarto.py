"""Quarto: sheets folded twice and nested, eight pages a sheet (A6 on A4).

Print on both sides, with the file for the edge that your printer turns over. Lay a sheet before you with page 1
at the lower right. Fold the upper half back behind the lower one; do so with each sheet, and lay the sheets on
each other in the order they came out. Fold the pile: the left half back behind the right one. Staple or
sew the fold, and slit the heads with a knife. The number of pages is filled up to a multiple of 8.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 8 == 0`."""
    return nest_sheets("5v 4v / 8 1", "3v 6v / 2 7", page_count)


SCHEME: Final = Scheme(
    name="quarto", kind="book", page_multiple=8, columns=2, rows=2, make_plan=plan_sheets
)

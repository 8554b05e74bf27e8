"""Octavo: sheets folded three times and nested, sixteen pages a sheet (A7 on A4).

Print on both sides, with the file for the edge that your printer turns over. Lay a sheet before you with page 1
at the lower right. Fold the right half back behind the left one, then the upper half forward over the lower one:
pages 8 and 9 lie open before you. Do so with each sheet, and lay the sheets on each other, each on
the one before. Fold the right half over the left one and turn the book over: page 1 is on top. Staple or sew the
fold, and slit heads and fore-edges with a knife. The number of pages is filled up to a multiple of 16.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 16 == 0`."""
    return nest_sheets("5v 12v 9v 8v / 4 13 16 1", "7v 10v 11v 6v / 2 15 14 3", page_count)


SCHEME: Final = Scheme(
    name="octavo", kind="book", page_multiple=16, columns=4, rows=2, make_plan=plan_sheets
)

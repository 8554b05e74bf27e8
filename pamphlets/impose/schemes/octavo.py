"""Octavo: sheets folded three times and nested, sixteen pages a sheet (A7 on A4)."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 16 == 0`."""
    return nest_sheets("5v 12v 9v 8v / 4 13 16 1", "7v 10v 11v 6v / 2 15 14 3", page_count)


SCHEME: Final = Scheme(
    name="octavo", kind="book", page_multiple=16, columns=4, rows=2, make_plan=plan_sheets
)

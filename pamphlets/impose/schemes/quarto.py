"""Quarto: sheets folded twice and nested, eight pages a sheet (A6 on A4)."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 8 == 0`."""
    return nest_sheets("5v 4v / 8 1", "3v 6v / 2 7", page_count)


SCHEME: Final = Scheme(
    name="quarto", kind="book", page_multiple=8, columns=2, rows=2, make_plan=plan_sheets
)

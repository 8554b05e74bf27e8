"""Zine of eight pages: one sheet printed on one side, folded and slit in its middle (A7 on A4). No staple."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 8 == 0`."""
    return nest_sheets("7v 6v 5v 4v / 8 1 2 3", "", page_count)


SCHEME: Final = Scheme(
    name="zine8",
    kind="book",
    page_multiple=8,
    columns=4,
    rows=2,
    make_plan=plan_sheets,
    has_inner_cuts=True,
)

"""Zine of twelve pages: one sheet printed on one side, folded and slit in its middle (70 × 148 mm on A3). No staple."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 12 == 0`."""
    return nest_sheets("11v 10v 9v 8v 7v 6v / 12 1 2 3 4 5", "", page_count)


SCHEME: Final = Scheme(
    name="zine12",
    kind="book",
    page_multiple=12,
    columns=6,
    rows=2,
    make_plan=plan_sheets,
    has_inner_cuts=True,
)

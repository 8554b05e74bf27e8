"""Zine of sixteen pages: one sheet printed on one side, folded and cut into a ring (A7 on A3, A8 on A4). No staple."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 16 == 0`."""
    return nest_sheets(
        "9v 8v 7v 6v / 10 11 4 5 / 13v 12v 3v 2v / 14 15 16 1", "", page_count
    )


SCHEME: Final = Scheme(
    name="zine16",
    kind="book",
    page_multiple=16,
    columns=4,
    rows=4,
    make_plan=plan_sheets,
    has_inner_cuts=True,
)

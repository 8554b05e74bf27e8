"""French fold: one sheet printed on one side and folded twice, four pages (A6 on A4). No cut, no staple."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, nest_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; `page_count % 4 == 0`."""
    return nest_sheets("3v 2v / 4 1", "", page_count)


SCHEME: Final = Scheme(
    name="french-fold",
    kind="book",
    page_multiple=4,
    columns=2,
    rows=2,
    make_plan=plan_sheets,
    has_inner_cuts=True,
)

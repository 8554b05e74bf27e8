"""Accordion (leporello): strips folded to and fro, joined end to end (4 panels of 74 × 210 mm, 8 of A7 on A4). `--sides 1`."""

from functools import partial
from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, SideCount
from pamphlets.impose.plan.strips import list_strip_panels, plan_concertina


def make_scheme(column_count: int, row_count: int, side_count: SideCount = 2) -> Scheme:
    """Return the scheme on strips of so many panels, so many strips a sheet."""
    panels = list_strip_panels(column_count, row_count)

    def plan_sheets(page_count: int) -> Plan:
        """Return the sheets of one concertina, the last one as full as it comes; `page_count % side_count == 0`."""
        return plan_concertina(panels, column_count, page_count, side_count)

    return Scheme(
        name="accordion",
        kind="strips",
        page_multiple=side_count,
        columns=column_count,
        rows=row_count,
        make_plan=plan_sheets,
        side_count=side_count,
        with_grid=partial(make_scheme, side_count=side_count),
        with_sides=partial(make_scheme, column_count, row_count),
    )


SCHEME: Final = make_scheme(4, 2)

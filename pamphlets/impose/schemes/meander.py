"""Meander: one sheet cut into a path of panels and folded to and fro, without glue (16 pages of A7 on A4). `--sides 1`."""

from functools import partial
from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, SideCount
from pamphlets.impose.plan.strips import list_meander_panels, plan_concertina_each


def make_scheme(column_count: int, row_count: int, side_count: SideCount = 2) -> Scheme:
    """Return the scheme on so many columns and rows."""
    panels = list_meander_panels(column_count, row_count)

    def plan_sheets(page_count: int) -> Plan:
        """Return the sheets, each a thing of its own; `page_count` is a multiple of what a sheet takes."""
        return plan_concertina_each(panels, column_count, page_count, side_count)

    return Scheme(
        name="meander",
        kind="strips",
        page_multiple=side_count * len(panels),
        columns=column_count,
        rows=row_count,
        make_plan=plan_sheets,
        side_count=side_count,
        has_slits=True,
        with_grid=partial(make_scheme, side_count=side_count),
        with_sides=partial(make_scheme, column_count, row_count),
    )


SCHEME: Final = make_scheme(4, 2)

"""N-up: pages in their order, several on a side, to be read from the sheet. Handouts, drafts, slides."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from pamphlets.impose.plan.reading_order import list_places
from pamphlets.impose.plan.sheet import (
    Plan,
    ReadingOrder,
    Scheme,
    Sheet,
    SheetCell,
    SideCount,
)


def plan_sheets(
    places: Sequence[tuple[int, int]], side_count: SideCount, page_count: int
) -> Plan:
    """Return the sheets, their cells filled in the order of these places; the last one may have no back."""
    sheets: list[Sheet] = []
    cell_count = len(places)
    for first in range(0, page_count, side_count * cell_count):
        front = _fill_side(places, first, page_count)
        back: tuple[SheetCell, ...] = ()
        if side_count == 2:
            back = _fill_side(places, first + cell_count, page_count)
        sheets.append(Sheet(front, back))
    return tuple(sheets)


def _fill_side(
    places: Sequence[tuple[int, int]], first: int, page_count: int
) -> tuple[SheetCell, ...]:
    """Return a side with the pages from `first` on, as many as there are and it takes."""
    cells: list[SheetCell] = []
    for page, place in zip(range(first, page_count), places, strict=False):
        cells.append(SheetCell(page, *place))
    return tuple(cells)


def make_scheme(
    column_count: int,
    row_count: int,
    order: ReadingOrder = "rows",
    side_count: SideCount = 2,
) -> Scheme:
    """Return the scheme on so many columns and rows, read in this order, printed on so many sides."""
    places = list_places(order, column_count, row_count)
    return Scheme(
        name="n-up",
        kind="sequence",
        page_multiple=1,
        columns=column_count,
        rows=row_count,
        make_plan=partial(plan_sheets, places, side_count),
        side_count=side_count,
        with_grid=partial(make_scheme, order=order, side_count=side_count),
        with_sides=partial(make_scheme, column_count, row_count, order),
        reading_order=order,
        with_reading_order=partial(
            make_scheme, column_count, row_count, side_count=side_count
        ),
    )


SCHEME: Final = make_scheme(2, 1)

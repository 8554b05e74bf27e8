"""Cells that are read one after the other: in which order, and a sheet of them held to it. Integers only."""

from collections.abc import Iterator
from itertools import product

from pamphlets.impose.plan.sheet import ReadingOrder
from pamphlets.impose.plan.sheet_rules import CheckedSheet, check_page


def list_places(
    order: ReadingOrder, column_count: int, row_count: int, *, rtl: bool = False
) -> list[tuple[int, int]]:
    """Return the column and row of each cell in the order in which a side is read."""
    columns = range(column_count)
    if rtl:
        columns = columns[::-1]
    if order == "columns":
        return list(product(columns, range(row_count)))
    return [(column, row) for row, column in product(range(row_count), columns)]


def check_sequence(checked: CheckedSheet) -> Iterator[str]:
    """Pages go on from cell to cell as one reads, on the front, then on the back; only the last side is not full."""
    scheme = checked.scheme
    order = scheme.reading_order or "rows"
    places = list_places(order, scheme.columns, scheme.rows, rtl=checked.rtl)
    page = checked.number * scheme.side_count * len(places)
    sides = (("front", checked.fronts), ("back", checked.backs))
    for name, cells in sides[: scheme.side_count]:
        expected = places[: max(0, checked.page_count - page)]
        if len(cells) != len(expected):
            yield f"{checked.name}, {name}: {len(cells)} pages where {len(expected)} belong"
        for place in expected:
            cell = cells.get(place)
            if cell is not None:
                yield from check_page(checked, name, cell, page)
            page += 1

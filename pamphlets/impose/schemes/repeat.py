"""Repeat: the same page as often as the sheet takes it, or 2, 3, 4, 8 times with `--up`. Flyers, tickets, labels."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell


def make_scheme(column_count: int, row_count: int) -> Scheme:
    """Return the scheme on so many columns and rows."""

    def fill_side(page: int) -> tuple[SheetCell, ...]:
        """Return a side whose cells all hold the page."""
        return tuple(
            SheetCell(page, cell % column_count, cell // column_count)
            for cell in range(column_count * row_count)
        )

    def plan_sheets(page_count: int) -> Plan:
        """Return a sheet for each two pages; after an odd number the last has no back."""
        sheets: list[Sheet] = []
        for page in range(0, page_count, 2):
            back = fill_side(page + 1) if page + 1 < page_count else ()
            sheets.append(Sheet(fill_side(page), back))
        return tuple(sheets)

    return Scheme(
        "repeat", "copies", 1, column_count, row_count, plan_sheets, with_grid=make_scheme
    )


SCHEME: Final = make_scheme(2, 2)

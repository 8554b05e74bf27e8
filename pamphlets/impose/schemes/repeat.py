"""Repeat: the same page as often as the sheet takes it, or 2, 3, 4, 8 times with `--up`. Flyers, tickets, labels.

A file of one page is printed on one side. With two pages, print on both sides: the second stands behind the first;
the third and fourth make a second sheet. Cut the pile where the pages meet: along the middle where they fill
the sheet, else along the marks in its margins. Nothing is folded.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell


def make_scheme(columns: int, rows: int) -> Scheme:
    """Return the scheme on so many columns and rows."""

    def side(page: int) -> tuple[SheetCell, ...]:
        return tuple(
            SheetCell(page, column, row) for row in range(rows) for column in range(columns)
        )

    def plan(pages: int) -> Plan:
        """Return a sheet for each two pages; after an odd number the last has no back."""
        return tuple(
            Sheet(side(k), side(k + 1) if k + 1 < pages else ()) for k in range(0, pages, 2)
        )

    return Scheme("repeat", "copies", 1, columns, rows, plan, with_grid=make_scheme)


SCHEME: Final = make_scheme(2, 2)

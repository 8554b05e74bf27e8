"""Perfect binding: single leaves, cut, stacked and glued at the spine. As many on a sheet as it takes (A5 or A6 on A4)."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell


def make_scheme(column_count: int, row_count: int) -> Scheme:
    """Return the scheme on so many columns and rows."""
    cell_count = column_count * row_count

    def plan_sheets(page_count: int) -> Plan:
        """Return the sheets: cell after cell, row by row, is a pile, and each pile goes on where the last one ended.

        `page_count % 2 == 0`. What is left empty lies at the bottom of the last piles.
        """
        leaf_count = page_count // 2
        sheet_count = -(-leaf_count // cell_count)
        sheets: list[Sheet] = []
        for number in range(sheet_count):
            fronts: list[SheetCell] = []
            backs: list[SheetCell] = []
            for pile, leaf in enumerate(range(number, leaf_count, sheet_count)):
                row, column = divmod(pile, column_count)
                fronts.append(SheetCell(2 * leaf, column, row))
                backs.append(SheetCell(2 * leaf + 1, column_count - 1 - column, row))
            sheets.append(Sheet(tuple(fronts), tuple(backs)))
        return tuple(sheets)

    return Scheme(
        "perfect", "leaves", 2, column_count, row_count, plan_sheets, with_grid=make_scheme
    )


SCHEME: Final = make_scheme(2, 1)

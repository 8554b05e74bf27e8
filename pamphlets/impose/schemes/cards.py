"""Cards: each page with its back behind it, as many as the sheet takes. Visiting cards, flyers, games."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell


def make_scheme(column_count: int, row_count: int) -> Scheme:
    """Return the scheme on so many columns and rows."""

    def plan_sheets(page_count: int) -> Plan:
        """Return the sheets, cards row by row, the last one as full as it comes; `page_count % 2 == 0`."""
        sheets: list[Sheet] = []
        cards_per_sheet = column_count * row_count
        for first in range(0, page_count, 2 * cards_per_sheet):
            fronts: list[SheetCell] = []
            backs: list[SheetCell] = []
            for card in range(min(cards_per_sheet, (page_count - first) // 2)):
                row, column = divmod(card, column_count)
                page = first + 2 * card
                fronts.append(SheetCell(page, column, row))
                backs.append(SheetCell(page + 1, column_count - 1 - column, row))
            sheets.append(Sheet(tuple(fronts), tuple(backs)))
        return tuple(sheets)

    return Scheme(
        "cards", "pairs", 2, column_count, row_count, plan_sheets, with_grid=make_scheme
    )


SCHEME: Final = make_scheme(2, 5)

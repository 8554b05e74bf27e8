"""Cards: each page with its back behind it, as many as the sheet takes. Visiting cards, flyers, games.

The pages of the file are front, back, front, back; a blank page stands for a back that is to stay white. Print on
both sides, with the file for the edge that your printer turns over, and hold the first sheet against the
light before you print many: the cards lie in the middle of the sheet, so that front and back meet. Cut
along the marks in the margins.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell


def make_scheme(columns: int, rows: int) -> Scheme:
    """Return the scheme on so many columns and rows."""
    cells = [(column, row) for row in range(rows) for column in range(columns)]

    def plan(pages: int) -> Plan:
        """Return the sheets, cards row by row, the last one as full as it comes; `pages % 2 == 0`."""
        a_sheet = 2 * len(cells)
        return tuple(
            Sheet(
                tuple(
                    SheetCell(page, *at)
                    for page, at in zip(range(k, pages, 2), cells, strict=False)
                ),
                tuple(
                    SheetCell(page + 1, columns - 1 - column, row)
                    for page, (column, row) in zip(range(k, pages, 2), cells, strict=False)
                ),
            )
            for k in range(0, pages, a_sheet)
        )

    return Scheme("cards", "pairs", 2, columns, rows, plan, with_grid=make_scheme)


SCHEME: Final = make_scheme(2, 5)

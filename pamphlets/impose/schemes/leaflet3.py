"""Leaflet in three panels: one sheet, six pages, folded twice (99 × 210 mm on A4). `--fold roll` or `z`.

Print on both sides, with the file for the edge that your printer turns over.
Roll fold: page 1 is the front, 2 to 4 stand side by side inside, 5 is the flap that is folded in, 6 the back. Lay the
sheet with 2, 3 and 4 before you. Fold the right panel in, then the left one over it. The flap is narrower by
1.5 mm, so that it lies flat: what stands in the outermost half millimetre of pages 4 and 5 is lost.
Z fold: pages 1 to 3 stand side by side, 4 to 6 behind them. Lay the sheet with 1, 2 and 3 before you. Fold the right
panel over the middle one, then the left panel back behind both, and turn the leaflet over: page 1 is on top, 4 is
the back, and pulled open it shows 1 to 3. More than six pages make more sheets, each a leaflet.
"""

from functools import partial
from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell

_PAGES_PER_SHEET: Final = 6


SidePages = tuple[
    int, int, int
]  # of the sheet's pages, from 0, those of one side from the left


def plan_sheets(front: SidePages, back: SidePages, page_count: int) -> Plan:
    """Return a sheet for each six pages, those of its sides in this order; `page_count % 6 == 0`."""
    sheets: list[Sheet] = []
    for first in range(0, page_count, _PAGES_PER_SHEET):
        sheets.append(Sheet(_fill_side(first, front), _fill_side(first, back)))
    return tuple(sheets)


def _fill_side(first: int, pages: SidePages) -> tuple[SheetCell, ...]:
    return tuple(SheetCell(first + page, column) for column, page in enumerate(pages))


def make_scheme(fold_name: str) -> Scheme:
    """Return the scheme with one of the folds `roll`, whose outside is the front, and `z`."""
    plan_z_fold = partial(plan_sheets, (0, 1, 2), (3, 4, 5))
    plan_roll_fold = partial(plan_sheets, (4, 5, 0), (1, 2, 3))
    is_z_fold = fold_name == "z"
    return Scheme(
        name="leaflet3",
        kind="panels",
        page_multiple=_PAGES_PER_SHEET,
        columns=3,
        rows=1,
        make_plan=plan_z_fold if is_z_fold else plan_roll_fold,
        narrow_column_tenths=0 if is_z_fold else 15,
        with_fold=make_scheme,
        fold_names=("roll", "z"),
    )


SCHEME: Final = make_scheme("roll")

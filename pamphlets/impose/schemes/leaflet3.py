"""Leaflet in three panels: one sheet, six pages, folded twice (99 × 210 mm on A4). `--fold roll` or `z`."""

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

"""Leaflet in three panels: one sheet, six pages, folded twice (99 × 210 mm on A4). `--fold roll` or `z`.

Print on both sides, with the file for the edge that your printer turns over.
Roll fold: page 1 is the front, 2 to 4 stand side by side inside, 5 is the flap that is folded in, 6 the back. Lay the
sheet with 2, 3 and 4 before you. Fold the right panel in, then the left one over it. The flap is narrower by
1.5 mm, so that it lies flat: what stands in the outermost half millimetre of pages 4 and 5 is lost.
Z fold: pages 1 to 3 stand side by side, 4 to 6 behind them. Lay the sheet with 1, 2 and 3 before you. Fold the right
panel over the middle one, then the left panel back behind both, and turn the leaflet over: page 1 is on top, 4 is
the back, and pulled open it shows 1 to 3. More than six pages make more sheets, each a leaflet.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell

_PANELS_PER_SHEET: Final = 6


def _plan_sheets(front: tuple[int, int, int], back: tuple[int, int, int], pages: int) -> Plan:
    """Return a sheet for each six pages, those of its sides in this order; `pages % 6 == 0`."""

    def side(first: int, panels: tuple[int, int, int]) -> tuple[SheetCell, ...]:
        return tuple(SheetCell(first + page, column) for column, page in enumerate(panels))

    return tuple(
        Sheet(side(first, front), side(first, back)) for first in range(0, pages, _PANELS_PER_SHEET)
    )


def plan_roll_fold(pages: int) -> Plan:
    """Return the sheets of a roll fold, the outside being the front; `pages % 6 == 0`."""
    return _plan_sheets((4, 5, 0), (1, 2, 3), pages)


def plan_z_fold(pages: int) -> Plan:
    """Return the sheets of a Z fold; `pages % 6 == 0`."""
    return _plan_sheets((0, 1, 2), (3, 4, 5), pages)


def make_scheme(manner: str) -> Scheme:
    """Return the scheme with one of the manners of `folds`."""
    if manner == "z":
        return Scheme(
            "leaflet3",
            "panels",
            _PANELS_PER_SHEET,
            3,
            1,
            plan_z_fold,
            with_fold=make_scheme,
            fold_names=("roll", "z"),
        )
    return Scheme(
        "leaflet3",
        "panels",
        _PANELS_PER_SHEET,
        3,
        1,
        plan_roll_fold,
        narrow_column_tenths=15,
        with_fold=make_scheme,
        fold_names=("roll", "z"),
    )


SCHEME: Final = make_scheme("roll")

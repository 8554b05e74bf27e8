"""Saddle stitch: sheets folded once and nested, two pages a side.

Print on both sides: « bord court » with the file for the short edge, « bord long » with the other.
Keep the pile as it comes out, fold it in the middle, page 1 outside, and staple through the fold
from outside. The number of pages is filled up to a multiple of 4.

`--signature 5` makes several cahiers of at most 5 sheets, to sew: see `sections`. `--cover apart` writes
the outermost sheet into a file of its own, for other paper. `--rtl` binds at the right.
"""

from collections.abc import Callable
from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell


def plan_nested_sheets(pages: int) -> tuple[Sheet, ...]:
    """Return the sheets, outermost first; the two pages of a side always sum to `pages - 1`.

    `pages % 4 == 0`.
    """
    return tuple(
        Sheet(
            front=(SheetCell(pages - 1 - i, 0), SheetCell(i, 1)),
            back=(SheetCell(i + 1, 0), SheetCell(pages - 2 - i, 1)),
        )
        for i in range(0, pages // 2, 2)
    )


def _signed(sheets: int) -> Callable[[int], Plan]:
    """Return the plan of signatures of at most so many sheets."""
    from pamphlets.impose.schemes.sections import (
        make_signature_plan,
    )  # who makes one cahier need not wait for it

    return make_signature_plan(sheets)


SCHEME: Final = Scheme(
    name="saddle",
    kind="book",
    page_multiple=4,
    columns=2,
    rows=1,
    make_plan=plan_nested_sheets,
    with_signatures=_signed,
)

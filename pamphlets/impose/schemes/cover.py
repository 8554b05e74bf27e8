"""Cover: back, spine and front on one sheet, to fold round a book. Pages: front, back; or both insides too. `--spine 4mm`."""

from typing import Final

from pamphlets.impose.plan.sheet import COVER_PAGES, Plan, Scheme, Sheet, SheetCell

_BACK_COLUMN, _FRONT_COLUMN = 0, 2  # the spine is between them


def plan_sheets(page_count: int) -> Plan:
    """Return a cover for each four pages, outside and inside; for two that are left over, one without an inside.

    `page_count % 2 == 0`. The first page is the front, the last one the back.
    """
    sheets: list[Sheet] = []
    for first in range(0, page_count, COVER_PAGES):
        last = min(first + COVER_PAGES, page_count) - 1
        outside = (SheetCell(last, _BACK_COLUMN), SheetCell(first, _FRONT_COLUMN))
        inside: tuple[SheetCell, ...] = ()
        if last - first > 1:
            # Turned over, what lies behind the front is at the left.
            inside = (
                SheetCell(first + 1, _BACK_COLUMN),
                SheetCell(last - 1, _FRONT_COLUMN),
            )
        sheets.append(Sheet(outside, inside))
    return tuple(sheets)


def make_scheme(spine_width: int) -> Scheme:
    """Return the scheme with a spine so wide, in thousandths of a millimetre."""
    return Scheme(
        name="cover",
        kind="cover",
        page_multiple=2,
        columns=3,
        rows=1,
        make_plan=plan_sheets,
        spine_width=spine_width,
        with_spine=make_scheme,
    )


SCHEME: Final = make_scheme(0)

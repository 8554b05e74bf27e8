"""Cut, stack, fold: one cahier of half sheets, eight pages a sheet (A6 on A4)."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell
from pamphlets.impose.plan.signatures import plan_nested_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets: outer half above, and below it the one that lies deeper by half the cahier.

    `page_count % 8 == 0`.
    """
    halves = plan_nested_sheets(page_count)
    sheet_count = len(halves) // 2
    sheets: list[Sheet] = []
    for upper, lower in zip(halves[:sheet_count], halves[sheet_count:], strict=True):
        sheets.append(
            Sheet(
                upper.front + _move_below(lower.front), upper.back + _move_below(lower.back)
            )
        )
    return tuple(sheets)


def _move_below(cells: tuple[SheetCell, ...]) -> tuple[SheetCell, ...]:
    return tuple(SheetCell(cell.sequence_index, cell.column, 1) for cell in cells)


SCHEME: Final = Scheme(
    name="cut-stack-fold",
    kind="book",
    page_multiple=8,
    columns=2,
    rows=2,
    make_plan=plan_sheets,
)

"""Double: two identical cahiers on one pile of sheets (A5 on A3, A6 on A4), to cut across."""

from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell
from pamphlets.impose.plan.signatures import plan_nested_sheets


def plan_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first, their two rows alike; `page_count % 4 == 0`."""
    nested = plan_nested_sheets(page_count)
    return tuple(
        Sheet(_repeat_below(sheet.front), _repeat_below(sheet.back)) for sheet in nested
    )


def _repeat_below(cells: tuple[SheetCell, ...]) -> tuple[SheetCell, ...]:
    return cells + tuple(SheetCell(cell.sequence_index, cell.column, 1) for cell in cells)


SCHEME: Final = Scheme(
    name="double",
    kind="book",
    page_multiple=4,
    columns=2,
    rows=2,
    make_plan=plan_sheets,
    copies=2,
)

"""A count of pages -> the sheets of one folded pile, or of several piles gathered side by side (signatures)."""

from collections.abc import Callable
from typing import Final

from pamphlets.impose.plan.sheet import Plan, Sheet, SheetCell, renumber_plan

_PAGES_PER_SHEET: Final = 4


def plan_nested_sheets(page_count: int) -> Plan:
    """Return the sheets, outermost first; the two pages of a side always sum to `page_count - 1`.

    `page_count % 4 == 0`.
    """
    sheets: list[Sheet] = []
    for first in range(0, page_count // 2, 2):
        last = page_count - 1 - first
        front = (
            SheetCell(last, 0),
            SheetCell(first, 1),
        )
        back = (
            SheetCell(first + 1, 0),
            SheetCell(last - 1, 1),
        )
        sheets.append(Sheet(front, back))
    return tuple(sheets)


def split_into_signatures(sheet_count: int, max_sheets: int) -> tuple[int, ...]:
    """Return how many sheets each signature has: as few signatures as can be, thick ones first, alike within one."""
    signature_count = -(-sheet_count // max_sheets)
    fewest, thick_count = divmod(sheet_count, signature_count)
    counts = [fewest] * signature_count
    for number in range(thick_count):
        counts[number] += 1
    return tuple(counts)


def make_signature_plan(max_sheets: int) -> Callable[[int], Plan]:
    """Return the plan of signatures that have at most so many sheets, `max_sheets >= 1`."""

    def plan_signatures(page_count: int) -> Plan:
        """Return the sheets, signature after signature, each one's outermost first; `page_count % 4 == 0`."""
        sheets: Plan = ()
        first = 0
        sheet_total = page_count // _PAGES_PER_SHEET
        for sheet_count in split_into_signatures(sheet_total, max_sheets):
            signature_pages = _PAGES_PER_SHEET * sheet_count
            after = first + signature_pages
            signature = plan_nested_sheets(signature_pages)
            sheets += renumber_plan(signature, range(first, after))
            first = after
        return sheets

    return plan_signatures

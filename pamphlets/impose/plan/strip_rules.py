"""One sheet of strips held to its law: where panels go on, and what lies behind them. Integers only."""

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from pamphlets.impose.plan.sheet import SheetCell
from pamphlets.impose.plan.sheet_rules import CheckedSheet, check_page


def check_strips(checked: CheckedSheet) -> Iterator[str]:
    """Pages go on from panel to panel, in a row or head to head into the next; others lie behind them, back to the first."""
    scheme = checked.scheme
    group = checked.page_count
    first = checked.number * scheme.columns * scheme.rows
    if scheme.has_slits:
        group = scheme.page_multiple
        first = checked.number * group
    path = sorted(checked.sheet.front, key=attrgetter("sequence_index"))
    for page, cell in enumerate(path, first):
        yield from check_page(checked, "front", cell, page)
    for before, after in pairwise(path):
        if not _is_next_panel(before, after, checked):
            where = checked.locate("front", after)
            yield f"{where}: page {after.page_number} is not beside page {before.page_number}"
    behind = checked.behind
    if scheme.side_count == 2 and behind.keys() != checked.fronts.keys():
        yield f"{checked.name}: panels without a back"
    last = group - 1
    if scheme.has_slits:
        last += 2 * first
    for place, cell in checked.fronts.items():
        if place in behind:
            yield from check_page(
                checked, "back", behind[place], last - cell.sequence_index
            )


def _is_next_panel(before: SheetCell, after: SheetCell, checked: CheckedSheet) -> bool:
    """Return whether a panel follows another: in its row, over its head, or at the beginning of the next strip."""
    is_upside_down = before.turn == 180
    forwards = -1 if is_upside_down ^ checked.rtl else 1
    if before.row == after.row:
        return after.turn == before.turn and after.column - before.column == forwards
    if checked.scheme.has_slits:
        is_beside = after.column == before.column and abs(after.row - before.row) == 1
        return is_beside and after.turn == 180 - before.turn
    first, last = 0, checked.scheme.columns - 1
    if checked.rtl:
        first, last = last, first
    is_next_row = after.row == before.row + 1 and after.turn == before.turn == 0
    return is_next_row and before.column == last and after.column == first

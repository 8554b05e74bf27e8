"""A plan held to the law of its scheme, before anything is written. Integers only, a few microseconds a cell.

The laws are those of `sheet.Scheme`, with what folding asks for besides: that sheets follow on each other inwards,
that the spine lies left of odd pages as people count, that leaves have both heads at the same end.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final

from pamphlets.impose.plan.reading_order import check_sequence
from pamphlets.impose.plan.sheet import Plan, Scheme
from pamphlets.impose.plan.sheet_rules import (
    KIND_RULES,
    CheckedSheet,
    check_cells,
    check_ring,
    describe_cell,
)
from pamphlets.impose.plan.strip_rules import check_strips
from pamphlets.impose.plan.tile_coverage import find_tile_breaches

_RULES: Final = {**KIND_RULES, "strips": check_strips, "sequence": check_sequence}


class BrokenPlanError(Exception):
    """A plan that breaks its scheme's law: a fault of ours. Its words say which sheet and cell, and what is wrong."""


def check_plan(scheme: Scheme, plan: Plan, page_count: int, *, rtl: bool = False) -> None:
    """Hold the sheets of so many pages, a cover apart among them, to their law. Raises BrokenPlanError."""
    for breach in find_plan_breaches(scheme, plan, page_count, rtl=rtl):
        raise BrokenPlanError(f"{scheme.name}, {page_count} pages: {breach}")


def find_plan_breaches(
    scheme: Scheme, plan: Plan, page_count: int, *, rtl: bool = False
) -> Iterator[str]:
    """Yield where a plan breaks the law of its scheme, and in what."""
    if scheme.kind == "tiles":
        yield from find_tile_breaches(scheme, plan, page_count)
        return
    yield from _check_counts(scheme, plan, page_count)
    for number, sheet in enumerate(plan):
        checked = CheckedSheet(scheme, sheet, number, page_count, rtl)
        yield from check_cells(checked)
        rule = _RULES[scheme.kind]
        yield from rule(checked)
        if scheme.has_inner_cuts:
            yield from check_ring(checked)
    if scheme.kind == "book":
        yield from _check_nesting(plan, scheme.rows)
    if scheme.kind == "leaves":
        yield from _check_piles(scheme, plan, rtl=rtl)


def _check_counts(scheme: Scheme, plan: Plan, page_count: int) -> Iterator[str]:
    """Every page stands as often as it should, on no more sheets than that takes."""
    cell_count = scheme.columns * scheme.rows
    if scheme.spine_width is not None:
        cell_count -= scheme.rows
    copies = scheme.copies
    if scheme.kind == "copies":
        copies = cell_count
    pages_per_sheet = cell_count // copies
    if not scheme.has_inner_cuts and scheme.side_count == 2:
        pages_per_sheet = 2 * cell_count // copies
    sheet_count = -(-page_count // pages_per_sheet)
    if len(plan) != sheet_count:
        yield f"{len(plan)} sheets where {sheet_count} would do"
    counts = [0] * page_count
    for number, sheet in enumerate(plan, 1):
        for cell in (*sheet.front, *sheet.back):
            if 0 <= cell.sequence_index < page_count:
                counts[cell.sequence_index] += 1
            else:
                at = describe_cell(cell)
                yield f"sheet {number}, {at}: there is no page {cell.page_number}"
    for page_number, count in enumerate(counts, 1):
        if count != copies:
            yield f"page {page_number} stands {count} times, not {copies}"


def _check_piles(scheme: Scheme, plan: Plan, *, rtl: bool) -> Iterator[str]:
    """Cut into piles that are laid on each other, row by row from where reading begins, leaves follow on each other."""
    columns = range(scheme.columns)
    expected = 0
    for row, column in product(range(scheme.rows), reversed(columns) if rtl else columns):
        for number, sheet in enumerate(plan, 1):
            for cell in sheet.front:
                if cell.place != (column, row):
                    continue
                if cell.sequence_index != expected:
                    where = f"sheet {number}, {describe_cell(cell)}"
                    yield f"{where}: page {cell.page_number} instead of {expected + 1}"
                expected = cell.sequence_index + 2


def _check_nesting(plan: Plan, row_count: int) -> Iterator[str]:
    """Each row of a sheet begins further on than that of the sheet before: outermost sheets come first."""
    before = [-1] * row_count
    for number, sheet in enumerate(plan, 1):
        lowest: dict[int, int] = {}
        for cell in (*sheet.front, *sheet.back):
            page = lowest.get(cell.row, cell.sequence_index)
            lowest[cell.row] = min(page, cell.sequence_index)
        for row, page in lowest.items():
            if not 0 <= row < row_count:
                continue
            if page <= before[row]:
                where = f"sheet {number}, row {row + 1}"
                yield f"{where}: it belongs before sheet {number - 1}"
            before[row] = page

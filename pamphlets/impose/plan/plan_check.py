"""A plan held to the law of its scheme, before anything is written. Integers only, a few microseconds a cell.

The laws are those of `sheet.Scheme`, with what folding asks for besides: that sheets follow on each other inwards,
that the spine lies left of odd pages as people count, that leaves have both heads at the same end.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, SchemeKind, Sheet, SheetCell
from pamphlets.impose.plan.tile_coverage import find_tile_breaches

_Cells = Mapping[tuple[int, int], SheetCell]
"""Cells by column and row."""


class BrokenPlanError(Exception):
    """A plan that breaks its scheme's law: a fault of ours. Its words say which sheet and cell, and what is wrong."""


@dataclass(frozen=True, slots=True)
class _CheckedSheet:
    """One sheet of a plan, as the rules look at it."""

    scheme: Scheme
    sheet: Sheet
    number: int
    """From 0."""
    page_count: int
    rtl: bool
    name: str
    """For people."""
    fronts: _Cells
    backs: _Cells
    behind: _Cells
    """The cells of the back, at the places of the fronts that they lie behind."""

    def locate(self, side: str, cell: SheetCell) -> str:
        """Return where a cell is, for people."""
        return f"{self.name}, {side}, {_describe_cell(cell)}"


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
        fronts = _by_place(sheet.front)
        backs = _by_place(sheet.back)
        behind: dict[tuple[int, int], SheetCell] = {}
        for (column, row), cell in backs.items():
            behind[scheme.columns - 1 - column, row] = cell
        checked = _CheckedSheet(
            scheme=scheme,
            sheet=sheet,
            number=number,
            page_count=page_count,
            rtl=rtl,
            name=f"sheet {number + 1}",
            fronts=fronts,
            backs=backs,
            behind=behind,
        )
        yield from _check_cells(checked)
        yield from _RULES[scheme.kind](checked)
        if scheme.has_inner_cuts:
            yield from _check_ring(checked)
    if scheme.kind == "book":
        yield from _check_nesting(plan, scheme.rows)


def _check_counts(scheme: Scheme, plan: Plan, page_count: int) -> Iterator[str]:
    """Every page stands as often as it should, on no more sheets than that takes."""
    cell_count = scheme.columns * scheme.rows
    copies = scheme.copies
    if scheme.kind == "copies":
        copies = cell_count
    pages_per_sheet = cell_count // copies
    if not scheme.has_inner_cuts:
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
                at = _describe_cell(cell)
                yield f"sheet {number}, {at}: there is no page {cell.page_number}"
    for page_number, count in enumerate(counts, 1):
        if count != copies:
            yield f"page {page_number} stands {count} times, not {copies}"


def _check_cells(checked: _CheckedSheet) -> Iterator[str]:
    """No two pages share a cell, none stands beside the sheet, and folded sheets have a page in every cell.

    The two pages of a leaf have their heads at the same end.
    """
    scheme = checked.scheme
    sheet = checked.sheet
    full = scheme.columns * scheme.rows
    back_count = 0 if scheme.has_inner_cuts else full
    sides = (
        ("front", sheet.front, checked.fronts, full),
        ("back", sheet.back, checked.backs, back_count),
    )
    for name, side, cells, cell_count in sides:
        for cell in side:
            where = checked.locate(name, cell)
            if cells[cell.place] is not cell:
                yield f"{where}: two pages in one cell"
            if not 0 <= cell.column < scheme.columns or not 0 <= cell.row < scheme.rows:
                yield f"{where}: beside the sheet"
        if scheme.kind in ("book", "panels") and len(side) != cell_count:
            yield f"{checked.name}, {name}: {len(side)} pages where {cell_count} belong"
    for place, cell in checked.behind.items():
        where = checked.locate("back", cell)
        front = checked.fronts.get(place)
        if front is None:
            yield f"{where}: nothing stands before it"
        elif front.turn != cell.turn:
            yield f"{where}: its head is not where that of the front is"


def _check_leaves(checked: _CheckedSheet) -> Iterator[str]:
    """Leaves have two pages that follow on each other; spines lie between the columns of a pair."""
    sums: set[int] = set()
    for name, cells in (("front", checked.fronts), ("back", checked.backs)):
        for (column, row), cell in cells.items():
            where = checked.locate(name, cell)
            page = cell.sequence_index
            neighbour = cells.get((column ^ 1, row))
            if neighbour is None or neighbour.turn != cell.turn:
                yield f"{where}: its neighbour over the spine stands otherwise"
            else:
                sums.add(neighbour.sequence_index + page)
            has_spine_at_right = (column % 2 == 0) ^ (cell.turn == 180)
            if has_spine_at_right ^ checked.rtl != (page % 2 == 1):
                yield f"{where}: page {cell.page_number} on the wrong side of its spine"
    if checked.scheme.has_inner_cuts:
        return
    for place, cell in checked.fronts.items():
        back = checked.behind.get(place)
        if back is None or back.sequence_index != cell.sequence_index ^ 1:
            where = checked.locate("front", cell)
            yield f"{where}: behind page {cell.page_number} is not its leaf's other page"
    if len(sums) != 1:
        yield f"{checked.name}: its halves belong to different cahiers"


def _check_ring(checked: _CheckedSheet) -> Iterator[str]:
    """All on one side: the pages next inside those of the sheet around it, each beside the one after it."""
    half = checked.scheme.page_multiple // 2
    ring = sorted(checked.sheet.front, key=attrgetter("sequence_index"))
    low = half * checked.number
    high = checked.page_count - half * (checked.number + 1)
    pages = [*range(low, low + half), *range(high, high + half)]
    for cell, page in zip(ring, pages, strict=False):
        yield from _check_page(checked, "front", cell, page)
    for before, after in pairwise([*ring, *ring[:1]]):
        columns_away = abs(before.column - after.column)
        rows_away = abs(before.row - after.row)
        if columns_away + rows_away != 1:
            where = checked.locate("front", after)
            yield f"{where}: page {after.page_number} is not beside page {before.page_number}"


def _check_copies(checked: _CheckedSheet) -> Iterator[str]:
    """Every cell holds the same page, and its back the next."""
    fronts = checked.fronts
    behind = checked.behind
    page = 2 * checked.number
    cell_count = checked.scheme.columns * checked.scheme.rows
    if len(fronts) != cell_count or len(behind) not in (0, len(fronts)):
        yield f"{checked.name}: cells without a page"
    if not behind and page + 1 < checked.page_count:
        yield f"{checked.name}: no back"
    for cell in fronts.values():
        yield from _check_page(checked, "front", cell, page)
    for cell in behind.values():
        yield from _check_page(checked, "back", cell, page + 1)


def _check_page(
    checked: _CheckedSheet, side: str, cell: SheetCell, page: int
) -> Iterator[str]:
    """A cell holds the page that it should."""
    if cell.sequence_index != page:
        where = checked.locate(side, cell)
        yield f"{where}: page {cell.page_number} instead of {page + 1}"


def _check_pairs(checked: _CheckedSheet) -> Iterator[str]:
    """Behind page 2k stands page 2k + 1."""
    for place, cell in checked.fronts.items():
        page = cell.sequence_index
        back = checked.behind.get(place)
        is_first = page % 2 == 0
        if not is_first or back is None or back.sequence_index != page + 1:
            where = checked.locate("front", cell)
            yield f"{where}: the back of page {cell.page_number} is not behind it"


def _check_panels(checked: _CheckedSheet) -> Iterator[str]:
    """Pages go on from panel to panel, from the last of a side to the first of the other."""
    panel_count = checked.scheme.page_multiple
    first = checked.number * panel_count
    by_column = attrgetter("column")
    ring = sorted(checked.sheet.front, key=by_column)
    ring += sorted(checked.sheet.back, key=by_column)
    for before, after in pairwise([*ring, *ring[:1]]):
        panel = after.sequence_index - first
        panel_before = before.sequence_index - first
        if panel != (panel_before + 1) % panel_count:
            where = f"{checked.name}, {_describe_cell(after)}"
            yield f"{where}: page {after.page_number} after {before.page_number}"


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
                yield f"sheet {number}, row {row + 1}: it belongs before sheet {number - 1}"
            before[row] = page


def _by_place(side: Sequence[SheetCell]) -> _Cells:
    return {cell.place: cell for cell in side}


def _describe_cell(cell: SheetCell) -> str:
    return f"column {cell.column + 1}, row {cell.row + 1}"


_Rule = Callable[[_CheckedSheet], Iterator[str]]
_RULES: Final = MappingProxyType[SchemeKind, _Rule](
    {
        "book": _check_leaves,
        "copies": _check_copies,
        "pairs": _check_pairs,
        "panels": _check_panels,
    }
)
"""What each kind asks for besides `_check_cells`."""

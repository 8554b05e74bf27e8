"""A plan, held to the law of its scheme before anything is written. Integers only, a few microseconds a cell.

The laws are those of `sheet.Scheme`, with what folding asks for besides: that sheets follow on each other inwards,
that the spine lies left of odd pages as people count, that leaves have both heads at the same end.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from pamphlets.impose.plan.sheet import Plan, Scheme, Sheet, SheetCell
from pamphlets.impose.plan.tile_coverage import find_tile_breaches

_Place = tuple[int, int]  # column and row


class BrokenPlanError(Exception):
    """A plan that breaks its scheme's law: a fault of ours. Its words say which sheet and cell, and what is wrong."""


def check_plan(scheme: Scheme, plan: Plan, pages: int, *, rtl: bool = False) -> None:
    """Hold the sheets of `pages` pages, a cover apart among them, to their law. Raises BrokenPlanError."""
    for breach in find_plan_breaches(scheme, plan, pages, rtl=rtl):
        raise BrokenPlanError(f"{scheme.name}, {pages} pages: {breach}")


def find_plan_breaches(
    scheme: Scheme, plan: Plan, pages: int, *, rtl: bool = False
) -> Iterator[str]:
    """Yield where a plan breaks the law of its scheme, and in what."""
    if scheme.kind == "tiles":
        yield from find_tile_breaches(scheme, plan, pages)
        return
    yield from _check_counts(scheme, plan, pages)
    for number, sheet in enumerate(plan):
        where = f"sheet {number + 1}"
        fronts, backs = _cells_by_place(sheet.front), _cells_by_place(sheet.back)
        for name, side, cells in (("front", sheet.front, fronts), ("back", sheet.back, backs)):
            yield from _check_cells(scheme, side, cells, f"{where}, {name}")
        behind = {(scheme.columns - 1 - column, row): cell for (column, row), cell in backs.items()}
        yield from _check_heads(fronts, behind, where)
        match scheme.kind:
            case "book":
                yield from _check_book(scheme, (fronts, backs), behind, where, rtl=rtl)
            case "copies":
                yield from _check_copies(scheme, fronts, behind, (2 * number, pages), where)
            case "pairs":
                yield from _check_pairs(fronts, behind, where)
            case "panels":
                yield from _check_panels(
                    sheet, number * scheme.page_multiple, scheme.page_multiple, where
                )
            case _:
                assert_never(scheme.law)
        if scheme.has_inner_cuts:
            yield from _check_ring(sheet, scheme.page_multiple // 2, (number, pages), where)
    if scheme.kind == "book":
        yield from _check_nesting(plan, scheme.rows)


def _check_counts(scheme: Scheme, plan: Plan, pages: int) -> Iterator[str]:
    """Every page stands as often as it should, on no more sheets than that takes."""
    cells = scheme.columns * scheme.rows
    copies = cells if scheme.kind == "copies" else scheme.copies
    a_sheet = cells * (1 if scheme.has_inner_cuts else 2) // copies
    if len(plan) != -(-pages // a_sheet):
        yield f"{len(plan)} sheets where {-(-pages // a_sheet)} would do"
    counts = [0] * pages
    for number, sheet in enumerate(plan):
        for cell in (*sheet.front, *sheet.back):
            if not 0 <= cell.sequence_index < pages:
                yield f"sheet {number + 1}, {_describe_cell(cell)}: there is no page {cell.sequence_index + 1}"
            else:
                counts[cell.sequence_index] += 1
    for page, count in enumerate(counts):
        if count != copies:
            yield f"page {page + 1} stands {count} times, not {copies}"


def _check_cells(
    scheme: Scheme, side: Sequence[SheetCell], cells: dict[_Place, SheetCell], where: str
) -> Iterator[str]:
    """No two pages share a cell, none stands beside the sheet, and folded sheets have a page in every cell."""
    for cell in side:
        if cells[cell.column, cell.row] is not cell:
            yield f"{where}, {_describe_cell(cell)}: two pages in one cell"
        if not (0 <= cell.column < scheme.columns and 0 <= cell.row < scheme.rows):
            yield f"{where}, {_describe_cell(cell)}: beside the sheet"
    unprinted = where.endswith("back") and scheme.has_inner_cuts
    wanted = 0 if unprinted else scheme.columns * scheme.rows
    if scheme.kind in ("book", "panels") and len(side) != wanted:
        yield f"{where}: {len(side)} pages where {wanted} belong"


def _check_heads(
    fronts: dict[_Place, SheetCell], behind: dict[_Place, SheetCell], where: str
) -> Iterator[str]:
    """The two pages of a leaf have their heads at the same end."""
    for place, cell in behind.items():
        if place not in fronts:
            yield f"{where}, back, {_describe_cell(cell)}: nothing stands before it"
        elif fronts[place].turn != cell.turn:
            yield f"{where}, back, {_describe_cell(cell)}: its head is not where that of the front is"


def _check_book(
    scheme: Scheme,
    sides: tuple[dict[_Place, SheetCell], dict[_Place, SheetCell]],
    behind: dict[_Place, SheetCell],
    where: str,
    *,
    rtl: bool,
) -> Iterator[str]:
    """Leaves have two pages that follow on each other; spines lie between the columns of a pair."""
    sums: set[int] = set()
    for name, cells in zip(("front", "back"), sides, strict=True):
        for (column, row), cell in cells.items():
            mate = cells.get((column ^ 1, row))
            if mate is None or mate.turn != cell.turn:
                yield f"{where}, {name}, {_describe_cell(cell)}: its neighbour over the spine stands otherwise"
            else:
                sums.add(mate.sequence_index + cell.sequence_index)
            if ((column % 2 == 0) ^ rtl ^ (cell.turn == 180)) != (cell.sequence_index % 2 == 1):
                yield f"{where}, {name}, {_describe_cell(cell)}: page {cell.sequence_index + 1} on the wrong side of its spine"
    if scheme.has_inner_cuts:
        return
    for place, cell in sides[0].items():
        if place not in behind or behind[place].sequence_index != cell.sequence_index ^ 1:
            yield f"{where}, front, {_describe_cell(cell)}: behind page {cell.sequence_index + 1} is not its leaf's other page"
    if len(sums) != 1:
        yield f"{where}: its halves belong to different cahiers"


def _check_ring(sheet: Sheet, half: int, counts: tuple[int, int], where: str) -> Iterator[str]:
    """All on one side: the pages next inside those of the sheet around it, each beside the one after it."""
    number, pages = counts
    ring = sorted(sheet.front, key=lambda cell: cell.sequence_index)
    low, high = half * number, pages - half * (number + 1)
    wanted = [*range(low, low + half), *range(high, high + half)]
    for cell, page in zip(ring, wanted, strict=False):
        if cell.sequence_index != page:
            yield f"{where}, front, {_describe_cell(cell)}: page {cell.sequence_index + 1} instead of {page + 1}"
    for before, after in zip(ring, ring[1:] + ring[:1], strict=True):
        if abs(before.column - after.column) + abs(before.row - after.row) != 1:
            yield f"{where}, front, {_describe_cell(after)}: page {after.sequence_index + 1} is not beside page {before.sequence_index + 1}"


def _check_copies(
    scheme: Scheme,
    fronts: dict[_Place, SheetCell],
    behind: dict[_Place, SheetCell],
    counts: tuple[int, int],
    where: str,
) -> Iterator[str]:
    """Every cell holds the same page, and its back the next."""
    first, pages = counts
    if len(fronts) != scheme.columns * scheme.rows or len(behind) not in (0, len(fronts)):
        yield f"{where}: cells without a page"
    if not behind and first + 1 < pages:
        yield f"{where}: no back"
    for name, cells, page in (("front", fronts, first), ("back", behind, first + 1)):
        for cell in cells.values():
            if cell.sequence_index != page:
                yield f"{where}, {name}, {_describe_cell(cell)}: page {cell.sequence_index + 1} instead of {page + 1}"


def _check_pairs(
    fronts: dict[_Place, SheetCell], behind: dict[_Place, SheetCell], where: str
) -> Iterator[str]:
    """Behind page 2k stands page 2k + 1."""
    for place, cell in fronts.items():
        if (
            cell.sequence_index % 2
            or place not in behind
            or behind[place].sequence_index != cell.sequence_index + 1
        ):
            yield f"{where}, front, {_describe_cell(cell)}: the back of page {cell.sequence_index + 1} is not behind it"


def _check_panels(sheet: Sheet, first: int, number: int, where: str) -> Iterator[str]:
    """Pages go on from panel to panel, from the last of a side to the first of the other."""
    panels = [sorted(side, key=lambda cell: cell.column) for side in (sheet.front, sheet.back)]
    ring = [*panels[0], *panels[1]]
    for before, after in zip(ring, ring[1:] + ring[:1], strict=True):
        if after.sequence_index - first != (before.sequence_index - first + 1) % number:
            yield f"{where}, {_describe_cell(after)}: page {after.sequence_index + 1} after {before.sequence_index + 1}"


def _check_nesting(plan: Plan, rows: int) -> Iterator[str]:
    """Each row of a sheet begins further on than that of the sheet before: outermost sheets come first."""
    before = [-1] * rows
    for number, sheet in enumerate(plan):
        lowest: dict[int, int] = {}
        for cell in (*sheet.front, *sheet.back):
            lowest[cell.row] = min(lowest.get(cell.row, cell.sequence_index), cell.sequence_index)
        for row, page in lowest.items():
            if 0 <= row < rows:
                if page <= before[row]:
                    yield f"sheet {number + 1}, row {row + 1}: it belongs before sheet {number}"
                before[row] = page


def _cells_by_place(side: Sequence[SheetCell]) -> dict[_Place, SheetCell]:
    """Return the cells of a side by column and row."""
    return {(cell.column, cell.row): cell for cell in side}


def _describe_cell(cell: SheetCell) -> str:
    """Return where a cell is, for people."""
    return f"column {cell.column + 1}, row {cell.row + 1}"

"""One sheet of a plan held to the law of its scheme. Integers only.

Besides that law it is asked what folding asks for: that the spine lies left of odd pages as people count, that leaves
have both heads at the same end, that pages go on from panel to panel.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from pamphlets.impose.plan.sheet import COVER_PAGES, Scheme, SchemeKind, Sheet, SheetCell

_Place = tuple[int, int]
"""A column and a row."""
_Cells = Mapping[_Place, SheetCell]


@dataclass(frozen=True, slots=True)
class CheckedSheet:
    """One sheet of a plan, as the rules look at it."""

    scheme: Scheme
    sheet: Sheet
    number: int
    """From 0."""
    page_count: int
    rtl: bool

    @property
    def name(self) -> str:
        """The sheet, for people."""
        return f"sheet {self.number + 1}"

    @property
    def fronts(self) -> _Cells:
        """The cells of the front."""
        return _by_place(self.sheet.front)

    @property
    def backs(self) -> _Cells:
        """The cells of the back."""
        return _by_place(self.sheet.back)

    @property
    def behind(self) -> _Cells:
        """The cells of the back, at the places of the fronts that they lie behind."""
        last = self.scheme.columns - 1
        behind: dict[_Place, SheetCell] = {}
        for (column, row), cell in self.backs.items():
            behind[last - column, row] = cell
        return behind

    def locate(self, side: str, cell: SheetCell) -> str:
        """Return where a cell is, for people."""
        return f"{self.name}, {side}, {describe_cell(cell)}"


def check_cells(checked: CheckedSheet) -> Iterator[str]:
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
    columns = range(scheme.columns)
    rows = range(scheme.rows)
    for name, side, cells, cell_count in sides:
        for cell in side:
            where = checked.locate(name, cell)
            if cells[cell.place] is not cell:
                yield f"{where}: two pages in one cell"
            if cell.column not in columns or cell.row not in rows:
                yield f"{where}: beside the sheet"
        if scheme.kind in ("book", "panels") and len(side) != cell_count:
            yield f"{checked.name}, {name}: {len(side)} pages where {cell_count} belong"
    fronts = checked.fronts
    for place, cell in checked.behind.items():
        where = checked.locate("back", cell)
        front = fronts.get(place)
        if front is None:
            yield f"{where}: nothing stands before it"
        elif front.turn != cell.turn:
            yield f"{where}: its head is not where that of the front is"


def _check_leaves(checked: CheckedSheet) -> Iterator[str]:
    """Leaves have two pages that follow on each other; spines lie between the columns of a pair."""
    sums: set[int] = set()
    sides = {"front": checked.fronts, "back": checked.backs}
    for name, cells in sides.items():
        for (column, row), cell in cells.items():
            where = checked.locate(name, cell)
            page = cell.sequence_index
            neighbour = cells.get((column ^ 1, row))
            if neighbour is None or neighbour.turn != cell.turn:
                yield f"{where}: its neighbour over the spine stands otherwise"
            else:
                sums.add(neighbour.sequence_index + page)
            is_left_column = column % 2 == 0
            is_upside_down = cell.turn == 180
            has_spine_at_right = is_left_column ^ is_upside_down ^ checked.rtl
            is_left_page = page % 2 == 1
            if has_spine_at_right != is_left_page:
                yield f"{where}: page {cell.page_number} on the wrong side of its spine"
    if checked.scheme.has_inner_cuts:
        return
    behind = checked.behind
    for place, cell in checked.fronts.items():
        back = behind.get(place)
        other_page = cell.sequence_index ^ 1
        if back is None or back.sequence_index != other_page:
            where = checked.locate("front", cell)
            yield f"{where}: behind page {cell.page_number} is not its leaf's other page"
    if len(sums) != 1:
        yield f"{checked.name}: its halves belong to different cahiers"


def check_ring(checked: CheckedSheet) -> Iterator[str]:
    """All on one side: the pages next inside those of the sheet around it, each beside the one after it.

    Pages that face each other are beside each other in a row, with their spine between.
    """
    half = checked.scheme.page_multiple // 2
    ring = sorted(checked.sheet.front, key=attrgetter("sequence_index"))
    low = half * checked.number
    high = checked.page_count - half * (checked.number + 1)
    pages = [
        *range(low, low + half),
        *range(high, high + half),
    ]
    for cell, page in zip(ring, pages, strict=False):
        yield from check_page(checked, "front", cell, page)
    ring += ring[:1]  # from the last to the first again
    for rank, (before, after) in enumerate(pairwise(ring)):
        columns_away = abs(before.column - after.column)
        rows_away = abs(before.row - after.row)
        faces_next = rank % 2 == 1  # over their spine, not the two pages of a leaf
        if columns_away + rows_away != 1 or (faces_next and rows_away):
            where = checked.locate("front", after)
            yield f"{where}: page {after.page_number} is not beside page {before.page_number}"


def _check_copies(checked: CheckedSheet) -> Iterator[str]:
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
        yield from check_page(checked, "front", cell, page)
    for cell in behind.values():
        yield from check_page(checked, "back", cell, page + 1)


def check_page(
    checked: CheckedSheet, side: str, cell: SheetCell, page: int
) -> Iterator[str]:
    """A cell holds the page that it should."""
    if cell.sequence_index != page:
        where = checked.locate(side, cell)
        yield f"{where}: page {cell.page_number} instead of {page + 1}"


def _check_pairs(checked: CheckedSheet) -> Iterator[str]:
    """Behind page 2k stands page 2k + 1."""
    behind = checked.behind
    for place, cell in checked.fronts.items():
        page = cell.sequence_index
        back = behind.get(place)
        is_first = page % 2 == 0
        if not is_first or back is None or back.sequence_index != page + 1:
            where = checked.locate("front", cell)
            yield f"{where}: the back of page {cell.page_number} is not behind it"


def _check_panels(checked: CheckedSheet) -> Iterator[str]:
    """Pages go on from panel to panel, from the last of a side to the first of the other."""
    panel_count = checked.scheme.page_multiple
    first = checked.number * panel_count
    by_column = attrgetter("column")
    ring = sorted(checked.sheet.front, key=by_column)
    ring += sorted(checked.sheet.back, key=by_column)
    ring += ring[:1]
    for before, after in pairwise(ring):
        panel = after.sequence_index - first
        panel_before = before.sequence_index - first
        if panel != (panel_before + 1) % panel_count:
            where = f"{checked.name}, {describe_cell(after)}"
            yield f"{where}: page {after.page_number} after {before.page_number}"


def _check_cover(checked: CheckedSheet) -> Iterator[str]:
    """Front and back lie at the ends of the sheet, the spine between; the insides, where there are any, behind them."""
    first = COVER_PAGES * checked.number
    last = min(first + COVER_PAGES, checked.page_count) - 1
    ends = (0, checked.scheme.columns - 1)
    back_column, front_column = reversed(ends) if checked.rtl else ends
    pages = {(front_column, 0): first, (back_column, 0): last}
    for place, page in pages.items():
        cell = checked.fronts.get(place)
        if cell is None or cell.turn:
            yield f"{checked.name}: page {page + 1} does not stand at its end"
        else:
            yield from check_page(checked, "front", cell, page)
    if last - first == 1:
        return
    for (place, page), inwards in zip(pages.items(), (1, -1), strict=True):
        cell = checked.behind.get(place)
        if cell is None:
            yield f"{checked.name}: nothing stands behind page {page + 1}"
        else:
            yield from check_page(checked, "back", cell, page + inwards)


def _by_place(side: Sequence[SheetCell]) -> _Cells:
    return {cell.place: cell for cell in side}


def describe_cell(cell: SheetCell) -> str:
    """Return where a cell is, for people."""
    return f"column {cell.column + 1}, row {cell.row + 1}"


_Rule = Callable[[CheckedSheet], Iterator[str]]
KIND_RULES: Final = MappingProxyType[SchemeKind, _Rule](
    {
        "book": _check_leaves,
        "copies": _check_copies,
        "pairs": _check_pairs,
        "leaves": _check_pairs,
        "panels": _check_panels,
        "cover": _check_cover,
    }
)
"""What each kind asks for besides `check_cells`."""

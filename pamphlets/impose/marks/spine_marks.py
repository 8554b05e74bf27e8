"""Marks on the spines of signatures, as PDF operators: where staples go, and in which order signatures follow.

Each signature's step stands lower than the one before; gathered right, they make a staircase.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths, line_operators
from pamphlets.impose.placement.creep import Bifolium, find_outermost_depth
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.sheet import Plan

_CROWN: Final = mm(12)  # of a staple
_STEP_WIDTH, _STEP_HEIGHT, _STEP_DISTANCE = mm(2), mm(5), mm(6)
_MARGIN: Final = mm(15)  # of the steps, from head and foot


def staple_marks(
    bifolia: Sequence[Bifolium], plan: Plan, grid: Grid, page_height: float
) -> dict[int, bytes]:
    """Return the marks for two staples on fronts, by the numbers of their sheets in `plan`.

    They stand on the outermost folds of all `bifolia`, at a quarter of the pages' height from head and foot.
    """
    marks: dict[int, bytes] = {}
    for page_indexes in {bifolium.pages for bifolium in bifolia if bifolium.depth == 0}:
        for sheet, x, y in _find_folds(page_indexes, plan, grid):
            for middle in (y - page_height / 4, y + page_height / 4):
                line = line_operators(x, middle - _CROWN / 2, x, middle + _CROWN / 2)
                marks[sheet] = marks.get(sheet, b"") + b"\nq 0.25 w 0.5 G " + line + b" Q"
    return marks


def collation_marks(
    bifolia: Sequence[Bifolium], plan: Plan, grid: Grid, page_height: float
) -> dict[int, bytes]:
    """Return the step of each signature on its outermost front, by numbers of sheets; none for one signature."""
    outermost = find_outermost_depth(bifolia)
    signatures = [bifolium.pages for bifolium in bifolia if bifolium.depth == outermost]
    if len(signatures) == 1:
        return {}
    steps_per_height = max(1, int((page_height - 2 * _MARGIN) / _STEP_DISTANCE))
    marks: dict[int, bytes] = {}
    for place, page_indexes in enumerate(signatures):
        for sheet, x, y in _find_folds(page_indexes, plan, grid):
            highest = y + page_height / 2 - _MARGIN
            top = highest - place % steps_per_height * _STEP_DISTANCE
            left = x - _STEP_WIDTH / 2
            step = format_lengths(left, top - _STEP_HEIGHT, _STEP_WIDTH, _STEP_HEIGHT)
            marks[sheet] = marks.get(sheet, b"") + b"\nq 0 g " + step + b" re f Q"
    return marks


def _find_folds(
    page_indexes: tuple[int, ...], plan: Plan, grid: Grid
) -> Iterator[tuple[int, float, float]]:
    """Yield where the outer fold of a bifolium lies on fronts: the sheet's number, x, and y of its middle."""
    for number, sheet in enumerate(plan):
        for cell in sheet.front:
            if cell.sequence_index != page_indexes[0]:
                continue
            x = grid.column_edges[cell.column // 2 * 2 + 1]
            above = grid.row_edges[cell.row]
            below = grid.row_edges[cell.row + 1]
            yield number, x, grid.sheet_size.height - (above + below) / 2

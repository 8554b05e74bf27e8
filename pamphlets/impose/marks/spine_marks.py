"""Marks on the backs of cahiers, where they are folded: where staples go, and in which order signatures follow.

Each signature's step stands lower than the one before; gathered right, they make a staircase.
"""

from collections.abc import Iterator
from typing import Final

from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import format_length
from pamphlets.impose.placement.creep import find_outermost_depth, list_bifolia
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.sheet import Plan, Scheme

_STAPLE: Final = b"\nq 0.25 w 0.5 G %b %b m %b %b l S Q"
_STEP: Final = b"\nq 0 g %b %b %b %b re f Q"
_CROWN: Final = mm(12)  # of a staple
_WIDE, _HIGH, _APART, _MARGIN = mm(2), mm(5), mm(6), mm(15)

SpineFold = tuple[int, float, float]  # number of the sheet, x of the fold, y of its middle


def staple_marks(
    scheme: Scheme, plan: Plan, whole: Plan, grid: Grid, height: float
) -> dict[int, bytes]:
    """Return the marks for two staples on fronts, by the numbers of their sheets in `plan`.

    They stand on the outermost folds of the `whole` plan, at a quarter of the pages' height from head and foot.
    """
    marks: dict[int, bytes] = {}
    outer = {
        bifolium.pages for bifolium in list_bifolia(whole, scheme.columns) if bifolium.depth == 0
    }
    for four in outer:
        for sheet, x, y in _spine_folds(four, plan, grid):
            for at in (y - height / 4, y + height / 4):
                ends = (x, at - _CROWN / 2, x, at + _CROWN / 2)
                marks[sheet] = marks.get(sheet, b"") + _STAPLE % tuple(
                    format_length(end) for end in ends
                )
    return marks


def collation_marks(
    scheme: Scheme, plan: Plan, whole: Plan, grid: Grid, height: float
) -> dict[int, bytes]:
    """Return the step of each signature on its outermost front, by numbers of sheets; none for one cahier."""
    found = list_bifolia(whole, scheme.columns)
    first = find_outermost_depth(found)
    signatures = [bifolium.pages for bifolium in found if bifolium.depth == first]
    if len(signatures) == 1:
        return {}
    number = max(1, int((height - 2 * _MARGIN) / _APART))
    marks: dict[int, bytes] = {}
    for place, four in enumerate(signatures):
        for sheet, x, y in _spine_folds(four, plan, grid):
            top = y + height / 2 - _MARGIN - place % number * _APART
            sides = (x - _WIDE / 2, top - _HIGH, _WIDE, _HIGH)
            marks[sheet] = marks.get(sheet, b"") + _STEP % tuple(
                format_length(side) for side in sides
            )
    return marks


def _spine_folds(four: tuple[int, ...], plan: Plan, grid: Grid) -> Iterator[SpineFold]:
    """Yield where the outer fold of a bifolium lies: on fronts, between its first and last page."""
    for number, sheet in enumerate(plan):
        for cell in sheet.front:
            if cell.sequence_index == four[0]:
                middle = (grid.row_edges[cell.row] + grid.row_edges[cell.row + 1]) / 2
                yield (
                    number,
                    grid.column_edges[cell.column // 2 * 2 + 1],
                    grid.sheet_size.height - middle,
                )

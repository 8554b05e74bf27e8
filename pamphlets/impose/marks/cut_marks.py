"""Lines for whoever folds and cuts, as PDF operators: on the sheet where it is slit, else in its margins.

Folds are dashed, cuts are solid and have a pair of scissors where they begin. All of it is thin: it stays on the page.
"""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import format_length, line_operators
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import SidePlacements
from pamphlets.impose.plan.seams import GridLine, find_ring_lines
from pamphlets.impose.plan.sheet import Scheme, Sheet

_FOLD: Final = b"q 0.25 w 0.6 G [3 3] 0 d"
_CUT: Final = b"q 0.4 w 0 G"
_LENGTH, _GAP, _LEAST = (
    mm(5),
    mm(2),
    mm(2),
)  # of a mark in the margin: its length, its way from the page
_INSIDE: Final = 6  # millimetres from the beginning of a cut to the scissors, so that a printer prints them at an edge
# Two rings and two blades, in millimetres, pointing along the line from its beginning. A ring is four Bézier curves.
_SCISSORS: Final = (
    b"0.15 w 0.9 1 m 0.9 1.39 0.59 1.7 0.2 1.7 c -0.19 1.7 -0.5 1.39 -0.5 1 c -0.5 0.61 -0.19 0.3 0.2 0.3 c "
    b"0.59 0.3 0.9 0.61 0.9 1 c 0.9 -1 m 0.9 -0.61 0.59 -0.3 0.2 -0.3 c -0.19 -0.3 -0.5 -0.61 -0.5 -1 c "
    b"-0.5 -1.39 -0.19 -1.7 0.2 -1.7 c 0.59 -1.7 0.9 -1.39 0.9 -1 c 0.7 0.6 m 4.6 -0.7 l 0.7 -0.6 m 4.6 0.7 l S"
)


def draw_cut_marks(
    scheme: Scheme, plan: Sequence[Sheet], sides: Sequence[SidePlacements], grid: Grid, *, raw: bool
) -> tuple[bytes, ...]:
    """Return what to draw on each side; nothing at all where no side has a mark."""
    if scheme.has_inner_cuts:  # what is folded and cut stands on fronts
        fronts = [_fold_and_cut_lines(sheet, grid) for sheet in plan]
        return (
            tuple(fronts)
            if len(sides) == len(plan)
            else tuple(line for front in fronts for line in (front, b""))
        )
    if raw or scheme.with_grid is not None:
        return tuple(_corner_marks(side, grid) for side in sides)
    return ()


def _fold_and_cut_lines(sheet: Sheet, grid: Grid) -> bytes:
    """Return the folds and cuts of a sheet that is printed on one side."""
    folds, cuts = find_ring_lines(sheet.front)
    lines = [_FOLD, *(_seam_line(seam, grid) for seam in folds), b"Q", _CUT]
    for seam in cuts:
        lines += [_seam_line(seam, grid), _scissors(seam, grid)]
    return b"\n" + b"\n".join((*lines, b"Q"))


def _seam_line(seam: GridLine, grid: Grid) -> bytes:
    """Return the stroke of a seam."""
    return line_operators(
        grid.column_edges[seam.x],
        grid.sheet_size.height - grid.row_edges[seam.y],
        grid.column_edges[seam.to_x],
        grid.sheet_size.height - grid.row_edges[seam.to_y],
    )


def _scissors(seam: GridLine, grid: Grid) -> bytes:
    """Return a pair of scissors that enter a cut, from the edge of the sheet where it begins there."""
    back = seam.to_x == len(grid.column_edges) - 1 or seam.to_y == len(grid.row_edges) - 1
    column, row = (seam.to_x, seam.to_y) if back else (seam.x, seam.y)
    ahead = -1.0 if back else 1.0
    cos, sin = (mm(ahead), 0.0) if seam.y == seam.to_y else (0.0, -mm(ahead))
    x, y = (
        grid.column_edges[column] + _INSIDE * cos,
        grid.sheet_size.height - grid.row_edges[row] + _INSIDE * sin,
    )
    numbers = (cos, sin, -sin, cos, x, y)
    return (
        b"q " + b" ".join(format_length(number) for number in numbers) + b" cm " + _SCISSORS + b" Q"
    )


def _corner_marks(side: SidePlacements, grid: Grid) -> bytes:
    """Return strokes in the margins where edges of pages run out, as far as there is room for them."""
    if not side:
        return b""
    sheet = grid.sheet_size
    xs = sorted({round(x, 3) for placement in side for x in (placement.box.x, placement.box.right)})
    ys = sorted({round(sheet.height - y, 3) for p in side for y in (p.box.y, p.box.bottom)})
    strokes: list[bytes] = []
    for room, inner, outward in ((ys[0], ys[0], -1), (sheet.height - ys[-1], ys[-1], 1)):
        if room >= _GAP + _LEAST:
            start, end = _mark_ends(inner, outward)
            strokes += [line_operators(x, start, x, end) for x in xs]
    for room, inner, outward in ((xs[0], xs[0], -1), (sheet.width - xs[-1], xs[-1], 1)):
        if room >= _GAP + _LEAST:
            start, end = _mark_ends(inner, outward)
            strokes += [line_operators(start, y, end, y) for y in ys]
    return b"\n" + b"\n".join((_CUT, *strokes, b"Q")) if strokes else b""


def _mark_ends(inner: float, outward: int) -> tuple[float, float]:
    """Return where a mark begins and ends, seen from the edge of the pages; what leaves the sheet is not printed."""
    return inner + outward * _GAP, inner + outward * (_GAP + _LENGTH)

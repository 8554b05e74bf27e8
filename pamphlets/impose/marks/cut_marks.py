"""Lines for whoever folds and cuts, as PDF operators: on the sheet where it is slit, else in its margins.

Folds are dashed, cuts are solid and have a pair of scissors where they begin. All of it is thin: it stays on the page.
"""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import measure, stroke
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import Side
from pamphlets.impose.plan.seams import Seam, seams
from pamphlets.impose.plan.sheet import Scheme, Sheet

_FOLD: Final = b"q 0.25 w 0.6 G [3 3] 0 d"
_CUT: Final = b"q 0.4 w 0 G"
_LENGTH, _GAP, _LEAST = mm(5), mm(2), mm(2)  # of a mark in the margin: its length, its way from the page
_INSIDE: Final = 6  # millimetres from the beginning of a cut to the scissors, so that a printer prints them at an edge
# Two rings and two blades, in millimetres, pointing along the line from its beginning. A ring is four Bézier curves.
_SCISSORS: Final = (
    b"0.15 w 0.9 1 m 0.9 1.39 0.59 1.7 0.2 1.7 c -0.19 1.7 -0.5 1.39 -0.5 1 c -0.5 0.61 -0.19 0.3 0.2 0.3 c "
    b"0.59 0.3 0.9 0.61 0.9 1 c 0.9 -1 m 0.9 -0.61 0.59 -0.3 0.2 -0.3 c -0.19 -0.3 -0.5 -0.61 -0.5 -1 c "
    b"-0.5 -1.39 -0.19 -1.7 0.2 -1.7 c 0.59 -1.7 0.9 -1.39 0.9 -1 c 0.7 0.6 m 4.6 -0.7 l 0.7 -0.6 m 4.6 0.7 l S"
)


def drawn(
    scheme: Scheme, plan: Sequence[Sheet], sides: Sequence[Side], grid: Grid, *, raw: bool
) -> tuple[bytes, ...]:
    """Return what to draw on each side; nothing at all where no side has a mark."""
    if scheme.slit:  # what is folded and cut stands on fronts
        fronts = [_slit(sheet, grid) for sheet in plan]
        return tuple(fronts) if len(sides) == len(plan) else tuple(line for front in fronts for line in (front, b""))
    if raw or scheme.gridded is not None:
        return tuple(_corners(side, grid) for side in sides)
    return ()


def _slit(sheet: Sheet, grid: Grid) -> bytes:
    """Return the folds and cuts of a sheet that is printed on one side."""
    folds, cuts = seams(sheet.front)
    lines = [_FOLD, *(_line(seam, grid) for seam in folds), b"Q", _CUT]
    for seam in cuts:
        lines += [_line(seam, grid), _scissors(seam, grid)]
    return b"\n" + b"\n".join((*lines, b"Q"))


def _line(seam: Seam, grid: Grid) -> bytes:
    """Return the stroke of a seam."""
    return stroke(
        grid.columns[seam.x],
        grid.sheet.height - grid.rows[seam.y],
        grid.columns[seam.to_x],
        grid.sheet.height - grid.rows[seam.to_y],
    )


def _scissors(seam: Seam, grid: Grid) -> bytes:
    """Return a pair of scissors that enter a cut, from the edge of the sheet where it begins there."""
    back = seam.to_x == len(grid.columns) - 1 or seam.to_y == len(grid.rows) - 1
    column, row = (seam.to_x, seam.to_y) if back else (seam.x, seam.y)
    ahead = -1.0 if back else 1.0
    cos, sin = (mm(ahead), 0.0) if seam.y == seam.to_y else (0.0, -mm(ahead))
    x, y = grid.columns[column] + _INSIDE * cos, grid.sheet.height - grid.rows[row] + _INSIDE * sin
    numbers = (cos, sin, -sin, cos, x, y)
    return b"q " + b" ".join(measure(number) for number in numbers) + b" cm " + _SCISSORS + b" Q"


def _corners(side: Side, grid: Grid) -> bytes:
    """Return strokes in the margins where edges of pages run out, as far as there is room for them."""
    if not side:
        return b""
    sheet = grid.sheet
    xs = sorted({round(x, 3) for placement in side for x in (placement.box.x, placement.box.right)})
    ys = sorted({round(sheet.height - y, 3) for p in side for y in (p.box.y, p.box.bottom)})
    strokes: list[bytes] = []
    for room, inner, outward in ((ys[0], ys[0], -1), (sheet.height - ys[-1], ys[-1], 1)):
        if room >= _GAP + _LEAST:
            start, end = _mark(inner, outward)
            strokes += [stroke(x, start, x, end) for x in xs]
    for room, inner, outward in ((xs[0], xs[0], -1), (sheet.width - xs[-1], xs[-1], 1)):
        if room >= _GAP + _LEAST:
            start, end = _mark(inner, outward)
            strokes += [stroke(start, y, end, y) for y in ys]
    return b"\n" + b"\n".join((_CUT, *strokes, b"Q")) if strokes else b""


def _mark(inner: float, outward: int) -> tuple[float, float]:
    """Return where a mark begins and ends, seen from the edge of the pages; what leaves the sheet is not printed."""
    return inner + outward * _GAP, inner + outward * (_GAP + _LENGTH)

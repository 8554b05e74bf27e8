"""Lines for whoever folds and cuts, as PDF operators: on the sheet where it is slit, else in its margins.

Folds are dashed, cuts are solid and have a pair of scissors where they begin. All lines are thin: they stay on the page.
"""

from collections.abc import Collection, Iterator
from itertools import product
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths, line_operators
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import SidePlacements
from pamphlets.impose.plan.fold_lines import GridLine, GridLines, SheetLines

_FOLD_STYLE: Final = b"q 0.25 w 0.6 G [3 3] 0 d"
_CUT_STYLE: Final = b"q 0.4 w 0 G"
_MARK_LENGTH, _MARK_GAP, _LEAST_MARK = mm(5), mm(2), mm(2)  # the gap is from the page
_CUT_STROKE_LENGTH: Final = mm(
    9
)  # from the sheet's edge, of which printers leave up to 6 white
_CROSS_ARM: Final = mm(2.5)
# Millimetres from the beginning of a cut: at an edge, a printer would lose them.
_SCISSORS_PLACE: Final = 6
# Two rings and two blades, in millimetres, pointing along the line from its beginning. A ring is four Bézier curves.
_SCISSORS: Final = (
    b"0.15 w 0.9 1 m 0.9 1.39 0.59 1.7 0.2 1.7 c -0.19 1.7 -0.5 1.39 -0.5 1 c -0.5 0.61 -0.19 0.3 0.2 0.3 c "
    b"0.59 0.3 0.9 0.61 0.9 1 c 0.9 -1 m 0.9 -0.61 0.59 -0.3 0.2 -0.3 c -0.19 -0.3 -0.5 -0.61 -0.5 -1 c "
    b"-0.5 -1.39 -0.19 -1.7 0.2 -1.7 c 0.59 -1.7 0.9 -1.39 0.9 -1 c 0.7 0.6 m 4.6 -0.7 l 0.7 -0.6 m 4.6 0.7 l S"
)


_LineEnd = tuple[float, float]


def draw_folds_and_cuts(sheet_lines: SheetLines, grid: Grid) -> bytes:
    """Return the folds and cuts of a sheet that is slit."""
    folds = [_grid_line(fold, grid) for fold in sheet_lines.folds]
    lines = [_FOLD_STYLE, *folds, b"Q", _CUT_STYLE]
    for cut in sheet_lines.cuts:
        lines += [_grid_line(cut, grid), _scissors(cut, grid)]
    return b"\n" + b"\n".join((*lines, b"Q"))


def _grid_line(line: GridLine, grid: Grid) -> bytes:
    start, end = _find_ends(line, grid)
    return line_operators(*start, *end)


def _find_ends(line: GridLine, grid: Grid) -> tuple[_LineEnd, _LineEnd]:
    """Return where a line begins and ends on a front, y upward."""
    height = grid.sheet_size.height
    start = (grid.column_edges[line.x], height - grid.row_edges[line.y])
    end = (grid.column_edges[line.to_x], height - grid.row_edges[line.to_y])
    return start, end


def _find_cut_ends(cut: GridLine, grid: Grid) -> Iterator[tuple[_LineEnd, _LineEnd]]:
    """Yield where the cuts along a line begin and end: one, or two where there is a gap between pages."""
    start, end = _find_ends(cut, grid)
    half_gap = grid.gap / 2
    for aside in (-half_gap, half_gap) if half_gap else (0.0,):
        across = aside if cut.x == cut.to_x else 0.0
        up = aside - across
        yield (start[0] + across, start[1] + up), (end[0] + across, end[1] + up)


def _scissors(cut: GridLine, grid: Grid) -> bytes:
    """Return a pair of scissors that enter a cut, from the edge of the sheet where it begins there."""
    column, row, direction = cut.x, cut.y, mm(1)
    last_column = len(grid.column_edges) - 1
    last_row = len(grid.row_edges) - 1
    if cut.to_x == last_column or cut.to_y == last_row:
        column, row, direction = cut.to_x, cut.to_y, -mm(1)
    cos, sin = direction, 0.0
    if cut.y != cut.to_y:
        cos, sin = 0.0, -direction
    x = grid.column_edges[column] + _SCISSORS_PLACE * cos
    y = grid.sheet_size.height - grid.row_edges[row] + _SCISSORS_PLACE * sin
    return b"q " + format_lengths(cos, sin, -sin, cos, x, y) + b" cm " + _SCISSORS + b" Q"


def draw_crop_marks(
    side: SidePlacements, grid: Grid, fold_positions: Collection[float] = ()
) -> bytes:
    """Return strokes in the margins where edges of pages run out, as far as there is room for them.

    At `fold_positions`, from the sheet's left edge, the paper is folded, not cut: those are dashed.
    """
    if not side:
        return b""
    sheet_size = grid.sheet_size
    xs: set[float] = set()
    ys: set[float] = set()
    for placement in side:
        box = placement.box
        xs |= {round(box.x, 3), round(box.right, 3)}
        ys |= {
            round(sheet_size.height - box.y, 3),
            round(sheet_size.height - box.bottom, 3),
        }
    strokes: list[bytes] = []
    folds: list[bytes] = []
    for start, end in _mark_ends(min(ys), max(ys), sheet_size.height):
        for x in sorted(xs):
            marks = folds if x in fold_positions else strokes
            marks.append(line_operators(x, start, x, end))
    for start, end in _mark_ends(min(xs), max(xs), sheet_size.width):
        strokes += [line_operators(start, y, end, y) for y in sorted(ys)]
    drawn = b"\n" + b"\n".join((_CUT_STYLE, *strokes, b"Q")) if strokes else b""
    if folds:
        drawn += b"\n" + b"\n".join((_FOLD_STYLE, *folds, b"Q"))
    return drawn


def draw_cuts_between_pages(cuts: GridLines, grid: Grid) -> bytes:
    """Return strokes where cuts between pages run out at the edge of the sheet, and crosses where two cuts meet.

    For sheets that pages fill: they leave no room for crop marks. All strokes lie on the cuts themselves, where the
    knife takes them, and go on beyond what printers leave white.
    """
    strokes: list[bytes] = []
    xs: set[float] = set()
    ys: set[float] = set()
    for cut in cuts:
        is_upright = cut.x == cut.to_x
        for start, end in _find_cut_ends(cut, grid):
            (xs if is_upright else ys).add(start[0] if is_upright else start[1])
            for edge, far_end in ((start, end), (end, start)):
                if not _has_margin(edge, grid.sheet_size):
                    strokes.append(_begin_line(edge, far_end))
    if not strokes:
        return b""
    for x, y in product(sorted(xs), sorted(ys, reverse=True)):
        strokes.append(line_operators(x - _CROSS_ARM, y, x + _CROSS_ARM, y))
        strokes.append(line_operators(x, y - _CROSS_ARM, x, y + _CROSS_ARM))
    return b"\n" + b"\n".join((_CUT_STYLE, *strokes, b"Q"))


def _has_margin(end: _LineEnd, sheet_size: Size) -> bool:
    """Return whether beyond the end of a cut there is room for a crop mark."""
    x, y = end
    margin = min(x, y, sheet_size.width - x, sheet_size.height - y)
    return margin >= _MARK_GAP + _LEAST_MARK


def _begin_line(start: _LineEnd, end: _LineEnd) -> bytes:
    """Return the first part of a line."""
    across = end[0] - start[0]
    up = end[1] - start[1]
    share = min(1.0, _CUT_STROKE_LENGTH / (abs(across) + abs(up)))
    return line_operators(*start, start[0] + share * across, start[1] + share * up)


def _mark_ends(first: float, last: float, length: float) -> list[tuple[float, float]]:
    """Return where the marks before the first and after the last page edge begin and end, where there is room.

    What leaves the sheet is not printed.
    """
    far = _MARK_GAP + _MARK_LENGTH
    marks = []
    if first >= _MARK_GAP + _LEAST_MARK:
        marks.append((first - _MARK_GAP, first - far))
    if length - last >= _MARK_GAP + _LEAST_MARK:
        marks.append((last + _MARK_GAP, last + far))
    return marks

"""One side of a sheet as a figure: pages, heads, blanks, folds, cuts, spines with their staples, crop marks."""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.drawing import Fill, VectorPath
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.style import BLACK
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide, label_cell
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.plan.seams import GridLine
from pamphlets.impose.plan.sheet import SheetCell
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.figure import Diagram, Label, overlay_diagrams
from pamphlets.printing.diagrams.folded_paper import PrintedFace
from pamphlets.printing.diagrams.folding import draw_page_number
from pamphlets.printing.instructions.languages.language import Language

BLANK_FILL: Final = Fill(BLACK, 0.1)
_LARGEST: Final = 46.0  # points of a page's number
_SMALLEST: Final = 5.0
_TICK: Final = 0.5  # of a margin: a crop mark


def draw_side(
    side: SheetSide, job: Arrangement, wish: ImposeOptions, words: Language, scale: float
) -> Diagram:
    """Return a side at a scale, its top left corner at the figure's."""
    size = Size(side.grid.sheet_size.width * scale, side.grid.sheet_size.height * scale)
    paths: list[VectorPath] = [pen.box(Rect(0, 0, size.width, size.height))]
    cells = [_draw_cell(cell, side, job, words, scale) for cell in side.cells]
    paths += [path for figure in cells for path in figure.paths]
    labels = [label for figure in cells for label in figure.labels]
    for seam in side.lines.folds:
        paths.append(pen.line(*_line_ends(seam, side, scale), pen.FOLD))
    for seam in side.lines.spines:
        start, end = _line_ends(seam, side, scale)
        paths += [
            pen.line(start, end, pen.SPINE),
            *_draw_staples(start, end, len(side.grid.row_edges) - 1),
        ]
    for seam in side.lines.cuts:
        paths += _draw_cut(seam, side, scale)
    if "crop" in wish.marks or job.scheme.with_grid is not None:
        paths += _draw_crop_marks(side, scale)
    paths.append(pen.box(Rect(0, 0, size.width, size.height), None))
    return overlay_diagrams(size, (Diagram(size, tuple(paths), tuple(labels)),))


def _draw_cell(
    cell: SheetCell, side: SheetSide, job: Arrangement, words: Language, scale: float
) -> Diagram:
    """Return what stands in one cell."""
    left, right = (scale * side.grid.column_edges[cell.column + end] for end in (0, 1))
    top, bottom = (scale * side.grid.row_edges[cell.row + end] for end in (0, 1))
    rect = Rect(left, top, right - left, bottom - top)
    middle = (left + rect.width / 2, top + rect.height / 2)
    name = label_cell(cell, job.page_sequence)
    if name is None:
        size = max(_SMALLEST, min(11.0, rect.width / 5))
        label = Label(words.plan_picture.blank, Point(middle[0], middle[1] + size * 0.35), size)
        return Diagram(Size(right, bottom), (pen.box(rect, BLANK_FILL, pen.HIDDEN),), (label,))
    size = max(_SMALLEST, min(_LARGEST, rect.width * 0.9 / max(2, len(name)), rect.height * 0.42))
    return draw_page_number(PrintedFace(name, cell.turn), middle, size)


def _line_ends(
    seam: GridLine, side: SheetSide, scale: float
) -> tuple[pen.Coordinates, pen.Coordinates]:
    """Return where a seam begins and ends: at the edge of the sheet where there are no cells beyond."""
    columns, rows = (
        _edges_to_paper(side.grid.column_edges, side.grid.sheet_size.width),
        _edges_to_paper(side.grid.row_edges, side.grid.sheet_size.height),
    )
    return (
        (scale * columns[seam.x], scale * rows[seam.y]),
        (scale * columns[seam.to_x], scale * rows[seam.to_y]),
    )


def _edges_to_paper(edges: Sequence[float], length: float) -> tuple[float, ...]:
    """Return edges with the first and the last moved out to those of the sheet."""
    return (0.0, *edges[1:-1], length)


def _draw_staples(start: pen.Coordinates, end: pen.Coordinates, rows: int) -> list[VectorPath]:
    """Return two staples a row in a spine."""
    height = (end[1] - start[1]) / rows
    length = max(2.5, min(8.0, height / 8))
    spots = [row + share for row in range(rows) for share in (0.22, 0.78)]
    return [pen.staple((start[0], start[1] + height * spot), length) for spot in spots]


def _draw_cut(seam: GridLine, side: SheetSide, scale: float) -> list[VectorPath]:
    """Return a cut with scissors at the edge of the sheet where it begins there."""
    start, end = _line_ends(seam, side, scale)
    back = (
        seam.to_x == len(side.grid.column_edges) - 1
        if seam.y == seam.to_y
        else seam.to_y == len(side.grid.row_edges) - 1
    )
    inside = seam.x > 0 if seam.y == seam.to_y else seam.y > 0
    if back and inside:
        start, end = end, start
    size = max(4.0, min(9.0, 26 * scale))
    ahead = (
        size * 0.9 if end[0] > start[0] else -size * 0.9 if end[0] < start[0] else 0.0,
        size * 0.9 if end[1] > start[1] else -size * 0.9 if end[1] < start[1] else 0.0,
    )
    spot = (start[0] + ahead[0], start[1] + ahead[1])
    return [pen.line(start, end, pen.CUT), *pen.scissors(spot, end, size)]


def _draw_crop_marks(side: SheetSide, scale: float) -> list[VectorPath]:
    """Return crop marks in the margins, as far as there are any."""
    sheet = side.grid.sheet_size
    paths: list[VectorPath] = []
    for edges, margin, length, level in (
        (side.grid.column_edges, side.grid.row_edges[0], sheet.height, False),
        (side.grid.row_edges, side.grid.column_edges[0], sheet.width, True),
    ):
        if margin * scale < 2:
            continue
        near, far = margin * (1 - _TICK) / 2, margin * (1 + _TICK) / 2
        for edge in edges:
            for begin, stop in ((near, far), (length - near, length - far)):
                ends = ((edge * scale, begin * scale), (edge * scale, stop * scale))
                start, end = ((y, x) if level else (x, y) for x, y in ends)
                paths.append(pen.line(start, end, pen.CUT))
    return paths

"""One `SheetSide` -> a `Diagram`: pages, heads, blanks, folds, cuts, spines with their staples, crop marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.drawing import Fill
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.style import BLACK
from pamphlets.impose.arrangement.sheet_sides import SheetSide
from pamphlets.impose.plan.seams import GridLine
from pamphlets.impose.plan.sheet import SheetCell
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import PrintedFace
from pamphlets.printing.diagrams.folding import draw_page_number
from pamphlets.printing.diagrams.pen import Coordinates, Pen

BLANK_FILL: Final = Fill(BLACK, 0.1)
_LARGEST: Final = 46.0  # points of a page's number
_SMALLEST: Final = 5.0


@dataclass(frozen=True, slots=True)
class SideDrawing:
    """What is shown of sides."""

    scale: float
    """Points of the drawing to one of the sheet."""
    blank: str
    """The word on blank pages."""
    crop_marks: bool


def draw_side(side: SheetSide, names: Sequence[str | None], shown: SideDrawing) -> Diagram:
    """Return a side, its top left corner at the diagram's; `names` are those of its cells, None for a blank."""
    sheet, scale = side.grid.sheet_size, shown.scale
    whole = Rect(0, 0, sheet.width * scale, sheet.height * scale)
    drawing = Pen(Size(whole.width, whole.height))
    drawing.box(whole)
    for cell, name in zip(side.cells, names, strict=True):
        _draw_cell(drawing, side, cell, name, shown)
    for seam in side.lines.folds:
        drawing.line(*_line_ends(seam, side, scale), pen.FOLD)
    for seam in side.lines.spines:
        start, end = _line_ends(seam, side, scale)
        drawing.line(start, end, pen.FOLD)
        _draw_staples(drawing, start, end[1], len(side.grid.row_edges) - 1)
    for seam in side.lines.cuts:
        _draw_cut(drawing, seam, side, scale)
    if shown.crop_marks:
        _draw_crop_marks(drawing, side, scale)
    drawing.box(whole, None)
    return drawing.finish()


def _draw_cell(
    drawing: Pen, side: SheetSide, cell: SheetCell, name: str | None, shown: SideDrawing
) -> None:
    left, right = side.grid.column_edges[cell.column : cell.column + 2]
    top, bottom = side.grid.row_edges[cell.row : cell.row + 2]
    scale = shown.scale
    rect = Rect(
        scale * left, scale * top, scale * right - scale * left, scale * bottom - scale * top
    )
    x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
    if name is None:
        drawing.box(rect, BLANK_FILL, pen.HIDDEN)
        size = max(_SMALLEST, min(11.0, rect.width / 5))
        drawing.label(Label(shown.blank, Point(x, y + size * 0.35), size))
    else:
        room = min(rect.width * 0.9 / max(2, len(name)), rect.height * 0.42)
        draw_page_number(
            drawing, PrintedFace(name, cell.turn), (x, y), max(_SMALLEST, min(_LARGEST, room))
        )


def _line_ends(seam: GridLine, side: SheetSide, scale: float) -> tuple[Coordinates, Coordinates]:
    """Return where a line begins and ends: at the edge of the sheet where there are no cells beyond."""
    columns = (0.0, *side.grid.column_edges[1:-1], side.grid.sheet_size.width)
    rows = (0.0, *side.grid.row_edges[1:-1], side.grid.sheet_size.height)
    start = scale * columns[seam.x], scale * rows[seam.y]
    return start, (scale * columns[seam.to_x], scale * rows[seam.to_y])


def _draw_staples(drawing: Pen, top: Coordinates, bottom: float, rows: int) -> None:
    """Draw two staples a row in a spine."""
    x, y = top
    height = (bottom - y) / rows
    length = max(2.5, min(8.0, height / 8))
    for row in range(rows):
        drawing.staple((x, y + height * (row + 0.22)), length)
        drawing.staple((x, y + height * (row + 0.78)), length)


def _draw_cut(drawing: Pen, seam: GridLine, side: SheetSide, scale: float) -> None:
    """Draw a cut, its scissors at the edge of the sheet where it begins or ends there."""
    start, end = _line_ends(seam, side, scale)
    is_level = seam.y == seam.to_y
    begins_inside = (seam.x if is_level else seam.y) > 0
    ends_at_edge = (
        seam.to_x == len(side.grid.column_edges) - 1
        if is_level
        else seam.to_y == len(side.grid.row_edges) - 1
    )
    if begins_inside and ends_at_edge:
        start, end = end, start
    size = max(4.0, min(9.0, 26 * scale))
    x, y = start
    ahead = size * 0.9
    if is_level:
        x += ahead if end[0] > x else -ahead
    else:
        y += ahead if end[1] > y else -ahead
    drawing.line(start, end, pen.CUT)
    drawing.scissors((x, y), end, size)


def _draw_crop_marks(drawing: Pen, side: SheetSide, scale: float) -> None:
    """Draw crop marks in the middle half of the margins, as far as there are any."""
    columns, rows, sheet = side.grid.column_edges, side.grid.row_edges, side.grid.sheet_size
    top, left = rows[0], columns[0]
    if top * scale >= 2:
        for x in columns:
            for start, end in (
                (top / 4, top * 0.75),
                (sheet.height - top / 4, sheet.height - top * 0.75),
            ):
                drawing.line((x * scale, start * scale), (x * scale, end * scale), pen.CUT)
    if left * scale >= 2:
        for y in rows:
            for start, end in (
                (left / 4, left * 0.75),
                (sheet.width - left / 4, sheet.width - left * 0.75),
            ):
                drawing.line((start * scale, y * scale), (end * scale, y * scale), pen.CUT)

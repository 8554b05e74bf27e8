"""One `SheetSide` -> a `Diagram`: pages, heads, blanks, folds, cuts, spines with their staples, crop marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.drawing import Fill
from pamphlets.core.geometry import Rect
from pamphlets.core.style import BLACK
from pamphlets.impose.arrangement.sheet_sides import SheetSide
from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.impose.plan.sheet import SheetCell
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import PrintedFace
from pamphlets.printing.diagrams.pen import CUT, FOLD, HIDDEN, Coordinates, Pen
from pamphlets.printing.diagrams.sheet_frame import draw_page_number, is_cut_from_end

BLANK_FILL: Final = Fill(BLACK, 0.1)
_LARGEST: Final = 46.0  # points of a page's number
_SMALLEST: Final = 5.0
_LEAST_MARGIN: Final = 2.0  # points of the drawing in which crop marks have room


@dataclass(frozen=True, slots=True)
class SideDrawing:
    """How the sides of sheets are drawn."""

    scale: float
    """Points of the drawing to one of the sheet."""
    blank: str
    """The word on blank pages."""
    crop_marks: bool


def draw_side(side: SheetSide, names: Sequence[str | None], shown: SideDrawing) -> Diagram:
    """Return a side, its top left corner at the diagram's; `names` are those of its cells, None for a blank."""
    return _SideArtist(side, shown).draw(names)


class _SideArtist:
    """Draws one side of a sheet."""

    def __init__(self, side: SheetSide, shown: SideDrawing) -> None:
        scale = shown.scale
        self.side = side
        self.shown = shown
        sheet_size = side.grid.sheet_size.scale_by(scale)
        self.width = sheet_size.width
        self.height = sheet_size.height
        grid = side.grid
        self.columns = [scale * edge for edge in grid.column_edges]
        self.rows = [scale * edge for edge in grid.row_edges]
        self.half_gap = scale * grid.gap / 2
        # Lines go on to the edge of the sheet where there are no cells beyond.
        self.line_xs = [0.0, *self.columns[1:-1], self.width]
        self.line_ys = [0.0, *self.rows[1:-1], self.height]
        self.drawing = Pen(sheet_size)

    def draw(self, names: Sequence[str | None]) -> Diagram:
        """Return the whole."""
        lines = self.side.lines
        drawing = self.drawing
        sheet = Rect(0, 0, self.width, self.height)
        drawing.box(sheet)
        for cell, name in zip(self.side.cells, names, strict=True):
            self.draw_cell(cell, name)
        for line in lines.folds:
            start, end = self.line_ends(line)
            drawing.line(start, end, FOLD)
        for line in lines.spines:
            self.draw_spine(line)
        for line in lines.cuts:
            self.draw_cut(line)
        if self.shown.crop_marks:
            self.draw_crop_marks()
        drawing.box(sheet, None)
        return drawing.finish()

    def draw_cell(self, cell: SheetCell, name: str | None) -> None:
        """Draw a page's number with the sign of its head, or the word for a blank."""
        drawing = self.drawing
        left = self.columns[cell.column] + self.half_gap
        right = self.columns[cell.column + 1] - self.half_gap
        top = self.rows[cell.row] + self.half_gap
        bottom = self.rows[cell.row + 1] - self.half_gap
        area = Rect(left, top, right - left, bottom - top)
        x = area.centre_x
        y = area.centre_y
        if name is None:
            drawing.box(area, BLANK_FILL, HIDDEN)
            size = min(11.0, area.width / 5)
            size = max(_SMALLEST, size)
            baseline = y + size * 0.35
            drawing.label(Label(self.shown.blank, x, baseline, size))
            return
        letter_count = max(2, len(name))
        size = min(
            area.width * 0.9 / letter_count,
            area.height * 0.42,
            _LARGEST,
        )
        face = PrintedFace(name, cell.turn)
        draw_page_number(drawing, face, (x, y), max(_SMALLEST, size))

    def line_ends(self, line: GridLine) -> tuple[Coordinates, Coordinates]:
        """Return where a line begins and ends."""
        start = (self.line_xs[line.x], self.line_ys[line.y])
        end = (self.line_xs[line.to_x], self.line_ys[line.to_y])
        return start, end

    def draw_spine(self, line: GridLine) -> None:
        """Draw a spine, with two staples a row."""
        drawing = self.drawing
        start, end = self.line_ends(line)
        drawing.line(start, end, FOLD)
        row_count = len(self.rows) - 1
        x, top = start
        _, bottom = end
        height = (bottom - top) / row_count
        length = min(8.0, height / 8)
        length = max(2.5, length)
        for row in range(row_count):
            for share in (0.22, 0.78):
                y = top + height * (row + share)
                drawing.staple((x, y), length)

    def draw_cut(self, line: GridLine) -> None:
        """Draw a cut, its scissors at the edge of the sheet where it begins or ends there; two along a gap."""
        start, end = self.line_ends(line)
        if self.half_gap:
            across = 0.0 if line.y == line.to_y else self.half_gap
            down = self.half_gap - across
            beside = (start[0] + across, start[1] + down)
            self.drawing.line(beside, (end[0] + across, end[1] + down), CUT)
            start = (start[0] - across, start[1] - down)
            end = (end[0] - across, end[1] - down)
        size = min(9.0, 26 * self.shown.scale)
        size = max(4.0, size)
        ahead = 0.9 * size
        column_count = len(self.columns) - 1
        row_count = len(self.rows) - 1
        if is_cut_from_end(line, column_count, row_count):
            start, end = end, start
            ahead = -ahead
        x, y = start
        self.drawing.line(start, end, CUT)
        if line.y == line.to_y:
            x += ahead
        else:
            y += ahead
        self.drawing.scissors((x, y), end, size)

    def draw_crop_marks(self) -> None:
        """Draw crop marks in the middle half of the margins, as far as there are any."""
        drawing = self.drawing
        width, height = self.width, self.height
        top = self.rows[0]
        left = self.columns[0]
        if top >= _LEAST_MARGIN:
            near = top / 4
            far = top * 0.75
            for x in self.columns:
                drawing.upright(x, near, far, CUT)
                drawing.upright(x, height - near, height - far, CUT)
        if left >= _LEAST_MARGIN:
            near = left / 4
            far = left * 0.75
            for y in self.rows:
                drawing.level(y, near, far, CUT)
                drawing.level(y, width - near, width - far, CUT)

"""One `SheetSide` -> a `Diagram`: pages, heads, blanks, folds, cuts, spines with their staples, crop marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.drawing import Fill
from pamphlets.core.geometry import Rect, Size
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
    """What is shown of sides."""

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
        self.width = side.grid.sheet_size.width * scale
        self.height = side.grid.sheet_size.height * scale
        self.columns = [scale * edge for edge in side.grid.column_edges]
        self.rows = [scale * edge for edge in side.grid.row_edges]
        # Lines go on to the edge of the sheet where there are no cells beyond.
        self.line_xs = [0.0, *self.columns[1:-1], self.width]
        self.line_ys = [0.0, *self.rows[1:-1], self.height]
        self.drawing = Pen(Size(self.width, self.height))

    def draw(self, names: Sequence[str | None]) -> Diagram:
        """Return the whole."""
        lines = self.side.lines
        sheet = Rect(0, 0, self.width, self.height)
        self.drawing.box(sheet)
        for cell, name in zip(self.side.cells, names, strict=True):
            self.draw_cell(cell, name)
        for line in lines.folds:
            self.drawing.line(*self.line_ends(line), FOLD)
        for line in lines.spines:
            self.draw_spine(line)
        for line in lines.cuts:
            self.draw_cut(line)
        if self.shown.crop_marks:
            self.draw_crop_marks()
        self.drawing.box(sheet, None)
        return self.drawing.finish()

    def draw_cell(self, cell: SheetCell, name: str | None) -> None:
        """Draw a page's number with the sign of its head, or the word for a blank."""
        left, right = self.columns[cell.column : cell.column + 2]
        top, bottom = self.rows[cell.row : cell.row + 2]
        area = Rect(left, top, right - left, bottom - top)
        x = area.centre_x
        y = area.centre_y
        if name is None:
            self.drawing.box(area, BLANK_FILL, HIDDEN)
            size = max(_SMALLEST, min(11.0, area.width / 5))
            self.drawing.label(Label(self.shown.blank, x, y + size * 0.35, size))
            return
        letters = max(2, len(name))
        room = min(area.width * 0.9 / letters, area.height * 0.42)
        size = max(_SMALLEST, min(_LARGEST, room))
        draw_page_number(self.drawing, PrintedFace(name, cell.turn), (x, y), size)

    def line_ends(self, line: GridLine) -> tuple[Coordinates, Coordinates]:
        """Return where a line begins and ends."""
        start = (self.line_xs[line.x], self.line_ys[line.y])
        end = (self.line_xs[line.to_x], self.line_ys[line.to_y])
        return start, end

    def draw_spine(self, line: GridLine) -> None:
        """Draw a spine, with two staples a row."""
        start, end = self.line_ends(line)
        self.drawing.line(start, end, FOLD)
        row_count = len(self.rows) - 1
        x, top = start
        _, bottom = end
        height = (bottom - top) / row_count
        length = max(2.5, min(8.0, height / 8))
        for row in range(row_count):
            for share in (0.22, 0.78):
                y = top + height * (row + share)
                self.drawing.staple((x, y), length)

    def draw_cut(self, line: GridLine) -> None:
        """Draw a cut, its scissors at the edge of the sheet where it begins or ends there."""
        start, end = self.line_ends(line)
        size = max(4.0, min(9.0, 26 * self.shown.scale))
        ahead = 0.9 * size
        if is_cut_from_end(line, len(self.columns) - 1, len(self.rows) - 1):
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
        top = self.rows[0]
        left = self.columns[0]
        if top >= _LEAST_MARGIN:
            near = top / 4
            far = top * 0.75
            for x in self.columns:
                self.drawing.upright(x, near, far, CUT)
                self.drawing.upright(x, self.height - near, self.height - far, CUT)
        if left >= _LEAST_MARGIN:
            near = left / 4
            far = left * 0.75
            for y in self.rows:
                self.drawing.level(y, near, far, CUT)
                self.drawing.level(y, self.width - near, self.width - far, CUT)

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
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import PrintedFace
from pamphlets.printing.diagrams.folding import draw_page_number
from pamphlets.printing.diagrams.pen import Coordinates, Pen

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
        sheet, scale = side.grid.sheet_size, shown.scale
        self.side = side
        self.shown = shown
        self.width, self.height = sheet.width * scale, sheet.height * scale
        self.columns = [scale * edge for edge in side.grid.column_edges]
        self.rows = [scale * edge for edge in side.grid.row_edges]
        # Lines go on to the edge of the sheet where there are no cells beyond.
        self.line_xs = [0.0, *self.columns[1:-1], self.width]
        self.line_ys = [0.0, *self.rows[1:-1], self.height]
        self.drawing = Pen(Size(self.width, self.height))

    def draw(self, names: Sequence[str | None]) -> Diagram:
        """Return the whole."""
        sheet, lines = Rect(0, 0, self.width, self.height), self.side.lines
        self.drawing.box(sheet)
        for cell, name in zip(self.side.cells, names, strict=True):
            self.draw_cell(cell, name)
        for line in lines.folds:
            self.drawing.line(*self.line_ends(line), pen.FOLD)
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
        width, height = right - left, bottom - top
        x, y = left + width / 2, top + height / 2
        if name is None:
            self.drawing.box(Rect(left, top, width, height), BLANK_FILL, pen.HIDDEN)
            size = max(_SMALLEST, min(11.0, width / 5))
            self.drawing.label(Label(self.shown.blank, x, y + size * 0.35, size))
        else:
            room = min(width * 0.9 / max(2, len(name)), height * 0.42)
            size = max(_SMALLEST, min(_LARGEST, room))
            draw_page_number(self.drawing, PrintedFace(name, cell.turn), (x, y), size)

    def line_ends(self, line: GridLine) -> tuple[Coordinates, Coordinates]:
        """Return where a line begins and ends."""
        start = self.line_xs[line.x], self.line_ys[line.y]
        return start, (self.line_xs[line.to_x], self.line_ys[line.to_y])

    def draw_spine(self, line: GridLine) -> None:
        """Draw a spine, with two staples a row."""
        start, end = self.line_ends(line)
        self.drawing.line(start, end, pen.FOLD)
        row_count = len(self.rows) - 1
        x, top = start
        height = (end[1] - top) / row_count
        length = max(2.5, min(8.0, height / 8))
        for row in range(row_count):
            self.drawing.staple((x, top + height * (row + 0.22)), length)
            self.drawing.staple((x, top + height * (row + 0.78)), length)

    def draw_cut(self, line: GridLine) -> None:
        """Draw a cut, its scissors at the edge of the sheet where it begins or ends there."""
        start, end = self.line_ends(line)
        if line.y == line.to_y:
            comes_from_end = line.x > 0 and line.to_x == len(self.columns) - 1
        else:
            comes_from_end = line.y > 0 and line.to_y == len(self.rows) - 1
        if comes_from_end:
            start, end = end, start
        size = max(4.0, min(9.0, 26 * self.shown.scale))
        ahead = -0.9 * size if comes_from_end else 0.9 * size
        x, y = start
        scissors = (x + ahead, y) if line.y == line.to_y else (x, y + ahead)
        self.drawing.line(start, end, pen.CUT)
        self.drawing.scissors(scissors, end, size)

    def draw_crop_marks(self) -> None:
        """Draw crop marks in the middle half of the margins, as far as there are any."""
        top, left = self.rows[0], self.columns[0]
        if top >= _LEAST_MARGIN:
            for x in self.columns:
                for near, far in _middle_halves(top, self.height):
                    self.drawing.upright(x, near, far, pen.CUT)
        if left >= _LEAST_MARGIN:
            for y in self.rows:
                for near, far in _middle_halves(left, self.width):
                    self.drawing.level(y, near, far, pen.CUT)


def _middle_halves(margin: float, length: float) -> tuple[Coordinates, Coordinates]:
    """Return where crop marks begin and end in the margins at both ends of a side."""
    near, far = margin / 4, margin * 0.75
    return (near, far), (length - near, length - far)

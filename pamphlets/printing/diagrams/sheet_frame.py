"""A `FoldedSheet` -> where its panels, lines and page numbers stand in a drawing."""

from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import FoldedSheet, PrintedFace
from pamphlets.printing.diagrams.pen import Coordinates, Pen

DRAWING_SIZE: Final = Size(120, 88)
"""Points: what one drawing takes, its arrows within."""
_SHEET_AREA: Final = Size(88, 58)  # what paper takes of a drawing


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """A sheet as it stands in a drawing."""

    sheet: FoldedSheet
    rect: Rect
    scale: float
    """Points of the drawing to one of the sheet."""

    def move_to(self, x: float, y: float) -> "SheetFrame":
        """Return the sheet with its top left corner at a point of the drawing."""
        rect = replace(self.rect, x=x, y=y)
        return replace(self, rect=rect)

    def corner(self, column: int, row: int) -> Coordinates:
        """Return where the top left corner of a panel is; of the panel beyond the last, where the sheet ends."""
        across = sum(self.sheet.widths[:column])
        down = sum(self.sheet.heights[:row])
        x = self.rect.x + self.scale * across
        y = self.rect.y + self.scale * down
        return x, y

    def line(self, seam: GridLine) -> tuple[Coordinates, Coordinates]:
        """Return where a line to fold or cut begins and ends."""
        start = self.corner(seam.x, seam.y)
        end = self.corner(seam.to_x, seam.to_y)
        return start, end


def frame_sheet(sheet: FoldedSheet, width: float = 1.0, height: float = 1.0) -> SheetFrame:
    """Return a sheet in the middle of its drawing, as large as fits these shares of the usual width and height."""
    size = Size(sum(sheet.widths), sum(sheet.heights))
    scale = min(
        _SHEET_AREA.width * width / size.width,
        _SHEET_AREA.height * height / size.height,
    )
    drawn_size = size.scale_by(scale)
    rect = Rect(
        x=(DRAWING_SIZE.width - drawn_size.width) / 2,
        y=(DRAWING_SIZE.height - drawn_size.height) / 2,
        width=drawn_size.width,
        height=drawn_size.height,
    )
    return SheetFrame(sheet, rect, scale)


def draw_page_number(
    drawing: Pen, face: PrintedFace, centre: Coordinates, size: float
) -> None:
    """Draw a page's number in the middle of a panel, and the sign for its head beyond it; nothing for a blank."""
    if not face.page:
        return
    x, y = centre
    away = size * 0.78
    radius = min(0.2 * size, 1.6 + 0.07 * size)
    radius = max(1.3, radius)
    if face.turn in (90, 270):
        head_x = x + away if face.turn == 90 else x - away
        drawing.head_mark((head_x, y), face.turn, radius)
        baseline = y + size * 0.35
        drawing.label(Label(face.page, x, baseline, size))
        return
    side = -1 if face.turn == 0 else 1
    middle = y - side * size * 0.22
    head_y = middle + side * away
    drawing.head_mark((x, head_y), face.turn, radius)
    baseline = middle + size * 0.34
    is_first = face.page == "1"
    drawing.label(Label(face.page, x, baseline, size, bold=is_first))


def draw_page_numbers(frame: SheetFrame) -> Diagram:
    """Return the pages that are seen on a sheet, each with the sign of its head."""
    sheet = frame.sheet
    drawing = Pen(DRAWING_SIZE)
    for (column, row), pile in sheet.panels.items():
        left, top = frame.corner(column, row)
        right, bottom = frame.corner(column + 1, row + 1)
        # From the lengths, not from the corners: numbers of panels alike must be exactly alike.
        room = min(sheet.widths[column], sheet.heights[row] * 0.8)
        size = frame.scale * room * 0.5
        size = max(6.0, min(13.0, size))
        centre = ((left + right) / 2, (top + bottom) / 2)
        draw_page_number(drawing, pile[0].up, centre, size)
    return drawing.finish()


def is_cut_from_end(line: GridLine, column_count: int, row_count: int) -> bool:
    """Return whether a cut reaches an edge of the paper at its end alone: scissors enter there."""
    if line.y == line.to_y:
        return line.x > 0 and line.to_x == column_count
    return line.y > 0 and line.to_y == row_count

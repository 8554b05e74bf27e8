"""A `FoldedSheet` -> where its panels, lines and page numbers stand in a drawing."""

from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.printing.diagrams.diagram import Label
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

    def moved(self, x: float, y: float) -> "SheetFrame":
        """Return the sheet with its top left corner at a point of the drawing."""
        return replace(self, rect=replace(self.rect, x=x, y=y))

    def corner(self, column: int, row: int) -> Coordinates:
        """Return where the top left corner of a panel is; of the panel beyond the last, where the sheet ends."""
        x = self.rect.x + self.scale * sum(self.sheet.widths[:column])
        y = self.rect.y + self.scale * sum(self.sheet.heights[:row])
        return x, y

    def line(self, seam: GridLine) -> tuple[Coordinates, Coordinates]:
        """Return where a line to fold or cut begins and ends."""
        return self.corner(seam.x, seam.y), self.corner(seam.to_x, seam.to_y)


def frame_sheet(sheet: FoldedSheet, width: float = 1.0, height: float = 1.0) -> SheetFrame:
    """Return a sheet in the middle of its drawing, as large as fits these shares of the usual width and height."""
    across = sum(sheet.widths)
    down = sum(sheet.heights)
    scale = min(_SHEET_AREA.width * width / across, _SHEET_AREA.height * height / down)
    across *= scale
    down *= scale
    x = (DRAWING_SIZE.width - across) / 2
    y = (DRAWING_SIZE.height - down) / 2
    return SheetFrame(sheet, Rect(x, y, across, down), scale)


def draw_page_number(
    drawing: Pen, face: PrintedFace, centre: Coordinates, size: float
) -> None:
    """Draw a page's number in the middle of a panel, and the sign for its head beyond it; nothing for a blank."""
    if not face.page:
        return
    x, y = centre
    away = size * 0.78
    radius = max(1.3, min(0.2 * size, 1.6 + 0.07 * size))
    if face.turn in (90, 270):
        head_x = x + away if face.turn == 90 else x - away
        drawing.head_mark((head_x, y), face.turn, radius)
        drawing.label(Label(face.page, x, y + size * 0.35, size))
        return
    side = -1 if face.turn == 0 else 1
    middle = y - side * size * 0.22
    is_first = face.page == "1"
    drawing.head_mark((x, middle + side * away), face.turn, radius)
    drawing.label(Label(face.page, x, middle + size * 0.34, size, bold=is_first))


def is_cut_from_end(line: GridLine, column_count: int, row_count: int) -> bool:
    """Return whether a cut reaches an edge of the paper at its end alone: scissors enter there."""
    if line.y == line.to_y:
        return line.x > 0 and line.to_x == column_count
    return line.y > 0 and line.to_y == row_count

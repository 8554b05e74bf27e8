"""What hands do with paper, each gesture a small drawing: fold, turn over, cut, pile.

`FoldedSheet` -> `Diagram`. A flap that comes towards the reader is white and lies over the rest, with a solid arrow;
one that goes behind is grey, with a dashed arrow. Lines as in `pen`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
    PaperEdge,
    PrintedFace,
    staying_part,
)
from pamphlets.printing.diagrams.pen import Coordinates, Pen

DRAWING_SIZE: Final = Size(120, 88)
"""Points: what one drawing takes, its arrows within."""
_SHEET_AREA: Final = Size(88, 58)  # what paper takes of a drawing
_LIFT: Final = 7.0  # how far the edge of a flap is moved aside, for it to look lifted
_MOST_PILED: Final = 3  # sheets that a pile is drawn of, however high it is


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """A sheet as it stands in a drawing."""

    sheet: FoldedSheet
    rect: Rect
    scale: float
    """Points of the drawing to one of the sheet."""

    def moved(self, x: float, y: float) -> "SheetFrame":
        """Return the sheet with its top left corner at a point of the drawing."""
        return SheetFrame(
            self.sheet, Rect(x, y, self.rect.width, self.rect.height), self.scale
        )

    def corner(self, column: int, row: int) -> Coordinates:
        """Return where the top left corner of a panel is; of the panel beyond the last, where the sheet ends."""
        x = self.rect.x + self.scale * sum(self.sheet.widths[:column])
        return x, self.rect.y + self.scale * sum(self.sheet.heights[:row])

    def line(self, seam: GridLine) -> tuple[Coordinates, Coordinates]:
        """Return where a line to fold or cut begins and ends."""
        return self.corner(seam.x, seam.y), self.corner(seam.to_x, seam.to_y)


def frame_sheet(sheet: FoldedSheet, width: float = 1.0, height: float = 1.0) -> SheetFrame:
    """Return a sheet in the middle of its drawing, as large as fits these shares of the usual width and height."""
    across, down = sum(sheet.widths), sum(sheet.heights)
    scale = min(_SHEET_AREA.width * width / across, _SHEET_AREA.height * height / down)
    across, down = across * scale, down * scale
    rect = Rect(
        (DRAWING_SIZE.width - across) / 2, (DRAWING_SIZE.height - down) / 2, across, down
    )
    return SheetFrame(sheet, rect, scale)


def draw_flat_sheet(
    sheet: FoldedSheet, folds: Iterable[GridLine] = (), sheets: int = 1
) -> Diagram:
    """Return a sheet as it lies, with lines to fold; `sheets` of it on each other."""
    frame = frame_sheet(sheet)
    rect = frame.rect
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(rect, min(sheets, _MOST_PILED))
    for column in range(1, len(sheet.widths)):
        x, _ = frame.corner(column, 0)
        drawing.upright(x, rect.y, rect.bottom, pen.HIDDEN)
    for row in range(1, len(sheet.heights)):
        _, y = frame.corner(0, row)
        drawing.level(y, rect.x, rect.right, pen.HIDDEN)
    for seam in folds:
        drawing.line(*frame.line(seam), pen.FOLD)
    drawing.add(_draw_page_numbers(frame))
    return drawing.finish()


@dataclass(frozen=True, slots=True)
class Fold:
    """A fold: `count` columns or rows at an edge go over the others, or behind them, `sheets` at once."""

    edge: PaperEdge
    count: int = 1
    behind: bool = True
    sheets: int = 1


def draw_fold(sheet: FoldedSheet, fold: Fold) -> Diagram:
    """Return columns or rows at an edge on their way over the others, or behind them."""
    frame = frame_sheet(sheet)
    staying = staying_part(sheet, fold.edge, fold.count)
    staying_rect, flap_rect = _split_at_fold(frame, staying, fold.edge)
    drawing = Pen(DRAWING_SIZE)
    drawing.box(flap_rect, None, pen.HIDDEN)
    if fold.behind:
        drawing.polygon(_flap_corners(flap_rect, fold.edge, -_LIFT), pen.GREY)
        drawing.pile(staying_rect, min(fold.sheets, _MOST_PILED))
    else:
        drawing.pile(staying_rect, min(fold.sheets, _MOST_PILED))
        drawing.polygon(_flap_corners(flap_rect, fold.edge, _LIFT), pen.WHITE)
    drawing.line(
        *_fold_line(staying_rect, fold.edge), pen.FOLD_BEHIND if fold.behind else pen.FOLD
    )
    _draw_fold_arrow(drawing, flap_rect, staying_rect, fold)
    drawing.add(_draw_page_numbers(SheetFrame(staying, staying_rect, frame.scale)))
    return drawing.finish()


def draw_turning_over(sheet: FoldedSheet) -> Diagram:
    """Return a sheet being turned over like the page of a book."""
    rect = frame_sheet(sheet).rect
    y = min(rect.bottom + 14, DRAWING_SIZE.height - 2) - 8
    inset = rect.width * 0.15
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    drawing.arrow((rect.x + inset, y), (rect.right - inset, y), -0.25)
    return drawing.finish()


def draw_cuts(
    sheet: FoldedSheet,
    cuts: Iterable[GridLine],
    folds: Iterable[GridLine] = (),
    sheets: int = 1,
) -> Diagram:
    """Return a sheet with lines to cut, each entered by scissors: from the edge of the paper where it reaches one."""
    frame = frame_sheet(sheet)
    size = max(5.5, min(8.5, 0.5 * frame.scale * min(*sheet.widths, *sheet.heights)))
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet, folds, sheets))
    for seam in cuts:
        start, end = frame.line(seam)
        drawing.line(start, end, pen.CUT)
        if seam.y == seam.to_y:
            enters_at_end = seam.x > 0 and seam.to_x == len(sheet.widths)
        else:
            enters_at_end = seam.y > 0 and seam.to_y == len(sheet.heights)
        if enters_at_end:
            start, end = end, start
        drawing.scissors(start, end, size)
    return drawing.finish()


def draw_stacking(sheet: FoldedSheet, number: int) -> Diagram:
    """Return the last of `number` sheets lowered onto the others."""
    frame = frame_sheet(sheet, 0.8, 0.55)
    x, width = frame.rect.x, frame.rect.width
    low = frame.moved(x, DRAWING_SIZE.height - frame.rect.height - 4)
    high = frame.moved(x, 6)
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(low.rect, max(2, min(number, 4)))
    drawing.box(high.rect)
    drawing.arrow(
        (x + width / 2, high.rect.bottom + 1.5), (x + width / 2, low.rect.y - 4.4)
    )
    drawing.add(_draw_page_numbers(high))
    return drawing.finish()


def draw_stacking_halves(upper: FoldedSheet, lower: FoldedSheet) -> Diagram:
    """Return the upper half of a cut pile being laid on the lower one, whose pages are shown as far as they are seen."""
    frame = frame_sheet(upper, 0.8, 0.62)
    x, height = frame.rect.x, frame.rect.height
    low = frame.moved(x - 14, DRAWING_SIZE.height - height - 4)
    high = frame.moved(x + 14, 6)
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(low.rect, _MOST_PILED)
    numbers = _draw_page_numbers(SheetFrame(lower, low.rect, frame.scale))
    seen = tuple(label for label in numbers.labels if label.y > high.rect.bottom + 7)
    are_all_seen = len(seen) == len(numbers.labels)
    drawing.add(Diagram(DRAWING_SIZE, numbers.paths if are_all_seen else (), seen))
    drawing.pile(high.rect, _MOST_PILED)
    drawing.arrow(
        (high.rect.x - 1, high.rect.y + height / 2),
        (low.rect.x + 10, low.rect.y - 6),
        -0.35,
    )
    drawing.add(_draw_page_numbers(high))
    return drawing.finish()


def _draw_page_numbers(frame: SheetFrame) -> Diagram:
    """Return the pages that are seen on a sheet, each with the sign of its head."""
    sheet, drawing = frame.sheet, Pen(DRAWING_SIZE)
    for (column, row), pile in sheet.panels.items():
        left, top = frame.corner(column, row)
        right, bottom = frame.corner(column + 1, row + 1)
        # From the lengths, not from the corners: numbers of panels alike must be exactly alike.
        room = frame.scale * min(sheet.widths[column], sheet.heights[row] * 0.8)
        centre = ((left + right) / 2, (top + bottom) / 2)
        draw_page_number(drawing, pile[0].up, centre, max(6.0, min(13.0, room * 0.5)))
    return drawing.finish()


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
        side = 1 if face.turn == 90 else -1
        drawing.head_mark((x + away * side, y), face.turn, radius)
        drawing.label(Label(face.page, x, y + size * 0.35, size))
        return
    side = -1 if face.turn == 0 else 1
    middle = y - side * size * 0.22
    drawing.head_mark((x, middle + side * away), face.turn, radius)
    drawing.label(Label(face.page, x, middle + size * 0.34, size, bold=face.page == "1"))


def _split_at_fold(
    frame: SheetFrame, staying: FoldedSheet, edge: PaperEdge
) -> tuple[Rect, Rect]:
    """Return where the part that stays is, and where the flap is that moves."""
    x, y, width, height = frame.rect.x, frame.rect.y, frame.rect.width, frame.rect.height
    flap_width = width - frame.scale * sum(staying.widths)
    flap_height = height - frame.scale * sum(staying.heights)
    match edge:
        case "left":
            return Rect(x + flap_width, y, width - flap_width, height), Rect(
                x, y, flap_width, height
            )
        case "right":
            rest = width - flap_width
            return Rect(x, y, rest, height), Rect(x + rest, y, flap_width, height)
        case "top":
            return Rect(x, y + flap_height, width, height - flap_height), Rect(
                x, y, width, flap_height
            )
        case "bottom":
            rest = height - flap_height
            return Rect(x, y, width, rest), Rect(x, y + rest, width, flap_height)


def _flap_corners(rect: Rect, edge: PaperEdge, lift: float) -> tuple[Coordinates, ...]:
    """Return the corners of a flap half way up: those at the fold, then the free ones."""
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    if edge in ("left", "right"):
        fold = right if edge == "left" else x
        free = x + rect.width / 2
        return (fold, y), (fold, bottom), (free, bottom + lift), (free, y + lift)
    fold = bottom if edge == "top" else y
    free = y + rect.height / 2
    return (x, fold), (right, fold), (right - lift, free), (x - lift, free)


def _fold_line(staying: Rect, edge: PaperEdge) -> tuple[Coordinates, Coordinates]:
    """Return the line about which the flap turns, a little longer than the paper."""
    x, y, right, bottom = staying.x, staying.y, staying.right, staying.bottom
    if edge in ("left", "right"):
        fold = x if edge == "left" else right
        return (fold, y - 5), (fold, bottom + 5)
    fold = y if edge == "top" else bottom
    return (x - 5, fold), (right + 5, fold)


def _draw_fold_arrow(drawing: Pen, flap: Rect, staying: Rect, fold: Fold) -> None:
    """Draw the arrow that takes the flap to its place."""
    style = pen.DASHED_ARROW if fold.behind else pen.ARROW
    if fold.edge in ("left", "right"):
        y = flap.y - 2.5
        start, end = flap.centre_x, staying.centre_x
        drawing.arrow((start, y), (end, y), 0.22 if end > start else -0.22, style)
    else:
        x = flap.right + 3
        start, end = flap.centre_y, staying.centre_y
        drawing.arrow((x, start), (x, end), 0.25 if end > start else -0.25, style)

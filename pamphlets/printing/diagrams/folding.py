"""What hands do with paper, each gesture a small drawing: fold, turn over, cut, pile.

`FoldedSheet` -> `Diagram`. A flap that comes towards the reader is white and lies over the rest, with a solid arrow;
one that goes behind is grey, with a dashed arrow. Lines as in `pen`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Rect
from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
    PaperEdge,
    staying_part,
)
from pamphlets.printing.diagrams.pen import (
    ARROW,
    CUT,
    DASHED_ARROW,
    FOLD,
    FOLD_BEHIND,
    GREY,
    HIDDEN,
    WHITE,
    Coordinates,
    Pen,
)
from pamphlets.printing.diagrams.sheet_frame import (
    DRAWING_SIZE,
    SheetFrame,
    draw_page_number,
    frame_sheet,
    is_cut_from_end,
)

_LIFT: Final = 7.0  # how far the edge of a flap is moved aside, for it to look lifted
_MOST_PILED: Final = 3  # sheets that a pile is drawn of, however high it is


def draw_flat_sheet(
    sheet: FoldedSheet, folds: Iterable[GridLine] = (), sheet_count: int = 1
) -> Diagram:
    """Return a sheet as it lies, with lines to fold; `sheets` of it on each other."""
    frame = frame_sheet(sheet)
    rect = frame.rect
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(rect, min(sheet_count, _MOST_PILED))
    for column in range(1, len(sheet.widths)):
        x, _ = frame.corner(column, 0)
        drawing.upright(x, rect.y, rect.bottom, HIDDEN)
    for row in range(1, len(sheet.heights)):
        _, y = frame.corner(0, row)
        drawing.level(y, rect.x, rect.right, HIDDEN)
    for seam in folds:
        drawing.line(*frame.line(seam), FOLD)
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
    drawing.box(flap_rect, None, HIDDEN)
    if fold.behind:
        drawing.polygon(_flap_corners(flap_rect, fold.edge, -_LIFT), GREY)
        drawing.pile(staying_rect, min(fold.sheets, _MOST_PILED))
    else:
        drawing.pile(staying_rect, min(fold.sheets, _MOST_PILED))
        drawing.polygon(_flap_corners(flap_rect, fold.edge, _LIFT), WHITE)
    _draw_fold_line(drawing, staying_rect, fold)
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
    sheet_count: int = 1,
) -> Diagram:
    """Return a sheet with lines to cut, each entered by scissors: from the edge of the paper where it reaches one."""
    frame = frame_sheet(sheet)
    size = max(5.5, min(8.5, 0.5 * frame.scale * min(*sheet.widths, *sheet.heights)))
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet, folds, sheet_count))
    for seam in cuts:
        start, end = frame.line(seam)
        drawing.line(start, end, CUT)
        if is_cut_from_end(seam, len(sheet.widths), len(sheet.heights)):
            start, end = end, start
        drawing.scissors(start, end, size)
    return drawing.finish()


def draw_stacking(sheet: FoldedSheet, number: int) -> Diagram:
    """Return the last of `number` sheets lowered onto the others."""
    frame = frame_sheet(sheet, 0.8, 0.55)
    rect = frame.rect
    low = frame.moved(rect.x, DRAWING_SIZE.height - rect.height - 4)
    high = frame.moved(rect.x, 6)
    middle = rect.centre_x
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(low.rect, max(2, min(number, 4)))
    drawing.box(high.rect)
    drawing.arrow((middle, high.rect.bottom + 1.5), (middle, low.rect.y - 4.4))
    drawing.add(_draw_page_numbers(high))
    return drawing.finish()


def draw_stacking_halves(upper: FoldedSheet, lower: FoldedSheet) -> Diagram:
    """Return the upper half of a cut pile being laid on the lower one, whose pages are shown as far as they are seen."""
    frame = frame_sheet(upper, 0.8, 0.62)
    rect = frame.rect
    low = frame.moved(rect.x - 14, DRAWING_SIZE.height - rect.height - 4)
    high = frame.moved(rect.x + 14, 6)
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(low.rect, _MOST_PILED)
    numbers = _draw_page_numbers(SheetFrame(lower, low.rect, frame.scale))
    hidden_down_to = high.rect.bottom + 7
    seen = tuple(label for label in numbers.labels if label.y > hidden_down_to)
    are_all_seen = len(seen) == len(numbers.labels)
    drawing.add(Diagram(DRAWING_SIZE, numbers.paths if are_all_seen else (), seen))
    drawing.pile(high.rect, _MOST_PILED)
    start = (high.rect.x - 1, high.rect.centre_y)
    end = (low.rect.x + 10, low.rect.y - 6)
    drawing.arrow(start, end, -0.35)
    drawing.add(_draw_page_numbers(high))
    return drawing.finish()


def _draw_page_numbers(frame: SheetFrame) -> Diagram:
    """Return the pages that are seen on a sheet, each with the sign of its head."""
    sheet = frame.sheet
    drawing = Pen(DRAWING_SIZE)
    for (column, row), pile in sheet.panels.items():
        left, top = frame.corner(column, row)
        right, bottom = frame.corner(column + 1, row + 1)
        # From the lengths, not from the corners: numbers of panels alike must be exactly alike.
        room = frame.scale * min(sheet.widths[column], sheet.heights[row] * 0.8)
        size = max(6.0, min(13.0, room * 0.5))
        centre = ((left + right) / 2, (top + bottom) / 2)
        draw_page_number(drawing, pile[0].up, centre, size)
    return drawing.finish()


def _split_at_fold(
    frame: SheetFrame, staying: FoldedSheet, edge: PaperEdge
) -> tuple[Rect, Rect]:
    """Return where the part that stays is, and where the flap is that moves."""
    whole = frame.rect
    width = whole.width - frame.scale * sum(staying.widths)
    height = whole.height - frame.scale * sum(staying.heights)
    rest_width = whole.width - width
    rest_height = whole.height - height
    match edge:
        case "left":
            rest = replace(whole, x=whole.x + width, width=rest_width)
            flap = replace(whole, width=width)
        case "right":
            rest = replace(whole, width=rest_width)
            flap = replace(whole, x=whole.x + rest_width, width=width)
        case "top":
            rest = replace(whole, y=whole.y + height, height=rest_height)
            flap = replace(whole, height=height)
        case "bottom":
            rest = replace(whole, height=rest_height)
            flap = replace(whole, y=whole.y + rest_height, height=height)
    return rest, flap


def _flap_corners(rect: Rect, edge: PaperEdge, lift: float) -> tuple[Coordinates, ...]:
    """Return the corners of a flap half way up: those at the fold, then the free ones."""
    left, right = rect.x, rect.right
    top, bottom = rect.y, rect.bottom
    if edge in ("left", "right"):
        fold = right if edge == "left" else left
        free = rect.centre_x
        return (fold, top), (fold, bottom), (free, bottom + lift), (free, top + lift)
    fold = bottom if edge == "top" else top
    free = rect.centre_y
    return (left, fold), (right, fold), (right - lift, free), (left - lift, free)


def _draw_fold_line(drawing: Pen, staying: Rect, fold: Fold) -> None:
    """Draw the line about which the flap turns, a little longer than the paper."""
    stroke = FOLD_BEHIND if fold.behind else FOLD
    if fold.edge in ("left", "right"):
        x = staying.x if fold.edge == "left" else staying.right
        drawing.upright(x, staying.y - 5, staying.bottom + 5, stroke)
    else:
        y = staying.y if fold.edge == "top" else staying.bottom
        drawing.level(y, staying.x - 5, staying.right + 5, stroke)


def _draw_fold_arrow(drawing: Pen, flap: Rect, staying: Rect, fold: Fold) -> None:
    """Draw the arrow that takes the flap to its place."""
    style = DASHED_ARROW if fold.behind else ARROW
    if fold.edge in ("left", "right"):
        y = flap.y - 2.5
        start = flap.centre_x
        end = staying.centre_x
        bend = 0.22 if end > start else -0.22
        drawing.arrow((start, y), (end, y), bend, style)
    else:
        x = flap.right + 3
        start = flap.centre_y
        end = staying.centre_y
        bend = 0.25 if end > start else -0.25
        drawing.arrow((x, start), (x, end), bend, style)

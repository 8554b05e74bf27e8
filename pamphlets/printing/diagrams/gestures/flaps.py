"""One fold as hands make it -> a `Diagram`: the part that stays, the flap half way up, the line about which it turns."""

from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Rect
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.folded_paper import FoldedSheet, PaperEdge, staying_part
from pamphlets.printing.diagrams.pen import (
    ARROW,
    DASHED_ARROW,
    FOLD,
    FOLD_BEHIND,
    GREY,
    HIDDEN,
    MOST_PILED,
    WHITE,
    Coordinates,
    Pen,
)
from pamphlets.printing.diagrams.sheet_frame import (
    DRAWING_SIZE,
    SheetFrame,
    draw_page_numbers,
    frame_sheet,
)

_LIFT: Final = 7.0  # how far the edge of a flap is moved aside, for it to look lifted


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
    staying_frame = SheetFrame(staying, staying_rect, frame.scale)
    drawing = Pen(DRAWING_SIZE)
    drawing.box(flap_rect, None, HIDDEN)
    sheet_count = min(fold.sheets, MOST_PILED)
    if fold.behind:
        flap = _flap_corners(flap_rect, fold.edge, -_LIFT)
        drawing.polygon(flap, GREY)
        drawing.pile(staying_rect, sheet_count)
    else:
        flap = _flap_corners(flap_rect, fold.edge, _LIFT)
        drawing.pile(staying_rect, sheet_count)
        drawing.polygon(flap, WHITE)
    _draw_movement(drawing, flap_rect, staying_rect, fold)
    drawing.add(draw_page_numbers(staying_frame))
    return drawing.finish()


def _split_at_fold(
    frame: SheetFrame, staying: FoldedSheet, edge: PaperEdge
) -> tuple[Rect, Rect]:
    """Return where the part that stays is, and where the flap is that moves."""
    whole = frame.rect
    staying_width = frame.scale * sum(staying.widths)
    staying_height = frame.scale * sum(staying.heights)
    width = whole.width - staying_width
    height = whole.height - staying_height
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
        return (
            (fold, top),
            (fold, bottom),
            (free, bottom + lift),
            (free, top + lift),
        )
    fold = bottom if edge == "top" else top
    free = rect.centre_y
    return (
        (left, fold),
        (right, fold),
        (right - lift, free),
        (left - lift, free),
    )


def _draw_movement(drawing: Pen, flap: Rect, staying: Rect, fold: Fold) -> None:
    """Draw the line about which the flap turns, a little longer than the paper, and the arrow that takes it there."""
    stroke = FOLD_BEHIND if fold.behind else FOLD
    style = DASHED_ARROW if fold.behind else ARROW
    if fold.edge in ("left", "right"):
        x = staying.x if fold.edge == "left" else staying.right
        drawing.upright(x, staying.y - 5, staying.bottom + 5, stroke)
        start = flap.centre_x
        end = staying.centre_x
        bend = 0.22 if end > start else -0.22
        drawing.level_arrow(flap.y - 2.5, start, end, bend, style)
    else:
        y = staying.y if fold.edge == "top" else staying.bottom
        drawing.level(y, staying.x - 5, staying.right + 5, stroke)
        start = flap.centre_y
        end = staying.centre_y
        bend = 0.25 if end > start else -0.25
        drawing.upright_arrow(flap.right + 3, start, end, bend, style)

"""A `FoldedSheet` and counts -> drawings of what is glued: the block of a book, its cover, strips of a concertina."""

from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Rect
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
    PrintedFace,
    cut_first_page,
)
from pamphlets.printing.diagrams.pen import EDGE, GREY, HIDDEN, WHITE, Coordinates, Pen
from pamphlets.printing.diagrams.sheet_frame import DRAWING_SIZE, draw_page_number

_LEFT, _RIGHT, _TOP, _BOTTOM = 24.0, 84.0, 34.0, 62.0
"""The spine of a block that lies before whoever glues it."""
_DEPTH: Final = 16.0
"""How far the top of the block goes back in the drawing."""
_LEAVES: Final = 6
_BOARD: Final = 5.0
_BRUSH_HANDLE: Final = Stroke(3.0, cap="round")
_BRISTLE: Final = Stroke(1.0, cap="round")
_SCRATCHES: Final = 9


def draw_clamped_block(sheet: FoldedSheet) -> Diagram:
    """Return the leaves between two boards, spine towards the reader, roughened by sandpaper."""
    drawing = Pen(DRAWING_SIZE)
    _draw_block(drawing, sheet)
    step = (_RIGHT - _LEFT) / (_SCRATCHES + 1)
    for number in range(1, _SCRATCHES + 1):
        x = _LEFT + number * step
        drawing.line((x - 2.5, _TOP + 4), (x + 2.5, _BOTTOM - 4), _BRISTLE)
    drawing.upright_arrow(_RIGHT + 26, _TOP - 24, _TOP - 10)
    drawing.upright_arrow(_RIGHT + 26, _BOTTOM + 20, _BOTTOM + 6)
    return drawing.finish()


def draw_glued_spine(sheet: FoldedSheet) -> Diagram:
    """Return the same block, glue being brushed along its spine."""
    drawing = Pen(DRAWING_SIZE)
    _draw_block(drawing, sheet)
    glued = Rect(_LEFT, _TOP, 0.6 * (_RIGHT - _LEFT), _BOTTOM - _TOP)
    drawing.box(glued, GREY, HIDDEN)
    tip_x = glued.right
    middle = (_TOP + _BOTTOM) / 2
    for aside in (-6, -3, 0, 3, 6):
        drawing.line(
            (tip_x + 6, middle + aside * 0.7 + 6), (tip_x, middle + aside), _BRISTLE
        )
    drawing.line((tip_x + 8, middle + 8), (tip_x + 24, middle + 24), _BRUSH_HANDLE)
    drawing.level_arrow(_BOTTOM + 14, _LEFT, tip_x)
    return drawing.finish()


def draw_wrapped_cover(sheet: FoldedSheet) -> Diagram:
    """Return the block seen from its head, a cover half way round it."""
    middle = DRAWING_SIZE.width / 2
    block = Rect(middle - 6, 22, 12, 44)
    drawing = Pen(DRAWING_SIZE)
    drawing.box(block, WHITE)
    for number in range(1, _LEAVES):
        x = block.x + number * block.width / _LEAVES
        drawing.upright(x, block.y, block.bottom, HIDDEN)
    foot = block.bottom + 1.5
    for side in (-1, 1):
        edge = middle + side * 7.5
        free = middle + side * 36
        drawing.line((middle, foot), (edge, foot), EDGE)
        drawing.line((edge, foot), (free, block.y + 8), EDGE)
        bend = 0.25 * side
        drawing.arrow((free, block.y + 2), (middle + side * 12, block.y - 6), -bend)
    face = cut_first_page(sheet).panels[0, 0][0].up
    draw_page_number(drawing, face, (middle, 12), 9.0)
    return drawing.finish()


def draw_joined_strips(last: str, following: str) -> Diagram:
    """Return the ends of two strips edge to edge, a tape laid over where they meet."""
    drawing = Pen(DRAWING_SIZE)
    middle = DRAWING_SIZE.width / 2
    top, height, width = 24.0, 40.0, 27.0
    left = Rect(middle - 2 * width, top, 2 * width, height)
    right = Rect(middle, top, 2 * width, height)
    drawing.box(left)
    drawing.box(right)
    for x in (middle - width, middle + width):
        drawing.upright(x, top, top + height, HIDDEN)
    centre_y = top + height / 2
    draw_page_number(drawing, PrintedFace(last), (middle - width / 2 - 2, centre_y), 11.0)
    draw_page_number(
        drawing, PrintedFace(following), (middle + width / 2 + 2, centre_y), 11.0
    )
    tape = Rect(middle - 4, top - 5, 8, height + 10)
    drawing.box(tape, GREY, HIDDEN)
    drawing.upright_arrow(middle, 4, top - 6)
    return drawing.finish()


def _draw_block(drawing: Pen, sheet: FoldedSheet) -> None:
    """Draw the block with page 1 on top and its spine towards the reader, between two boards."""
    top: tuple[Coordinates, ...] = (
        (_LEFT, _TOP),
        (_RIGHT, _TOP),
        (_RIGHT + _DEPTH, _TOP - _DEPTH),
        (_LEFT + _DEPTH, _TOP - _DEPTH),
    )
    end: tuple[Coordinates, ...] = (
        (_RIGHT, _TOP),
        (_RIGHT, _BOTTOM),
        (_RIGHT + _DEPTH, _BOTTOM - _DEPTH),
        (_RIGHT + _DEPTH, _TOP - _DEPTH),
    )
    drawing.polygon(top)
    drawing.polygon(end)
    drawing.box(Rect(_LEFT, _TOP, _RIGHT - _LEFT, _BOTTOM - _TOP))
    for number in range(1, _LEAVES):
        y = _TOP + number * (_BOTTOM - _TOP) / _LEAVES
        drawing.level(y, _LEFT, _RIGHT, HIDDEN)
        drawing.line((_RIGHT, y), (_RIGHT + _DEPTH, y - _DEPTH), HIDDEN)
    centre = ((_LEFT + _RIGHT + _DEPTH) / 2, _TOP - _DEPTH / 2)
    draw_page_number(drawing, sheet.panels[0, 0][0].up, centre, 9.0)
    for y in (_TOP - _BOARD, _BOTTOM):
        drawing.box(Rect(_LEFT - 4, y, _RIGHT - _LEFT + 8, _BOARD), WHITE)

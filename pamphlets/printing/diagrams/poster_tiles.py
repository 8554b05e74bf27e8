"""What is done with the tiles of a poster -> `Diagram`: put in order, trimmed, joined."""

from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Rect
from pamphlets.impose.schemes.poster import name_tile
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import CUT, HIDDEN, THIN, WHITE, Pen
from pamphlets.printing.diagrams.sheet_frame import DRAWING_SIZE

_HATCH: Final = Stroke(THIN, tint=0.7)


def draw_tile_order() -> Diagram:
    """Return the tiles of a poster in their places, a letter for each row, a figure for each column."""
    drawing = Pen(DRAWING_SIZE)
    for row in range(2):
        for column in range(3):
            x = 21.0 + 27 * column
            y = 11.0 + 35 * row
            name = name_tile(column, row)
            drawing.box(Rect(x, y, 25.0, 33.0))
            drawing.label(Label(name, x + 12.5, y + 20.5, 10, bold=True))
    return drawing.finish()


def draw_tile_trimming(*, strips: bool) -> Diagram:
    """Return a tile of a poster: two edges to cut and the strips at the others hatched, or four edges to cut."""
    tile = Rect(34, 10, 48, 62)
    left, right = 41, 75
    top, bottom = 17, 65
    drawing = Pen(DRAWING_SIZE)
    drawing.box(tile)
    if strips:
        _draw_hatching(drawing, Rect(73, 10, 9, 62))
        _draw_hatching(drawing, Rect(34, 63, 39, 9))
    drawing.upright(left, tile.y, tile.bottom, CUT)
    drawing.level(top, tile.x, tile.right, CUT)
    if not strips:
        drawing.upright(right, tile.y, tile.bottom, CUT)
        drawing.level(bottom, tile.x, tile.right, CUT)
    drawing.scissors((left, tile.bottom + 6), (left, tile.y), 8)
    drawing.scissors((tile.right + 6, top), (tile.x, top))
    drawing.label(Label("A1", 61, 52, 12, bold=True))
    return drawing.finish()


def draw_tile_joining(*, strips: bool) -> Diagram:
    """Return two tiles beside each other on their way together."""
    drawing = Pen(DRAWING_SIZE)
    drawing.box(Rect(16, 20, 34, 52))
    if strips:
        _draw_hatching(drawing, Rect(43, 20, 7, 52))
    drawing.box(Rect(78, 14, 34, 52))
    drawing.arrow((75, 40), (52, 44), 0.15)
    drawing.label(Label("A1", 31, 50, 12, bold=True))
    drawing.label(Label("A2", 93, 44, 12, bold=True))
    return drawing.finish()


def draw_row_joining(*, strips: bool) -> Diagram:
    """Return two rows of tiles on their way together."""
    drawing = Pen(DRAWING_SIZE)
    drawing.box(Rect(25, 8, 70, 26))
    if strips:
        _draw_hatching(drawing, Rect(25, 28, 70, 6))
    drawing.box(Rect(25, 56, 70, 26))
    drawing.arrow((104, 66), (104, 31), 0.2)
    for y in (8, 56):
        for x in (25 + 70 / 3, 25 + 140 / 3):
            drawing.upright(x, y, y + 26, HIDDEN)
    drawing.label(Label("A", 58, 25, 12, bold=True))
    drawing.label(Label("B", 58, 73, 12, bold=True))
    return drawing.finish()


def _draw_hatching(drawing: Pen, rect: Rect) -> None:
    """Draw a strip with slanting lines."""
    drawing.box(rect, WHITE, HIDDEN)
    excess = int(rect.width - rect.height)
    if excess > 0:
        for along in range(0, excess + 1, 4):
            x = rect.x + along
            drawing.line((x, rect.bottom), (x + rect.height, rect.y), _HATCH)
        return
    for along in range(0, 1 - excess, 4):
        y = rect.y + along
        drawing.line((rect.x, y + rect.width), (rect.right, y), _HATCH)

"""What is done with the tiles of a poster -> `Diagram`: put in order, trimmed, joined."""

from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Rect
from pamphlets.core.units import Pt
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
            tile = Rect(x, y, 25.0, 33.0)
            drawing.box(tile)
            name = name_tile(column, row)
            _name_part(drawing, name, tile.centre_x, y + 20.5, 10)
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
    below = tile.bottom + 6
    aside = tile.right + 6
    drawing.scissors((left, below), (left, tile.y), 8)
    drawing.scissors((aside, top), (tile.x, top))
    _name_part(drawing, "A1", 61, 52)
    return drawing.finish()


def draw_tile_joining(*, strips: bool) -> Diagram:
    """Return two tiles beside each other on their way together."""
    drawing = Pen(DRAWING_SIZE)
    drawing.box(Rect(16, 20, 34, 52))
    if strips:
        _draw_hatching(drawing, Rect(43, 20, 7, 52))
    drawing.box(Rect(78, 14, 34, 52))
    drawing.arrow((75, 40), (52, 44), 0.15)
    _name_part(drawing, "A1", 31, 50)
    _name_part(drawing, "A2", 93, 44)
    return drawing.finish()


def draw_row_joining(*, strips: bool) -> Diagram:
    """Return two rows of tiles on their way together."""
    drawing = Pen(DRAWING_SIZE)
    drawing.box(Rect(25, 8, 70, 26))
    if strips:
        _draw_hatching(drawing, Rect(25, 28, 70, 6))
    drawing.box(Rect(25, 56, 70, 26))
    drawing.upright_arrow(104, 66, 31, 0.2)
    third = 70 / 3
    for y in (8, 56):
        bottom = y + 26
        drawing.upright(25 + third, y, bottom, HIDDEN)
        drawing.upright(25 + 2 * third, y, bottom, HIDDEN)
    _name_part(drawing, "A", 58, 25)
    _name_part(drawing, "B", 58, 73)
    return drawing.finish()


def _name_part(drawing: Pen, name: str, x: Pt, y: Pt, size: Pt = 12) -> None:
    """Write the name of a tile or of a row of tiles."""
    drawing.label(Label(name, x, y, size, bold=True))


def _draw_hatching(drawing: Pen, rect: Rect) -> None:
    """Draw a strip with slanting lines."""
    drawing.box(rect, WHITE, HIDDEN)
    excess = int(rect.width - rect.height)
    if excess > 0:
        for along in range(0, excess + 1, 4):
            x = rect.x + along
            start = (x, rect.bottom)
            end = (x + rect.height, rect.y)
            drawing.line(start, end, _HATCH)
        return
    for along in range(0, 1 - excess, 4):
        y = rect.y + along
        start = (rect.x, y + rect.width)
        end = (rect.right, y)
        drawing.line(start, end, _HATCH)

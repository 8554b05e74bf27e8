"""What is done with the tiles of a poster -> `Diagram`: put in order, trimmed, joined."""

from math import prod
from typing import Final, NamedTuple

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Rect
from pamphlets.core.units import Pt
from pamphlets.impose.plan.sheet import Tiling
from pamphlets.impose.schemes.poster import count_columns_and_rows, name_tile
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import CUT, HIDDEN, THIN, WHITE, Pen
from pamphlets.printing.diagrams.sheet_frame import DRAWING_SIZE

_HATCH: Final = Stroke(THIN, tint=0.7)
_ORDER_AREA: Final = Rect(12, 8, 96, 74)  # of the tiles in their places
_TILE_GAP: Final = 0.07  # of the shorter side of a tile
_MIN_NAME_SIZE: Final = 3.5  # points, below which a tile goes without its name


class TileCounts(NamedTuple):
    """How a poster is shared out."""

    columns: int
    rows: int
    shape: float
    """The width of a tile, by its height."""


def count_tiles_of(tiling: Tiling) -> TileCounts:
    """Return how the poster of most tiles is shared out: of several, the one that takes most care."""
    counts = [count_columns_and_rows(tiling, poster) for poster in tiling.posters]
    columns, rows = max(counts, key=prod, default=(1, 1))
    return TileCounts(columns, rows, tiling.width / tiling.height)


def draw_tile_order(tiles: TileCounts) -> Diagram:
    """Return the tiles of a poster in their places, a letter for each row, a figure for each column."""
    drawing = Pen(DRAWING_SIZE)
    pitch_height = min(
        _ORDER_AREA.height / tiles.rows, _ORDER_AREA.width / tiles.columns / tiles.shape
    )
    pitch_width = pitch_height * tiles.shape
    left = _ORDER_AREA.centre_x - tiles.columns * pitch_width / 2
    top = _ORDER_AREA.y + (_ORDER_AREA.height - tiles.rows * pitch_height) / 2
    gap = _TILE_GAP * min(pitch_width, pitch_height)
    name_size = min(10.0, 0.4 * pitch_width, 0.6 * pitch_height)
    for row in range(tiles.rows):
        for column in range(tiles.columns):
            x = left + column * pitch_width
            y = top + row * pitch_height
            tile = Rect(x, y, pitch_width - gap, pitch_height - gap)
            drawing.box(tile)
            if name_size >= _MIN_NAME_SIZE:
                middle = y + (pitch_height - gap) / 2
                name = name_tile(column, row)
                _name_part(
                    drawing, name, tile.centre_x, middle + 0.3 * name_size, name_size
                )
    return drawing.finish()


def draw_tile_trimming(*, strips: bool, name: str = "A1") -> Diagram:
    """Return a tile of a poster with its name: two edges to cut and the strips at the others hatched, or four edges to cut."""
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
    if name:
        _name_part(drawing, name, 61, 52)
    return drawing.finish()


def draw_tile_joining(tiles: TileCounts, *, strips: bool) -> Diagram:
    """Return two tiles on their way together: beside each other, or below where each row is one tile."""
    drawing = Pen(DRAWING_SIZE)
    if tiles.columns == 1:
        drawing.box(Rect(34, 6, 52, 30))
        if strips:
            _draw_hatching(drawing, Rect(34, 29, 52, 7))
        drawing.box(Rect(34, 54, 52, 30))
        drawing.upright_arrow(95, 66, 33, 0.2)
        _name_part(drawing, "A1", 60, 23)
        _name_part(drawing, "B1", 60, 73)
        return drawing.finish()
    drawing.box(Rect(16, 20, 34, 52))
    if strips:
        _draw_hatching(drawing, Rect(43, 20, 7, 52))
    drawing.box(Rect(78, 14, 34, 52))
    drawing.arrow((75, 40), (52, 44), 0.15)
    _name_part(drawing, "A1", 31, 50)
    _name_part(drawing, "A2", 93, 44)
    return drawing.finish()


def draw_row_joining(tiles: TileCounts, *, strips: bool) -> Diagram:
    """Return two rows of tiles on their way together."""
    drawing = Pen(DRAWING_SIZE)
    drawing.box(Rect(25, 8, 70, 26))
    if strips:
        _draw_hatching(drawing, Rect(25, 28, 70, 6))
    drawing.box(Rect(25, 56, 70, 26))
    drawing.upright_arrow(104, 66, 31, 0.2)
    for column in range(1, tiles.columns):
        seam = 25 + 70 * column / tiles.columns
        for y in (8, 56):
            drawing.upright(seam, y, y + 26, HIDDEN)
    middle = 60 if tiles.columns % 2 else 60 - 35 / tiles.columns
    _name_part(drawing, "A", middle, 25)
    _name_part(drawing, "B", middle, 73)
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

"""Drawings of what no fold makes: staples, thread and knife; a zine's cross and concertina; light; tiles and glue."""

from itertools import pairwise
from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Rect
from pamphlets.impose.schemes.poster import name_tile
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import FoldedSheet
from pamphlets.printing.diagrams.folding import draw_flat_sheet
from pamphlets.printing.diagrams.pen import (
    ARROW,
    CUT,
    GREY,
    HIDDEN,
    THIN,
    WHITE,
    ArrowStyle,
    Pen,
)
from pamphlets.printing.diagrams.sheet_frame import (
    DRAWING_SIZE,
    draw_page_number,
    frame_sheet,
)

_STITCH: Final = Stroke(1.3, cap="round")
_HATCH: Final = Stroke(THIN, tint=0.7)
_SPINE: Final = Stroke(2.0)
_RAY: Final = Stroke(1.0, cap="round")
_RAYS: Final = ((0, -1), (1, 0), (0.71, -0.71), (0.71, 0.71), (-0.71, -0.71))
"""The ways in which light goes that come to be seen."""
_PANEL: Final = Stroke(1.2, cap="round")
_SMALL_ARROW: Final = ArrowStyle(ARROW.stroke, 4.5)
_MIDDLE: Final = DRAWING_SIZE.width / 2


def draw_binding(sheet: FoldedSheet, *, sewn: bool) -> Diagram:
    """Return a folded pile opened, its outside up: staples or thread in the spine."""
    pile = sheet.panels[0, 0]
    left = pile[0].up
    right = pile[-1].down
    if sheet.spine == "left":
        left, right = right, left
    panel_width = sheet.widths[0]
    panel_height = sheet.heights[0]
    height = min(34.0 * panel_height / panel_width, 60.0)
    width = min(34.0, height * panel_width / panel_height)
    top = (DRAWING_SIZE.height - height) / 2
    drawing = Pen(DRAWING_SIZE)
    for depth in (2, 1, 0):
        x = _MIDDLE - width - 2 * depth
        y = top - depth * 1.2
        drawing.box(Rect(x, y, 2 * width + 4 * depth, height))
    drawing.upright(_MIDDLE, top, top + height, HIDDEN)
    if sewn:
        _draw_thread(drawing, top, height)
    else:
        _draw_staples(drawing, top, height)
    y = top + height / 2
    aside = width * 0.68
    draw_page_number(drawing, left, (_MIDDLE - aside, y), 10.0)
    draw_page_number(drawing, right, (_MIDDLE + aside, y), 10.0)
    return drawing.finish()


def _draw_thread(drawing: Pen, top: float, height: float) -> None:
    holes = [top + height * (0.1 + 0.2 * place) for place in range(5)]
    for upper, lower in pairwise(holes):
        drawing.upright(_MIDDLE, upper, lower, _STITCH)
    for hole in holes:
        drawing.circle((_MIDDLE, hole), 1.5, WHITE)


def _draw_staples(drawing: Pen, top: float, height: float) -> None:
    places = [top + height * 0.25, top + height * 0.75]
    for y in places:
        drawing.staple((_MIDDLE, y))
    for y in places:
        drawing.arrow((_MIDDLE + 15, y - 5), (_MIDDLE + 3.5, y), style=_SMALL_ARROW)


def draw_slitting(sheet: FoldedSheet, *, fore_edge: bool) -> Diagram:
    """Return a book whose folds are opened with a knife: at its head, and at its fore-edge."""
    rect = frame_sheet(sheet).rect
    left, right, top = rect.x, rect.right, rect.y
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_finished_book(sheet))
    drawing.level(top, left - 4, right + 4, CUT)
    drawing.scissors((left - 9, top), (right, top))
    if fore_edge:
        edge = right if sheet.spine == "left" else left
        drawing.upright(edge, top, rect.bottom + 4, CUT)
        drawing.scissors((edge, rect.bottom + 6), (edge, top), 7)
    return drawing.finish()


def draw_finished_book(sheet: FoldedSheet) -> Diagram:
    """Return a folded sheet as it is in the end, its spine marked."""
    rect = frame_sheet(sheet).rect
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    match sheet.spine:
        case "left":
            drawing.upright(rect.x, rect.y, rect.bottom, _SPINE)
        case "right":
            drawing.upright(rect.right, rect.y, rect.bottom, _SPINE)
        case "top":
            drawing.level(rect.y, rect.x, rect.right, _SPINE)
        case "bottom":
            drawing.level(rect.bottom, rect.x, rect.right, _SPINE)
    return drawing.finish()


def draw_pushed_ends(sheet: FoldedSheet) -> Diagram:
    """Return a slit sheet, folded lengthwise, whose two ends are pushed together."""
    rect = frame_sheet(sheet).rect
    middle = rect.centre_x
    quarter = rect.width / 4
    rise = 9.0
    slit = (
        (middle - quarter, rect.y),
        (middle, rect.y - rise),
        (middle + quarter, rect.y),
        (middle, rect.y + rise * 0.35),
    )
    y = rect.centre_y
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    drawing.polygon(slit, GREY)
    drawing.arrow((rect.x - 16, y), (rect.x - 2, y))
    drawing.arrow((rect.right + 16, y), (rect.right + 2, y))
    return drawing.finish()


def draw_zine_cross() -> Diagram:
    """Return the cross of a zine from above: four wings of two leaves, two of them folded onto the others."""
    x = _MIDDLE
    y = DRAWING_SIZE.height / 2
    length = 34.0
    thickness = 3.6
    drawing = Pen(DRAWING_SIZE)
    for side in (1, -1):
        tip = x + length * side
        aside = thickness * side
        drawing.polygon(((x, y), (tip, y + aside), (tip, y - aside)))
    for side in (1, -1):
        tip = y + length * side
        aside = thickness * side
        drawing.polygon(((x, y), (x + aside, tip), (x - aside, tip)))
    reach = length * 0.8
    drawing.arrow((x + 8, y - reach), (x + reach, y - 8), 0.3)
    drawing.arrow((x - 8, y + reach), (x - reach, y + 8), 0.3)
    return drawing.finish()


def draw_concertina(pages: tuple[str, ...]) -> Diagram:
    """Return the first panels of a ring from above, folded to and fro, their pages beside them."""
    top = 26.0
    bottom = 66.0
    step = 17.0
    middle = (top + bottom) / 2
    left = (DRAWING_SIZE.width - step * len(pages)) / 2
    right = left + step * len(pages)
    drawing = Pen(DRAWING_SIZE)
    start, end = top, bottom
    for place in range(len(pages)):
        x = left + step * place
        drawing.line((x, start), (x + step, end), _PANEL)
        start, end = end, start
    aside = -6
    for place, page in enumerate(pages):
        x = left + step * (place + 0.5) + aside
        drawing.label(Label(page, x, middle + 3, 8.0, bold=page == "1"))
        aside = -aside
    drawing.arrow((left - 16, middle), (left - 4, middle))
    drawing.arrow((right + 16, middle), (right + 4, middle))
    return drawing.finish()


def draw_light_check(sheet: FoldedSheet) -> Diagram:
    """Return a sheet held against the light, its back shining through."""
    rect = frame_sheet(sheet).rect
    x = rect.right + 4
    y = rect.y - 2
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    drawing.circle((x, y), 5, WHITE)
    for dx, dy in _RAYS:
        start = (x + 7.5 * dx, y + 7.5 * dy)
        end = (x + 12 * dx, y + 12 * dy)
        drawing.line(start, end, _RAY)
    return drawing.finish()


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
    for along in range(0, excess + 1, 4):
        x = rect.x + along
        drawing.line((x, rect.bottom), (x + rect.height, rect.y), _HATCH)
    excess = int(rect.height - rect.width)
    for along in range(0, excess + 1, 4):
        y = rect.y + along
        drawing.line((rect.x, y + rect.width), (rect.right, y), _HATCH)

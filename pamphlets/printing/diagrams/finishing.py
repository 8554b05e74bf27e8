"""Drawings of what no fold makes: staples, thread and knife; a zine's cross and concertina; light; tiles and glue."""

from itertools import pairwise
from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Rect
from pamphlets.impose.schemes.poster import name_tile
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import FoldedSheet
from pamphlets.printing.diagrams.folding import (
    DRAWING_SIZE,
    draw_flat_sheet,
    draw_page_number,
    frame_sheet,
)
from pamphlets.printing.diagrams.pen import ArrowStyle, Pen

_STITCH: Final = Stroke(1.3, cap="round")
_HATCH: Final = Stroke(pen.THIN, tint=0.7)
_SPINE: Final = Stroke(2.0)
_RAY: Final = Stroke(1.0, cap="round")
_SMALL_ARROW: Final = ArrowStyle(pen.ARROW.stroke, 4.5)
_MIDDLE: Final = DRAWING_SIZE.width / 2


def draw_binding(sheet: FoldedSheet, *, sewn: bool) -> Diagram:
    """Return a folded pile opened, its outside up: staples or thread in the spine."""
    pile = sheet.panels[0, 0]
    left, right = pile[0].up, pile[-1].down
    if sheet.spine == "left":
        left, right = right, left
    panel_width, panel_height = sheet.widths[0], sheet.heights[0]
    height = min(34.0 * panel_height / panel_width, 60.0)
    width = min(34.0, height * panel_width / panel_height)
    top = (DRAWING_SIZE.height - height) / 2
    drawing = Pen(DRAWING_SIZE)
    for depth in (2, 1, 0):
        drawing.box(
            Rect(
                _MIDDLE - width - 2 * depth,
                top - depth * 1.2,
                2 * width + 4 * depth,
                height,
            )
        )
    drawing.upright(_MIDDLE, top, top + height, pen.HIDDEN)
    if sewn:
        _draw_thread(drawing, top, height)
    else:
        _draw_staples(drawing, top, height)
    draw_page_number(drawing, left, (_MIDDLE - width * 0.68, top + height / 2), 10.0)
    draw_page_number(drawing, right, (_MIDDLE + width * 0.68, top + height / 2), 10.0)
    return drawing.finish()


def _draw_thread(drawing: Pen, top: float, height: float) -> None:
    holes = [top + height * (0.1 + 0.2 * place) for place in range(5)]
    for upper, lower in pairwise(holes):
        drawing.upright(_MIDDLE, upper, lower, _STITCH)
    for hole in holes:
        drawing.circle((_MIDDLE, hole), 1.5, pen.WHITE)


def _draw_staples(drawing: Pen, top: float, height: float) -> None:
    places = [top + height * 0.25, top + height * 0.75]
    for y in places:
        drawing.staple((_MIDDLE, y))
    for y in places:
        drawing.arrow((_MIDDLE + 15, y - 5), (_MIDDLE + 3.5, y), style=_SMALL_ARROW)


def draw_slitting(sheet: FoldedSheet, *, fore_edge: bool) -> Diagram:
    """Return a book whose folds are opened with a knife: at its head, and at its fore-edge."""
    rect = frame_sheet(sheet).rect
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_finished_book(sheet))
    drawing.level(y, x - 4, right + 4, pen.CUT)
    drawing.scissors((x - 9, y), (right, y))
    if fore_edge:
        edge = right if sheet.spine == "left" else x
        drawing.upright(edge, y, bottom + 4, pen.CUT)
        drawing.scissors((edge, bottom + 6), (edge, y), 7)
    return drawing.finish()


def draw_finished_book(sheet: FoldedSheet) -> Diagram:
    """Return a folded sheet as it is in the end, its spine marked."""
    frame = frame_sheet(sheet)
    right, bottom = len(sheet.widths), len(sheet.heights)
    sides = {"left": (0, 0, 0, bottom), "right": (right, 0, right, bottom), "top": (0, 0, right, 0),
             "bottom": (0, bottom, right, bottom)}  # fmt: skip
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    if sheet.spine:
        column, row, to_column, to_row = sides[sheet.spine]
        drawing.line(frame.corner(column, row), frame.corner(to_column, to_row), _SPINE)
    return drawing.finish()


def draw_pushed_ends(sheet: FoldedSheet) -> Diagram:
    """Return a slit sheet, folded lengthwise, whose two ends are pushed together."""
    rect = frame_sheet(sheet).rect
    middle, quarter, rise = rect.centre_x, rect.width / 4, 9.0
    left, right = (middle - quarter, rect.y), (middle + quarter, rect.y)
    y = rect.centre_y
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    drawing.polygon(
        (left, (middle, rect.y - rise), right, (middle, rect.y + rise * 0.35)), pen.GREY
    )
    drawing.arrow((rect.x - 16, y), (rect.x - 2, y))
    drawing.arrow((rect.right + 16, y), (rect.right + 2, y))
    return drawing.finish()


def draw_zine_cross() -> Diagram:
    """Return the cross of a zine from above: four wings of two leaves, two of them folded onto the others."""
    x, y, length, thickness = _MIDDLE, DRAWING_SIZE.height / 2, 34.0, 3.6
    drawing = Pen(DRAWING_SIZE)
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        tip_x, tip_y = x + length * dx, y + length * dy
        aside_x, aside_y = thickness * dy, thickness * dx
        drawing.polygon(
            ((x, y), (tip_x + aside_x, tip_y + aside_y), (tip_x - aside_x, tip_y - aside_y))
        )
    reach = length * 0.8
    drawing.arrow((x + 8, y - reach), (x + reach, y - 8), 0.3)
    drawing.arrow((x - 8, y + reach), (x - reach, y + 8), 0.3)
    return drawing.finish()


def draw_concertina(pages: tuple[str, ...]) -> Diagram:
    """Return the first panels of a ring from above, folded to and fro, their pages beside them."""
    top, bottom, step = 26.0, 66.0, 17.0
    middle = (top + bottom) / 2
    left = (DRAWING_SIZE.width - step * len(pages)) / 2
    right = left + step * len(pages)
    drawing = Pen(DRAWING_SIZE)
    for place in range(len(pages)):
        x = left + step * place
        start, end = (bottom, top) if place % 2 else (top, bottom)
        drawing.line((x, start), (x + step, end), Stroke(1.2, cap="round"))
    for place, page in enumerate(pages):
        aside = 6 if place % 2 else -6
        x = left + step * (place + 0.5) + aside
        drawing.label(Label(page, x, middle + 3, 8.0, bold=page == "1"))
    drawing.arrow((left - 16, middle), (left - 4, middle))
    drawing.arrow((right + 16, middle), (right + 4, middle))
    return drawing.finish()


def draw_light_check(sheet: FoldedSheet) -> Diagram:
    """Return a sheet held against the light, its back shining through."""
    rect = frame_sheet(sheet).rect
    x, y = rect.right + 4, rect.y - 2
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    drawing.circle((x, y), 5, pen.WHITE)
    for dx, dy in ((0, -1), (1, 0), (0.71, -0.71), (0.71, 0.71), (-0.71, -0.71)):
        drawing.line((x + 7.5 * dx, y + 7.5 * dy), (x + 12 * dx, y + 12 * dy), _RAY)
    return drawing.finish()


def draw_tile_order() -> Diagram:
    """Return the tiles of a poster in their places, a letter for each row, a figure for each column."""
    drawing = Pen(DRAWING_SIZE)
    for row in range(2):
        for column in range(3):
            x, y = 21.0 + 27 * column, 11.0 + 35 * row
            drawing.box(Rect(x, y, 25.0, 33.0))
            drawing.label(Label(name_tile(column, row), x + 12.5, y + 20.5, 10, bold=True))
    return drawing.finish()


def draw_tile_trimming(*, strips: bool) -> Diagram:
    """Return a tile of a poster: two edges to cut and the strips at the others hatched, or four edges to cut."""
    tile = Rect(34, 10, 48, 62)
    left, top, right, bottom = 41, 17, 75, 65
    drawing = Pen(DRAWING_SIZE)
    drawing.box(tile)
    if strips:
        _draw_hatching(drawing, Rect(73, 10, 9, 62))
        _draw_hatching(drawing, Rect(34, 63, 39, 9))
    drawing.upright(left, tile.y, tile.bottom, pen.CUT)
    drawing.level(top, tile.x, tile.right, pen.CUT)
    if not strips:
        drawing.upright(right, tile.y, tile.bottom, pen.CUT)
        drawing.level(bottom, tile.x, tile.right, pen.CUT)
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
            drawing.upright(x, y, y + 26, pen.HIDDEN)
    drawing.label(Label("A", 58, 25, 12, bold=True))
    drawing.label(Label("B", 58, 73, 12, bold=True))
    return drawing.finish()


def _draw_hatching(drawing: Pen, rect: Rect) -> None:
    """Draw a strip with slanting lines."""
    drawing.box(rect, pen.WHITE, pen.HIDDEN)
    if rect.width > rect.height:
        for along in range(0, int(rect.width - rect.height) + 1, 4):
            x = rect.x + along
            drawing.line((x, rect.bottom), (x + rect.height, rect.y), _HATCH)
    else:
        for along in range(0, int(rect.height - rect.width) + 1, 4):
            y = rect.y + along
            drawing.line((rect.x, y + rect.width), (rect.right, y), _HATCH)

"""Drawings of what no fold makes: staples, thread and knife; a zine's cross and concertina; light."""

import cmath
from collections.abc import Sequence
from itertools import pairwise
from math import pi
from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Rect
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.folded_paper import FoldedSheet
from pamphlets.printing.diagrams.gestures.folding import draw_flat_sheet
from pamphlets.printing.diagrams.pen import (
    ARROW,
    CUT,
    GREY,
    HIDDEN,
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
_SPINE: Final = Stroke(2.0)
_RAY: Final = Stroke(1.0, cap="round")
_RAYS: Final = (
    (0, -1),
    (1, 0),
    (0.71, -0.71),
    (0.71, 0.71),
    (-0.71, -0.71),
)
"""The ways in which light goes that come to be seen."""
# Where thread and wire go through a spine, as shares of its height.
_HOLES: Final = (0.1, 0.3, 0.5, 0.7, 0.9)
_STAPLES: Final = (0.25, 0.75)
_PANEL: Final = Stroke(1.2, cap="round")
_SMALL_ARROW: Final = ArrowStyle(ARROW.stroke, 4.5)
_CONCERTINA_PANELS: Final = 4
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
        half_width = width + 2 * depth
        left_edge = _MIDDLE - half_width
        y = top - depth * 1.2
        drawing.box(Rect(left_edge, y, 2 * half_width, height))
    drawing.upright(_MIDDLE, top, top + height, HIDDEN)
    if sewn:
        holes = [top + height * share for share in _HOLES]
        for upper, lower in pairwise(holes):
            drawing.upright(_MIDDLE, upper, lower, _STITCH)
        for hole in holes:
            drawing.circle((_MIDDLE, hole), 1.5, WHITE)
    else:
        staples = [top + height * share for share in _STAPLES]
        for y in staples:
            drawing.staple((_MIDDLE, y))
        for y in staples:
            start = (_MIDDLE + 15, y - 5)
            end = (_MIDDLE + 3.5, y)
            drawing.arrow(start, end, style=_SMALL_ARROW)
    y = top + height / 2
    aside = width * 0.68
    left_centre = (_MIDDLE - aside, y)
    right_centre = (_MIDDLE + aside, y)
    draw_page_number(drawing, left, left_centre, 10.0)
    draw_page_number(drawing, right, right_centre, 10.0)
    return drawing.finish()


def draw_slitting(sheet: FoldedSheet, *, fore_edge: bool) -> Diagram:
    """Return a book whose folds are opened with a knife: at its head, and at its fore-edge."""
    rect = frame_sheet(sheet).rect
    left = rect.x
    right = rect.right
    top = rect.y
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_finished_book(sheet))
    drawing.level(top, left - 4, right + 4, CUT)
    drawing.scissors((left - 9, top), (right, top))
    if fore_edge:
        edge = right if sheet.spine == "left" else left
        drawing.upright(edge, top, rect.bottom + 4, CUT)
        below = (edge, rect.bottom + 6)
        drawing.scissors(below, (edge, top), 7)
    return drawing.finish()


def draw_finished_book(sheet: FoldedSheet) -> Diagram:
    """Return a folded sheet as it is in the end, its spine marked."""
    rect = frame_sheet(sheet).rect
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    top_left, top_right, bottom_right, bottom_left = rect.corners()
    match sheet.spine:
        case "left":
            drawing.line(top_left, bottom_left, _SPINE)
        case "right":
            drawing.line(top_right, bottom_right, _SPINE)
        case "top":
            drawing.line(top_left, top_right, _SPINE)
        case "bottom":
            drawing.line(bottom_left, bottom_right, _SPINE)
    return drawing.finish()


def draw_pushed_ends(sheet: FoldedSheet) -> Diagram:
    """Return a slit sheet, folded lengthwise, whose two ends are pushed together."""
    rect = frame_sheet(sheet).rect
    middle = rect.centre_x
    reach = rect.width * (0.5 - 1 / len(sheet.widths))
    rise = 9.0
    slit = (
        (middle - reach, rect.y),
        (middle, rect.y - rise),
        (middle + reach, rect.y),
        (middle, rect.y + rise * 0.35),
    )
    y = rect.centre_y
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    drawing.polygon(slit, GREY)
    drawing.level_arrow(y, rect.x - 16, rect.x - 2)
    drawing.level_arrow(y, rect.right + 16, rect.right + 2)
    return drawing.finish()


def draw_zine_star(wing_count: int) -> Diagram:
    """Return the wings of a zine from above, each of two leaves, an even number: those on the sides close on the first."""
    centre = complex(_MIDDLE, DRAWING_SIZE.height / 2)
    length = 34.0
    thickness = 3.6
    drawing = Pen(DRAWING_SIZE)
    ways = [cmath.rect(1, 2 * pi * number / wing_count) for number in range(wing_count)]
    for way in ways:
        tip = centre + length * way
        aside = thickness * way * 1j
        corners = (centre, tip + aside, tip - aside)
        drawing.polygon([(point.real, point.imag) for point in corners])
    reach = length * 0.8
    for start_way, end_way in (
        (ways[-1], ways[0]),
        (ways[wing_count // 2 - 1], ways[wing_count // 2]),
    ):
        start = centre + reach * start_way + 8 * end_way
        end = centre + reach * end_way + 8 * start_way
        drawing.arrow((start.real, start.imag), (end.real, end.imag), 0.3)
    return drawing.finish()


def draw_concertina(page_sequence: Sequence[int | None]) -> Diagram:
    """Return the first panels of a ring from above, folded to and fro, their pages beside them."""
    page_numbers = sorted(page + 1 for page in page_sequence if page is not None)
    pages = [str(number) for number in page_numbers[:_CONCERTINA_PANELS]]
    top = 26.0
    bottom = 66.0
    step = 17.0
    middle = (top + bottom) / 2
    width = step * len(pages)
    left = _MIDDLE - width / 2
    right = left + width
    drawing = Pen(DRAWING_SIZE)
    start, end = top, bottom
    for place in range(len(pages)):
        x = left + step * place
        drawing.line((x, start), (x + step, end), _PANEL)
        start, end = end, start
    aside = -6
    for place, page in enumerate(pages):
        x = left + step * (place + 0.5) + aside
        is_first = page == "1"
        label = Label(page, x, middle + 3, 8.0, bold=is_first)
        drawing.label(label)
        aside = -aside
    drawing.level_arrow(middle, left - 16, left - 4)
    drawing.level_arrow(middle, right + 16, right + 4)
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

"""What else the test sheet lets people measure and see: rulers of 100 mm, greys, the finest lines."""

from typing import Final

from pamphlets.core.drawing import Fill, Stroke
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.style import BLACK
from pamphlets.core.units import mm
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import Coordinates, Pen

RULER_LENGTH: Final = 100
"""Millimetres."""
_TEXT_SIZE: Final = 6.5
_LINE: Final = Stroke(0.4)
_GREYS: Final = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_GREY_HEIGHT: Final = mm(11)
_LINE_WIDTHS: Final = (0.05, 0.1, 0.15, 0.2, 0.3, 0.5)  # millimetres
_LINE_GAP: Final = mm(0.9)


def draw_rulers(across: Coordinates, down: Coordinates, sheet_size: Size) -> Diagram:
    """Return two rulers that begin at two places, one to the right and one downward."""
    x, y = across
    down_x, down_y = down
    end = mm(RULER_LENGTH)
    drawing = Pen(sheet_size)
    drawing.level(y, x, x + end, _LINE)
    drawing.upright(down_x, down_y, down_y + end, _LINE)
    for millimetres in range(RULER_LENGTH + 1):
        length = mm(2)
        tick_x = x + mm(millimetres)
        tick_y = down_y + mm(millimetres)
        if millimetres % 10 == 0:
            length = mm(4)
            text = str(millimetres)
            text_y = y - mm(5)
            drawing.label(Label(text, tick_x, text_y, _TEXT_SIZE))
            text_x = down_x + mm(5)
            baseline = tick_y + _TEXT_SIZE * 0.35
            drawing.label(Label(text, text_x, baseline, _TEXT_SIZE, "left"))
        elif millimetres % 5 == 0:
            length = mm(3)
        drawing.upright(tick_x, y, y - length, _LINE)
        drawing.level(tick_y, down_x, down_x + length, _LINE)
    return drawing.finish()


def draw_greys(at: Coordinates, width: float, sheet_size: Size) -> Diagram:
    """Return a row of greys, each with its percentage."""
    x, y = at
    step = width / len(_GREYS)
    drawing = Pen(sheet_size)
    baseline = y + _GREY_HEIGHT + mm(3)
    for number, grey in enumerate(_GREYS):
        left = x + number * step
        area = Rect(left, y, step, _GREY_HEIGHT)
        drawing.box(area, Fill(BLACK, grey), None)
        percentage = f"{100 * grey:.0f}"
        drawing.label(Label(percentage, area.centre_x, baseline, _TEXT_SIZE))
    whole = Rect(x, y, width, _GREY_HEIGHT)
    drawing.box(whole, None, _LINE)
    return drawing.finish()


def draw_fine_lines(at: Coordinates, width: float, sheet_size: Size) -> Diagram:
    """Return lines of several weights, level, upright and slanting, with their widths in millimetres."""
    x, y = at
    step = width / len(_LINE_WIDTHS)
    length = step - mm(2.5)
    top = y + mm(6)
    bottom = y + mm(12)
    baseline = y + mm(15)
    drawing = Pen(sheet_size)
    for number, line_width in enumerate(_LINE_WIDTHS):
        left = x + number * step
        right = left + length
        stroke = Stroke(mm(line_width))
        for place in range(6):
            gap = place * _LINE_GAP
            drawing.level(y + gap, left, right, stroke)
            if gap < length:
                drawing.upright(left + gap, top, bottom, stroke)
        foot = (left + mm(5.5), bottom)
        drawing.line(foot, (right, top), stroke)
        text = f"{line_width:g}".replace(".", ",")
        middle = left + length / 2
        drawing.label(Label(text, middle, baseline, _TEXT_SIZE))
    return drawing.finish()

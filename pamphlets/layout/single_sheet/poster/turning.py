"""ParagraphStack -> the same stack turned up the page: a headline that leans, or that stands along the sheet."""

import cmath
from dataclasses import replace
from math import radians
from typing import NamedTuple

from pamphlets.core.drawing import Drawing, Fill, VectorPath, polygon, transform_path
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GlyphRun, PageItem, Rule, ScaledDrawing
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph_stack import ParagraphStack


class TurnedStack(NamedTuple):
    """A stack, and how wide it is now that it is turned."""

    stack: ParagraphStack
    width: Pt


def turn_stack(stack: ParagraphStack, width: Pt, degrees: float) -> TurnedStack:
    """Return a stack of a width turned up the page, its marks from the top left corner of what it takes now.

    Letters turn about their baselines; rules become drawings. A picture of pixels would stay upright: headlines have none.
    """
    turn = cmath.rect(1.0, -radians(degrees))  # y grows downwards
    box = _find_turned_box(Size(width, stack.height), turn)
    marks: list[PageItem] = []
    for mark in stack.marks:
        at = complex(mark.at.x, mark.at.y) * turn - complex(box.x, box.y)
        marks.append(_turn_mark(replace(mark, at=Point(at.real, at.imag)), degrees, turn))
    turned = ParagraphStack(tuple(marks), box.height, stack.line_count)
    return TurnedStack(turned, box.width)


def _turn_mark(mark: PageItem, degrees: float, turn: complex) -> PageItem:
    """Return a mark, which stands at its place already, turned about that place."""
    match mark.content:
        case GlyphRun() as run:
            return replace(mark, content=replace(run, angle=run.angle + degrees))
        case Rule(width, height, ink, tint):
            outline = polygon(Rect(0.0, 0.0, width, height).corners())
            paths = (VectorPath(outline, Fill(ink, tint)),)
            shown = ScaledDrawing(Drawing(Size(width, height), paths), Size(width, height))
            return _turn_drawing(mark, shown, turn)
        case ScaledDrawing() as shown:
            return _turn_drawing(mark, shown, turn)
        case _:
            return mark


def _turn_drawing(mark: PageItem, shown: ScaledDrawing, turn: complex) -> PageItem:
    """Return a mark whose drawing is turned about its top left corner."""
    box = _find_turned_box(shown.size, turn)
    scale = shown.size.width / shown.drawing.size.width * turn
    matrix = (scale.real, scale.imag, -scale.imag, scale.real, -box.x, -box.y)
    paths = tuple([transform_path(path, matrix) for path in shown.drawing.paths])
    size = Size(box.width, box.height)
    turned = ScaledDrawing(Drawing(size, paths), size, shown.alt)
    at = mark.at.shift_by(box.x, box.y)
    return replace(mark, at=at, content=turned)


def _find_turned_box(size: Size, turn: complex) -> Rect:
    """Return the upright box around a rectangle that is turned about its top left corner, which is the origin."""
    corners = Rect(0.0, 0.0, size.width, size.height).corners()
    turned = [complex(x, y) * turn for x, y in corners]
    left = min(corner.real for corner in turned)
    top = min(corner.imag for corner in turned)
    right = max(corner.real for corner in turned)
    bottom = max(corner.imag for corner in turned)
    return Rect(left, top, right - left, bottom - top)

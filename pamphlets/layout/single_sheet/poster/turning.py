"""ParagraphStack -> the same stack turned up the page: a headline that leans, or that stands along the sheet."""

import cmath
from dataclasses import replace
from math import radians
from typing import NamedTuple

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Outline,
    PathSegment,
    VectorPath,
    bezier_curve,
    polygon,
)
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
    corners = [
        complex(x, y) * turn for x, y in Rect(0.0, 0.0, width, stack.height).corners()
    ]
    left = min(corner.real for corner in corners)
    top = min(corner.imag for corner in corners)
    right = max(corner.real for corner in corners)
    bottom = max(corner.imag for corner in corners)
    marks: list[PageItem] = []
    for mark in stack.marks:
        at = complex(mark.at.x, mark.at.y) * turn - complex(left, top)
        marks.append(_turn_mark(replace(mark, at=Point(at.real, at.imag)), degrees, turn))
    turned = ParagraphStack(tuple(marks), bottom - top, stack.line_count)
    return TurnedStack(turned, right - left)


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
    size = shown.size
    scale = size.width / shown.drawing.size.width * turn
    corners = [
        complex(x, y) * turn for x, y in Rect(0.0, 0.0, size.width, size.height).corners()
    ]
    left = min(corner.real for corner in corners)
    top = min(corner.imag for corner in corners)
    right = max(corner.real for corner in corners)
    bottom = max(corner.imag for corner in corners)
    box = Size(right - left, bottom - top)
    paths: list[VectorPath] = []
    for path in shown.drawing.paths:
        outline = _turn_outline(path.segments, scale, complex(left, top))
        paths.append(replace(path, segments=outline))
    at = Point(mark.at.x + left, mark.at.y + top)
    turned = ScaledDrawing(Drawing(box, tuple(paths)), box, shown.alt)
    return replace(mark, at=at, content=turned)


def _turn_outline(outline: Outline, scale: complex, corner: complex) -> Outline:
    """Return an outline enlarged and turned, seen from a corner."""
    turned: list[PathSegment] = []
    for segment in outline:
        match segment:
            case ("C", x1, y1, x2, y2, x3, y3):
                first = complex(x1, y1) * scale - corner
                second = complex(x2, y2) * scale - corner
                turned.append(bezier_curve(first, second, complex(x3, y3) * scale - corner))
            case (kind, x, y):
                place = complex(x, y) * scale - corner
                turned.append((kind, place.real, place.imag))
            case _:
                turned.append(segment)
    return tuple(turned)

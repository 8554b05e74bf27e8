"""Paths in flat inks -> path operators. ISO 32000-1 § 8.4.3 and 8.5."""

from typing import Final, assert_never

from pamphlets.core.drawing import MITER_LIMIT, Outline, PathSegment, Stroke, VectorPath
from pamphlets.core.geometry import Point
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.numbers import format_number, format_numbers

LINE_CAPS: Final = {"butt": 0, "round": 1, "square": 2}
LINE_JOINS: Final = {"miter": 0, "round": 1, "bevel": 2}


def _segment_operator(segment: PathSegment) -> str:
    """Return one piece of a path."""
    match segment:
        case ("M", x, y):
            return f"{format_numbers(x, y)} m"
        case ("L", x, y):
            return f"{format_numbers(x, y)} l"
        case ("C", x1, y1, x2, y2, x, y):
            return f"{format_numbers(x1, y1, x2, y2, x, y)} c"
        case ("Z",):
            return "h"
        case _:
            assert_never(segment)


def outline_operators(outline: Outline) -> list[str]:
    """Return the pieces of a path, which is not painted yet."""
    return list(map(_segment_operator, outline))


def stroke_state(stroke: Stroke) -> str:
    """Return the operators of a stroke's look but for its colour."""
    width = format_number(stroke.width)
    cap = LINE_CAPS[stroke.cap]
    join = LINE_JOINS[stroke.join]
    dashes = format_numbers(*stroke.dashes)
    phase = format_number(stroke.dash_phase)
    state = f"{width} w {cap} J {join} j [{dashes}] {phase} d"
    if stroke.miter_limit != MITER_LIMIT:
        state += f" {format_number(stroke.miter_limit)} M"
    return state


def end_stroke(stroke: Stroke | None) -> list[str]:
    """Return the operators that bring back the miter limit of strokes to come, none where it is theirs."""
    if stroke is None or stroke.miter_limit == MITER_LIMIT:
        return []
    return [f"{format_number(MITER_LIMIT)} M"]


def draw_path(path: VectorPath, inks: InkOperators) -> list[str]:
    """Return a path drawn flat; nothing for one that is neither filled nor stroked."""
    fill, stroke = path.fill, path.stroke
    if stroke is not None and stroke.width <= 0:  # to PDF the thinnest line there is
        stroke = None
    if not path.segments or (fill is None and stroke is None):
        return []
    lines = []
    # The stroke's colour before the filling's: see `InkOperators.colour_operators`.
    if stroke is not None:
        colour = inks.colour_operators(stroke.ink, stroke.tint, "stroke")
        lines.append(f"{colour} {stroke_state(stroke)}")
    paint = "S"
    if fill is not None:
        lines.append(inks.colour_operators(fill.ink, fill.tint))
        paint = "f" if stroke is None else "B"
        if fill.even_odd:
            paint += "*"
    return [*lines, *outline_operators(path.segments), paint, *end_stroke(stroke)]


def draw_rule(at: Point, width: Pt, height: Pt, page: Pt) -> str:
    """Return the operators of a filled rectangle, its top left corner at `at`, on a page `page` high."""
    return f"{format_numbers(at.x, page - at.y - height, width, height)} re f"

"""Drawing -> path operators, clipped to its box. ISO 32000-1 § 8.4.3 and 8.5."""

from math import isfinite
from typing import Final, assert_never

from pamphlets.core.drawing import PathSegment, VectorPath
from pamphlets.core.geometry import Point
from pamphlets.core.page import ScaledDrawing
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.numbers import format_number, format_numbers

LINE_CAPS: Final = {"butt": 0, "round": 1, "square": 2}
LINE_JOINS: Final = {"miter": 0, "round": 1, "bevel": 2}
MITRE_LIMIT: Final = 4  # as SVG has it: a sharper corner is cut off


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


def _path_operators(path: VectorPath, inks: InkOperators) -> list[str]:
    """Return a path drawn; nothing for one that is neither filled nor stroked."""
    fill, stroke = path.fill, path.stroke
    if stroke is not None and stroke.width <= 0:  # to PDF the thinnest line there is
        stroke = None
    if not path.segments or (fill is None and stroke is None):
        return []
    lines = []
    # The stroke's colour before the filling's: see `InkOperators.colour_operators`.
    if stroke is not None:
        colour = inks.colour_operators(stroke.ink, stroke.tint, "stroke")
        width = format_number(stroke.width)
        cap = LINE_CAPS[stroke.cap]
        join = LINE_JOINS[stroke.join]
        dashes = format_numbers(*stroke.dashes)
        phase = format_number(stroke.dash_phase)
        lines.append(f"{colour} {width} w {cap} J {join} j [{dashes}] {phase} d")
    paint = "S"
    if fill is not None:
        lines.append(inks.colour_operators(fill.ink, fill.tint))
        paint = "f" if stroke is None else "B"
        if fill.even_odd:
            paint += "*"
    return [*lines, *map(_segment_operator, path.segments), paint]


def draw_shape(shape: ScaledDrawing, at: Point, height: Pt, inks: InkOperators) -> str:
    """Return the operators that draw what a drawing shows of itself, its top left corner at `at`.

    `height` is the page's: here the drawing's y, downward, is turned over. The state is left as it was.
    """
    own, crop = shape.drawing.size, shape.crop
    left, top = crop.x * own.width, crop.y * own.height
    shown_width, shown_height = crop.width * own.width, crop.height * own.height
    if shown_width <= 0 or shown_height <= 0:
        return ""
    x_scale = shape.size.width / shown_width
    y_scale = shape.size.height / shown_height
    if not isfinite(x_scale * y_scale):  # as in numbers: the last guard
        raise ValueError(f"a drawing of {own} cannot be scaled to {shape.size}")
    corner = format_numbers(at.x - left * x_scale, height - at.y + top * y_scale)
    box = format_numbers(left, top, shown_width, shown_height)
    lines = [
        "q",
        f"{x_scale:.6f} 0 0 {-y_scale:.6f} {corner} cm",
        f"{box} re W n {MITRE_LIMIT} M",
    ]
    for path in shape.drawing.paths:
        lines += _path_operators(path, inks)
    return "\n".join([*lines, "Q"])


def draw_rule(at: Point, width: Pt, height: Pt, page: Pt) -> str:
    """Return the operators of a filled rectangle, its top left corner at `at`, on a page `page` high."""
    return f"{format_numbers(at.x, page - at.y - height, width, height)} re f"

"""Vector art -> path operators, clipped to its box. ISO 32000-1 § 8.4.3 and 8.5."""

from typing import Final, assert_never

from pamphlets.core.drawing import Drawing, Path, Segment, Stroke
from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import Inks
from pamphlets.pdf.numbers import number, numbers

CAPS: Final = {"butt": 0, "round": 1, "square": 2}
JOINS: Final = {"miter": 0, "round": 1, "bevel": 2}
MITRE_LIMIT: Final = 4  # as SVG has it: a sharper corner is cut off


def _segment(segment: Segment) -> str:
    """Return one piece of a path."""
    match segment:
        case ("M", x, y):
            return f"{numbers(x, y)} m"
        case ("L", x, y):
            return f"{numbers(x, y)} l"
        case ("C", x1, y1, x2, y2, x, y):
            return f"{numbers(x1, y1, x2, y2, x, y)} c"
        case ("Z",):
            return "h"
        case _:
            assert_never(segment)


def _pen(stroke: Stroke, inks: Inks) -> str:
    """Return the operators that set up a stroke."""
    dashes = numbers(*stroke.dashes)
    return (
        f"{inks.paint(stroke.ink, stroke.tint, 'stroke')} {number(stroke.width)} w {CAPS[stroke.cap]} J "
        f"{JOINS[stroke.join]} j [{dashes}] {number(stroke.phase)} d"
    )


def _path(path: Path, inks: Inks) -> list[str]:
    """Return a path drawn; nothing for one that is neither filled nor stroked."""
    fill, stroke = path.fill, path.stroke
    if stroke is not None and stroke.width <= 0:  # to PDF a width of 0 is the thinnest line there is
        stroke = None
    if not path.segments or (fill is None and stroke is None):
        return []
    lines = [] if fill is None else [inks.paint(fill.ink, fill.tint)]
    if stroke is not None:
        lines.append(_pen(stroke, inks))
    lines += [_segment(segment) for segment in path.segments]
    if fill is None:
        lines.append("S")
    else:
        lines.append(("f" if stroke is None else "B") + ("*" if fill.even_odd else ""))
    return lines


def draw_shape(drawing: Drawing, at: Point, size: Size, height: Pt, inks: Inks) -> str:
    """Return the operators that draw `drawing` scaled to `size`, its top left corner at `at`.

    `height` is the page's: here the drawing's y, downward, is turned over. The state is left as it was.
    """
    own = drawing.size
    if own.width <= 0 or own.height <= 0:
        return ""
    across, down = size.width / own.width, size.height / own.height
    matrix = f"{across:.6f} 0 0 {-down:.6f} {numbers(at.x, height - at.y)} cm"
    box = f"0 0 {numbers(own.width, own.height)} re W n {MITRE_LIMIT} M"
    return "\n".join(["q", matrix, box, *(line for path in drawing.paths for line in _path(path, inks)), "Q"])


def draw_rule(at: Point, width: Pt, height: Pt, page: Pt) -> str:
    """Return the operators of a filled rectangle, its top left corner at `at`, on a page `page` high."""
    return f"{numbers(at.x, page - at.y - height, width, height)} re f"

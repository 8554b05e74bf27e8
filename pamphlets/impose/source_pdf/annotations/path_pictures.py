"""A line, a path or a shape with corners without a picture -> the form XObject that shows it, in the units of its page.

ISO 32000-2 § 12.5.6.7 and § 12.5.6.9. pdfium draws none of them. Arrows are as long as six times the line is wide, as in
Poppler. Out of scope: captions, leader lines, curves, clouds, and ends that are no arrows.
"""

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths
from pamphlets.impose.source_pdf.annotations.direct_objects import LARGEST_PLACE
from pamphlets.impose.source_pdf.annotations.line_styles import (
    format_fill_colour,
    format_stroke_colour,
    read_dashes,
    read_line_width,
)

PATH_KINDS: Final = ("/Line", "/PolyLine", "/Polygon")
_NOT_PLAIN: Final = ("/LL", "/Cap", "/Path", "/BE")
_ENDS: Final = ("/None", "/OpenArrow", "/ClosedArrow")
_MOST_POINTS: Final = 20_000  # of one path
_ARROW_LENGTH: Final = 6.0  # line widths
_ARROW_ANGLE: Final = pi / 6

Point = tuple[float, float]


def draw_path(annotation: pdf.DictionaryObject) -> pdf.StreamObject:
    """Return the picture of a path. Raises DamagedError for one that is damaged or not plain."""
    if any(key in annotation for key in _NOT_PLAIN):
        raise pdf.DamagedError
    kind = pdf.read(annotation, "/Subtype")
    points = _read_points(annotation, "/L" if kind == "/Line" else "/Vertices")
    if kind == "/Line" and len(points) != 2:
        raise pdf.DamagedError
    width = read_line_width(annotation)
    fill = format_fill_colour(pdf.read_numbers(annotation.get("/IC")))
    colour = pdf.read_numbers(annotation.get("/C")) if "/C" in annotation else [0.0]
    stroke = format_stroke_colour(colour) if width else b""
    operators = [b"q /GS gs", fill, stroke, format_lengths(width) + b" w"]
    dashes = read_dashes(annotation)
    if dashes:
        operators.append(b"[" + format_lengths(*dashes) + b"] 0 d")
    is_closed = kind == "/Polygon"
    has_fill = bool(fill) and is_closed
    painting = {(True, True): b"B", (True, False): b"f", (False, True): b"S"}
    operators += [_format_path(points, is_closed=is_closed)]
    operators.append(painting.get((has_fill, bool(stroke)), b"n"))
    if not is_closed and stroke:
        operators.append(b"[] 0 d")
        operators += _draw_ends(annotation, points, width, has_fill=bool(fill))
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    beyond = (_ARROW_LENGTH + 1) * width + 1
    box = (min(xs) - beyond, min(ys) - beyond, max(xs) + beyond, max(ys) + beyond)
    return pdf.make_form(b" ".join([*operators, b"Q"]), box, _format_opacity(annotation))


def _read_points(annotation: pdf.DictionaryObject, key: str) -> list[Point]:
    """Return the two or more points of a path. Raises DamagedError."""
    numbers = pdf.read_numbers(annotation.get(key))
    is_damaged = len(numbers) < 4 or len(numbers) % 2 or len(numbers) > 2 * _MOST_POINTS
    if is_damaged or max(map(abs, numbers)) > LARGEST_PLACE:
        raise pdf.DamagedError
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _format_path(points: Sequence[Point], *, is_closed: bool) -> bytes:
    first, *following = points
    lines = [format_lengths(*point) + b" l" for point in following]
    start = format_lengths(*first) + b" m "
    return start + b" ".join(lines) + (b" h" if is_closed else b"")


def _draw_ends(
    annotation: pdf.DictionaryObject, points: list[Point], width: float, *, has_fill: bool
) -> list[bytes]:
    """Return the operators of arrows at the ends of a path. Raises DamagedError for ends that are no arrows."""
    ends = [pdf.resolve(end) for end in pdf.read_array(annotation, "/LE")]
    operators: list[bytes] = []
    for end, tip, before in zip(
        ends, (points[0], points[-1]), (points[1], points[-2]), strict=False
    ):
        if end not in _ENDS:
            raise pdf.DamagedError
        length = hypot(tip[0] - before[0], tip[1] - before[1])
        if end == "/None" or not length:
            continue
        direction = atan2(before[1] - tip[1], before[0] - tip[0])
        corners: list[Point] = []
        for angle in (direction - _ARROW_ANGLE, direction + _ARROW_ANGLE):
            reach = _ARROW_LENGTH * width
            corners.append((tip[0] + reach * cos(angle), tip[1] + reach * sin(angle)))
        is_closed = end == "/ClosedArrow"
        path = _format_path([corners[0], tip, corners[1]], is_closed=is_closed)
        operators += [path, b"B" if is_closed and has_fill else b"S"]
    return operators


def _format_opacity(annotation: pdf.DictionaryObject) -> pdf.DictionaryObject:
    """Return the resources of a picture: as opaque as its annotation says (/CA)."""
    opacity = pdf.read_number(annotation, "/CA") if "/CA" in annotation else 1.0
    share = pdf.FloatObject(min(max(opacity, 0.0), 1.0))
    state = pdf.DictionaryObject(
        {pdf.NameObject("/CA"): share, pdf.NameObject("/ca"): share}
    )
    states = pdf.DictionaryObject({pdf.NameObject("/GS"): state})
    return pdf.DictionaryObject({pdf.NameObject("/ExtGState"): states})

"""Annotations that their file holds no picture of, of the plain kinds -> how they look, as PDF operators.

ISO 32000-2 § 12.5.6.7 to 12.5.6.13. Where the standard leaves it open, what is drawn is what pdfium draws. What takes
letters, arrows, clouds or icons to draw is left to the viewers, each of which has its own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from types import MappingProxyType
from typing import Final

from pamphlets.impose.pdf_objects.pdf_syntax import format_length
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    DamagedError,
    DictionaryObject,
    FloatObject,
    NumberObject,
    resolve,
)
from pamphlets.impose.placement.matrix import BoxBounds
from pamphlets.impose.source_pdf.page_boxes import read_box

_MOST, _FAR = (
    100_000,
    1e6,
)  # numbers of one annotation, and what they may be: all else is damage, or no place at all
_ROUND: Final = (
    0.5523  # of a radius: how far a Bézier curve's handles reach for a quarter of a circle
)
_STROKES: Final = MappingProxyType({1: b"G", 3: b"RG", 4: b"K"})
_FILLS: Final = MappingProxyType({1: b"g", 3: b"rg", 4: b"k"})
_YELLOW: Final = b"1 1 0 rg"

Point = tuple[float, float]
Quad = tuple[
    Point, Point, Point, Point
]  # upper left, upper right, lower left, lower right, as the text runs


@dataclass(frozen=True, slots=True)
class DrawnAppearance:
    """A picture in the page's own units: what it covers, what it draws, how dense it is; marker pens darken."""

    box: BoxBounds
    operators: bytes
    opacity: float
    multiplies: bool = False


def draw_appearance(annotation: DictionaryObject) -> DrawnAppearance | None:
    """Return how an annotation looks, None for what is not plain, or damaged."""
    try:
        return _sketch(annotation)
    except DamagedError:
        return None


def _sketch(annotation: DictionaryObject) -> DrawnAppearance | None:
    """Return how an annotation looks, None for what is not plain. Raises DamagedError."""
    kind = resolve(annotation.get("/Subtype"))
    draw = _KINDS.get(kind) if isinstance(kind, str) else None
    box = read_box(annotation, "/Rect")
    if draw is None or box is None or "/BE" in annotation:
        return None
    code = b"\n".join(draw(annotation, box))
    density = _numbers(ArrayObject([annotation.get("/CA", NumberObject(1))]))
    opacity = min(max(density[0], 0.0), 1.0) if density else 1.0
    return (
        DrawnAppearance(_grown(annotation, box), code, opacity, kind == "/Highlight")
        if code
        else None
    )


def _grown(annotation: DictionaryObject, box: BoxBounds) -> BoxBounds:
    """Return a box with room for all that an annotation may draw round it."""
    xs, ys = [box[0], box[2]], [box[1], box[3]]
    for left, right, low, high in _quads(annotation):
        xs += [left[0], right[0], low[0], high[0]]
        ys += [left[1], right[1], low[1], high[1]]
    room = max(_width(annotation), 0.0) + 1
    return min(xs) - room, min(ys) - room, max(xs) + room, max(ys) + room


def _highlight(annotation: DictionaryObject, _: BoxBounds) -> Iterator[bytes]:
    """Yield the stripes of a marker pen."""
    colour = _colour(annotation, "/C", _FILLS, _YELLOW)
    for upper, right, low, last in _quads(annotation) if colour else ():
        yield colour + b" " + _path((upper, right, last, low)) + b" h f"


def _underline(annotation: DictionaryObject, _: BoxBounds) -> Iterator[bytes]:
    """Yield a line below each run of words, a point from its lower edge."""
    yield from _ruled(annotation, lambda height: 1 / height)


def _strike(annotation: DictionaryObject, _: BoxBounds) -> Iterator[bytes]:
    """Yield a line through the middle of each run of words."""
    yield from _ruled(annotation, lambda _: 0.5)


def _ruled(annotation: DictionaryObject, share: Callable[[float], float]) -> Iterator[bytes]:
    """Yield a line for each run of words, at a share of its height from below."""
    colour = _colour(annotation, "/C", _STROKES, b"0 G")
    for upper, right, low, last in _quads(annotation) if colour else ():
        up = share(max(hypot(upper[0] - low[0], upper[1] - low[1]), 1.0))
        ends = [
            (a[0] + (b[0] - a[0]) * up, a[1] + (b[1] - a[1]) * up)
            for a, b in ((low, upper), (last, right))
        ]
        yield colour + b" 1 w " + _path(ends) + b" S"


def _square(annotation: DictionaryObject, box: BoxBounds) -> Iterator[bytes]:
    """Yield a rectangle."""
    left, bottom, right, top = _inside(annotation, box)
    corner, size = (left, bottom), (right - left, top - bottom)
    yield from _shape(
        annotation, b" ".join(format_length(length) for length in (*corner, *size)) + b" re"
    )


def _circle(annotation: DictionaryObject, box: BoxBounds) -> Iterator[bytes]:
    """Yield an ellipse."""
    left, bottom, right, top = _inside(annotation, box)
    x, y = (left + right) / 2, (bottom + top) / 2
    across, up = (right - left) / 2, (top - bottom) / 2
    path = _path([(x, top)])
    for start, end in pairwise(
        ((0, 1), (1, 0), (0, -1), (-1, 0), (0, 1))
    ):  # clockwise, a quarter at a time
        handles = (
            (start[0] + end[0] * _ROUND, start[1] + end[1] * _ROUND),
            (end[0] + start[0] * _ROUND, end[1] + start[1] * _ROUND),
            end,
        )
        path += (
            b" "
            + b" ".join(
                format_length(n) for dx, dy in handles for n in (x + dx * across, y + dy * up)
            )
            + b" c"
        )
    yield from _shape(annotation, path + b" h")


def _line(annotation: DictionaryObject, _: BoxBounds) -> Iterator[bytes]:
    """Yield a line without arrows and words."""
    ends = _numbers(annotation.get("/L"))
    tips = resolve(annotation.get("/LE"))
    plain = tips is None or (
        isinstance(tips, ArrayObject) and all(resolve(tip) == "/None" for tip in tips)
    )
    stroke = _stroke(annotation)
    if plain and stroke and len(ends) == 4 and not {"/LL", "/Cap"} & annotation.keys():
        yield stroke + _path([(ends[0], ends[1]), (ends[2], ends[3])]) + b" S"


def _ink(annotation: DictionaryObject, _: BoxBounds) -> Iterator[bytes]:
    """Yield strokes of a pen."""
    strokes, stroke = resolve(annotation.get("/InkList")), _stroke(annotation)
    for points in strokes if isinstance(strokes, ArrayObject) and stroke else ():
        numbers = _numbers(points)
        if len(numbers) >= 4 and len(numbers) % 2 == 0:
            yield stroke + _path(list(zip(numbers[::2], numbers[1::2], strict=True))) + b" S"


_KINDS: Final[Mapping[str, Callable[[DictionaryObject, BoxBounds], Iterator[bytes]]]] = (
    MappingProxyType(
        {
            "/Highlight": _highlight,
            "/Underline": _underline,
            "/StrikeOut": _strike,
            "/Square": _square,
            "/Circle": _circle,
            "/Line": _line,
            "/Ink": _ink,
        }
    )
)


def _shape(annotation: DictionaryObject, path: bytes) -> Iterator[bytes]:
    """Yield the operators that fill and stroke a closed path, as far as it is to be filled and stroked."""
    fill, stroke = _colour(annotation, "/IC", _FILLS, b""), _stroke(annotation)
    if fill or stroke:
        yield fill + b" " + stroke + path + (b" B" if fill and stroke else b" f" if fill else b" S")


def _stroke(annotation: DictionaryObject) -> bytes:
    """Return the operators for colour, width and dashes of lines; nothing where there is nothing to stroke with."""
    colour, width = _colour(annotation, "/C", _STROKES, b"0 G"), _width(annotation)
    if not colour or width <= 0:
        return b""
    style = resolve(annotation.get("/BS"))
    dashes = b""
    if isinstance(style, DictionaryObject) and resolve(style.get("/S")) == "/D":
        lengths = _numbers(style.get("/D")) or [3.0]
        if min(lengths) >= 0 < max(lengths):
            dashes = b" [" + b" ".join(map(format_length, lengths)) + b"] 0 d"
    return colour + b" " + format_length(width) + b" w" + dashes + b" "


def _width(annotation: DictionaryObject) -> float:
    """Return how wide an annotation's lines are."""
    style, border = resolve(annotation.get("/BS")), _numbers(annotation.get("/Border"))
    if isinstance(style, DictionaryObject):
        return (_numbers(ArrayObject([style.get("/W", NumberObject(1))])) or [1.0])[0]
    return border[2] if len(border) == 3 else 1.0


def _inside(annotation: DictionaryObject, box: BoxBounds) -> BoxBounds:
    """Return where the middle of a shape's outline runs, for all of it to lie in the box that is left to it."""
    less, half = _numbers(annotation.get("/RD")), _width(annotation) / 2
    left, bottom, right, top = less if len(less) == 4 and min(less) >= 0 else (0.0,) * 4
    inner = (
        box[0] + left + half,
        box[1] + bottom + half,
        box[2] - right - half,
        box[3] - top - half,
    )
    return inner if inner[0] < inner[2] and inner[1] < inner[3] else box


def _colour(
    annotation: DictionaryObject, key: str, names: Mapping[int, bytes], default: bytes
) -> bytes:
    """Return the operator for a colour, the default where none is named, nothing where it is to be transparent."""
    if resolve(annotation.get(key)) is None:
        return default
    parts = _numbers(annotation.get(key))
    known = names.get(len(parts))
    return (
        b" ".join(format_length(min(max(part, 0.0), 1.0)) for part in parts) + b" " + known
        if known
        else b""
    )


def _quads(annotation: DictionaryObject) -> Iterator[Quad]:
    """Yield the runs of words that an annotation marks.

    The standard counts their corners round, from the lower left; all programs zigzag from the upper left.
    """
    numbers = _numbers(annotation.get("/QuadPoints"))
    points = list(zip(numbers[::2], numbers[1::2], strict=False))
    for one, two, three, four in zip(*[iter(points)] * 4, strict=False):
        along = (two[0] - one[0]) * (four[0] - three[0]) + (two[1] - one[1]) * (four[1] - three[1])
        yield (one, two, three, four) if along >= 0 else (four, three, one, two)


def _path(points: list[Point] | tuple[Point, ...]) -> bytes:
    """Return the operators of a line from point to point."""
    return b" ".join(
        format_length(x) + b" " + format_length(y) + (b" l" if place else b" m")
        for place, (x, y) in enumerate(points)
    )


def _numbers(value: object) -> list[float]:
    """Return the numbers of an array, none where it has anything else."""
    array = resolve(value)  # type: ignore[arg-type]
    found = (
        [resolve(one) for one in array]
        if isinstance(array, ArrayObject) and len(array) <= _MOST
        else []
    )
    right = all(isinstance(one, NumberObject | FloatObject) and abs(one) < _FAR for one in found)
    return [float(one) for one in found] if right else []

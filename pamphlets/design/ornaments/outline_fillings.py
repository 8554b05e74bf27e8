"""The outline of a large letter -> the same shape in bars, or in a vignette's squares: greys that a copier keeps.

The outline's contours turn as those of a font do: inside is where their windings do not cancel (non-zero rule).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.drawing import Outline, polygon
from pamphlets.core.units import Pt

# Lines that a curve is cut into: 0.2 mm off at most in a letter 190 mm high.
_CURVE_STEPS: Final = 10


class _Crossing(NamedTuple):
    """Where a level line meets a contour, and which way the contour goes there."""

    x: Pt
    winding: int


def hatch_outline(outline: Outline, step: Pt, weight: Pt, *, swells: bool) -> list[Outline]:
    """Return level bars within an outline, `step` points from one to the next.

    Each is `weight` points high; those that swell grow from a half of it at the head of the shape to all of it at the foot.
    """
    lines = _flatten(outline)
    _, top, _, foot = _bounds(lines)
    bars: list[Outline] = []
    y = top + step / 2
    while y < foot:
        share = 0.5 + 0.5 * (y - top) / (foot - top) if swells else 1.0
        half = weight * share / 2
        for left, right in _inner_spans(lines, y):
            if right - left > weight / 2:
                corners = [
                    (left, y - half),
                    (right, y - half),
                    (right, y + half),
                    (left, y + half),
                ]
                bars.append(polygon(corners))
        y += step
    return bars


def find_inner_squares(outline: Outline, side: Pt) -> Iterator[tuple[Pt, Pt]]:
    """Yield the middles of the squares of a net that lie within an outline with more than their middles."""
    lines = _flatten(outline)
    left, top, right, foot = _bounds(lines)
    reach = side * 0.3
    y = top + side / 2
    while y < foot:
        rows = [_inner_spans(lines, y + shift) for shift in (-reach, 0.0, reach)]
        x = left + side / 2
        while x < right:
            if all(_is_within(row, x - reach, x + reach) for row in rows):
                yield x, y
            x += side
        y += side


def _bounds(lines: Sequence[Sequence[tuple[Pt, Pt]]]) -> tuple[Pt, Pt, Pt, Pt]:
    """Return the edges of contours: left, top, right, foot."""
    points: list[tuple[Pt, Pt]] = []
    for line in lines:
        points += line
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _is_within(spans: Sequence[tuple[Pt, Pt]], left: Pt, right: Pt) -> bool:
    """Return whether one of the spans covers all from `left` to `right`."""
    return any(start <= left and right <= stop for start, stop in spans)


def _inner_spans(lines: Sequence[Sequence[tuple[Pt, Pt]]], y: Pt) -> list[tuple[Pt, Pt]]:
    """Return from where to where a level line lies within closed contours."""
    crossings: list[_Crossing] = []
    for line in lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            if (y1 <= y) != (y2 <= y):
                x = x1 + (x2 - x1) * (y - y1) / (y2 - y1)
                crossings.append(_Crossing(x, 1 if y1 <= y else -1))
    crossings.sort()
    spans: list[tuple[Pt, Pt]] = []
    winding = 0
    for crossing, following in pairwise(crossings):
        winding += crossing.winding
        if winding:
            spans.append((crossing.x, following.x))
    return spans


def _flatten(outline: Outline) -> list[list[tuple[Pt, Pt]]]:
    """Return the contours of an outline as closed lines."""
    lines: list[list[tuple[Pt, Pt]]] = []
    for segment in outline:
        match segment:
            case ("M", x, y):
                lines.append([(x, y)])
            case ("L", x, y):
                lines[-1].append((x, y))
            case ("C", x1, y1, x2, y2, x3, y3):
                start = complex(*lines[-1][-1])
                handles = (complex(x1, y1), complex(x2, y2), complex(x3, y3))
                for step in range(1, _CURVE_STEPS + 1):
                    point = _curve_point(start, *handles, step / _CURVE_STEPS)
                    lines[-1].append((point.real, point.imag))
            case _:
                lines[-1].append(lines[-1][0])
    return lines


def _curve_point(
    start: complex, first: complex, second: complex, end: complex, t: float
) -> complex:
    """Return the point of a Bezier curve at a share of its way."""
    s = 1 - t
    return (
        s * s * s * start + 3 * s * s * t * first + 3 * s * t * t * second + t * t * t * end
    )

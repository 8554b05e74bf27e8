"""Outlines -> the box that they fill, curves to their true extremes: what SVG calls objectBoundingBox."""

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from pamphlets.core.drawing import PathSegment
from pamphlets.core.matrix import Matrix


class OutlineBounds(NamedTuple):
    """An upright box."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def unit_matrix(self) -> Matrix:
        """Return the matrix that brings the square from (0, 0) to (1, 1) onto the box."""
        width, height = self.right - self.left, self.bottom - self.top
        return width, 0.0, 0.0, height, self.left, self.top


def find_bounds(segments: Iterable[PathSegment]) -> OutlineBounds | None:
    """Return the box of an outline, None for one of no point."""
    xs: list[float] = []
    ys: list[float] = []
    x = y = 0.0
    for segment in segments:
        match segment:
            case ("C", x1, y1, x2, y2, x3, y3):
                xs += [x3, *_curve_extremes(x, x1, x2, x3)]
                ys += [y3, *_curve_extremes(y, y1, y2, y3)]
                x, y = x3, y3
            case (("M" | "L"), x1, y1):
                xs.append(x1)
                ys.append(y1)
                x, y = x1, y1
            case _:
                pass
    return OutlineBounds(min(xs), min(ys), max(xs), max(ys)) if xs else None


def find_solid_box(segments: Iterable[PathSegment]) -> OutlineBounds | None:
    """Return the box of an outline, None for one that is a line or nothing: SVG then has no objectBoundingBox."""
    box = find_bounds(segments)
    if box is None or box.right <= box.left or box.bottom <= box.top:
        return None
    return box


def _curve_extremes(start: float, first: float, second: float, stop: float) -> list[float]:
    """Return where one coordinate of a cubic curve turns back: the roots of its derivative."""
    low, high = min(start, stop), max(start, stop)
    if low <= first <= high and low <= second <= high:
        return []
    a = 3 * (first - second) + stop - start
    b = 2 * (start - 2 * first + second)
    c = first - start
    roots: list[float] = []
    # With a' = 3 a: the derivative is 3 (a t² + b t + c).
    if abs(a) < 1e-12:
        roots += [-c / b] if b else []
    else:
        square = b * b - 4 * a * c
        if square >= 0:
            root = sqrt(square)
            roots += [(-b + root) / (2 * a), (-b - root) / (2 * a)]
    return [_point_at(t, start, first, second, stop) for t in roots if 0 < t < 1]


def _point_at(t: float, start: float, first: float, second: float, stop: float) -> float:
    u = 1 - t
    return (
        u * u * u * start
        + 3 * u * u * t * first
        + 3 * u * t * t * second
        + t * t * t * stop
    )

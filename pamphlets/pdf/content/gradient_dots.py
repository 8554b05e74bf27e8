"""A gradient -> round dots on a grid turned by 45°, as operators: the halftone of what is drawn, not photographed.

A printer's own screen for grey is as fine as it can print, and a photocopier eats it. These dots are as coarse as
those of photographs, and sharp at any resolution. A dot is a line of no length with round ends (ISO 32000-1
§ 8.5.3.2): 25 bytes, a tenth of four curves. pdfium, Chrome's reader, draws no line thinner than a pixel, which made
pale tints dark on a screen: the smallest dots are octagons, which at their size nothing tells from circles.
"""

from collections.abc import Callable
from functools import cache
from math import acos, ceil, cos, floor, log10, pi, sin, sqrt
from typing import Final, NamedTuple

from pamphlets.core.drawing import Gradient, GradientStop
from pamphlets.core.geometry import Rect
from pamphlets.core.matrix import invert_matrix, transform_point
from pamphlets.core.units import Pt

# Less ink than this is specks, and less paper than this fills in: of an area, as tints.
LEAST_TINT: Final = 0.04
MOST_TINT: Final = 0.94
MAX_DOTS: Final = 200_000  # of one gradient: an A3 at 25 rows an inch has 120 000
_LEVELS: Final = 48  # sizes of dots: more than an eye tells apart
_ACCURACY: Final = 0.01  # of a cell: how exactly a dot is placed
_LEAST_LINE: Final = 0.3  # cells, of the radius: 1 point across at 45 rows an inch
_COVERED: Final = sqrt(0.5)  # of a cell: the radius at which four dots leave no paper


class DotGrid(NamedTuple):
    """Where dots may stand: in cells of a side, about the drawing's corner, inside a box."""

    box: Rect
    cell: Pt

    @property
    def dot_count(self) -> float:
        """About how many dots fill the box."""
        return self.box.width * self.box.height / (self.cell * self.cell)


def draw_gradient_dots(gradient: Gradient, grid: DotGrid) -> list[str]:
    """Return the operators of a gradient's dots, to be clipped to its outline; colour and clip are set already."""
    places: dict[int, list[tuple[float, float]]] = {}
    tint_at_point = _make_tint_function(gradient)
    step = grid.cell / sqrt(2)
    box = grid.box
    reach = grid.cell
    # In the turned grid, rows are lines of equal x + y.
    first_row = floor((box.y - reach) / step)
    last_row = ceil((box.bottom + reach) / step)
    first_column = floor((box.x - reach) / step)
    last_column = ceil((box.right + reach) / step)
    for row in range(first_row, last_row + 1):
        y = row * step
        start = first_column + (first_column + row) % 2
        for column in range(start, last_column + 1, 2):
            x = column * step
            tint = tint_at_point(x, y)
            if tint < LEAST_TINT:
                continue
            level = _LEVELS
            if tint < MOST_TINT:
                level = max(1, round(tint * _LEVELS))
            places.setdefault(level, []).append((x, y))
    operators = ["1 J [] 0 d"]
    digits = max(0, ceil(-log10(grid.cell * _ACCURACY)))
    for level in sorted(places):
        share = _dot_radius(level)
        radius = share * grid.cell
        if share < _LEAST_LINE:
            corners = _dot_corners(radius)
            operators += [_draw_dot(x, y, corners, digits) for x, y in places[level]]
            operators.append("f")
            continue
        operators.append(f"{2 * radius:.{digits + 1}f} w")
        for x, y in places[level]:
            point = f"{x:.{digits}f} {y:.{digits}f}"
            operators.append(f"{point} m {point} l")
        operators.append("S")
    return operators


def _draw_dot(
    x: float, y: float, corners: tuple[tuple[float, float], ...], digits: int
) -> str:
    """Return a dot about a place, which is not painted yet."""
    points = [f"{x + dx:.{digits}f} {y + dy:.{digits}f}" for dx, dy in corners]
    return f"{points[0]} m {' l '.join(points[1:])} l h"


@cache
def _dot_corners(radius: float) -> tuple[tuple[float, float], ...]:
    """Return the corners, from its middle, of an octagon as large as a circle; it stands on a side."""
    reach = radius * sqrt(pi / (4 * sin(pi / 4)))
    angles = [pi / 8 + turn * pi / 4 for turn in range(8)]
    return tuple((reach * cos(angle), reach * sin(angle)) for angle in angles)


@cache
def _dot_radius(level: int) -> float:
    """Return the radius, in cells, of dots that cover so many of `_LEVELS` parts of the paper."""
    wanted = level / _LEVELS
    low, high = 0.0, _COVERED
    for _ in range(30):
        middle = (low + high) / 2
        if _covered_share(middle) < wanted:
            low = middle
        else:
            high = middle
    return high


def _covered_share(radius: float) -> float:
    """Return how much of a cell of side 1 a dot covers that may reach into its neighbours."""
    if radius <= 0.5:
        return pi * radius * radius
    # Less the four caps that lie beyond the cell's sides: those the neighbours cover themselves.
    cap = radius * radius * acos(0.5 / radius) - 0.5 * sqrt(radius * radius - 0.25)
    return pi * radius * radius - 4 * cap


def _tint_at(stops: tuple[GradientStop, ...], offset: float) -> float:
    """Return the tint at a place of a gradient: between two stops a mean of theirs."""
    before = stops[0]
    for stop in stops:
        if offset < stop.offset:
            length = stop.offset - before.offset
            share = (offset - before.offset) / length if length > 0 else 1.0
            return before.tint + (stop.tint - before.tint) * max(0.0, share)
        before = stop
    return before.tint


def _make_tint_function(gradient: Gradient) -> Callable[[float, float], float]:
    """Return the function that gives the tint at a point of the drawing. Raises ZeroDivisionError for a flat matrix."""
    inverse = invert_matrix(gradient.matrix)
    stops = gradient.stops
    find_offset = _linear_offset(gradient)
    if gradient.radii is not None:
        find_offset = _radial_offset(gradient, gradient.radii)

    def tint(x: float, y: float) -> float:
        return _tint_at(stops, find_offset(*transform_point(inverse, x, y)))

    return tint


def _linear_offset(gradient: Gradient) -> Callable[[float, float], float]:
    """Return the function that gives how far along the line a point of the gradient's own coordinates lies."""
    (x1, y1), (x2, y2) = gradient.start, gradient.end
    across, down = x2 - x1, y2 - y1
    square = across * across + down * down
    if square == 0:
        return lambda _x, _y: 1.0
    return lambda x, y: ((x - x1) * across + (y - y1) * down) / square


def _radial_offset(
    gradient: Gradient, radii: tuple[float, float]
) -> Callable[[float, float], float]:
    """Return the function that gives the largest circle of the gradient on which a point lies.

    A circle at s has its centre at start + s (end - start) and its radius at r0 + s (r1 - r0): a quadratic equation
    in s (ISO 32000-1 § 8.7.4.5.4).
    """
    (x1, y1), (x2, y2) = gradient.start, gradient.end
    radius, growth = radii[0], radii[1] - radii[0]
    across, down = x2 - x1, y2 - y1
    a = across * across + down * down - growth * growth

    def offset(x: float, y: float) -> float:
        b = (x - x1) * across + (y - y1) * down + radius * growth
        c = (x - x1) ** 2 + (y - y1) ** 2 - radius * radius
        if abs(a) < 1e-12:
            return c / (2 * b) if b else 1.0
        root = sqrt(max(0.0, b * b - a * c))
        return max((b + root) / a, (b - root) / a)

    return offset

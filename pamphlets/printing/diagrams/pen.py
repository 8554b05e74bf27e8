"""The few strokes that all our diagrams are made of: edges, folds, cuts, arrows, heads, scissors, staples.

Black, no line thinner than 0.8 points, so that they may be drawn a quarter smaller: a worn copier prints them still.
A fold towards the reader is dashed, one away from him dashed and dotted, as in books of paper folding.
"""

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin
from typing import Final

from pamphlets.core.drawing import Fill, PathSegment, Stroke, VectorPath
from pamphlets.core.geometry import Rect
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import Pt

THIN: Final = 0.8
EDGE: Final = Stroke(1.0, join="round")
HIDDEN: Final = Stroke(THIN, tint=0.45)
FOLD: Final = Stroke(0.9, dashes=(3.2, 2.2))
BEHIND: Final = Stroke(0.9, dashes=(4.2, 1.8, 0.9, 1.8))
CUT: Final = Stroke(1.4)
SPINE: Final = Stroke(0.9, dashes=(3.2, 2.2))
STAPLE: Final = Stroke(2.2, cap="round")
ARROW: Final = Stroke(1.3, cap="round", join="round")
WHITE: Final = Fill(PAPER)
GREY: Final = Fill(BLACK, 0.1)
SOLID: Final = Fill(BLACK)
_ROUND: Final = 0.5523  # of the radius: the handles of a quarter circle (Goldapp 1991)

Coordinates = tuple[Pt, Pt]


def line(start: Coordinates, end: Coordinates, stroke: Stroke = EDGE) -> VectorPath:
    """Return a straight line."""
    return VectorPath((("M", *start), ("L", *end)), None, stroke)


def polygon(
    spots: Sequence[Coordinates], fill: Fill | None = WHITE, stroke: Stroke | None = EDGE
) -> VectorPath:
    """Return a closed shape."""
    first, *others = spots
    rest: list[PathSegment] = [("L", *spot) for spot in others]
    return VectorPath((("M", *first), *rest, ("Z",)), fill, stroke)


def box(rect: Rect, fill: Fill | None = WHITE, stroke: Stroke | None = EDGE) -> VectorPath:
    """Return a rectangle."""
    spots = (
        (rect.x, rect.y),
        (rect.right, rect.y),
        (rect.right, rect.bottom),
        (rect.x, rect.bottom),
    )
    return polygon(spots, fill, stroke)


def circle(
    centre: Coordinates, radius: Pt, fill: Fill | None = None, stroke: Stroke | None = EDGE
) -> VectorPath:
    """Return a circle."""
    x, y = centre
    r, k = radius, radius * _ROUND
    return VectorPath(
        (
            ("M", x + r, y),
            ("C", x + r, y + k, x + k, y + r, x, y + r),
            ("C", x - k, y + r, x - r, y + k, x - r, y),
            ("C", x - r, y - k, x - k, y - r, x, y - r),
            ("C", x + k, y - r, x + r, y - k, x + r, y),
            ("Z",),
        ),
        fill,
        stroke,
    )


def arrow(
    start: Coordinates, end: Coordinates, bend: float = 0.0, stroke: Stroke = ARROW, head: Pt = 5.5
) -> tuple[VectorPath, ...]:
    """Return a curved arrow; `bend` is how far it swells to its left, as a share of its length."""
    (x, y), (to_x, to_y) = start, end
    along = (to_x - x, to_y - y)
    aside = (along[1] * bend * 4 / 3, -along[0] * bend * 4 / 3)
    first = (x + along[0] / 4 + aside[0], y + along[1] / 4 + aside[1])
    second = (to_x - along[0] / 4 + aside[0], to_y - along[1] / 4 + aside[1])
    angle = atan2(to_y - second[1], to_x - second[0])
    neck = (to_x - head * 0.7 * cos(angle), to_y - head * 0.7 * sin(angle))
    shaft = VectorPath((("M", x, y), ("C", *first, *second, *neck)), None, stroke)
    wings = [
        (to_x - head * cos(angle + turn), to_y - head * sin(angle + turn)) for turn in (-0.42, 0.42)
    ]
    return shaft, polygon(((to_x, to_y), *wings), SOLID, None)


def head_mark(centre: Coordinates, turn: int, size: Pt) -> VectorPath:
    """Return the sign for the head of a page: a triangle that points there, `turn` degrees clockwise from up."""
    x, y = centre
    angles = [turn * pi / 180 - pi / 2 + third * 2 * pi / 3 for third in range(3)]
    return polygon(
        [(x + size * cos(angle), y + size * sin(angle)) for angle in angles], SOLID, None
    )


def staple(spot: Coordinates, length: Pt = 7.0, *, level: bool = False) -> VectorPath:
    """Return a staple, seen from above, along an upright line or a level one."""
    x, y = spot
    half = length / 2
    return (
        line((x - half, y), (x + half, y), STAPLE)
        if level
        else line((x, y - half), (x, y + half), STAPLE)
    )


def scissors(spot: Coordinates, towards: Coordinates, size: Pt = 9.0) -> tuple[VectorPath, ...]:
    """Return a pair of scissors at the beginning of a cut, open towards where it goes."""
    dx, dy = towards[0] - spot[0], towards[1] - spot[1]
    length = hypot(dx, dy) or 1.0
    along, across = (dx / length, dy / length), (-dy / length, dx / length)

    def at(forward: float, aside: float) -> Coordinates:
        return (
            spot[0] + size * (forward * along[0] + aside * across[0]),
            spot[1] + size * (forward * along[1] + aside * across[1]),
        )

    rings = [circle(at(-0.75, side * 0.3), 0.22 * size, WHITE, Stroke(0.9)) for side in (-1, 1)]
    blades = [
        line(at(-0.55, side * 0.22), at(0.5, -side * 0.2), Stroke(1.0, cap="round"))
        for side in (-1, 1)
    ]
    return (*rings, *blades)

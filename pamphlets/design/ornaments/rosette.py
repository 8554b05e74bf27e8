"""An ornament drawn for each title: a rosette of leaves whose number and turn come from the title's letters."""

from hashlib import blake2s
from math import cos, pi, sin
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, PathSegment, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt

_PETAL_COUNTS: Final = (6, 8, 10, 12)
_CIRCLE: Final = 0.5523  # four cubic curves with such handles pass for a circle


def draw_rosette(title: str, size: Pt, ink: Ink = BLACK) -> Drawing:
    """Return a rosette in a square of `size` points; the same title always gives the same one."""
    seed = blake2s(title.encode()).digest()
    count = _PETAL_COUNTS[seed[0] % len(_PETAL_COUNTS)]
    waist = 0.10 + seed[1] / 255 * 0.05
    turn = pi / count if seed[2] % 2 else 0.0
    middle = size / 2
    outer_width = waist * 6 / count + 0.03
    inner_width = waist * 4 / count + 0.02
    outer_leaves: list[tuple[PathSegment, ...]] = []
    inner_leaves: list[tuple[PathSegment, ...]] = []
    beads: list[tuple[PathSegment, ...]] = []
    for number in range(count):
        angle = turn + 2 * pi * number / count
        outer_leaves.append(_leaf_outline(middle, (0.34, 0.98), outer_width, angle))
        angle += pi / count
        inner_leaves.append(_leaf_outline(middle, (0.10, 0.44), inner_width, angle))
        beads.append(_bead_outline(middle, 0.80, 0.035, angle))
    beads.append(_bead_outline(middle, 0.0, 0.06, 0.0))
    outlines = (*outer_leaves, *inner_leaves, *beads)
    paths = tuple(VectorPath(outline, Fill(ink)) for outline in outlines)
    return Drawing(Size(size, size), paths)


def _leaf_outline(
    middle: Pt, ends: tuple[float, float], width: float, angle: float
) -> tuple[PathSegment, ...]:
    """Return a leaf between two shares of the radius, pointed at both ends."""
    start, stop = ends
    cosine, sine = cos(angle), sin(angle)

    def at(along: float, aside: float) -> tuple[Pt, Pt]:
        x = along * middle
        y = aside * middle
        turned_x = middle + x * cosine - y * sine
        turned_y = middle + x * sine + y * cosine
        return turned_x, turned_y

    waist = start + (stop - start) * 0.2
    swell = start + (stop - start) * 0.62
    tail, tip = at(start, 0.0), at(stop, 0.0)
    upper_waist, lower_waist = at(waist, width), at(waist, -width)
    upper_swell, lower_swell = at(swell, width * 1.6), at(swell, -width * 1.6)
    return (
        ("M", *tail),
        ("C", *upper_waist, *upper_swell, *tip),
        ("C", *lower_swell, *lower_waist, *tail),
        ("Z",),
    )


def _bead_outline(
    middle: Pt, distance: float, radius: float, angle: float
) -> tuple[PathSegment, ...]:
    """Return a round bead."""
    x = middle + distance * middle * cos(angle)
    y = middle + distance * middle * sin(angle)
    r = radius * middle
    k = _CIRCLE * r
    return (
        ("M", x + r, y),
        ("C", x + r, y + k, x + k, y + r, x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
        ("C", x + k, y - r, x + r, y - k, x + r, y),
        ("Z",),
    )

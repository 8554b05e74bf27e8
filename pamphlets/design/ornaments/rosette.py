"""An ornament drawn for each title: a rosette of leaves whose number and turn come from the title's letters."""

from hashlib import blake2s
from math import cos, pi, sin
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, PathSegment, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt

_PETAL_COUNTS: Final = (6, 8, 10, 12)


def draw_rosette(title: str, size: Pt, ink: Ink = BLACK) -> Drawing:
    """Return a rosette in a square of `size` points; the same title always gives the same one."""
    seed = blake2s(title.encode()).digest()
    count = _PETAL_COUNTS[seed[0] % len(_PETAL_COUNTS)]
    waist = 0.10 + seed[1] / 255 * 0.05
    turn = pi / count if seed[2] % 2 else 0.0
    middle = size / 2
    angles = [turn + 2 * pi * k / count for k in range(count)]
    between = [angle + pi / count for angle in angles]
    outer = [_leaf_outline(middle, 0.34, 0.98, waist * 6 / count + 0.03, angle) for angle in angles]
    inner = [
        _leaf_outline(middle, 0.10, 0.44, waist * 4 / count + 0.02, angle) for angle in between
    ]
    beads = [_bead_outline(middle, 0.80, 0.035, angle) for angle in between]
    shapes = (*outer, *inner, *beads, _bead_outline(middle, 0.0, 0.06, 0.0))
    return Drawing(Size(size, size), tuple(VectorPath(segments, Fill(ink)) for segments in shapes))


def _leaf_outline(
    middle: Pt, start: float, stop: float, width: float, angle: float
) -> tuple[PathSegment, ...]:
    """Return a leaf from `start` to `stop` (shares of the radius), pointed at both ends."""

    def at(along: float, aside: float) -> tuple[Pt, Pt]:
        x, y = along * middle, aside * middle
        return middle + x * cos(angle) - y * sin(angle), middle + x * sin(angle) + y * cos(angle)

    swell = start + (stop - start) * 0.62
    return (
        ("M", *at(start, 0.0)),
        ("C", *at(start + (stop - start) * 0.2, width), *at(swell, width * 1.6), *at(stop, 0.0)),
        ("C", *at(swell, -width * 1.6), *at(start + (stop - start) * 0.2, -width), *at(start, 0.0)),
        ("Z",),
    )


def _bead_outline(
    middle: Pt, distance: float, radius: float, angle: float
) -> tuple[PathSegment, ...]:
    """Return a round bead."""
    x, y = middle + distance * middle * cos(angle), middle + distance * middle * sin(angle)
    r = radius * middle
    k = 0.5523 * r  # four cubic curves that pass for a circle
    return (
        ("M", x + r, y),
        ("C", x + r, y + k, x + k, y + r, x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
        ("C", x + k, y - r, x + r, y - k, x + r, y),
        ("Z",),
    )

"""An ornament drawn for each title: a rosette of leaves whose number and turn come from the title's letters.

A place is a complex number, x + y·j, y downwards.
"""

from cmath import rect
from hashlib import blake2s
from math import pi
from typing import Final

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Outline,
    VectorPath,
    bezier_curve,
    circle,
)
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt

_LEAF_COUNTS: Final = (6, 8, 10, 12)
# Shares of the radius: where leaves begin and end, where beads stand and how large they are.
_OUTER_LEAF: Final = (0.34, 0.98)
_INNER_LEAF: Final = (0.10, 0.44)
_BEAD_DISTANCE: Final = 0.80
_BEAD_RADIUS: Final = 0.035
_CENTRE_RADIUS: Final = 0.06


def draw_rosette(title: str, size: Pt, ink: Ink = BLACK) -> Drawing:
    """Return a rosette in a square of `size` points; the same title always gives the same one."""
    seed = blake2s(title.encode()).digest()
    leaf_count = _LEAF_COUNTS[seed[0] % len(_LEAF_COUNTS)]
    waist = 0.10 + seed[1] / 255 * 0.05
    outer_width = waist * 6 / leaf_count + 0.03
    inner_width = waist * 4 / leaf_count + 0.02
    half_step = pi / leaf_count
    turn = half_step if seed[2] % 2 else 0.0
    radius = size / 2
    centre = complex(radius, radius)
    outer_leaves: list[Outline] = []
    inner_leaves: list[Outline] = []
    beads: list[Outline] = []
    for number in range(leaf_count):
        angle = turn + 2 * number * half_step
        axis = rect(radius, angle)
        leaf = _leaf_outline(centre, axis, _OUTER_LEAF, outer_width)
        outer_leaves.append(leaf)
        axis = rect(radius, angle + half_step)
        leaf = _leaf_outline(centre, axis, _INNER_LEAF, inner_width)
        inner_leaves.append(leaf)
        bead_place = centre + _BEAD_DISTANCE * axis
        beads.append(circle(bead_place, _BEAD_RADIUS * radius))
    beads.append(circle(centre, _CENTRE_RADIUS * radius))
    fill = Fill(ink)
    paths: list[VectorPath] = []
    for outline in (*outer_leaves, *inner_leaves, *beads):
        paths.append(VectorPath(outline, fill))
    return Drawing(Size(size, size), tuple(paths))


def _leaf_outline(
    centre: complex, axis: complex, ends: tuple[float, float], width: float
) -> Outline:
    """Return a leaf about an axis of the radius' length, between two shares of it, pointed at both ends."""
    start, stop = ends
    waist_share = start + (stop - start) * 0.2
    swell_share = start + (stop - start) * 0.62
    tail = centre + axis * start
    tip = centre + axis * stop
    waist = centre + axis * waist_share
    swell = centre + axis * swell_share
    half_waist = axis * width * 1j
    half_swell = half_waist * 1.6
    return (
        ("M", tail.real, tail.imag),
        bezier_curve(waist + half_waist, swell + half_swell, tip),
        bezier_curve(swell - half_swell, waist - half_waist, tail),
        ("Z",),
    )

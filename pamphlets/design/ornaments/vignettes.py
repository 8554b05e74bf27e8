"""A title's own printer's flower: a small ornament in a square, made to be set in rows.

Each kind is a few strokes of its own with measures from the title's letters. Most are lopsided on purpose: turned by
quarters in a row of types they give the grounds of Truchet (1704) and Douat (1722). A place is x + y·j, y downward,
in a square of side 1 about the origin.
"""

from cmath import rect
from collections.abc import Callable, Sequence
from math import pi
from typing import Final, NamedTuple

from pamphlets.core.drawing import (
    Outline,
    PathSegment,
    bezier_curve,
    circle,
    polygon,
    quarter_circle,
)
from pamphlets.design.ornaments.title_seed import TitleSeed


class Vignette(NamedTuple):
    """An ornament in its square, and how it likes to be set."""

    outlines: tuple[Outline, ...]
    """overlapping ones leave white where they meet (even-odd)"""
    turns: bool
    """a quarter turn makes another shape of it"""
    drops: bool
    """every other row stands half a square aside"""
    side: float
    """of its square, where 1 is the common one of 9 mm"""
    bead: Outline = ()
    """what stands between four of them in a ground"""
    stands_alone: bool = True
    """it is whole without neighbours"""


def draw_vignette(seed: TitleSeed) -> Vignette:
    """Return the ornament of a title."""
    return seed.choose(_KINDS)(seed)


def _polygon(corners: Sequence[complex]) -> Outline:
    return polygon([(corner.real, corner.imag) for corner in corners])


def _leaf(root: complex, tip: complex, width: float) -> Outline:
    """Return a leaf, pointed at both ends, broadest beyond its middle; `width` is a share of its length."""
    axis = tip - root
    waist, swell = root + axis * 0.25, root + axis * 0.68
    side = axis * width * 0.5j
    return (
        ("M", root.real, root.imag),
        bezier_curve(waist + side, swell + side * 1.5, tip),
        bezier_curve(swell - side * 1.5, waist - side, root),
        ("Z",),
    )


def _arc_band(
    centre: complex, outer: float, inner: float, quarters: Sequence[complex]
) -> Outline:
    """Return a band of quarter circles about a centre, from the first of `quarters` (1, 1j, -1, -1j) clockwise."""
    start = centre + quarters[0] * outer
    segments: list[PathSegment] = [("M", start.real, start.imag)]
    for turn in quarters:
        segments.append(quarter_circle(centre, turn * outer, 1j))
    end = centre + quarters[-1] * 1j * inner
    segments.append(("L", end.real, end.imag))
    for turn in reversed(quarters):
        segments.append(quarter_circle(centre, turn * 1j * inner, -1j))
    return (*segments, ("Z",))


def _single_leaf(seed: TitleSeed) -> Vignette:
    width = seed.between(0.3, 0.5)
    bead = circle(0.27 + 0.27j, seed.between(0.05, 0.09))
    leaf = _leaf(-0.42 + 0.42j, 0.44 - 0.44j, width)
    return Vignette((leaf,), True, False, 1.0, bead)


def _sprig(seed: TitleSeed) -> Vignette:
    spread, width = seed.between(0.26, 0.36), seed.between(0.3, 0.42)
    stem = _polygon([-0.025 + 0.46j, 0.025 + 0.46j, 0.02 - 0.1j, -0.02 - 0.1j])
    leaves = [_leaf(-0.08j, -0.48j, width)]
    for height in (0.32, 0.08):
        for side in (-1, 1):
            tip = complex(side * spread, height - 0.24)
            leaves.append(_leaf(complex(side * 0.04, height), tip, width))
    return Vignette((stem, *leaves), seed.below(2) == 1, seed.below(2) == 1, 1.25)


def _two_arcs(seed: TitleSeed) -> Vignette:
    half = seed.between(0.09, 0.14)
    outer, inner = 0.5 + half, 0.5 - half
    arcs = (
        _arc_band(-0.5 - 0.5j, outer, inner, [1]),
        _arc_band(0.5 + 0.5j, outer, inner, [-1]),
    )
    return Vignette(arcs, True, False, 1.0, stands_alone=False)


def _triangle(seed: TitleSeed) -> Vignette:
    inset = seed.between(0.03, 0.08)
    near, far = -0.5 + inset, 0.5 - inset * 2.2
    corners = [complex(near, near), complex(far, near), complex(near, far)]
    return Vignette((_polygon(corners),), True, False, 0.8, stands_alone=False)


def _fan(seed: TitleSeed) -> Vignette:
    """Return a fish scale, and two halves of the ones that stand in the next row."""
    rings = seed.choose((2, 3))
    step = 0.46 / rings
    bands: list[Outline] = []
    for ring in range(rings):
        outer = 0.47 - ring * step
        inner = outer - step * 0.52
        bands.append(_arc_band(0j, outer, inner, [-1, -1j]))
        bands.append(_arc_band(-0.5 + 0.5j, outer, inner, [-1j]))
        bands.append(_arc_band(0.5 + 0.5j, outer, inner, [-1]))
    return Vignette(tuple(bands), False, False, 1.5, stands_alone=False)


def _star(seed: TitleSeed) -> Vignette:
    count = seed.choose((4, 5, 6, 8))
    inner = seed.between(0.14, 0.22)
    corners: list[complex] = []
    for number in range(2 * count):
        corners.append(rect(inner if number % 2 else 0.44, pi * number / count - pi / 2))
    bead = circle(0.44 + 0.44j, 0.05)
    return Vignette((_polygon(corners),), False, seed.below(2) == 1, 0.9, bead)


def _quatrefoil(seed: TitleSeed) -> Vignette:
    turn = 1 if seed.below(2) else rect(1, pi / 4)
    width = seed.between(0.55, 0.75)
    petals = [
        _leaf(0.07 * turn * arm, 0.47 * turn * arm, width) for arm in (1, 1j, -1, -1j)
    ]
    between = [circle(0.3 * turn * rect(1, pi / 4) * arm, 0.05) for arm in (1, 1j, -1, -1j)]
    return Vignette((*petals, *between), False, seed.below(2) == 1, 1.1)


def _lozenge(seed: TitleSeed) -> Vignette:
    width = seed.between(0.3, 0.48)
    shares = seed.choose(((1.0, 0.62, 0.3), (1.0, 0.5), (1.0, 0.72, 0.44, 0.2)))
    rings = [
        _polygon(
            [complex(width * share), 0.48j * share, complex(-width * share), -0.48j * share]
        )
        for share in shares
    ]
    return Vignette(tuple(rings), False, seed.below(2) == 1, 1.0)


def _rosette(seed: TitleSeed) -> Vignette:
    count = seed.choose((5, 6, 7, 8))
    width = 2.4 / count
    petals: list[Outline] = []
    for number in range(count):
        arm = rect(1, 2 * pi * number / count - pi / 2)
        petals.append(_leaf(0.12 * arm, 0.47 * arm, width))
    bead = circle(0.44 + 0.44j, 0.045)
    return Vignette((*petals, circle(0j, 0.07)), False, False, 1.2, bead)


def _drop(seed: TitleSeed) -> Vignette:
    lean = seed.between(-0.18, 0.18)
    width = seed.between(0.5, 0.8)
    return Vignette((_leaf(complex(lean, -0.44), 0.36j, width),), True, True, 0.85)


def _bars(seed: TitleSeed) -> Vignette:
    count = seed.choose((2, 3, 4))
    step = 0.92 / count
    bars: list[Outline] = []
    for number in range(count):
        top = -0.46 + number * step
        right, foot = 0.46, top + step * 0.5
        bars.append(
            _polygon(
                [
                    complex(-0.46, top),
                    complex(right, top),
                    complex(right, foot),
                    complex(-0.46, foot),
                ]
            )
        )
    return Vignette(tuple(bars), True, False, 0.9, stands_alone=False)


def _wave(seed: TitleSeed) -> Vignette:
    depth, weight = seed.between(0.2, 0.34), seed.between(0.12, 0.2)
    bands: list[Outline] = []
    for middle in (-0.25, 0.25):
        top, foot = middle - weight / 2, middle + weight / 2
        bands.append(
            (
                ("M", -0.5, top),
                ("C", -0.18, top - depth, 0.18, top + depth, 0.5, top),
                ("L", 0.5, foot),
                ("C", 0.18, foot + depth, -0.18, foot - depth, -0.5, foot),
                ("Z",),
            )
        )
    return Vignette(tuple(bands), False, False, 1.1, stands_alone=False)


def _chevron(seed: TitleSeed) -> Vignette:
    rise, weight = seed.between(0.25, 0.45), seed.between(0.16, 0.22)
    bands: list[Outline] = []
    for middle in (-0.25, 0.25):
        top = middle - weight / 2
        outer = [
            complex(-0.5, top + rise / 2),
            complex(0, top - rise / 2),
            complex(0.5, top + rise / 2),
        ]
        bands.append(
            _polygon([*outer, *[corner + weight * 1j for corner in reversed(outer)]])
        )
    return Vignette(tuple(bands), seed.below(3) == 0, False, 1.0, stands_alone=False)


def _bud(seed: TitleSeed) -> Vignette:
    width = seed.between(0.5, 0.66)
    bud = _leaf(0.1j, -0.46j, width)
    cup = [_leaf(0.44j, complex(side * 0.36, -0.12), 0.36) for side in (-1, 1)]
    bead = circle(0.44 + 0.44j, 0.045)
    return Vignette((bud, *cup), seed.below(2) == 1, True, 1.15, bead)


_KINDS: Final[tuple[Callable[[TitleSeed], Vignette], ...]] = (
    _single_leaf, _sprig, _two_arcs, _triangle, _fan, _star, _quatrefoil, _lozenge, _rosette, _drop, _bars, _wave,
    _chevron, _bud,
)  # fmt: skip

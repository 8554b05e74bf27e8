"""A title -> strokes of a knife and a gouge in a seeded hand: outlines that waver, ticks, dots.

Everything comes from the title through SHA-256 and the Mersenne twister's `random()`, whose sequence Python promises
for a seed; places are rounded to a hundredth of a point, so the same title is cut alike on every machine.
A place is a complex number, x + y·j, y downwards.
"""

from cmath import rect
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import pairwise
from math import pi
from random import Random
from typing import Final

from pamphlets.core.drawing import Fill, VectorPath
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import closed_outline

# Points: a cut line is never thinner in its belly; 0.7 is what a copier leaves.
MIN_LINE_WIDTH: Final = 1.1
MIN_LINE_GAP: Final = 1.2  # between two lines at their nearest; 0.8 is what a copier leaves
_SEED_PREFIX: Final = "burin "  # sets this hand apart from any other made from a title
_WAVER_STEP: Final = 17.0  # points between two places where the knife wavers
# Along, half width.
_TICK_OUTLINE: Final = (
    (0.0, 0.0),
    (0.22, 0.72),
    (0.55, 1.0),
    (0.82, 0.6),
    (1.0, 0.0),
)


class LinocutHand:
    """The hand that cuts one title: its wavering goes on from cut to cut."""

    def __init__(self, title: str) -> None:
        seed = sha256(f"{_SEED_PREFIX}{title}".encode()).digest()
        self._random = Random(int.from_bytes(seed))  # noqa: S311 - a drawing, no secret

    def random_between(self, least: float, most: float) -> float:
        """Return a number from `least` to `most`."""
        return least + (most - least) * self._random.random()

    def random_about(self, reach: float) -> float:
        """Return a number from `-reach` to `reach`."""
        return self.random_between(-reach, reach)

    def is_chosen(self, share: float) -> bool:
        """Return True in that share of all calls."""
        return self._random.random() < share

    def random_below(self, count: int) -> int:
        """Return a whole number below `count`."""
        return int(self._random.random() * count)

    def random_angle(self) -> float:
        """Return an angle of the full circle, in radians."""
        return self.random_between(0, 2 * pi)

    def random_angles(
        self, count: int, jitter: float, turn: float = 0.0
    ) -> Iterator[float]:
        """Yield angles round the full circle from `turn` on, each off by at most `jitter` of a step."""
        step = 2 * pi / count
        for number in range(count):
            yield turn + step * (number + self.random_about(jitter))

    def cut_shape(
        self,
        corners: Sequence[complex],
        ink: Ink = BLACK,
        waver: Pt = 0.7,
        step: Pt = _WAVER_STEP,
    ) -> VectorPath:
        """Return a filled shape, its edges wavering by at most `waver` points about every `step` points."""
        return _fill_outline(self.waver_edge(corners, waver, step), ink)

    def waver_edge(self, corners: Sequence[complex], waver: Pt, step: Pt) -> list[complex]:
        """Return a closed outline with wavering places put in about every `step` points."""
        places: list[complex] = []
        for start, end in pairwise([*corners, corners[0]]):
            edge = end - start
            length = abs(edge)
            across = 1j * edge / length if length else 0j
            piece_count = max(1, round(length / step))
            # A corner stays where it is along the edge, and wavers half as much across it.
            off = self.random_about(waver) * 0.5
            places.append(start + across * off)
            for piece in range(1, piece_count):
                share = (piece + self.random_about(0.25)) / piece_count
                off = self.random_about(waver)
                place = start + edge * share
                places.append(place + across * off)
        return places

    def cut_tick(
        self, middle: complex, angle: float, length: Pt, weight: Pt, ink: Ink = BLACK
    ) -> VectorPath:
        """Return one push of the gouge: a leaf, pointed at both ends, broader towards its end."""
        half_weight = max(weight, MIN_LINE_WIDTH) / 2
        direction = rect(1.0, angle + self.random_about(0.05))
        upper: list[complex] = []
        lower: list[complex] = []
        for along, half in _TICK_OUTLINE:
            x = (along - 0.5) * length
            half_width = half * half_weight
            above = half_width * self.random_between(0.85, 1.15)
            below = half_width * self.random_between(0.85, 1.15)
            upper.append(middle + complex(x, above) * direction)
            lower.append(middle + complex(x, -below) * direction)
        points_shared = lower[1:-1]  # both sides end in the same points
        return _fill_outline([*upper, *reversed(points_shared)], ink)

    def cut_disc(
        self, middle: complex, radius: Pt, ink: Ink = BLACK, waver: float = 0.025
    ) -> VectorPath:
        """Return a disc whose edge was cut in short straight pushes."""
        push_count = max(9, round(radius))
        angles = [*self.random_angles(push_count, 0.2)]
        places: list[complex] = []
        for angle in angles:
            reach = radius * (1 + self.random_about(waver))
            places.append(middle + rect(reach, angle))
        return _fill_outline(places, ink)


def _fill_outline(places: Sequence[complex], ink: Ink) -> VectorPath:
    """Return the shape whose outline runs through places."""
    return VectorPath(closed_outline(places), Fill(ink))

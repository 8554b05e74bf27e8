"""A title -> strokes of a knife and a gouge in a seeded hand: outlines that waver, ticks, hatching, dots.

Everything comes from the title through SHA-256 and the Mersenne twister's `random()`, whose sequence Python promises
for a seed; places are rounded to a hundredth of a point, so the same title is cut alike on every machine.
A place is a complex number, x + y·j, y downwards.
"""

from cmath import rect
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from math import pi
from random import Random
from typing import Final, NamedTuple

from pamphlets.core.drawing import Fill, PathSegment, VectorPath, polygon
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt

# Points: a cut line is never thinner in its belly; 0.7 is what a copier leaves.
MIN_LINE_WIDTH: Final = 1.1
MIN_LINE_GAP: Final = 1.2  # between two lines at their nearest; 0.8 is what a copier leaves
MAX_SOLID: Final = 82.0  # points, 29 mm: larger solids come grey out of a copier
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


class Bounds(NamedTuple):
    """The edges of an upright box."""

    left: Pt
    top: Pt
    right: Pt
    bottom: Pt

    def corners(self) -> list[complex]:
        """Return the corners, clockwise from the top left."""
        return [
            complex(self.left, self.top),
            complex(self.right, self.top),
            complex(self.right, self.bottom),
            complex(self.left, self.bottom),
        ]

    def contains(self, place: complex) -> bool:
        """Return whether a place lies within the box, its edges apart."""
        is_beside = place.real <= self.left or place.real >= self.right
        return not is_beside and self.top < place.imag < self.bottom


class LinocutHand:
    """The hand that cuts one title: its wavering goes on from cut to cut."""

    def __init__(self, title: str) -> None:
        seed = int.from_bytes(sha256(f"{_SEED_PREFIX}{title}".encode()).digest())
        self._random = Random(seed)  # noqa: S311 - a drawing, no secret

    def random_between(self, least: float, most: float) -> float:
        """Return a number from `least` to `most`."""
        return least + (most - least) * self._random.random()

    def random_below(self, count: int) -> int:
        """Return a whole number below `count`."""
        return int(self._random.random() * count)

    def random_angle(self) -> float:
        """Return an angle of the full circle, in radians."""
        return self.random_between(0, 2 * pi)

    def cut_shape(
        self,
        corners: Sequence[complex],
        ink: Ink = BLACK,
        waver: Pt = 0.7,
        step: Pt = _WAVER_STEP,
    ) -> VectorPath:
        """Return a filled shape, its edges wavering by at most `waver` points about every `step` points."""
        return VectorPath(_closed_outline(self.waver_edge(corners, waver, step)), Fill(ink))

    def cut_rectangle(self, box: Bounds, ink: Ink = BLACK, waver: Pt = 0.3) -> VectorPath:
        """Return a wavering rectangle."""
        return self.cut_shape(box.corners(), ink, waver)

    def cut_taper(
        self, head: complex, foot: complex, half_widths: tuple[Pt, Pt], waver: Pt = 0.7
    ) -> VectorPath:
        """Return an upright shape about a head and a foot, each with half its width."""
        narrow, wide = half_widths
        corners = [head - narrow, head + narrow, foot + wide, foot - wide]
        return self.cut_shape(corners, BLACK, waver)

    def waver_edge(self, corners: Sequence[complex], waver: Pt, step: Pt) -> list[complex]:
        """Return a closed outline with wavering places put in about every `step` points."""
        places: list[complex] = []
        for index, start in enumerate(corners):
            edge = corners[(index + 1) % len(corners)] - start
            length = abs(edge)
            across = 1j * edge / length if length else 0j
            piece_count = max(1, round(length / step))
            # A corner stays where it is along the edge, and wavers half as much across it.
            share, waver_share = 0.0, 0.5
            for piece in range(piece_count):
                if piece:
                    share = (piece + self.random_between(-0.25, 0.25)) / piece_count
                    waver_share = 1.0
                off = self.random_between(-waver, waver) * waver_share
                places.append(start + edge * share + across * off)
        return places

    def cut_tick(
        self, middle: complex, angle: float, length: Pt, weight: Pt, ink: Ink = BLACK
    ) -> VectorPath:
        """Return one push of the gouge: a leaf, pointed at both ends, broader towards its end."""
        weight = max(weight, MIN_LINE_WIDTH)
        direction = rect(1.0, angle + self.random_between(-0.05, 0.05))
        upper: list[complex] = []
        lower: list[complex] = []
        for along, half in _TICK_OUTLINE:
            x = (along - 0.5) * length
            above = half * weight / 2 * self.random_between(0.85, 1.15)
            below = half * weight / 2 * self.random_between(0.85, 1.15)
            upper.append(middle + complex(x, above) * direction)
            lower.append(middle + complex(x, -below) * direction)
        return VectorPath(_closed_outline([*upper, *reversed(lower[1:-1])]), Fill(ink))

    def cut_line(
        self, places: Sequence[complex], weight: Pt, *, tapered: bool = True
    ) -> VectorPath:
        """Return a cut line along `places`, pointed at its ends where it is `tapered`."""
        weight = max(weight, MIN_LINE_WIDTH)
        last = len(places) - 1
        upper: list[complex] = []
        lower: list[complex] = []
        for index, place in enumerate(places):
            along = places[min(index + 1, last)] - places[max(index - 1, 0)]
            half = 0.0
            if not (tapered and index in (0, last)):
                half = weight / 2 * self.random_between(0.88, 1.12)
            normal = 1j * along / (abs(along) or 1.0) * half
            upper.append(place + normal)
            lower.append(place - normal)
        return VectorPath(_closed_outline([*upper, *reversed(lower)]), Fill(BLACK))

    def cut_disc(
        self, middle: complex, radius: Pt, ink: Ink = BLACK, waver: float = 0.025
    ) -> VectorPath:
        """Return a disc whose edge was cut in short straight pushes."""
        count = max(9, round(radius))
        angles = [
            2 * pi * (k + self.random_between(-0.2, 0.2)) / count for k in range(count)
        ]
        places: list[complex] = []
        for angle in angles:
            reach = radius * self.random_between(1 - waver, 1 + waver)
            places.append(middle + rect(reach, angle))
        return VectorPath(_closed_outline(places), Fill(ink))

    def cut_burst(
        self, middle: complex, radii: tuple[Pt, Pt], spared: Bounds, weight: Pt
    ) -> Iterator[VectorPath]:
        """Yield rings of ticks that fly from `middle`, thick and close at the first radius, ever wider apart.

        None lies in `spared`.
        """
        radius, last_radius = radii
        ring = 0
        length = 17.0
        while radius < last_radius:
            count = max(8, round(2 * pi * radius / (weight * 3.4 + ring * 2.4)))
            turn = self.random_angle()
            ring_weight = weight + 2.2 / (1 + ring)
            for number in range(count):
                angle = turn + 2 * pi * (number + self.random_between(-0.16, 0.16)) / count
                distance = radius + length / 2 + self.random_between(-2.5, 2.5)
                tick_length = length * self.random_between(0.7, 1.05)
                place = middle + rect(distance, angle)
                tick_weight = ring_weight * self.random_between(0.75, 1.1)
                tick = self.cut_tick(place, angle, tick_length, tick_weight)
                if not spared.contains(place):
                    yield tick
            radius += length + 6.5 + ring * 0.9
            ring += 1

    def cut_dots(
        self, box: Bounds, pitch: Pt, over: Callable[[Pt], Pt] = lambda _x: 0.0
    ) -> Iterator[VectorPath]:
        """Yield a coarse halftone in a box, below the line `over`: small dots at its head, large ones at its foot.

        No dot is under 1.4 points across, and between two neighbours a third of the pitch or so stays white.
        """
        row_height = pitch * 0.866
        last_row = max(1, int((box.bottom - box.top) / row_height))
        for row in range(last_row + 1):
            radius = max(0.75, pitch * (0.12 + 0.21 * row / last_row))
            y = box.top + row * pitch * 0.866
            x = box.left
            if row % 2:
                x += pitch / 2
            while x <= box.right:
                if y - radius - MIN_LINE_GAP > over(x):
                    dot_x = x + self.random_between(-0.2, 0.2)
                    dot = complex(dot_x, y + self.random_between(-0.2, 0.2))
                    yield self.cut_disc(dot, radius, waver=0.08)
                x += pitch


def cut_frame(hand: LinocutHand, width: Pt, height: Pt, inset: Pt) -> VectorPath:
    """Return paper all around a block, with the wavering edge of a block cut by hand."""
    outer = Bounds(-9.0, -9.0, width + 9.0, height + 9.0).corners()
    edge = Bounds(inset, inset, width - inset, height - inset).corners()
    inner = hand.waver_edge(edge, inset * 0.55, 23.0)
    outlines = (*_closed_outline(outer), *_closed_outline(inner))
    return VectorPath(outlines, Fill(PAPER, even_odd=True))


def _closed_outline(places: Sequence[complex]) -> tuple[PathSegment, ...]:
    """Return an outline through places, closed, rounded to a hundredth of a point."""
    return polygon([(round(place.real, 2), round(place.imag, 2)) for place in places])

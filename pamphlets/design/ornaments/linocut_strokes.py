"""A knife and a gouge in a seeded hand: outlines that waver, ticks, hatching, dots. What linoleum is cut with.

Everything comes from the title through SHA-256 and the Mersenne twister's `random()`, whose sequence Python promises
for a seed; places are rounded to a hundredth of a point, so the same title is cut alike on every machine.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from math import cos, hypot, pi, sin
from random import Random
from typing import Final

from pamphlets.core.drawing import Fill, PathSegment, VectorPath
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt

OutlinePoint = tuple[Pt, Pt]
Bounds = tuple[Pt, Pt, Pt, Pt]  # left, top, right, bottom

MIN_LINE_WIDTH: Final = (
    1.1  # points: a cut line is never thinner in its belly; 0.7 is what a copier leaves
)
MIN_LINE_GAP: Final = 1.2  # between two lines at their nearest; 0.8 is what a copier leaves
MAX_SOLID: Final = 82.0  # points, 29 mm: larger solids come grey out of a copier
_SEED_PREFIX: Final = "burin "  # sets this hand apart from any other made from a title
_WAVER_STEP: Final = 17.0  # points between two places where the knife wavers
_TICK_OUTLINE: Final = (
    (0.0, 0.0),
    (0.22, 0.72),
    (0.55, 1.0),
    (0.82, 0.6),
    (1.0, 0.0),
)  # along, half width


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

    def cut_shape(
        self,
        points: Sequence[OutlinePoint],
        ink: Ink = BLACK,
        waver: Pt = 0.7,
        step: Pt = _WAVER_STEP,
    ) -> VectorPath:
        """Return a filled shape of these corners, its edges wavering by at most `waver` points."""
        return VectorPath(_closed_outline(self.waver_edge(points, waver, step)), Fill(ink))

    def cut_rectangle(self, box: Bounds, ink: Ink = BLACK, waver: Pt = 0.3) -> VectorPath:
        """Return a wavering rectangle."""
        left, top, right, bottom = box
        return self.cut_shape(
            [(left, top), (right, top), (right, bottom), (left, bottom)], ink, waver
        )

    def cut_taper(
        self, x: Pt, ends: tuple[OutlinePoint, OutlinePoint], ink: Ink = BLACK, waver: Pt = 0.7
    ) -> VectorPath:
        """Return an upright shape about x; `ends` give the height and half the width of its head and its foot."""
        (top, narrow), (bottom, wide) = ends
        return self.cut_shape(
            [(x - narrow, top), (x + narrow, top), (x + wide, bottom), (x - wide, bottom)],
            ink,
            waver,
        )

    def waver_edge(
        self, points: Sequence[OutlinePoint], waver: Pt = 0.7, step: Pt = _WAVER_STEP
    ) -> list[OutlinePoint]:
        """Return a closed outline with wavering places put in about every `step` points."""
        made: list[OutlinePoint] = []
        for place, (x0, y0) in enumerate(points):
            x1, y1 = points[(place + 1) % len(points)]
            length = hypot(x1 - x0, y1 - y0)
            pieces = max(1, round(length / step))
            for piece in range(pieces):
                share = (piece + (self.random_between(-0.25, 0.25) if piece else 0.0)) / pieces
                off = self.random_between(-waver, waver) * (1.0 if piece else 0.5)
                across = ((y0 - y1) / length, (x1 - x0) / length) if length else (0.0, 0.0)
                made.append(
                    (
                        x0 + (x1 - x0) * share + across[0] * off,
                        y0 + (y1 - y0) * share + across[1] * off,
                    )
                )
        return made

    def cut_tick(
        self, at: OutlinePoint, angle: float, length: Pt, weight: Pt, ink: Ink = BLACK
    ) -> VectorPath:
        """Return one push of the gouge about `at`: a leaf, pointed at both ends, broader towards its end."""
        weight = max(weight, MIN_LINE_WIDTH)
        turn = angle + self.random_between(-0.05, 0.05)
        upper, lower = [], []
        for along, half in _TICK_OUTLINE:
            x = (along - 0.5) * length
            upper.append(
                _point_along(at, turn, x, half * weight / 2 * self.random_between(0.85, 1.15))
            )
            lower.append(
                _point_along(at, turn, x, -half * weight / 2 * self.random_between(0.85, 1.15))
            )
        return VectorPath(_closed_outline([*upper, *reversed(lower[1:-1])]), Fill(ink))

    def cut_line(
        self, points: Sequence[OutlinePoint], weight: Pt, ink: Ink = BLACK, *, tapered: bool = True
    ) -> VectorPath:
        """Return a cut line along `points`, pointed at its ends where it is `tapered`."""
        weight = max(weight, MIN_LINE_WIDTH)
        last = len(points) - 1
        upper, lower = [], []
        for place, (x, y) in enumerate(points):
            (xa, ya), (xb, yb) = points[max(place - 1, 0)], points[min(place + 1, last)]
            length = hypot(xb - xa, yb - ya) or 1.0
            end = tapered and place in (0, last)
            half = 0.0 if end else weight / 2 * self.random_between(0.88, 1.12)
            nx, ny = (ya - yb) / length * half, (xb - xa) / length * half
            upper.append((x + nx, y + ny))
            lower.append((x - nx, y - ny))
        return VectorPath(_closed_outline([*upper, *reversed(lower)]), Fill(ink))

    def cut_disc(
        self, at: OutlinePoint, radius: Pt, ink: Ink = BLACK, waver: float = 0.025
    ) -> VectorPath:
        """Return a disc whose edge was cut in short straight pushes."""
        count = max(9, round(radius))
        angles = [2 * pi * (k + self.random_between(-0.2, 0.2)) / count for k in range(count)]
        reach = [radius * self.random_between(1 - waver, 1 + waver) for _ in angles]
        spots = [
            (at[0] + r * cos(a), at[1] + r * sin(a)) for a, r in zip(angles, reach, strict=True)
        ]
        return VectorPath(_closed_outline(spots), Fill(ink))

    def cut_burst(
        self, at: OutlinePoint, near: Pt, far: Pt, spared: Bounds, weight: Pt = 3.2
    ) -> Iterator[VectorPath]:
        """Yield rings of ticks that fly from `at`, thick and close at `near`, ever wider apart, none in `spared`."""
        radius, ring = near, 0
        length = 17.0
        while radius < far:
            around = 2 * pi * radius
            count = max(8, round(around / (weight * 3.4 + ring * 2.4)))
            turn = self.random_between(0, 2 * pi)
            for k in range(count):
                angle = turn + 2 * pi * (k + self.random_between(-0.16, 0.16)) / count
                r = radius + length / 2 + self.random_between(-2.5, 2.5)
                long = length * self.random_between(0.7, 1.05)
                spot = at[0] + r * cos(angle), at[1] + r * sin(angle)
                made = self.cut_tick(
                    spot, angle, long, (weight + 2.2 / (1 + ring)) * self.random_between(0.75, 1.1)
                )
                if not (spared[0] < spot[0] < spared[2] and spared[1] < spot[1] < spared[3]):
                    yield made
            radius += length + 6.5 + ring * 0.9
            ring += 1

    def cut_dots(
        self, box: Bounds, pitch: Pt, over: Callable[[Pt], Pt] = lambda _x: 0.0
    ) -> Iterator[VectorPath]:
        """Yield a coarse halftone in a box, below the line `over`: small dots at its head, large ones at its foot.

        No dot is under 1.4 points across, and between two neighbours a third of the pitch or so stays white.
        """
        left, top, right, bottom = box
        rows = max(1, int((bottom - top) / (pitch * 0.866)))
        for row in range(rows + 1):
            radius = max(0.75, pitch * (0.12 + 0.21 * row / rows))
            y = top + row * pitch * 0.866
            x = left + (pitch / 2 if row % 2 else 0.0)
            while x <= right:
                if y - radius - MIN_LINE_GAP > over(x):
                    spot = x + self.random_between(-0.2, 0.2), y + self.random_between(-0.2, 0.2)
                    yield self.cut_disc(spot, radius, waver=0.08)
                x += pitch


def cut_frame(hand: LinocutHand, width: Pt, height: Pt, inset: Pt) -> VectorPath:
    """Return paper all around a block, with the wavering edge of a block cut by hand."""
    outer = [(-9.0, -9.0), (width + 9.0, -9.0), (width + 9.0, height + 9.0), (-9.0, height + 9.0)]
    far, low = width - inset, height - inset
    inner = hand.waver_edge(
        [(inset, inset), (far, inset), (far, low), (inset, low)], inset * 0.55, 23.0
    )
    return VectorPath(
        (*_closed_outline(outer), *_closed_outline(inner)), Fill(PAPER, even_odd=True)
    )


def _point_along(at: OutlinePoint, angle: float, x: Pt, y: Pt) -> OutlinePoint:
    """Return a place given along and across a direction."""
    return at[0] + x * cos(angle) - y * sin(angle), at[1] + x * sin(angle) + y * cos(angle)


def _closed_outline(points: Iterable[OutlinePoint]) -> tuple[PathSegment, ...]:
    """Return an outline through points, closed, rounded to a hundredth of a point."""
    spots = [(round(x, 2), round(y, 2)) for x, y in points]
    return (("M", *spots[0]), *(("L", x, y) for x, y in spots[1:]), ("Z",))

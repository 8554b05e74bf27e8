"""A knife and a gouge in a seeded hand: outlines that waver, ticks, hatching, dots. What linoleum is cut with.

Everything comes from the title through SHA-256 and the Mersenne twister's `random()`, whose sequence Python promises
for a seed; places are rounded to a hundredth of a point, so the same title is cut alike on every machine.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from math import cos, hypot, pi, sin
from random import Random
from typing import Final

from pamphlets.core.drawing import Fill, Path, Segment
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt

Spot = tuple[Pt, Pt]
Box = tuple[Pt, Pt, Pt, Pt]  # left, top, right, bottom

LEAST: Final = 1.1  # points: a cut line is never thinner in its belly; 0.7 is what a copier leaves
GAP: Final = 1.2  # between two lines at their nearest; 0.8 is what a copier leaves
SOLID: Final = 82.0  # points, 29 mm: larger solids come grey out of a copier
_SALT: Final = "burin "  # sets this hand apart from any other made from a title
_STEP: Final = 17.0  # points between two places where the knife wavers
_LEAF: Final = ((0.0, 0.0), (0.22, 0.72), (0.55, 1.0), (0.82, 0.6), (1.0, 0.0))  # along, half width


class Hand:
    """The hand that cuts one title: its wavering goes on from cut to cut."""

    def __init__(self, title: str) -> None:
        seed = int.from_bytes(sha256(f"{_SALT}{title}".encode()).digest())
        self._random = Random(seed)  # noqa: S311 - a drawing, no secret

    def between(self, least: float, most: float) -> float:
        """Return a number from `least` to `most`."""
        return least + (most - least) * self._random.random()

    def choice(self, count: int) -> int:
        """Return a whole number below `count`."""
        return int(self._random.random() * count)

    def cut(self, points: Sequence[Spot], ink: Ink = BLACK, waver: Pt = 0.7, step: Pt = _STEP) -> Path:
        """Return a filled shape of these corners, its edges wavering by at most `waver` points."""
        return Path(_closed(self.edge(points, waver, step)), Fill(ink))

    def slab(self, box: Box, ink: Ink = BLACK, waver: Pt = 0.3) -> Path:
        """Return a wavering rectangle."""
        left, top, right, bottom = box
        return self.cut([(left, top), (right, top), (right, bottom), (left, bottom)], ink, waver)

    def taper(self, x: Pt, ends: tuple[Spot, Spot], ink: Ink = BLACK, waver: Pt = 0.7) -> Path:
        """Return an upright shape about x; `ends` give the height and half the width of its head and its foot."""
        (top, narrow), (bottom, wide) = ends
        return self.cut([(x - narrow, top), (x + narrow, top), (x + wide, bottom), (x - wide, bottom)], ink, waver)

    def edge(self, points: Sequence[Spot], waver: Pt = 0.7, step: Pt = _STEP) -> list[Spot]:
        """Return a closed outline with wavering places put in about every `step` points."""
        made: list[Spot] = []
        for place, (x0, y0) in enumerate(points):
            x1, y1 = points[(place + 1) % len(points)]
            length = hypot(x1 - x0, y1 - y0)
            pieces = max(1, round(length / step))
            for piece in range(pieces):
                share = (piece + (self.between(-0.25, 0.25) if piece else 0.0)) / pieces
                off = self.between(-waver, waver) * (1.0 if piece else 0.5)
                across = ((y0 - y1) / length, (x1 - x0) / length) if length else (0.0, 0.0)
                made.append((x0 + (x1 - x0) * share + across[0] * off, y0 + (y1 - y0) * share + across[1] * off))
        return made

    def tick(self, at: Spot, angle: float, length: Pt, weight: Pt, ink: Ink = BLACK) -> Path:
        """Return one push of the gouge about `at`: a leaf, pointed at both ends, broader towards its end."""
        weight = max(weight, LEAST)
        turn = angle + self.between(-0.05, 0.05)
        upper, lower = [], []
        for along, half in _LEAF:
            x = (along - 0.5) * length
            upper.append(_turned(at, turn, x, half * weight / 2 * self.between(0.85, 1.15)))
            lower.append(_turned(at, turn, x, -half * weight / 2 * self.between(0.85, 1.15)))
        return Path(_closed([*upper, *reversed(lower[1:-1])]), Fill(ink))

    def line(self, points: Sequence[Spot], weight: Pt, ink: Ink = BLACK, *, tapered: bool = True) -> Path:
        """Return a cut line along `points`, pointed at its ends where it is `tapered`."""
        weight = max(weight, LEAST)
        last = len(points) - 1
        upper, lower = [], []
        for place, (x, y) in enumerate(points):
            (xa, ya), (xb, yb) = points[max(place - 1, 0)], points[min(place + 1, last)]
            length = hypot(xb - xa, yb - ya) or 1.0
            end = tapered and place in (0, last)
            half = 0.0 if end else weight / 2 * self.between(0.88, 1.12)
            nx, ny = (ya - yb) / length * half, (xb - xa) / length * half
            upper.append((x + nx, y + ny))
            lower.append((x - nx, y - ny))
        return Path(_closed([*upper, *reversed(lower)]), Fill(ink))

    def disc(self, at: Spot, radius: Pt, ink: Ink = BLACK, waver: float = 0.025) -> Path:
        """Return a disc whose edge was cut in short straight pushes."""
        count = max(9, round(radius))
        angles = [2 * pi * (k + self.between(-0.2, 0.2)) / count for k in range(count)]
        reach = [radius * self.between(1 - waver, 1 + waver) for _ in angles]
        spots = [(at[0] + r * cos(a), at[1] + r * sin(a)) for a, r in zip(angles, reach, strict=True)]
        return Path(_closed(spots), Fill(ink))

    def burst(self, at: Spot, near: Pt, far: Pt, spared: Box, weight: Pt = 3.2) -> Iterator[Path]:
        """Yield rings of ticks that fly from `at`, thick and close at `near`, ever wider apart, none in `spared`."""
        radius, ring = near, 0
        length = 17.0
        while radius < far:
            around = 2 * pi * radius
            count = max(8, round(around / (weight * 3.4 + ring * 2.4)))
            turn = self.between(0, 2 * pi)
            for k in range(count):
                angle = turn + 2 * pi * (k + self.between(-0.16, 0.16)) / count
                r = radius + length / 2 + self.between(-2.5, 2.5)
                long = length * self.between(0.7, 1.05)
                spot = at[0] + r * cos(angle), at[1] + r * sin(angle)
                made = self.tick(spot, angle, long, (weight + 2.2 / (1 + ring)) * self.between(0.75, 1.1))
                if not (spared[0] < spot[0] < spared[2] and spared[1] < spot[1] < spared[3]):
                    yield made
            radius += length + 6.5 + ring * 0.9
            ring += 1

    def dots(self, box: Box, pitch: Pt, over: Callable[[Pt], Pt] = lambda _x: 0.0) -> Iterator[Path]:
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
                if y - radius - GAP > over(x):
                    spot = x + self.between(-0.2, 0.2), y + self.between(-0.2, 0.2)
                    yield self.disc(spot, radius, waver=0.08)
                x += pitch


def frame(hand: Hand, width: Pt, height: Pt, inset: Pt) -> Path:
    """Return paper all around a block, with the wavering edge of a block cut by hand."""
    outer = [(-9.0, -9.0), (width + 9.0, -9.0), (width + 9.0, height + 9.0), (-9.0, height + 9.0)]
    far, low = width - inset, height - inset
    inner = hand.edge([(inset, inset), (far, inset), (far, low), (inset, low)], inset * 0.55, 23.0)
    return Path((*_closed(outer), *_closed(inner)), Fill(PAPER, even_odd=True))


def _turned(at: Spot, angle: float, x: Pt, y: Pt) -> Spot:
    """Return a place given along and across a direction."""
    return at[0] + x * cos(angle) - y * sin(angle), at[1] + x * sin(angle) + y * cos(angle)


def _closed(points: Iterable[Spot]) -> tuple[Segment, ...]:
    """Return an outline through points, closed, rounded to a hundredth of a point."""
    spots = [(round(x, 2), round(y, 2)) for x, y in points]
    return (("M", *spots[0]), *(("L", x, y) for x, y in spots[1:]), ("Z",))

"""Hills under the horizon of a linocut, one before the other."""

from collections.abc import Iterator
from math import pi, sin
from typing import Final, NamedTuple

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import PAPER
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.landscape import BEYOND, Landscape
from pamphlets.design.ornaments.linocut.strokes import MAX_SOLID, LinocutHand

_HILL_COUNT: Final = 3
_RIDGE_STEPS: Final = 24  # of a ridge's line, from the left edge to the right
_HATCH_SHARES: Final = (0.0, 0.25, 0.6, 1.0)


class _Ridge(NamedTuple):
    """The line of a hill against what is behind it."""

    places: list[complex]

    def inner_y(self, x: Pt) -> Pt:
        """Return the y at an x from which the hill's own marks may begin."""
        y, _slope = self.at(x)
        return y + 3.0

    @classmethod
    def choose(cls, hand: LinocutHand, land: Landscape, rank: int) -> "_Ridge":
        """Return the line of a hill's ridge; the furthest hill is the first."""
        swing = land.depth * hand.random_between(0.1, 0.16)
        usual_drop = land.depth * rank / _HILL_COUNT
        base = land.horizon + usual_drop * hand.random_between(0.9, 1.05)
        turn = hand.random_angle()
        wave = land.width / hand.random_between(5.0, 8.5)
        if rank == 0:  # what stands there stands on the crest
            base += swing
            turn = 1.5 * pi
            turn -= land.figure_x / wave
        step_width = land.width / _RIDGE_STEPS
        places: list[complex] = []
        for step in range(-1, _RIDGE_STEPS + 2):
            x = step * step_width
            rise = swing * sin(turn + x / wave)
            places.append(complex(x, base + rise))
        return cls(places)

    def at(self, x: Pt) -> tuple[Pt, float]:
        """Return its y at an x, and how much it falls there for a point to the right."""
        left = self.places[0].real
        step = self.places[1].real - left
        index = int((x - left) / step)
        last_edge = len(self.places) - 2
        index = min(index, last_edge)
        start = self.places[index]
        end = self.places[index + 1]
        edge = end - start
        slope = edge.imag / edge.real
        rise = (x - start.real) * slope
        return start.imag + rise, slope


def draw_hills(hand: LinocutHand, land: Landscape) -> Iterator[VectorPath]:
    """Yield hills one before the other: hatched on the lee side or dotted, the nearest black with chips cut out."""
    dotted_rank = hand.random_below(_HILL_COUNT)  # the nearest never is
    for rank in range(_HILL_COUNT):
        ridge = _Ridge.choose(hand, land, rank)
        bottom = land.height + BEYOND
        outline = [
            *ridge.places,
            complex(land.width + BEYOND, bottom),
            complex(-BEYOND, bottom),
        ]
        yield hand.cut_shape(outline, PAPER, waver=0.3, step=40.0)
        if rank == _HILL_COUNT - 1:
            yield from _draw_nearest_hill(hand, ridge.places, land.height)
            continue
        crest = [place + 1j for place in ridge.places]
        yield hand.cut_line(crest, 3.4 + rank, tapered=False)
        if rank == dotted_rank:
            top = min(place.imag for place in ridge.places)
            dots = Bounds(
                left=0.0,
                top=top,
                right=land.width,
                bottom=top + (land.height - top) * 0.7,
            )
            yield from hand.cut_dots(dots, 7.4, ridge.inner_y)
        else:
            nearness = 1.0 + 0.3 * rank
            depth = land.depth / _HILL_COUNT * nearness
            pitch = 4.4 + 1.6 * rank
            yield from _hatch_slope(hand, ridge, depth, pitch)


def _hatch_slope(
    hand: LinocutHand, ridge: _Ridge, depth: Pt, pitch: Pt
) -> Iterator[VectorPath]:
    """Yield hatching that hangs from a ridge, long where the slope falls away, short where it is lit."""
    x = ridge.places[0].real
    right = ridge.places[-1].real
    while x < right:
        y, slope = ridge.at(x)
        depth_share = min(1.0, 0.5 + slope * 1.9)
        usual_length = depth * max(0.16, depth_share)
        length = usual_length * hand.random_between(0.85, 1.1)
        head = complex(x, y + 1.5)
        hatch = complex(length * 0.3, length)
        line: list[complex] = []
        for share in _HATCH_SHARES:
            line.append(head + hatch * share)
        yield hand.cut_line(line, pitch * 0.46)
        x += pitch * hand.random_between(0.94, 1.06)


def _draw_nearest_hill(
    hand: LinocutHand, ridge: list[complex], bottom: Pt
) -> Iterator[VectorPath]:
    """Yield the nearest hill: black for as much as a copier can hold, then furrows along its back, chips in it."""
    drop = 0j
    weight = 15.0
    while ridge[0].imag + drop.imag < bottom + 60:
        upper = [place + drop for place in ridge]
        lower = [place + weight * 1j for place in upper]
        lower.reverse()
        yield hand.cut_shape(upper + lower, waver=0.7)
        for place in upper:
            if hand.is_chosen(0.55):
                right = hand.random_about(6)
                down = weight * hand.random_between(0.35, 0.65)
                chip = place + complex(right, down)
                angle = hand.random_about(0.2)
                length = hand.random_between(8, 15)
                yield hand.cut_tick(chip, angle, length, 2.2, PAPER)
        drop += (weight + 3.2) * 1j
        weight *= 1.15
        weight = min(weight, MAX_SOLID / 3)

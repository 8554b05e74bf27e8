"""What lies under the horizon of a linocut: fields, water, hills. Each is cut in its own way."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import hypot, pi, sin
from typing import Final

from pamphlets.core.drawing import VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.style import PAPER
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut_strokes import (
    MAX_SOLID,
    MIN_LINE_GAP,
    Bounds,
    LinocutHand,
)

# Paths below a horizon at a height of a box; the sun stands over one x of it, a thing at another.
GroundDrawer = Callable[[LinocutHand, Size, Pt, tuple[Pt, Pt]], Iterator[VectorPath]]

_MIN_FURROW: Final = 2.0  # points: no furrow is narrower
_FURROW_PITCH: Final = 1.78  # furrows' breadths from one to the next
_HILL_COUNT: Final = 3
_BEYOND: Final = 9  # points outside the box that paper reaches


def draw_fields(
    hand: LinocutHand, size: Size, horizon: Pt, places: tuple[Pt, Pt]
) -> Iterator[VectorPath]:
    """Yield ploughed land: furrows that run together at the horizon, chips of light in them."""
    yield _blank_ground(hand, size, horizon, 0.6)
    vanishing = complex(places[0], horizon)
    depth = size.height - horizon
    furrow = size.width / hand.random_between(7.5, 9.5)
    start = hand.random_between(0.0, furrow)
    far = 6 * size.width
    edge = vanishing.real - far + start
    while edge < vanishing.real + far:
        wide = furrow * hand.random_between(0.92, 1.08)
        slant = hypot(edge + wide / 2 - vanishing.real, depth) / depth
        near = _MIN_FURROW * slant / wide  # from here on the furrow is two points broad
        if near <= 0.8:
            left = complex(edge, size.height + 6.0) - vanishing
            right = complex(edge + wide, size.height + 6.0) - vanishing
            outline = [
                vanishing + left * near,
                vanishing + right * near,
                vanishing + right,
                vanishing + left,
            ]
            yield hand.cut_shape(outline, waver=1.1, step=26.0)
            for _ in range(1 + hand.random_below(3)):
                share = hand.random_between(0.5, 0.98)
                chip_x = edge + wide * hand.random_between(0.35, 0.65)
                chip = vanishing + (complex(chip_x, size.height) - vanishing) * share
                if wide * share > 12:
                    angle = hand.random_between(-0.15, 0.15)
                    yield hand.cut_tick(chip, angle, hand.random_between(7, 12), 2.0, PAPER)
        edge += wide * _FURROW_PITCH
    skyline = Bounds(-4, horizon - 1.2, size.width + 4, horizon + 1.6)
    yield hand.cut_rectangle(skyline, waver=0.7)


def draw_water(
    hand: LinocutHand, size: Size, horizon: Pt, places: tuple[Pt, Pt]
) -> Iterator[VectorPath]:
    """Yield water: swells that grow towards the reader, broken where the light falls."""
    yield _blank_ground(hand, size, horizon, 0.4)
    sun_x = places[0]
    y, weight = horizon + 1.0, 2.0
    while y < size.height + 6:
        x = hand.random_between(-60.0, 0.0)
        swell, turn = weight * 0.42, hand.random_angle()
        wave = 9 + 2.4 * weight
        while x < size.width + 10:
            length = hand.random_between(9, 17) * (4 + weight)
            piece_count = max(5, round(length / 11))
            line: list[complex] = []
            for piece in range(piece_count + 1):
                piece_x = x + length * piece / piece_count
                line.append(complex(piece_x, y + swell * sin(turn + piece_x / wave)))
            is_lit = abs(x + length / 2 - sun_x) < 14 + weight * 2
            if not (is_lit and hand.random_between(0, 1) < 0.55):
                yield hand.cut_line(line, weight)
            gap = MIN_LINE_GAP if weight < 4 else 3.0
            x += length + hand.random_between(3.0, 6.0) + gap
        y += weight * 1.75 + MIN_LINE_GAP
        weight = min(weight * 1.2 + 0.15, 14.0)


def draw_hills(
    hand: LinocutHand, size: Size, horizon: Pt, places: tuple[Pt, Pt]
) -> Iterator[VectorPath]:
    """Yield hills one before the other: hatched on the lee side or dotted, the nearest black with chips cut out."""
    height = size.height - horizon
    dotted_rank = hand.random_below(_HILL_COUNT)  # the nearest never is
    for rank in range(_HILL_COUNT):
        swing = height * hand.random_between(0.1, 0.16)
        base = horizon + height * rank / _HILL_COUNT * hand.random_between(0.9, 1.05)
        turn, wave = hand.random_angle(), size.width / hand.random_between(5.0, 8.5)
        if rank == 0:  # what stands there stands on the crest
            base += swing
            turn = 1.5 * pi - places[1] / wave
        ridge: list[complex] = []
        for step in range(-1, 26):
            x = step * size.width / 24
            ridge.append(complex(x, base + swing * sin(turn + x / wave)))
        bottom = size.height + _BEYOND
        hill = [*ridge, complex(size.width + _BEYOND, bottom), complex(-_BEYOND, bottom)]
        yield hand.cut_shape(hill, PAPER, 0.3, 40.0)
        if rank == _HILL_COUNT - 1:
            yield from _draw_nearest_hill(hand, ridge, size)
            continue
        yield hand.cut_line([place + 1j for place in ridge], 3.4 + rank, tapered=False)
        if rank == dotted_rank:
            yield from _draw_dotted_hill(hand, ridge, size)
        else:
            depth = height / _HILL_COUNT * (1.0 + 0.3 * rank)
            yield from _hatch_slope(hand, ridge, depth, 4.4 + 1.6 * rank)


def _draw_dotted_hill(
    hand: LinocutHand, ridge: list[complex], size: Size
) -> Iterator[VectorPath]:
    """Yield a hill's halftone: dots that grow towards its foot."""

    def over(x: Pt) -> Pt:
        start, end = next(pair for pair in pairwise(ridge) if pair[1].real >= x)
        edge = end - start
        return start.imag + edge.imag * (x - start.real) / edge.real + 3.0

    top = min(place.imag for place in ridge)
    bottom = min(size.height, top + (size.height - top) * 0.7)
    yield from hand.cut_dots(Bounds(0.0, top, size.width, bottom), 7.4, over)


def _hatch_slope(
    hand: LinocutHand, ridge: list[complex], depth: Pt, pitch: Pt
) -> Iterator[VectorPath]:
    """Yield hatching that hangs from a ridge, long where the slope falls away, short where it is lit."""
    left, right = ridge[0].real, ridge[-1].real
    last = len(ridge) - 1
    x = left
    while x < right:
        index = min(int((x - left) / (right - left) * last), last - 1)
        start = ridge[index]
        edge = ridge[index + 1] - start
        slope = edge.imag / edge.real
        share = max(0.16, min(1.0, 0.5 + slope * 1.9))
        length = depth * share * hand.random_between(0.85, 1.1)
        y = start.imag + (x - start.real) * slope
        hatch = complex(length * 0.3, length)
        line = [complex(x, y + 1.5) + hatch * along for along in (0.0, 0.25, 0.6, 1.0)]
        yield hand.cut_line(line, pitch * 0.46)
        x += pitch * hand.random_between(0.94, 1.06)


def _draw_nearest_hill(
    hand: LinocutHand, ridge: list[complex], size: Size
) -> Iterator[VectorPath]:
    """Yield the nearest hill: black for as much as a copier can hold, then furrows along its back, chips in it."""
    y = 0.0
    weight = 15.0
    while ridge[0].imag + y < size.height + 60:
        upper: list[complex] = []
        lower: list[complex] = []
        for place in ridge:
            upper.append(place + y * 1j)
            lower.append(upper[-1] + weight * 1j)
        lower.reverse()
        yield hand.cut_shape([*upper, *lower], waver=0.7)
        for place in upper:
            if hand.random_between(0, 1) < 0.55:
                chip_x = place.real + hand.random_between(-6, 6)
                chip_y = place.imag + weight * hand.random_between(0.35, 0.65)
                angle = hand.random_between(-0.2, 0.2)
                chip = complex(chip_x, chip_y)
                yield hand.cut_tick(chip, angle, hand.random_between(8, 15), 2.2, PAPER)
        y += weight + 3.2
        weight = min(weight * 1.15, MAX_SOLID / 3)


def _blank_ground(hand: LinocutHand, size: Size, horizon: Pt, waver: Pt) -> VectorPath:
    """Return bare paper below the horizon."""
    ground = Bounds(-_BEYOND, horizon, size.width + _BEYOND, size.height + _BEYOND)
    return hand.cut_shape(ground.corners(), PAPER, waver, 40.0)


GROUNDS: Final[tuple[GroundDrawer, ...]] = (draw_fields, draw_water, draw_hills)

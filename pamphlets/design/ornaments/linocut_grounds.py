"""What lies under the horizon of a cut block: fields, water, hills. Each is given in its own hand."""

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
    LinocutHand,
    OutlinePoint,
)

# Paths below a horizon at a height of a box; the sun stands over one place of it, a thing at another.
GroundDrawer = Callable[[LinocutHand, Size, Pt, tuple[Pt, Pt]], Iterator[VectorPath]]

_MIN_FURROW: Final = 2.0  # points: no furrow is narrower
_FURROW_PITCH: Final = 1.78  # furrows' breadths from one to the next


def draw_fields(
    hand: LinocutHand, size: Size, horizon: Pt, places: tuple[Pt, Pt]
) -> Iterator[VectorPath]:
    """Yield ploughed land: furrows that run together at the horizon, chips of light in them."""
    yield _blank_ground(hand, size, horizon, 0.6)
    x, deep = places[0], size.height - horizon
    furrow = size.width / hand.random_between(7.5, 9.5)
    start = hand.random_between(0.0, furrow)
    far = 6 * size.width
    edge = x - far + start
    while edge < x + far:
        wide = furrow * hand.random_between(0.92, 1.08)
        slant = hypot(edge + wide / 2 - x, deep) / deep
        near = _MIN_FURROW * slant / wide  # from here on the furrow is two points broad
        if near > 0.8:
            edge += wide * _FURROW_PITCH
            continue
        ends = [
            _point_between((x, horizon), (edge + side * wide, size.height + 6.0), at)
            for side, at in ((0.0, near), (1.0, near), (1.0, 1.0), (0.0, 1.0))
        ]
        yield hand.cut_shape(ends, waver=1.1, step=26.0)
        for _ in range(1 + hand.random_below(3)):
            at = hand.random_between(0.5, 0.98)
            spot = _point_between(
                (x, horizon), (edge + wide * hand.random_between(0.35, 0.65), size.height), at
            )
            if wide * at > 12:
                yield hand.cut_tick(
                    spot, hand.random_between(-0.15, 0.15), hand.random_between(7, 12), 2.0, PAPER
                )
        edge += wide * _FURROW_PITCH
    yield hand.cut_rectangle((-4, horizon - 1.2, size.width + 4, horizon + 1.6), waver=0.7)


def draw_water(
    hand: LinocutHand, size: Size, horizon: Pt, places: tuple[Pt, Pt]
) -> Iterator[VectorPath]:
    """Yield water: swells that grow towards the reader, broken where the light falls."""
    yield _blank_ground(hand, size, horizon, 0.4)
    x = places[0]
    y, weight = horizon + 1.0, 2.0
    while y < size.height + 6:
        at = hand.random_between(-60.0, 0.0)
        swell, turn = weight * 0.42, hand.random_between(0, 2 * pi)
        while at < size.width + 10:
            long = hand.random_between(9, 17) * (4 + weight)
            count = max(5, round(long / 11))
            path = [
                (
                    at + long * k / count,
                    y + swell * sin(turn + (at + long * k / count) / (9 + 2.4 * weight)),
                )
                for k in range(count + 1)
            ]
            lit = abs(at + long / 2 - x) < 14 + weight * 2
            if not (lit and hand.random_between(0, 1) < 0.55):
                yield hand.cut_line(path, weight)
            at += long + hand.random_between(3.0, 6.0) + (MIN_LINE_GAP if weight < 4 else 3.0)
        y += weight * 1.75 + MIN_LINE_GAP
        weight = min(weight * 1.2 + 0.15, 14.0)


def draw_hills(
    hand: LinocutHand, size: Size, horizon: Pt, places: tuple[Pt, Pt]
) -> Iterator[VectorPath]:
    """Yield hills one before the other: hatched on the lee side or dotted, the nearest black with chips cut out."""
    room = size.height - horizon
    count, dotted = 3, hand.random_below(3)  # a hill in dots, or none: the nearest never is
    for rank in range(count):
        swing = room * hand.random_between(0.1, 0.16)
        base = (
            horizon
            + room * rank / count * hand.random_between(0.9, 1.05)
            + (0.0 if rank else swing)
        )
        turn, wave = hand.random_between(0, 2 * pi), size.width / hand.random_between(5.0, 8.5)
        if not rank:  # what stands there stands on the crest
            turn = 1.5 * pi - places[1] / wave
        ridge = [
            (at * size.width / 24, base + swing * sin(turn + at * size.width / 24 / wave))
            for at in range(-1, 26)
        ]
        body = [*ridge, (size.width + 9, size.height + 9), (-9.0, size.height + 9)]
        if rank < count - 1:
            yield hand.cut_shape(body, PAPER, 0.3, 40.0)
            yield hand.cut_line([(ax, ay + 1.0) for ax, ay in ridge], 3.4 + rank, tapered=False)
            if rank == dotted:
                yield from _draw_dotted_hill(hand, ridge, size)
                continue
            yield from _hatch_slope(
                hand, ridge, room / count * (1.0 + 0.3 * rank), 4.4 + 1.6 * rank
            )
        else:
            yield from _draw_nearest_hill(hand, ridge, size)


def _draw_dotted_hill(
    hand: LinocutHand, ridge: list[OutlinePoint], size: Size
) -> Iterator[VectorPath]:
    """Yield a hill's halftone: dots that grow towards its foot."""

    def over(x: Pt) -> Pt:
        (ax, ay), (bx, by) = next(pair for pair in pairwise(ridge) if pair[1][0] >= x)
        return ay + (by - ay) * (x - ax) / (bx - ax) + 3.0

    top = min(y for _, y in ridge)
    low = min(size.height, top + (size.height - top) * 0.7)
    yield from hand.cut_dots((0.0, top, size.width, low), 7.4, over)


def _hatch_slope(
    hand: LinocutHand, ridge: list[OutlinePoint], depth: Pt, pitch: Pt
) -> Iterator[VectorPath]:
    """Yield hatching that hangs from a ridge, long where the slope falls away, short where it is lit."""
    left, right = ridge[0][0], ridge[-1][0]
    x = left
    while x < right:
        place = min(int((x - left) / (right - left) * (len(ridge) - 1)), len(ridge) - 2)
        (ax, ay), (bx, by) = ridge[place], ridge[place + 1]
        slope = (by - ay) / (bx - ax)
        y = ay + (x - ax) * slope
        long = depth * max(0.16, min(1.0, 0.5 + slope * 1.9)) * hand.random_between(0.85, 1.1)
        lean = long * 0.3
        spots = [(x + lean * at, y + 1.5 + long * at) for at in (0.0, 0.25, 0.6, 1.0)]
        yield hand.cut_line(spots, pitch * 0.46)
        x += pitch * hand.random_between(0.94, 1.06)


def _draw_nearest_hill(
    hand: LinocutHand, ridge: list[OutlinePoint], size: Size
) -> Iterator[VectorPath]:
    """Yield the nearest hill: black for as much as a copier can hold, then furrows along its back, chips in it."""
    yield hand.cut_shape(
        [*ridge, (size.width + 9, size.height + 9), (-9.0, size.height + 9)], PAPER, 0.3, 40.0
    )
    y = 0.0
    weight = 15.0
    while ridge[0][1] + y < size.height + 60:
        low = [(ax, ay + y + weight) for ax, ay in reversed(ridge)]
        yield hand.cut_shape([*((ax, ay + y) for ax, ay in ridge), *low], waver=0.7)
        for ax, ay in ridge:
            if hand.random_between(0, 1) < 0.55:
                at = (
                    ax + hand.random_between(-6, 6),
                    ay + y + weight * hand.random_between(0.35, 0.65),
                )
                yield hand.cut_tick(
                    at, hand.random_between(-0.2, 0.2), hand.random_between(8, 15), 2.2, PAPER
                )
        y += weight + 3.2
        weight = min(weight * 1.15, MAX_SOLID / 3)


def _blank_ground(hand: LinocutHand, size: Size, horizon: Pt, waver: Pt) -> VectorPath:
    """Return bare paper below the horizon."""
    low = size.height + 9
    return hand.cut_shape(
        [(-9, horizon), (size.width + 9, horizon), (size.width + 9, low), (-9, low)],
        PAPER,
        waver,
        40.0,
    )


def _point_between(start: OutlinePoint, end: OutlinePoint, share: float) -> OutlinePoint:
    """Return the place at a share of the way."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


GROUNDS: Final[tuple[GroundDrawer, ...]] = (draw_fields, draw_water, draw_hills)

"""What lies under the horizon of a linocut: fields and water here, hills beside it. Each is cut in its own way."""

from collections.abc import Callable, Iterator
from math import sin
from typing import Final

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import PAPER
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.hills import draw_hills
from pamphlets.design.ornaments.linocut.landscape import Landscape, blank_ground
from pamphlets.design.ornaments.linocut.strokes import (
    MIN_LINE_GAP,
    LinocutHand,
)

# Yields the paths below the horizon.
GroundDrawer = Callable[[LinocutHand, Landscape], Iterator[VectorPath]]

_MIN_FURROW: Final = 2.0  # points: no furrow is narrower
_FURROW_PITCH: Final = 1.78  # furrows' breadths from one to the next
_MIN_CHIPPED_FURROW: Final = 12.0  # points: a narrower one has no room for a chip


def draw_fields(hand: LinocutHand, land: Landscape) -> Iterator[VectorPath]:
    """Yield ploughed land: furrows that run together at the horizon, chips of light in them."""
    yield blank_ground(hand, land, 0.6)
    vanishing = complex(land.sun_x, land.horizon)
    usual_width = land.width / hand.random_between(7.5, 9.5)
    reach = 6 * land.width
    start = hand.random_between(0.0, usual_width)
    left = land.sun_x - reach + start
    right = land.sun_x + reach
    while left < right:
        width = usual_width * hand.random_between(0.92, 1.08)
        middle = complex(left + width / 2, land.height)
        slant = abs(middle - vanishing) / land.depth
        near = _MIN_FURROW * slant / width  # from here on the furrow is two points broad
        if near <= 0.8:
            foot = land.height + 6.0
            left_foot = complex(left, foot)
            right_foot = left_foot + width
            outline = [
                vanishing + (left_foot - vanishing) * near,
                vanishing + (right_foot - vanishing) * near,
                right_foot,
                left_foot,
            ]
            yield hand.cut_shape(outline, waver=1.1, step=26.0)
            yield from _chip_furrow(hand, land, left, width)
        left += width * _FURROW_PITCH
    skyline = Bounds(
        left=-4,
        top=land.horizon - 1.2,
        right=land.width + 4,
        bottom=land.horizon + 1.6,
    )
    yield hand.cut_rectangle(skyline, waver=0.7)


def _chip_furrow(
    hand: LinocutHand, land: Landscape, left: Pt, width: Pt
) -> Iterator[VectorPath]:
    """Yield up to three chips of light along a furrow, none where it is narrow."""
    vanishing = complex(land.sun_x, land.horizon)
    chip_count = 1 + hand.random_below(3)
    for _ in range(chip_count):
        share = hand.random_between(0.5, 0.98)
        near_x = left + width * hand.random_between(0.35, 0.65)
        near_end = complex(near_x, land.height)
        chip = vanishing + (near_end - vanishing) * share
        if width * share > _MIN_CHIPPED_FURROW:
            angle = hand.random_about(0.15)
            length = hand.random_between(7, 12)
            yield hand.cut_tick(chip, angle, length, 2.0, PAPER)


def draw_water(hand: LinocutHand, land: Landscape) -> Iterator[VectorPath]:
    """Yield water: swells that grow towards the reader, broken where the light falls."""
    yield blank_ground(hand, land, 0.4)
    y = land.horizon + 1.0
    weight = 2.0
    while y < land.height + 6:
        x = hand.random_between(-60.0, 0.0)
        turn = hand.random_angle()
        rise = weight * 0.42
        wave = 9 + 2.4 * weight
        while x < land.width + 10:
            length = hand.random_between(9, 17) * (4 + weight)
            piece_count = max(5, round(length / 11))
            swell: list[complex] = []
            for piece in range(piece_count + 1):
                piece_x = x + length * piece / piece_count
                off = rise * sin(turn + piece_x / wave)
                swell.append(complex(piece_x, y + off))
            middle = x + length / 2
            is_lit = abs(middle - land.sun_x) < 14 + weight * 2
            if not (is_lit and hand.is_chosen(0.55)):
                yield hand.cut_line(swell, weight)
            gap = MIN_LINE_GAP if weight < 4 else 3.0
            x += length + gap + hand.random_between(3.0, 6.0)
        y += weight * 1.75 + MIN_LINE_GAP
        weight = min(weight * 1.2 + 0.15, 14.0)


GROUNDS: Final[tuple[GroundDrawer, ...]] = (
    draw_fields,
    draw_water,
    draw_hills,
)

"""What stands against the sky of a cut block: roofs, tree, mast, boat, lighthouse. Silhouettes with lights cut out."""

from collections.abc import Callable, Iterator
from math import cos, pi, sin
from typing import Final

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut_strokes import LinocutHand, OutlinePoint

# Paths of a thing that stands at a place, so many points high.
FigureDrawer = Callable[[LinocutHand, OutlinePoint, Pt], Iterator[VectorPath]]

_WALL_DEPTH: Final = 26.0  # how far walls go into the ground, that a slope may not bare their feet


def draw_roofs(hand: LinocutHand, at: OutlinePoint, high: Pt) -> Iterator[VectorPath]:
    """Yield a row of houses leaning on each other, a light in some windows."""
    x, y = at
    count = 3 + hand.random_below(2)
    left = x - high * 0.28 * count
    for number in range(count):
        wide = high * hand.random_between(0.48, 0.62)
        wall = high * hand.random_between(0.34, 0.6)
        peak = wall + high * hand.random_between(0.22, 0.34)
        lean = wide * hand.random_between(0.35, 0.65)
        if number % 2:
            chimney = left + wide * 0.72
            yield hand.cut_rectangle((chimney, y - peak - 3, chimney + 5, y - wall))
        # a little paper around each house sets it off from its neighbour and from the sun
        for out, ink in ((2.0, PAPER), (0.0, BLACK)):
            near, far, eaves = left - out, left + wide + out, y - wall - out
            gable = left + lean, y - peak - 1.5 * out
            yield hand.cut_shape(
                [
                    (near, y + _WALL_DEPTH),
                    (near, eaves),
                    gable,
                    (far, eaves),
                    (far, y + _WALL_DEPTH),
                ],
                ink,
            )
        for side in (0.2, 0.58):
            if hand.random_between(0, 1) < 0.75:
                a, b, pane = left + wide * side, y - wall * 0.82, wide * 0.22
                yield hand.cut_rectangle((a, b, a + pane, b + pane * 1.25), PAPER, 0.4)
        left += wide + hand.random_between(1.6, 2.4)


def draw_tree(hand: LinocutHand, at: OutlinePoint, high: Pt) -> Iterator[VectorPath]:
    """Yield a tree: a trunk, a crown of leaves round it, lights between them."""
    x, y = at
    trunk = high * 0.06
    crown = (x + high * hand.random_between(-0.06, 0.06), y - high * 0.66)
    yield hand.cut_taper(x, ((crown[1], trunk * 0.8), (y + 3, trunk * 1.7)))
    yield hand.cut_disc(crown, high * 0.25, waver=0.06)
    for ring, count in ((0.26, 13), (0.36, 17)):
        for k in range(count):
            angle = 2 * pi * (k + hand.random_between(-0.2, 0.2)) / count
            spot = crown[0] + high * ring * cos(angle), crown[1] + high * ring * 0.92 * sin(angle)
            yield hand.cut_tick(spot, angle, high * 0.2, high * 0.085)
    for k in range(9):
        angle = 2 * pi * k / 9 + 0.3
        spot = crown[0] + high * 0.15 * cos(angle), crown[1] + high * 0.15 * sin(angle)
        yield hand.cut_tick(spot, angle, high * 0.12, 2.2, PAPER)


def draw_boat(hand: LinocutHand, at: OutlinePoint, high: Pt) -> Iterator[VectorPath]:
    """Yield a boat under sail."""
    x, y = at
    wide = high * 0.5
    deck = y - high * 0.17
    yield hand.cut_shape(
        [
            (x - wide * 0.85, deck),
            (x + wide * 0.95, deck - 1),
            (x + wide * 0.6, y + 4),
            (x - wide * 0.55, y + 4),
        ]
    )
    yield hand.cut_tick((x, y - high * 0.07), 0.0, wide * 1.0, 2.0, PAPER)
    yield hand.cut_taper(x, ((y - high, 1.6), (y - high * 0.15, 2.2)))
    yield hand.cut_shape(
        [(x + 5, y - high * 0.94), (x + wide * 0.9, y - high * 0.27), (x + 5, y - high * 0.24)]
    )
    yield hand.cut_shape(
        [(x - 5, y - high * 0.82), (x - wide * 0.62, y - high * 0.28), (x - 5, y - high * 0.26)]
    )
    for share in (0.45, 0.62):
        yield hand.cut_tick((x + 5 + wide * 0.22, y - high * share), 0.5, wide * 0.34, 2.0, PAPER)


def draw_mast(hand: LinocutHand, at: OutlinePoint, high: Pt) -> Iterator[VectorPath]:
    """Yield a mast of lattice with three arms and its wires."""
    x, y = at
    foot = high * 0.16
    for side in (-1, 1):
        outer, inner = (x + side * foot, y + 3), (x + side * (foot - 4.2), y + 3)
        yield hand.cut_shape([outer, inner, (x - side * 0.4, y - high), (x + side * 1.9, y - high)])
    for share in (0.1, 0.26, 0.42, 0.58):
        wide, above = foot * (1 - share), foot * (1 - share - 0.16)
        for side in (-1, 1):
            low, top = (
                (x - side * wide, y - high * share),
                (x + side * above, y - high * (share + 0.16)),
            )
            yield hand.cut_line(
                [low, ((low[0] + top[0]) / 2, (low[1] + top[1]) / 2), top], 1.7, tapered=False
            )
    for share, reach in ((0.94, 0.2), (0.8, 0.3), (0.66, 0.24)):
        arm = y - high * share
        span = high * reach
        yield hand.cut_shape(
            [(x - span, arm), (x, arm - 4.5), (x + span, arm), (x, arm + 1.2)], waver=0.3
        )
        for side in (-1, 1):
            end = x + side * span * 0.94
            yield hand.cut_rectangle((end - 1.3, arm, end + 1.3, arm + 7), waver=0.2)


def draw_lighthouse(hand: LinocutHand, at: OutlinePoint, high: Pt) -> Iterator[VectorPath]:
    """Yield a lighthouse on its rock: bands round the tower, a lantern, a roof."""
    x, y = at
    foot, top, gallery = high * 0.13, high * 0.08, y - high * 0.76
    rock = [(-0.45, 0.0), (-0.3, 0.1), (0.0, 0.15), (0.34, 0.06), (0.5, 0.0)]
    yield hand.cut_shape(
        [(x + high * along, y + 4 - high * up) for along, up in rock], waver=1.4, step=9.0
    )
    yield hand.cut_taper(x, ((gallery, top), (y - high * 0.1, foot)))
    for share in (0.26, 0.46, 0.64):
        wide, band = foot * (1.1 - share * 0.55), y - high * share
        yield hand.cut_rectangle((x - wide, band - high * 0.055, x + wide, band), PAPER)
    yield hand.cut_taper(x, ((gallery - 3, top * 1.4), (gallery, top * 1.6)), waver=0.3)
    for side in (-0.8, 0.0, 0.8):
        post = x + top * side
        yield hand.cut_rectangle(
            (post - 1.0, gallery - high * 0.12, post + 1.0, gallery - 2), waver=0.1
        )
    roof = gallery - high * 0.11
    yield hand.cut_shape([(x - top * 1.25, roof), (x, y - high), (x + top * 1.25, roof)], waver=0.3)


FIGURES: Final[tuple[tuple[FigureDrawer, ...], ...]] = (
    (draw_tree, draw_roofs, draw_mast),
    (draw_boat, draw_lighthouse),
    (draw_roofs, draw_tree, draw_mast),
)

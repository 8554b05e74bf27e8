"""What stands against the sky of a linocut: roofs, tree, mast, boat, lighthouse. Silhouettes with lights cut out."""

from cmath import rect
from collections.abc import Callable, Iterator
from math import cos, pi, sin
from typing import Final

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut_strokes import Bounds, LinocutHand

# Paths of a thing that stands at a place, so many points high.
FigureDrawer = Callable[[LinocutHand, complex, Pt], Iterator[VectorPath]]

# How far walls go into the ground, that a slope may not bare their feet.
_WALL_DEPTH: Final = 26.0


def draw_roofs(hand: LinocutHand, at: complex, high: Pt) -> Iterator[VectorPath]:
    """Yield a row of houses leaning on each other, a light in some windows."""
    x, y = at.real, at.imag
    house_count = 3 + hand.random_below(2)
    left = x - high * 0.28 * house_count
    for number in range(house_count):
        wide = high * hand.random_between(0.48, 0.62)
        wall = high * hand.random_between(0.34, 0.6)
        peak = wall + high * hand.random_between(0.22, 0.34)
        lean = wide * hand.random_between(0.35, 0.65)
        if number % 2:
            chimney = left + wide * 0.72
            yield hand.cut_rectangle(Bounds(chimney, y - peak - 3, chimney + 5, y - wall))
        # A little paper around each house sets it off from its neighbour and from the sun.
        for out, ink in ((2.0, PAPER), (0.0, BLACK)):
            walls = Bounds(left - out, y - wall - out, left + wide + out, y + _WALL_DEPTH)
            left_eaves, right_eaves, right_foot, left_foot = walls.corners()
            gable = complex(left + lean, y - peak - 1.5 * out)
            yield hand.cut_shape(
                [left_foot, left_eaves, gable, right_eaves, right_foot], ink
            )
        for side in (0.2, 0.58):
            if hand.random_between(0, 1) < 0.75:
                window_x, window_y = left + wide * side, y - wall * 0.82
                pane = wide * 0.22
                window = Bounds(window_x, window_y, window_x + pane, window_y + pane * 1.25)
                yield hand.cut_rectangle(window, PAPER, 0.4)
        left += wide + hand.random_between(1.6, 2.4)


def draw_tree(hand: LinocutHand, at: complex, high: Pt) -> Iterator[VectorPath]:
    """Yield a tree: a trunk, a crown of leaves round it, lights between them."""
    trunk = high * 0.06
    crown_x = at.real + high * hand.random_between(-0.06, 0.06)
    crown = complex(crown_x, at.imag - high * 0.66)
    trunk_head = complex(at.real, crown.imag)
    yield hand.cut_taper(trunk_head, at + 3j, (trunk * 0.8, trunk * 1.7))
    yield hand.cut_disc(crown, high * 0.25, waver=0.06)
    for ring, leaf_count in ((0.26, 13), (0.36, 17)):
        for number in range(leaf_count):
            angle = 2 * pi * (number + hand.random_between(-0.2, 0.2)) / leaf_count
            reach = high * ring
            leaf = crown + complex(reach * cos(angle), reach * 0.92 * sin(angle))
            yield hand.cut_tick(leaf, angle, high * 0.2, high * 0.085)
    for number in range(9):
        angle = 2 * pi * number / 9 + 0.3
        yield hand.cut_tick(
            crown + rect(high * 0.15, angle), angle, high * 0.12, 2.2, PAPER
        )


def draw_boat(hand: LinocutHand, at: complex, high: Pt) -> Iterator[VectorPath]:
    """Yield a boat under sail."""
    wide = high * 0.5
    deck = at - high * 0.17j
    hull = [
        deck - wide * 0.85,
        deck + wide * 0.95 - 1j,
        at + wide * 0.6 + 4j,
        at - wide * 0.55 + 4j,
    ]
    yield hand.cut_shape(hull)
    yield hand.cut_tick(at - high * 0.07j, 0.0, wide, 2.0, PAPER)
    yield hand.cut_taper(at - high * 1j, at - high * 0.15j, (1.6, 2.2))
    sail_foot = at + wide * 0.9 - high * 0.27j
    yield hand.cut_shape([at + 5 - high * 0.94j, sail_foot, at + 5 - high * 0.24j])
    jib_foot = at - wide * 0.62 - high * 0.28j
    yield hand.cut_shape([at - 5 - high * 0.82j, jib_foot, at - 5 - high * 0.26j])
    for share in (0.45, 0.62):
        light = at + 5 + wide * 0.22 - high * share * 1j
        yield hand.cut_tick(light, 0.5, wide * 0.34, 2.0, PAPER)


def draw_mast(hand: LinocutHand, at: complex, high: Pt) -> Iterator[VectorPath]:
    """Yield a mast of lattice with three arms and its wires."""
    foot = high * 0.16
    top = at - high * 1j
    for side in (-1, 1):
        outer, inner = at + side * foot + 3j, at + side * (foot - 4.2) + 3j
        yield hand.cut_shape([outer, inner, top - side * 0.4, top + side * 1.9])
    for share in (0.1, 0.26, 0.42, 0.58):
        next_share = share + 0.16
        for side in (-1, 1):
            start = at - side * foot * (1 - share) - high * share * 1j
            end = at + side * foot * (1 - next_share) - high * next_share * 1j
            yield hand.cut_line([start, (start + end) / 2, end], 1.7, tapered=False)
    for share, reach in ((0.94, 0.2), (0.8, 0.3), (0.66, 0.24)):
        arm = at - high * share * 1j
        span = high * reach
        yield hand.cut_shape([arm - span, arm - 4.5j, arm + span, arm + 1.2j], waver=0.3)
        for side in (-1, 1):
            wire = arm.real + side * span * 0.94
            box = Bounds(wire - 1.3, arm.imag, wire + 1.3, arm.imag + 7)
            yield hand.cut_rectangle(box, waver=0.2)


def draw_lighthouse(hand: LinocutHand, at: complex, high: Pt) -> Iterator[VectorPath]:
    """Yield a lighthouse on its rock: bands round the tower, a lantern, a roof."""
    foot, top = high * 0.13, high * 0.08
    gallery = at - high * 0.76j
    rock = (-0.45, -0.3 - 0.1j, -0.15j, 0.34 - 0.06j, 0.5)
    yield hand.cut_shape([at + 4j + high * place for place in rock], waver=1.4, step=9.0)
    yield hand.cut_taper(gallery, at - high * 0.1j, (top, foot))
    for share in (0.26, 0.46, 0.64):
        half = foot * (1.1 - share * 0.55)
        bottom = at.imag - high * share
        band = Bounds(at.real - half, bottom - high * 0.055, at.real + half, bottom)
        yield hand.cut_rectangle(band, PAPER)
    yield hand.cut_taper(gallery - 3j, gallery, (top * 1.4, top * 1.6), waver=0.3)
    for side in (-0.8, 0.0, 0.8):
        post = at.real + top * side
        post_top, post_foot = gallery.imag - high * 0.12, gallery.imag - 2
        yield hand.cut_rectangle(
            Bounds(post - 1.0, post_top, post + 1.0, post_foot), waver=0.1
        )
    roof = gallery - high * 0.11j
    yield hand.cut_shape([roof - top * 1.25, at - high * 1j, roof + top * 1.25], waver=0.3)


FIGURES: Final[tuple[tuple[FigureDrawer, ...], ...]] = (
    (draw_tree, draw_roofs, draw_mast),
    (draw_boat, draw_lighthouse),
    (draw_roofs, draw_tree, draw_mast),
)

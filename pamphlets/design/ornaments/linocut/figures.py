"""What stands against the sky of a linocut: tree, boat, mast, lighthouse. Silhouettes with lights cut out.

A shape is a table of corners in shares of the figure's height, so that it can be read and changed row by row.
"""

from cmath import rect
from collections.abc import Callable, Iterator
from math import pi
from typing import Final

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import PAPER
from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.roofs import draw_roofs
from pamphlets.design.ornaments.linocut.scale import Corner, FigureScale
from pamphlets.design.ornaments.linocut.strokes import LinocutHand

# Yields the paths of a figure.
FigureDrawer = Callable[[LinocutHand, FigureScale], Iterator[VectorPath]]

_LEAF_RINGS: Final = ((0.26, 13), (0.36, 17))  # distance from the crown's middle, leaves
_CROWN_LIGHTS: Final = 9

_HULL: Final = (
    Corner(-0.425, 0.17),
    Corner(0.475, 0.17, down=-1),
    Corner(0.3, 0.0, down=4),
    Corner(-0.275, 0.0, down=4),
)
_MAINSAIL: Final = (
    Corner(0.0, 0.94, right=5),
    Corner(0.45, 0.27),
    Corner(0.0, 0.24, right=5),
)
_JIB: Final = (
    Corner(0.0, 0.82, right=-5),
    Corner(-0.31, 0.28),
    Corner(0.0, 0.26, right=-5),
)
_SAIL_LIGHTS: Final = (
    Corner(0.11, 0.45, right=5),
    Corner(0.11, 0.62, right=5),
)

_LEFT_LEG: Final = (
    Corner(-0.16, 0.0, down=3),
    Corner(-0.16, 0.0, right=4.2, down=3),
    Corner(0.0, 1.0, right=0.4),
    Corner(0.0, 1.0, right=-1.9),
)
_RIGHT_LEG: Final = (
    Corner(0.16, 0.0, down=3),
    Corner(0.16, 0.0, right=-4.2, down=3),
    Corner(0.0, 1.0, right=-0.4),
    Corner(0.0, 1.0, right=1.9),
)
_BRACES: Final = (0.1, 0.26, 0.42, 0.58)  # where they begin, as shares of the mast's height
_BRACE_RISE: Final = 0.16
# Of the mast: height, length to either side.
_ARMS: Final = (
    (0.94, 0.2),
    (0.8, 0.3),
    (0.66, 0.24),
)

_ROCK: Final = (
    Corner(-0.45, 0.0, down=4),
    Corner(-0.3, 0.1, down=4),
    Corner(0.0, 0.15, down=4),
    Corner(0.34, 0.06, down=4),
    Corner(0.5, 0.0, down=4),
)
_LANTERN_ROOF: Final = (
    Corner(-0.1, 0.87),
    Corner(0.0, 1.0),
    Corner(0.1, 0.87),
)
_TOWER_BANDS: Final = (0.26, 0.46, 0.64)
_LANTERN_POSTS: Final = (-0.064, 0.0, 0.064)


def draw_tree(hand: LinocutHand, scale: FigureScale) -> Iterator[VectorPath]:
    """Yield a tree: a trunk, a crown of leaves round it, lights between them."""
    height = scale.height
    crown = scale.place(hand.random_about(0.06), 0.66)
    trunk_head = scale.place(0.0, 0.66)
    trunk_foot = scale.place(0.0, 0.0, down=3)
    half_widths = (height * 0.048, height * 0.102)
    yield hand.cut_taper(trunk_head, trunk_foot, half_widths)
    yield hand.cut_disc(crown, height * 0.25, waver=0.06)
    leaf_length = height * 0.2
    leaf_weight = height * 0.085
    for distance, leaf_count in _LEAF_RINGS:
        for angle in hand.random_angles(leaf_count, 0.2):
            way = rect(height * distance, angle)
            leaf = crown + complex(way.real, way.imag * 0.92)
            yield hand.cut_tick(leaf, angle, leaf_length, leaf_weight)
    light_length = height * 0.12
    for number in range(_CROWN_LIGHTS):
        angle = 2 * pi * number / _CROWN_LIGHTS + 0.3
        light = crown + rect(height * 0.15, angle)
        yield hand.cut_tick(light, angle, light_length, 2.2, PAPER)


def draw_boat(hand: LinocutHand, scale: FigureScale) -> Iterator[VectorPath]:
    """Yield a boat under sail."""
    height = scale.height
    yield hand.cut_shape(scale.outline(_HULL))
    plank = scale.place(0.0, 0.07)
    yield hand.cut_tick(plank, 0.0, height * 0.5, 2.0, PAPER)
    mast_head = scale.place(0.0, 1.0)
    mast_foot = scale.place(0.0, 0.15)
    yield hand.cut_taper(mast_head, mast_foot, (1.6, 2.2))
    yield hand.cut_shape(scale.outline(_MAINSAIL))
    yield hand.cut_shape(scale.outline(_JIB))
    for light in scale.outline(_SAIL_LIGHTS):
        yield hand.cut_tick(light, 0.5, height * 0.17, 2.0, PAPER)


def draw_mast(hand: LinocutHand, scale: FigureScale) -> Iterator[VectorPath]:
    """Yield a mast of lattice with three arms and its wires."""
    yield hand.cut_shape(scale.outline(_LEFT_LEG))
    yield hand.cut_shape(scale.outline(_RIGHT_LEG))
    for low in _BRACES:
        high = low + _BRACE_RISE
        low_half = 0.16 * (1 - low)
        high_half = 0.16 * (1 - high)
        for side in (-1, 1):
            start = scale.place(-side * low_half, low)
            end = scale.place(side * high_half, high)
            middle = (start + end) / 2
            yield hand.cut_line([start, middle, end], 1.7, tapered=False)
    for up, reach in _ARMS:
        arm = [
            scale.place(-reach, up),
            scale.place(0.0, up, down=-4.5),
            scale.place(reach, up),
            scale.place(0.0, up, down=1.2),
        ]
        yield hand.cut_shape(arm, waver=0.3)
        for side in (-1, 1):
            across = side * reach * 0.94
            top_left = scale.place(across, up, right=-1.3)
            bottom_right = scale.place(across, up, right=1.3, down=7)
            wire = Bounds.between(top_left, bottom_right)
            yield hand.cut_rectangle(wire, waver=0.2)


def draw_lighthouse(hand: LinocutHand, scale: FigureScale) -> Iterator[VectorPath]:
    """Yield a lighthouse on its rock: bands round the tower, a lantern, a roof."""
    height = scale.height
    foot_half = height * 0.13
    top_half = height * 0.08
    yield hand.cut_shape(scale.outline(_ROCK), waver=1.4, step=9.0)
    gallery = scale.place(0.0, 0.76)
    tower_foot = scale.place(0.0, 0.1)
    yield hand.cut_taper(gallery, tower_foot, (top_half, foot_half))
    for up in _TOWER_BANDS:
        half = 0.13 * (1.1 - up * 0.55)
        top_left = scale.place(-half, up + 0.055)
        bottom_right = scale.place(half, up)
        band = Bounds.between(top_left, bottom_right)
        yield hand.cut_rectangle(band, PAPER)
    rail_widths = (top_half * 1.4, top_half * 1.6)
    yield hand.cut_taper(gallery - 3j, gallery, rail_widths, waver=0.3)
    for across in _LANTERN_POSTS:
        top_left = scale.place(across, 0.88, right=-1.0)
        bottom_right = scale.place(across, 0.76, right=1.0, down=-2)
        post = Bounds.between(top_left, bottom_right)
        yield hand.cut_rectangle(post, waver=0.1)
    yield hand.cut_shape(scale.outline(_LANTERN_ROOF), waver=0.3)


FIGURES: Final[tuple[tuple[FigureDrawer, ...], ...]] = (
    (draw_tree, draw_roofs, draw_mast),
    (draw_boat, draw_lighthouse),
    (draw_roofs, draw_tree, draw_mast),
)

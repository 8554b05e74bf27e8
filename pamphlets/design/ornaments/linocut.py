"""A block of linoleum cut for a title: a sky that bursts from one sun, a horizon, one thing that stands on it.

Which land, which thing, where the sun stands and how the knife wavers all come from the title's letters.
"""

from collections.abc import Iterator
from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.design.ornaments.clip import clip_path
from pamphlets.design.ornaments.linocut_figures import (
    FIGURES,
    FigureDrawer,
    draw_boat,
    draw_lighthouse,
    draw_mast,
    draw_roofs,
    draw_tree,
)
from pamphlets.design.ornaments.linocut_grounds import GROUNDS
from pamphlets.design.ornaments.linocut_strokes import MAX_SOLID, LinocutHand, cut_frame

# Half the breadth of what stands there, as a share of its height: no tick of the sky runs into it.
_HALF_WIDTHS: Final[dict[FigureDrawer, float]] = {
    draw_roofs: 1.2,
    draw_tree: 0.55,
    draw_mast: 0.36,
    draw_boat: 0.62,
    draw_lighthouse: 0.45,
}
_CLEARANCE: Final = 7.0  # points around it: half a tick
_FRAME_INSET: Final = 2.4  # points of paper that the block's uneven edge may take


def draw_linocut(title: str, size: Size, ink: Ink = BLACK) -> Drawing:
    """Return the block of a title in a box of `size`; its sun is in the spot ink. The same title gives the same."""
    hand = LinocutHand(title)
    # Ink ends short of the box, under the frame's paper: what a clip cuts leaves a grey hair at its edge.
    box = (1.0, 1.0, size.width - 1.0, size.height - 1.0)
    drawn = [clip_path(path, box) for path in _linocut_paths(hand, size, ink)]
    framed = cut_frame(hand, size.width, size.height, _FRAME_INSET)
    return Drawing(size, (*(path for path in drawn if path is not None), framed))


def _linocut_paths(hand: LinocutHand, size: Size, ink: Ink) -> Iterator[VectorPath]:
    """Yield the block from the back to the front."""
    width, height = size.width, size.height
    land = hand.random_below(len(GROUNDS))
    thing = FIGURES[land][hand.random_below(len(FIGURES[land]))]
    side = 1 if hand.random_below(2) else -1
    horizon = height * hand.random_between(0.6, 0.7)
    radius = min(MAX_SOLID / 2, height * 0.17, width * 0.14) * hand.random_between(0.9, 1.0)
    sun = (
        width * (0.5 + side * hand.random_between(0.1, 0.2)),
        horizon - radius * hand.random_between(1.1, 2.0),
    )
    high = min(horizon * 0.62, width * 0.36) * 0.66
    stand = width * (0.5 - side * hand.random_between(0.2, 0.24))
    half = high * _HALF_WIDTHS.get(thing, 0.0)
    spared = (
        stand - half - _CLEARANCE,
        horizon - high * 1.12 - _CLEARANCE,
        stand + half + _CLEARANCE,
        horizon,
    )
    yield from hand.cut_burst(
        sun, radius + 7.0, max(width, height), spared, hand.random_between(2.6, 3.4)
    )
    yield hand.cut_disc(sun, radius, ink)
    yield from thing(hand, (stand, horizon), high)
    yield from GROUNDS[land](hand, size, horizon, (sun[0], stand))

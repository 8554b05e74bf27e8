"""A block of linoleum cut for a title: a sky that bursts from one sun, a horizon, one thing that stands on it.

Which land, which thing, where the sun stands and how the knife wavers all come from the title's letters.
"""

from collections.abc import Iterator
from typing import Final

from pamphlets.core.drawing import Drawing, Path
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.design.ornaments.clip import within
from pamphlets.design.ornaments.linocut_figures import (
    THINGS,
    Thing,
    boat,
    lighthouse,
    mast,
    roofs,
    tree,
)
from pamphlets.design.ornaments.linocut_grounds import GROUNDS
from pamphlets.design.ornaments.linocut_strokes import SOLID, Hand, frame

# Half the breadth of what stands there, as a share of its height: no tick of the sky runs into it.
_HALF: Final[dict[Thing, float]] = {roofs: 1.2, tree: 0.55, mast: 0.36, boat: 0.62, lighthouse: 0.45}
_CLEAR: Final = 7.0  # points around it: half a tick
_INSET: Final = 2.4  # points of paper that the block's uneven edge may take


def block(title: str, size: Size, ink: Ink = BLACK) -> Drawing:
    """Return the block of a title in a box of `size`; its sun is in the spot ink. The same title gives the same."""
    hand = Hand(title)
    # Ink ends short of the box, under the frame's paper: what a clip cuts leaves a grey hair at its edge.
    box = (1.0, 1.0, size.width - 1.0, size.height - 1.0)
    drawn = [within(path, box) for path in _paths(hand, size, ink)]
    framed = frame(hand, size.width, size.height, _INSET)
    return Drawing(size, (*(path for path in drawn if path is not None), framed))


def _paths(hand: Hand, size: Size, ink: Ink) -> Iterator[Path]:
    """Yield the block from the back to the front."""
    width, height = size.width, size.height
    land = hand.choice(len(GROUNDS))
    thing = THINGS[land][hand.choice(len(THINGS[land]))]
    side = 1 if hand.choice(2) else -1
    horizon = height * hand.between(0.6, 0.7)
    radius = min(SOLID / 2, height * 0.17, width * 0.14) * hand.between(0.9, 1.0)
    sun = width * (0.5 + side * hand.between(0.1, 0.2)), horizon - radius * hand.between(1.1, 2.0)
    high = min(horizon * 0.62, width * 0.36) * 0.66
    stand = width * (0.5 - side * hand.between(0.2, 0.24))
    half = high * _HALF.get(thing, 0.0)
    spared = (stand - half - _CLEAR, horizon - high * 1.12 - _CLEAR, stand + half + _CLEAR, horizon)
    yield from hand.burst(sun, radius + 7.0, max(width, height), spared, hand.between(2.6, 3.4))
    yield hand.disc(sun, radius, ink)
    yield from thing(hand, (stand, horizon), high)
    yield from GROUNDS[land](hand, size, horizon, (sun[0], stand))

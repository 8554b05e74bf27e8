"""Where the horizon of a linocut lies, and bare paper below it."""

from typing import Final, NamedTuple

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import PAPER
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.strokes import LinocutHand

BEYOND: Final = 9  # points outside the box that paper reaches


class Landscape(NamedTuple):
    """A box, the height of the horizon in it, and over which x the sun and a figure stand."""

    width: Pt
    height: Pt
    horizon: Pt
    sun_x: Pt
    figure_x: Pt

    @property
    def depth(self) -> Pt:
        """The height of the ground."""
        return self.height - self.horizon


def blank_ground(hand: LinocutHand, land: Landscape, waver: Pt) -> VectorPath:
    """Return bare paper below the horizon."""
    ground = Bounds(
        left=-BEYOND,
        top=land.horizon,
        right=land.width + BEYOND,
        bottom=land.height + BEYOND,
    )
    return hand.cut_shape(ground.corners(), PAPER, waver, 40.0)

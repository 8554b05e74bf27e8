"""A row of houses against the sky of a linocut."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.scale import FigureScale
from pamphlets.design.ornaments.linocut.strokes import LinocutHand

# How far walls go into the ground, that a slope may not bare their feet.
_WALL_DEPTH: Final = 26.0
_WINDOWS: Final = (0.2, 0.58)  # where they begin, as shares of a house's width


class _House(NamedTuple):
    """A house of a row, seen from its gable."""

    left: Pt
    width: Pt
    foot: Pt  # the y of the ground
    wall: Pt  # the height of its walls
    ridge: complex

    @classmethod
    def choose(cls, hand: LinocutHand, scale: FigureScale, left: Pt) -> "_House":
        """Return a house of its own width, height and roof."""
        height = scale.height
        foot = scale.foot.imag
        width = height * hand.random_between(0.48, 0.62)
        wall = height * hand.random_between(0.34, 0.6)
        peak = wall + height * hand.random_between(0.22, 0.34)
        lean = width * hand.random_between(0.35, 0.65)
        ridge = complex(left + lean, foot - peak)
        return cls(left, width, foot, wall, ridge)

    def outline(self, margin: Pt) -> list[complex]:
        """Return the outline of the house with a margin around it."""
        walls = Bounds(
            left=self.left - margin,
            top=self.foot - self.wall - margin,
            right=self.left + self.width + margin,
            bottom=self.foot + _WALL_DEPTH,
        )
        left_eaves, right_eaves, right_foot, left_foot = walls.corners()
        gable = self.ridge - 1.5j * margin
        return [left_foot, left_eaves, gable, right_eaves, right_foot]

    def chimney(self) -> Bounds:
        """Return a chimney that rises a little over the ridge."""
        left = self.left + self.width * 0.72
        return Bounds(
            left=left,
            top=self.ridge.imag - 3,
            right=left + 5,
            bottom=self.foot - self.wall,
        )

    def window(self, share: float) -> Bounds:
        """Return the window that begins at a share of the width."""
        left = self.left + self.width * share
        top = self.foot - self.wall * 0.82
        pane = self.width * 0.22
        return Bounds(
            left=left,
            top=top,
            right=left + pane,
            bottom=top + pane * 1.25,
        )


def draw_roofs(hand: LinocutHand, scale: FigureScale) -> Iterator[VectorPath]:
    """Yield a row of houses leaning on each other, a light in some windows."""
    house_count = 3 + hand.random_below(2)
    row_start = scale.place(-0.28 * house_count, 0.0)
    left = row_start.real
    for number in range(house_count):
        house = _House.choose(hand, scale, left)
        if number % 2:
            yield hand.cut_rectangle(house.chimney())
        # A little paper around each house sets it off from its neighbour and from the sun.
        yield hand.cut_shape(house.outline(2.0), PAPER)
        yield hand.cut_shape(house.outline(0.0), BLACK)
        for share in _WINDOWS:
            if hand.is_chosen(0.75):
                yield hand.cut_rectangle(house.window(share), PAPER, 0.4)
        left += house.width + hand.random_between(1.6, 2.4)

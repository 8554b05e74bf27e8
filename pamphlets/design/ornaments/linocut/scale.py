"""A figure's own measure: corners in shares of its height -> places in the box of its linocut."""

from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.core.units import Pt


class Corner(NamedTuple):
    """A corner of a shape, from the middle of the figure's foot."""

    across: float  # to the right, as a share of the figure's height
    up: float  # as a share of the figure's height
    right: Pt = 0.0  # points more to the right, whatever the height
    down: Pt = 0.0  # points lower, whatever the height


class FigureScale(NamedTuple):
    """Where a figure stands and how high it is."""

    foot: complex
    height: Pt

    def place(self, across: float, up: float, right: Pt = 0.0, down: Pt = 0.0) -> complex:
        """Return where a corner lies."""
        share = complex(across, -up)
        return self.foot + self.height * share + complex(right, down)

    def outline(self, corners: Sequence[Corner]) -> list[complex]:
        """Return where the corners of a shape lie."""
        return [self.place(*corner) for corner in corners]

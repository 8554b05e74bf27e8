"""Upright boxes of a linocut -> their corners; places -> a closed outline.

A place is a complex number, x + y·j, y downwards.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.core.drawing import Outline, polygon
from pamphlets.core.units import Pt


class Bounds(NamedTuple):
    """The edges of an upright box."""

    left: Pt
    top: Pt
    right: Pt
    bottom: Pt

    @classmethod
    def between(cls, top_left: complex, bottom_right: complex) -> "Bounds":
        """Return the box that has two places for its corners."""
        return cls(
            left=top_left.real,
            top=top_left.imag,
            right=bottom_right.real,
            bottom=bottom_right.imag,
        )

    def corners(self) -> list[complex]:
        """Return the corners, clockwise from the top left."""
        return [
            complex(self.left, self.top),
            complex(self.right, self.top),
            complex(self.right, self.bottom),
            complex(self.left, self.bottom),
        ]


def closed_outline(places: Sequence[complex]) -> Outline:
    """Return an outline through places, closed, rounded to a hundredth of a point."""
    corners: list[tuple[Pt, Pt]] = []
    for place in places:
        x = round(place.real, 2)
        y = round(place.imag, 2)
        corners.append((x, y))
    return polygon(corners)

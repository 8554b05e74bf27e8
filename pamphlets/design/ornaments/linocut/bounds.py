"""Boxes of a linocut -> their corners; a motif's units -> points; places -> a closed outline.

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


class MotifFrame(NamedTuple):
    """A motif's place, size and turn."""

    origin: complex
    """the place of its top left corner"""
    turn: complex
    """points a unit, times its rotation as a number on the unit circle"""
    mirror_width: float | None = None
    """the motif's width in units where its left and right are exchanged"""

    def place(self, spot: complex) -> complex:
        """Return where a spot of the motif lies."""
        if self.mirror_width is not None:
            spot = complex(self.mirror_width - spot.real, spot.imag)
        return self.origin + spot * self.turn

    @property
    def scale(self) -> float:
        """Return the points a unit."""
        return abs(self.turn)


def closed_outline(places: Sequence[complex]) -> Outline:
    """Return an outline through places, closed, rounded to a hundredth of a point."""
    corners: list[tuple[Pt, Pt]] = []
    for place in places:
        x = round(place.real, 2)
        y = round(place.imag, 2)
        corners.append((x, y))
    return polygon(corners)

"""Where a motif stands on a page: its own units -> points."""

from typing import NamedTuple


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

"""Upright boxes of a linocut -> their corners, and paths without what lies outside a box.

A place is a complex number, x + y·j, y downwards.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from pamphlets.core.drawing import Outline, VectorPath, polygon
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

    def contains(self, place: complex) -> bool:
        """Return whether a place lies within the box, its edges apart."""
        if not self.left < place.real < self.right:
            return False
        return self.top < place.imag < self.bottom


def closed_outline(places: Sequence[complex]) -> Outline:
    """Return an outline through places, closed, rounded to a hundredth of a point."""
    corners: list[tuple[Pt, Pt]] = []
    for place in places:
        x = round(place.real, 2)
        y = round(place.imag, 2)
        corners.append((x, y))
    return polygon(corners)


def clip_path(path: VectorPath, box: Bounds) -> VectorPath | None:
    """Return a path of one straight-edged outline without what lies outside a box; None where nothing is left.

    One edge of the box after the other (Sutherland and Hodgman, 1974).
    """
    corners: list[complex] = []
    for segment in path.segments:
        if len(segment) == 3:
            corners.append(complex(segment[1], segment[2]))
    if all(box.contains(corner) for corner in corners):
        return path
    top_left = complex(box.left, box.top)
    bottom_right = complex(box.right, box.bottom)
    corners = _clip_at_edge(corners, top_left, 1)
    corners = _clip_at_edge(corners, bottom_right, -1)
    corners = _clip_at_edge(corners, top_left, 1j)
    corners = _clip_at_edge(corners, bottom_right, -1j)
    if not corners:
        return None
    return replace(path, segments=closed_outline(corners))


def _clip_at_edge(
    corners: Sequence[complex], edge: complex, inwards: complex
) -> list[complex]:
    """Return an outline's corners inwards of an edge through a place, and where the outline crosses that edge."""
    clipped: list[complex] = []
    for start, end in pairwise([*corners[-1:], *corners]):
        start_depth = ((start - edge) / inwards).real
        end_depth = ((end - edge) / inwards).real
        starts_inside = start_depth >= 0
        ends_inside = end_depth >= 0
        if starts_inside != ends_inside:
            share = start_depth / (start_depth - end_depth)
            clipped.append(start + (end - start) * share)
        if ends_inside:
            clipped.append(end)
    return clipped

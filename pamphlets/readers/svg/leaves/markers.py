"""Outlines -> the places and directions of their markers. SVG 1.1 § 11.6."""

from collections.abc import Iterator, Sequence
from math import atan2, cos, degrees, radians, sin
from typing import Final, Literal, NamedTuple

from pamphlets.core.drawing import PathSegment
from pamphlets.core.matrix import Matrix

MARKER_NAMES: Final = ("marker-start", "marker-mid", "marker-end")
MarkerKind = Literal["marker-start", "marker-mid", "marker-end"]
XY = tuple[float, float]


class MarkerPlace(NamedTuple):
    """A corner of an outline."""

    kind: MarkerKind
    at: XY
    angle: float
    """in degrees: half way between the directions in which the outline comes and goes"""


class _Corner(NamedTuple):
    at: XY
    arriving: XY | None
    leaving: XY | None


def find_marker_places(segments: Sequence[PathSegment]) -> Iterator[MarkerPlace]:
    """Yield where markers stand, from the first point of an outline to its last."""
    corners = _find_corners(segments)
    last = len(corners) - 1
    for number, corner in enumerate(corners):
        angle = _corner_angle(corner)
        if number == 0:
            yield MarkerPlace("marker-start", corner.at, angle)
        if 0 < number < last:
            yield MarkerPlace("marker-mid", corner.at, angle)
        if number == last:
            yield MarkerPlace("marker-end", corner.at, angle)


def _find_corners(segments: Sequence[PathSegment]) -> list[_Corner]:
    """Return the points that an outline goes through, with the directions there."""
    corners: list[_Corner] = []
    start = here = (0.0, 0.0)
    for segment in segments:
        match segment:
            case ("M", x, y):
                start = here = (x, y)
                corners.append(_Corner(here, None, None))
                continue
            case ("L", x, y):
                points = [here, (x, y)]
            case ("C", x1, y1, x2, y2, x, y):
                points = [here, (x1, y1), (x2, y2), (x, y)]
            case _:
                points = [here, start]
        if not corners:
            corners.append(_Corner(here, None, None))
        corners[-1] = corners[-1]._replace(leaving=_direction(points))
        backwards = _direction(points[::-1])
        arriving = None if backwards is None else (-backwards[0], -backwards[1])
        here = points[-1]
        corners.append(_Corner(here, arriving, None))
    return corners


def _direction(points: Sequence[XY]) -> XY | None:
    """Return the direction from the first point to the next one elsewhere, None where there is none."""
    x, y = points[0]
    for other_x, other_y in points[1:]:
        if (other_x, other_y) != (x, y):
            return other_x - x, other_y - y
    return None


def _corner_angle(corner: _Corner) -> float:
    """Return the direction of a marker at a corner."""
    arriving, leaving = corner.arriving, corner.leaving
    if arriving is None or leaving is None:
        across, down = arriving or leaving or (1.0, 0.0)
        return degrees(atan2(down, across))
    first = atan2(arriving[1], arriving[0])
    second = atan2(leaving[1], leaving[0])
    middle = degrees(first + second) / 2
    # Half way along the shorter turn.
    return middle + 180 if abs(degrees(first - second)) > 180 else middle


def turn_and_move(angle: float, at: XY) -> Matrix:
    """Return the change that turns a marker about its origin and brings it to its place."""
    cosine, sine = cos(radians(angle)), sin(radians(angle))
    return cosine, sine, -sine, cosine, *at

"""The element of a gradient -> where it begins and ends, and its stops again and again where it is repeated. SVG 1.1 § 13.2."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil, floor, hypot
from typing import Final, NamedTuple

from pamphlets.core.drawing import GradientStop
from pamphlets.core.matrix import Matrix, invert_matrix, transform_point
from pamphlets.readers.svg.geometry.bounds import OutlineBounds
from pamphlets.readers.svg.geometry.shapes import SvgViewport, parse_length
from pamphlets.readers.svg.xml_tree import SvgElement

MAX_STOPS: Final = 500
_MOST_PERIODS: Final = 60  # of a gradient that is repeated over a shape
_MOST_REPEATED_STOPS: Final = 600


@dataclass(frozen=True, slots=True)
class GradientElement:
    """A gradient with all those that it takes attributes and stops from, itself first."""

    links: tuple[SvgElement, ...]

    @property
    def name(self) -> str:
        """Return which of the two kinds it is."""
        return self.links[0].name

    def attribute(self, name: str, default: str) -> str:
        """Return an attribute, of the first that has it."""
        for element in self.links:
            if name in element.attributes:
                return element.attributes[name]
        return default

    @property
    def stops(self) -> list[SvgElement]:
        """Return the stops of the first that has some."""
        for element in self.links:
            stops = [child for child in element.children if child.name == "stop"]
            if stops:
                return stops[:MAX_STOPS]
        return []


class GradientEnds(NamedTuple):
    """Where a gradient begins and ends."""

    start: tuple[float, float]
    end: tuple[float, float]
    radii: tuple[float, float] | None
    stops: tuple[GradientStop, ...]


def read_ends(
    source: GradientElement,
    viewport: SvgViewport,
    stops: tuple[GradientStop, ...],
) -> GradientEnds | None:
    """Return where a gradient begins and ends, None where it has no length. Raises SvgValueError and SvgLimitError."""

    def length(name: str, default: str) -> float:
        return parse_length(name, source.attribute(name, default), viewport)

    if source.name == "linearGradient":
        start = (length("x1", "0%"), length("y1", "0%"))
        end = (length("x2", "100%"), length("y2", "0%"))
        if start == end:
            return None
        return GradientEnds(start, end, None, stops)
    centre = (length("cx", "50%"), length("cy", "50%"))
    radius = length("r", "50%")
    if radius <= 0:
        return None
    focus_x = length("fx", source.attribute("cx", "50%"))
    focus_y = length("fy", source.attribute("cy", "50%"))
    focus = _pull_inside((focus_x, focus_y), centre, radius)
    return GradientEnds(focus, centre, (max(0.0, length("fr", "0%")), radius), stops)


def _pull_inside(
    focus: tuple[float, float], centre: tuple[float, float], radius: float
) -> tuple[float, float]:
    """Return a focus that lies inside the circle, as browsers move one that does not."""
    across, down = focus[0] - centre[0], focus[1] - centre[1]
    distance = (across * across + down * down) ** 0.5
    most = radius * 0.99
    if distance <= most:
        return focus
    return centre[0] + across * most / distance, centre[1] + down * most / distance


def find_corners(reach: OutlineBounds, matrix: Matrix) -> list[tuple[float, float]]:
    """Return the corners of a box of the drawing in a gradient's own coordinates."""
    inverse = invert_matrix(matrix)
    corners = product((reach.left, reach.right), (reach.top, reach.bottom))
    return [transform_point(inverse, x, y) for x, y in corners]


def repeat_ends(
    ends: GradientEnds, spread: str, corners: Sequence[tuple[float, float]]
) -> GradientEnds:
    """Return a longer gradient on which the stops come again and again, or to and fro, as far as the corners."""
    (x1, y1), (x2, y2) = ends.start, ends.end
    across, down = x2 - x1, y2 - y1
    most = max(1, min(_MOST_PERIODS, _MOST_REPEATED_STOPS // len(ends.stops)))
    if ends.radii is None:
        square = across * across + down * down
        places = [((x - x1) * across + (y - y1) * down) / square for x, y in corners]
        first, last = floor(min(places)), ceil(max(places))
        last = min(max(last, first + 1), first + most)
        start = (x1 + across * first, y1 + down * first)
        end = (x1 + across * last, y1 + down * last)
        return GradientEnds(
            start, end, None, _repeat_stops(ends.stops, last - first, spread, first)
        )
    inner, outer = ends.radii
    farthest = max(hypot(x - x2, y - y2) for x, y in corners)
    # With its focus beside its centre, a circle grows more slowly on that side.
    slowest = max(outer - inner - hypot(across, down), outer / 20)
    count = max(1, min(most, ceil((farthest - outer) / slowest) + 1))
    end = (x1 + across * count, y1 + down * count)
    radii = (inner, inner + (outer - inner) * count)
    return GradientEnds(ends.start, end, radii, _repeat_stops(ends.stops, count, spread, 0))


def _repeat_stops(
    stops: tuple[GradientStop, ...], count: int, spread: str, first: int
) -> tuple[GradientStop, ...]:
    """Return stops so many times over, the period that begins the gradient being number 0."""
    repeated: list[GradientStop] = []
    for period in range(count):
        is_turned = spread == "reflect" and (first + period) % 2
        row = [GradientStop(1 - stop.offset, stop.tint) for stop in reversed(stops)]
        for offset, tint in row if is_turned else stops:
            repeated.append(GradientStop((period + offset) / count, tint))
    return tuple(repeated)

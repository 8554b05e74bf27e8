"""SVG path data -> polylines of short straight pushes, as a knife cuts a curve. Places are complex numbers, y downwards."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.readers.svg.geometry.paths import parse_path

_PUSH_LENGTH: Final = 5.0  # units: about as long as one push of the knife
_MIN_PUSHES, _MAX_PUSHES = 4, 12  # for one Bezier curve


@lru_cache(maxsize=512)
def flatten_path_data(data: str) -> tuple[tuple[complex, ...], ...]:
    """Return the parts of path data as polylines, a closed part ending where it begins."""
    lines: list[list[complex]] = []
    for segment in parse_path(data):
        match segment:
            case ("M", x, y):
                lines.append([complex(x, y)])
            case ("L", x, y):
                lines[-1].append(complex(x, y))
            case ("C", x1, y1, x2, y2, x, y):
                handles = (complex(x1, y1), complex(x2, y2), complex(x, y))
                lines[-1] += flatten_curve(lines[-1][-1], *handles)
            case _:
                lines[-1].append(lines[-1][0])
    return tuple(tuple(line) for line in lines)


def flatten_curve(
    start: complex,
    first: complex,
    second: complex,
    end: complex,
    push_length: float = _PUSH_LENGTH,
) -> Iterator[complex]:
    """Yield places along a Bezier curve after its start, its end the last."""
    length = abs(first - start) + abs(second - first) + abs(end - second)
    count = max(_MIN_PUSHES, min(_MAX_PUSHES, round(length / push_length)))
    for number in range(1, count + 1):
        t = number / count
        u = 1 - t
        near = u**3 * start + 3 * u * u * t * first
        far = 3 * u * t * t * second + t**3 * end
        yield near + far


def resample(line: Sequence[complex], count: int) -> list[complex]:
    """Return `count` places at equal distances along a polyline, both its ends among them."""
    steps = [abs(stop - start) for start, stop in pairwise(line)]
    distances = [0.0, *accumulate(steps)]
    places: list[complex] = []
    for number in range(count):
        distance = distances[-1] * number / max(count - 1, 1)
        index = min(max(bisect_left(distances, distance), 1), len(line) - 1)
        step = steps[index - 1]
        share = (distance - distances[index - 1]) / step if step else 0.0
        places.append(line[index - 1] + (line[index] - line[index - 1]) * share)
    return places


def measure_line(line: Sequence[complex]) -> float:
    """Return the length of a polyline."""
    return sum(abs(stop - start) for start, stop in pairwise(line))


def cross_outlines(
    outlines: Sequence[Sequence[complex]], y: float
) -> list[tuple[float, float]]:
    """Return the spans of a horizontal line at `y` that lie within closed outlines, by the even-odd rule."""
    crossings: list[float] = []
    for outline in outlines:
        for start, stop in pairwise([*outline, outline[0]]):
            if (start.imag <= y) != (stop.imag <= y):
                share = (y - start.imag) / (stop.imag - start.imag)
                crossings.append(start.real + (stop.real - start.real) * share)
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def clip_to_box(outline: Sequence[complex], box: Bounds) -> tuple[complex, ...]:
    """Return a closed outline without what lies outside a box, one edge after the other (Sutherland and Hodgman, 1974)."""
    corners = tuple(outline)
    top_left, bottom_right = complex(box.left, box.top), complex(box.right, box.bottom)
    for edge, inwards in (
        (top_left, 1),
        (bottom_right, -1),
        (top_left, 1j),
        (bottom_right, -1j),
    ):
        if any(_depth(corner, edge, inwards) < 0 for corner in corners):
            corners = tuple(_clip_at_edge(corners, edge, inwards))
    return corners


def _depth(place: complex, edge: complex, inwards: complex) -> float:
    """Return how far a place lies inwards of an edge through another."""
    return ((place - edge) / inwards).real


def _clip_at_edge(
    corners: Sequence[complex], edge: complex, inwards: complex
) -> Iterator[complex]:
    """Yield an outline's corners inwards of an edge, and where the outline crosses that edge."""
    for start, end in pairwise([*corners[-1:], *corners]):
        start_depth, end_depth = _depth(start, edge, inwards), _depth(end, edge, inwards)
        if (start_depth >= 0) != (end_depth >= 0):
            yield start + (end - start) * (start_depth / (start_depth - end_depth))
        if end_depth >= 0:
            yield end

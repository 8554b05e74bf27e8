"""An outline, as it is filled -> whether a square of a side fits into it, whether a place lies in it, where a line crosses it.

The outline is sampled on a grid that begins at its corner, nine points a side of the square, by even-odd or non-zero
winding (ISO 32000-2 § 8.5.3.3); the largest square of points inside is found by dynamic programming. A rectangle is
measured exactly so, anything else to an eighth of the side.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import Final, NamedTuple

from pamphlets.core.drawing import Outline, outline_bounds
from pamphlets.core.geometry import Rect
from pamphlets.core.units import Pt

_STEPS: Final = 8  # of the grid along a side
_CURVE_LINES: Final = 8  # that stand for a curve
_SLACK: Final = 1e-6  # points: samples lie inside the edge on which the grid begins


class FilledArea(NamedTuple):
    """An outline and how it is filled."""

    outline: Outline
    even_odd: bool = False


class _Edge(NamedTuple):
    """A line of an outline, from its upper end to its lower one."""

    top: Pt
    bottom: Pt
    x: Pt
    """at the top"""
    slope: float
    """x a y"""
    winding: int


def holds_square(areas: Sequence[FilledArea], frame: Rect | None, side: Pt) -> bool:
    """Return whether a square larger than `side` fits into what lies inside all `areas`, and the frame if there is one."""
    box = _common_box(areas, frame)
    if box is None or min(box.width, box.height) <= side:
        return False
    step = side / _STEPS
    column_count = ceil((box.width - 2 * _SLACK) / step)
    edges = [(_list_edges(area.outline), area.even_odd) for area in areas]
    above = [0] * (column_count + 1)
    y = box.y + _SLACK
    while y < box.bottom:
        inside = [True] * column_count
        for area_edges, even_odd in edges:
            spans = _inside_spans(area_edges, y, even_odd=even_odd)
            _keep_spans(inside, spans, box.x + _SLACK, step)
        row = [0] * (column_count + 1)
        for column, is_inside in enumerate(inside, 1):
            if is_inside:
                row[column] = 1 + min(above[column], above[column - 1], row[column - 1])
        if max(row) > _STEPS:
            return True
        above = row
        y += step
    return False


def holds_point(area: FilledArea, x: Pt, y: Pt) -> bool:
    """Return whether a place lies inside an area."""
    bounds = outline_bounds(area.outline)
    if bounds is None or not (
        bounds.x <= x <= bounds.right and bounds.y <= y <= bounds.bottom
    ):
        return False
    return any(start <= x < end for start, end in cross_area(area, y))


def cross_area(area: FilledArea, y: Pt) -> list[tuple[Pt, Pt]]:
    """Return from where to where a line across at a height is inside an area, left to right."""
    return _inside_spans(_list_edges(area.outline), y, even_odd=area.even_odd)


def _common_box(areas: Sequence[FilledArea], frame: Rect | None) -> Rect | None:
    """Return the part of the bounds of all areas that they have in common, None where there is none."""
    boxes = [frame] if frame is not None else []
    for area in areas:
        bounds = outline_bounds(area.outline)
        if bounds is None:
            return None
        boxes.append(bounds)
    left, top = max(box.x for box in boxes), max(box.y for box in boxes)
    right = min(box.right for box in boxes)
    bottom = min(box.bottom for box in boxes)
    if right <= left or bottom <= top:
        return None
    return Rect(left, top, right - left, bottom - top)


def _list_edges(outline: Outline) -> list[_Edge]:
    """Return the lines of an outline that cross some height, each of its parts closed."""
    edges: list[_Edge] = []
    for corners in _list_polygons(outline):
        for (x1, y1), (x2, y2) in pairwise([*corners, corners[0]]):
            if y1 == y2:
                continue
            slope = (x2 - x1) / (y2 - y1)
            if y1 < y2:
                edges.append(_Edge(y1, y2, x1, slope, 1))
            else:
                edges.append(_Edge(y2, y1, x2, slope, -1))
    return edges


def _list_polygons(outline: Outline) -> Iterator[list[tuple[Pt, Pt]]]:
    """Yield the parts of an outline, curves as lines."""
    corners: list[tuple[Pt, Pt]] = []
    for segment in outline:
        match segment:
            case ("M", x, y):
                if corners:
                    yield corners
                corners = [(x, y)]
            case ("L", x, y):
                corners.append((x, y))
            case ("C", x1, y1, x2, y2, x, y):
                handles = (corners[-1], (x1, y1), (x2, y2), (x, y))
                corners += _divide_curve(handles)
            case ("Z",):
                pass
    if corners:
        yield corners


def _divide_curve(handles: tuple[tuple[Pt, Pt], ...]) -> Iterator[tuple[Pt, Pt]]:
    """Yield places along a Bezier curve, its end last."""
    for number in range(1, _CURVE_LINES + 1):
        share = number / _CURVE_LINES
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        x = sum(weight * point[0] for weight, point in zip(weights, handles, strict=True))
        y = sum(weight * point[1] for weight, point in zip(weights, handles, strict=True))
        yield x, y


def _inside_spans(edges: Sequence[_Edge], y: Pt, *, even_odd: bool) -> list[tuple[Pt, Pt]]:
    """Return from where to where a line across at a height is inside."""
    crossings: list[tuple[Pt, int]] = []
    for edge in edges:
        if edge.top <= y < edge.bottom:
            crossings.append((edge.x + (y - edge.top) * edge.slope, edge.winding))
    crossings.sort()
    spans: list[tuple[Pt, Pt]] = []
    winding = 0
    for (x, direction), (next_x, _) in pairwise(crossings):
        winding = 1 - winding if even_odd else winding + direction
        if winding:
            spans.append((x, next_x))
    return spans


def _keep_spans(
    inside: list[bool], spans: Sequence[tuple[Pt, Pt]], left: Pt, step: Pt
) -> None:
    """Leave only those places of a row that lie in spans."""
    covered = [False] * len(inside)
    for start, end in spans:
        first = max(0, ceil((start - left) / step))
        last = min(len(inside), ceil((end - left) / step))
        for column in range(first, last):
            covered[column] = True
    for column, is_covered in enumerate(covered):
        inside[column] = inside[column] and is_covered

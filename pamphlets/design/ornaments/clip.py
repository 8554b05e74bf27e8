"""A polygon -> the part of it inside a box (Sutherland and Hodgman, 1974): one edge of the box after the other."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pamphlets.core.drawing import VectorPath
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut_strokes import Bounds, OutlinePoint


def clip_path(path: VectorPath, box: Bounds) -> VectorPath | None:
    """Return a path of one straight-edged outline without what lies outside a box; None where nothing is left."""
    spots = [(segment[1], segment[2]) for segment in path.segments if segment[0] in ("M", "L")]
    left, top, right, bottom = box
    if all(left <= x <= right and top <= y <= bottom for x, y in spots):
        return path
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        spots = list(_clip_at_line(spots, axis, limit, sign))
    if not spots:
        return None
    (x0, y0), *others = [(round(x, 2), round(y, 2)) for x, y in spots]
    return replace(path, segments=(("M", x0, y0), *(("L", x, y) for x, y in others), ("Z",)))


def _clip_at_line(
    spots: list[OutlinePoint], axis: int, limit: Pt, sign: int
) -> Iterator[OutlinePoint]:
    """Yield the outline's corners on the good side of a line, and where it crosses that."""
    for start, end in pairwise([*spots[-1:], *spots]):
        inside, arrives = (sign * (spot[axis] - limit) >= 0 for spot in (start, end))
        if inside != arrives:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            yield start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        if arrives:
            yield end

"""A filling of some darkness -> black lines at 45°, as broad and as far apart as a copy of a copy keeps them apart.

Measured by `pdf/images/rendering/photocopy.py`: upright lines of 0.6 pt stay in two copies, slanted ones of 0.7 go in
places. So lines and gaps have 0.9 pt at least, and what is paler has lines further apart.
"""

from dataclasses import replace
from math import ceil, floor, sqrt
from typing import Final

from pamphlets.core.drawing import (
    ClipPath,
    Outline,
    PathSegment,
    Stroke,
    VectorPath,
    outline_bounds,
)
from pamphlets.core.geometry import Rect
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import Pt

LEAST_LINE: Final[Pt] = 0.9
LEAST_GAP: Final[Pt] = 0.9
_PITCH: Final[Pt] = 4.5
_MOST_PITCH: Final[Pt] = 18.0  # lines further apart are no tint any more
_PALEST: Final = LEAST_LINE / _MOST_PITCH
_DARKEST: Final = 1 - LEAST_GAP / _PITCH
_LEAST_SIDE: Final[Pt] = 2 * _PITCH  # of a shape: fewer lines are a pattern, not a tint
EDGE: Final[Pt] = 0.8


def hatch_path(path: VectorPath, darkness: float, scale: float, *, is_turned: bool) -> tuple[VectorPath, ...]:  # fmt: skip
    """Return the paths that stand for a filling of a darkness from 0 to 1, `scale` points a unit: lines, and its edge.

    What is nearly paper or black becomes so; what is too small for lines is parted in the middle. Lines run up to the
    right, or where `is_turned` down: so two inks stay two.
    """
    if path.fill is None:
        return (path,)
    bounds = outline_bounds(path.segments) or Rect(0.0, 0.0, 0.0, 0.0)
    is_small = min(bounds.width, bounds.height) * scale < _LEAST_SIDE
    if darkness > _DARKEST or (is_small and darkness >= 0.5):
        return (fill_flat(path, is_black=True),)
    if darkness < _PALEST or is_small:
        return (frame_path(path, scale),)
    pitch = max(_PITCH, LEAST_LINE / darkness)
    lines = _list_lines(bounds, pitch / scale, is_turned=is_turned)
    clip = ClipPath(path.segments, path.fill.even_odd)
    stroke = Stroke(darkness * pitch / scale)
    hatching = VectorPath(lines, None, stroke, (clip, *path.clips))
    ground = replace(fill_flat(path, is_black=False), stroke=None)
    return ground, hatching, replace(_add_edge(path, scale), fill=None)


def fill_flat(path: VectorPath, *, is_black: bool) -> VectorPath:
    """Return a path filled with solid black, or with paper."""
    ink = BLACK if is_black else PAPER
    fill = path.fill and replace(path.fill, ink=ink, tint=1.0, pattern=None)
    return replace(path, fill=fill)


def frame_path(path: VectorPath, scale: float) -> VectorPath:
    """Return a path filled with paper, a thin line along its edge if it has none."""
    return fill_flat(_add_edge(path, scale), is_black=False)


def _add_edge(path: VectorPath, scale: float) -> VectorPath:
    return path if path.stroke is not None else replace(path, stroke=Stroke(EDGE / scale))


def _list_lines(box: Rect, pitch: float, *, is_turned: bool) -> Outline:
    """Return lines at 45° across a box, the same in every box of a drawing."""
    segments: list[PathSegment] = []
    step = pitch * sqrt(2)
    low = box.x - box.bottom if is_turned else box.x + box.y
    high = box.right - box.y if is_turned else box.right + box.bottom
    for number in range(floor(low / step), ceil(high / step) + 1):
        across = number * step
        for kind, y in (("M", box.y), ("L", box.bottom)):
            x = across + y if is_turned else across - y
            segments.append((kind, x, y))  # type: ignore[arg-type]
    return tuple(segments)

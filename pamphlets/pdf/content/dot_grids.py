"""A path and its place -> the grid of its dots, or none where it is too small or too thin to hold any."""

from collections.abc import Iterable
from dataclasses import replace
from math import dist, sqrt
from typing import Final, NamedTuple

from pamphlets.core.drawing import (
    Gradient,
    GradientStop,
    Outline,
    VectorPath,
    outline_bounds,
)
from pamphlets.core.geometry import Rect
from pamphlets.core.matrix import IDENTITY, Matrix
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Span
from pamphlets.core.style import PAPER
from pamphlets.core.units import Pt
from pamphlets.pdf.content.gradient_dots import LEAST_TINT, MAX_DOTS, MOST_TINT, DotGrid

_VEIL_FREQUENCY: Final = 45  # rows an inch
_LEAST_CELLS: Final = 8  # across a shape: fewer dots are a pattern, not a tone
_LEAST_THICKNESS: Final = 1.5  # cells, on average: letters and lines are thinner


class ShapePlacement(NamedTuple):
    """Where a drawing stands."""

    matrix: Matrix
    """From the drawing to the page."""
    box: Rect
    """What is shown, in the drawing's coordinates."""
    tones: ToneRendering
    span: Span


def screen_tint(path: VectorPath, place: ShapePlacement) -> VectorPath:
    """Return a path whose flat tint is made of dots, as a gradient's is, where its drawing has dots.

    Solid ink, paper, and what is narrower than a few dots stay flat.
    """
    fill, frequency = path.fill, place.tones.screen_frequency
    if fill is None or fill.pattern is not None or fill.ink == PAPER:
        return path
    if frequency is None or not LEAST_TINT <= fill.tint < MOST_TINT:
        return path
    stops = (GradientStop(0.0, fill.tint), GradientStop(1.0, fill.tint))
    flat = Gradient((0.0, 0.0), (1.0, 0.0), stops, IDENTITY, ink=fill.ink)
    if find_dot_grid(path, flat, place) is None:
        return path
    return replace(path, fill=replace(fill, pattern=flat))


def find_dot_grid(
    path: VectorPath, gradient: Gradient, place: ShapePlacement
) -> DotGrid | None:
    """Return where the dots of a path's gradient may stand, None where it is to have none.

    A veil always has some: it is what lets the paths below show through.
    """
    frequency = place.tones.screen_frequency
    if gradient.is_veil:
        frequency = frequency or _VEIL_FREQUENCY
    elif place.tones.method == "grey":
        frequency = None
    if frequency is None:
        return None
    across, _, _, down, _, _ = place.matrix
    cell = 72 / frequency / sqrt(abs(across * down))
    box = _visible_box((path.segments, *[clip.segments for clip in path.clips]), place.box)
    grid = DotGrid(box, cell)
    is_flat = len({stop.tint for stop in gradient.stops}) == 1
    is_small = min(box.width, box.height) < _LEAST_CELLS * cell
    if is_flat:
        is_small = _mean_thickness(path.segments) < _LEAST_THICKNESS * cell
    if grid.dot_count > MAX_DOTS or (is_small and not gradient.is_veil):
        return None
    return grid


def _visible_box(outlines: Iterable[Outline], box: Rect) -> Rect:
    """Return the part of a box that lies within the bounds of all outlines; its sides may be negative."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    for outline in outlines:
        bounds = outline_bounds(outline)
        if bounds is None:
            return Rect(left, top, 0.0, 0.0)
        left, top = max(left, bounds.x), max(top, bounds.y)
        right, bottom = min(right, bounds.right), min(bottom, bounds.bottom)
    return Rect(left, top, right - left, bottom - top)


def _mean_thickness(outline: Outline) -> Pt:
    """Return twice the area of an outline by its length: a bar's width, half a square's, a letter's stem."""
    area = length = 0.0
    start = here = (0.0, 0.0)
    for kind, *values in outline:
        points = list(zip(values[::2], values[1::2], strict=True))
        if kind == "M":
            start = here = points[0]
        for there in points or [start]:
            area += here[0] * there[1] - there[0] * here[1]
            length += dist(here, there)
            here = there
    return abs(area) / length if length else 0.0

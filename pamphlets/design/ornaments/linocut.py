"""A title -> the linocut of it: a sky that bursts from one sun, a horizon, one thing that stands on it.

Which land, which thing, where the sun stands and how the knife wavers all come from the title's letters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath, polygon
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.design.ornaments import linocut_figures as figures
from pamphlets.design.ornaments.linocut_grounds import GROUNDS
from pamphlets.design.ornaments.linocut_strokes import (
    MAX_SOLID,
    Bounds,
    LinocutHand,
    cut_frame,
)

# Half the breadth of what stands there, as a share of its height: no tick of the sky runs into it.
_HALF_WIDTHS: Final[dict[figures.FigureDrawer, float]] = {
    figures.draw_roofs: 1.2,
    figures.draw_tree: 0.55,
    figures.draw_mast: 0.36,
    figures.draw_boat: 0.62,
    figures.draw_lighthouse: 0.45,
}
_CLEARANCE: Final = 7.0  # points around it: half a tick
_FRAME_INSET: Final = 2.4  # points of paper that the block's uneven edge may take


def draw_linocut(title: str, size: Size, ink: Ink = BLACK) -> Drawing:
    """Return the block of a title in a box of `size`; its sun is in the spot ink. The same title gives the same."""
    hand = LinocutHand(title)
    # Ink ends short of the box, under the frame's paper: what a clip cuts leaves a grey hair at its edge.
    box = Bounds(1.0, 1.0, size.width - 1.0, size.height - 1.0)
    paths: list[VectorPath] = []
    for path in _linocut_paths(hand, size, ink):
        clipped = clip_path(path, box)
        if clipped is not None:
            paths.append(clipped)
    paths.append(cut_frame(hand, size.width, size.height, _FRAME_INSET))
    return Drawing(size, tuple(paths))


def _linocut_paths(hand: LinocutHand, size: Size, ink: Ink) -> Iterator[VectorPath]:
    """Yield the block from the back to the front."""
    width, height = size.width, size.height
    land = hand.random_below(len(GROUNDS))
    things = figures.FIGURES[land]
    thing = things[hand.random_below(len(things))]
    side = 1 if hand.random_below(2) else -1
    horizon = height * hand.random_between(0.6, 0.7)
    max_radius = min(MAX_SOLID / 2, height * 0.17, width * 0.14)
    radius = max_radius * hand.random_between(0.9, 1.0)
    sun_x = width * (0.5 + side * hand.random_between(0.1, 0.2))
    sun = complex(sun_x, horizon - radius * hand.random_between(1.1, 2.0))
    thing_height = min(horizon * 0.62, width * 0.36) * 0.66
    thing_x = width * (0.5 - side * hand.random_between(0.2, 0.24))
    half_width = thing_height * _HALF_WIDTHS[thing]
    spared = Bounds(
        thing_x - half_width - _CLEARANCE,
        horizon - thing_height * 1.12 - _CLEARANCE,
        thing_x + half_width + _CLEARANCE,
        horizon,
    )
    radii = (radius + 7.0, max(width, height))
    yield from hand.cut_burst(sun, radii, spared, hand.random_between(2.6, 3.4))
    yield hand.cut_disc(sun, radius, ink)
    yield from thing(hand, complex(thing_x, horizon), thing_height)
    yield from GROUNDS[land](hand, size, horizon, (sun_x, thing_x))


def clip_path(path: VectorPath, box: Bounds) -> VectorPath | None:
    """Return a path of one straight-edged outline without what lies outside a box; None where nothing is left.

    One edge of the box after the other (Sutherland and Hodgman, 1974).
    """
    corners: list[tuple[float, float]] = []
    xs: list[float] = []
    ys: list[float] = []
    for segment in path.segments:
        if len(segment) == 3:
            corners.append((segment[1], segment[2]))
            xs.append(segment[1])
            ys.append(segment[2])
    fits_across = box.left <= min(xs) and max(xs) <= box.right
    if fits_across and box.top <= min(ys) and max(ys) <= box.bottom:
        return path
    corners = _clip_at_line(corners, 0, box.left, 1)
    corners = _clip_at_line(corners, 0, box.right, -1)
    corners = _clip_at_line(corners, 1, box.top, 1)
    corners = _clip_at_line(corners, 1, box.bottom, -1)
    if not corners:
        return None
    return replace(path, segments=polygon([(round(x, 2), round(y, 2)) for x, y in corners]))


def _clip_at_line(
    corners: Sequence[tuple[float, float]], axis: int, limit: float, sign: int
) -> list[tuple[float, float]]:
    """Return an outline's corners on the good side of a line, and where it crosses that."""
    clipped: list[tuple[float, float]] = []
    for start, end in pairwise([*corners[-1:], *corners]):
        starts_inside = sign * (start[axis] - limit) >= 0
        ends_inside = sign * (end[axis] - limit) >= 0
        if starts_inside != ends_inside:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            x = start[0] + (end[0] - start[0]) * share
            clipped.append((x, start[1] + (end[1] - start[1]) * share))
        if ends_inside:
            clipped.append(end)
    return clipped

"""A title -> the linocut of it: a sky that bursts from one sun, a horizon, one thing that stands on it.

Which land, which thing, where the sun stands and how the knife wavers all come from the title's letters.
"""

from collections.abc import Iterator
from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.design.ornaments.linocut import figures
from pamphlets.design.ornaments.linocut.bounds import Bounds, clip_path
from pamphlets.design.ornaments.linocut.grounds import GROUNDS
from pamphlets.design.ornaments.linocut.landscape import Landscape
from pamphlets.design.ornaments.linocut.roofs import draw_roofs
from pamphlets.design.ornaments.linocut.scale import FigureScale
from pamphlets.design.ornaments.linocut.strokes import (
    MAX_SOLID,
    LinocutHand,
    cut_frame,
)

# Half the breadth of what stands there, as a share of its height: no tick of the sky runs into it.
_HALF_WIDTHS: Final[dict[figures.FigureDrawer, float]] = {
    draw_roofs: 1.2,
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
    box = Bounds(
        left=1.0,
        top=1.0,
        right=size.width - 1.0,
        bottom=size.height - 1.0,
    )
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
    ground = hand.random_below(len(GROUNDS))
    ground_figures = figures.FIGURES[ground]
    draw_figure = ground_figures[hand.random_below(len(ground_figures))]
    side = 1 if hand.random_below(2) else -1
    horizon = height * hand.random_between(0.6, 0.7)
    max_radius = min(
        MAX_SOLID / 2,
        height * 0.17,
        width * 0.14,
    )
    radius = max_radius * hand.random_between(0.9, 1.0)
    sun_aside = side * hand.random_between(0.1, 0.2)
    sun_x = width * (0.5 + sun_aside)
    sun_y = horizon - radius * hand.random_between(1.1, 2.0)
    figure_aside = side * hand.random_between(0.2, 0.24)
    figure_x = width * (0.5 - figure_aside)
    figure_height = min(horizon * 0.62, width * 0.36) * 0.66
    clear_width = figure_height * _HALF_WIDTHS[draw_figure] + _CLEARANCE
    spared = Bounds(
        left=figure_x - clear_width,
        top=horizon - figure_height * 1.12 - _CLEARANCE,
        right=figure_x + clear_width,
        bottom=horizon,
    )
    sun = complex(sun_x, sun_y)
    burst_radii = (radius + 7.0, max(width, height))
    weight = hand.random_between(2.6, 3.4)
    yield from hand.cut_burst(sun, burst_radii, spared, weight)
    yield hand.cut_disc(sun, radius, ink)
    foot = complex(figure_x, horizon)
    yield from draw_figure(hand, FigureScale(foot, figure_height))
    land = Landscape(width, height, horizon, sun_x, figure_x)
    yield from GROUNDS[ground](hand, land)

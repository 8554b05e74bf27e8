"""A motif, a hand and a frame -> the paths of its print, in points, back to front."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Fill, Stroke, VectorPath
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import MotifFrame
from pamphlets.design.ornaments.linocut.motif_table import Motif
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.linocut.surfaces import BlockSurface, SurfaceInks

BLACK_ON_PAPER: Final = SurfaceInks(BLACK, PAPER)


def open_block(
    hand: LinocutHand,
    frame: MotifFrame,
    paths: list[VectorPath],
    inks: SurfaceInks = BLACK_ON_PAPER,
    *,
    is_square: bool = False,
) -> tuple[BlockSurface, BlockSurface]:
    """Return the surface that prints in the first ink and the one that is cut away to the second; both add to `paths`."""
    cut_inks = SurfaceInks(inks.rim, inks.rim)
    return (
        BlockSurface(hand, frame, paths, inks, is_square=is_square),
        BlockSurface(hand, frame, paths, cut_inks, is_square=is_square),
    )


def cut_motif(
    motif: Motif,
    hand: LinocutHand,
    frame: MotifFrame,
    ink: Ink = BLACK,
    ground: Ink = PAPER,
) -> list[VectorPath]:
    """Return the print of a motif. With black and paper exchanged it is cut white on black."""
    paths: list[VectorPath] = []
    surface, cut_surface = open_block(
        hand, frame, paths, SurfaceInks(ink, ground), is_square=True
    )
    motif.draw(surface, cut_surface)
    return paths


def surround_shapes(
    paths: Iterable[VectorPath], ink: Ink, width: Pt, ground: Ink = PAPER
) -> list[VectorPath]:
    """Return a strip of the ground around all that prints in `ink`: it sets a motif off from what lies behind it."""
    stroke = Stroke(2 * width, ground, join="round")
    strips: list[VectorPath] = []
    for path in paths:
        if path.fill is not None and path.fill.ink == ink:
            fill = Fill(ground, even_odd=path.fill.even_odd)
            strips.append(replace(path, fill=fill, stroke=stroke))
    return strips

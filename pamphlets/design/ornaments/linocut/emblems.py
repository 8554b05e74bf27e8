"""A title and a box -> the linocut that stands for it where there is no room for a cover: its motif, or its initial."""

from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.block import cut_motif
from pamphlets.design.ornaments.linocut.bounds import MotifFrame
from pamphlets.design.ornaments.linocut.motif_table import Motif
from pamphlets.design.ornaments.linocut.strokes import LinocutHand

_UNITS: Final = 100.0  # of a motif's square
_INSET: Final = 0.02  # of the side, left white around a motif


def draw_motif_emblem(
    motifs: tuple[Motif, ...], hand: LinocutHand, size: Size, ink: Ink = BLACK
) -> Drawing:
    """Return a motif in the middle of a box; a row or a column of it where the box is longer than two squares.

    Every other square of a row is black, or in the flat ink, with the motif cut white into it.
    """
    side = min(size.width, size.height)
    count = max(1, int(max(size.width, size.height) / side + 0.05))
    is_row = size.width >= size.height
    gap = (max(size.width, size.height) - count * side) / 2
    paths: list[VectorPath] = []
    for number in range(count):
        step = gap + number * side
        corner = complex(step, 0) if is_row else complex(0, step)
        motif = motifs[number % len(motifs)]
        paths += _cut_square(motif, hand, corner, side, ink if number % 2 else None)
    return Drawing(size, tuple(paths))


def _cut_square(
    motif: Motif, hand: LinocutHand, corner: complex, side: Pt, ground: Ink | None
) -> list[VectorPath]:
    """Return a motif in a square: black on paper, or paper on a ground, black on one too pale for paper to be seen on it."""
    inset = side * _INSET
    scale = (side - 2 * inset) / _UNITS
    if ground is None:
        frame = MotifFrame(corner + complex(inset, inset), complex(scale))
        return cut_motif(motif, hand, frame)
    frame = MotifFrame(corner + complex(side, side) * 0.12, complex(scale * 0.79))
    square = [corner, corner + side, corner + complex(side, side), corner + 1j * side]
    if is_dark_ink(ground):
        paths = cut_motif(motif, hand, frame, PAPER, ground)
    else:
        paths = cut_motif(motif, hand, frame, BLACK, PAPER)
    return [hand.cut_shape(square, ground, 0.6), *paths]

"""A vignette -> a ground of whole squares that fills a box, or a border round it."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Outline,
    PathSegment,
    VectorPath,
    transform_outline,
)
from pamphlets.core.geometry import Size
from pamphlets.core.matrix import Matrix
from pamphlets.core.style import Ink
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.title_seed import TitleSeed
from pamphlets.design.ornaments.vignettes import Vignette

_SIDE: Final = mm(9)
# Quarter turns of four squares, two by two, as Douat sets his half-black tiles (1722, tables 1 to 72).
_TURNS: Final = (
    ((0, 1), (3, 2)),
    ((0, 2), (2, 0)),
    ((0, 1), (1, 0)),
    ((0, 3), (1, 2)),
    ((0, 0), (2, 2)),
    ((0, 1), (2, 3)),
    ((2, 3), (1, 0)),
)
_COSINES: Final = (1, 0, -1, 0)


class _Square(NamedTuple):
    """A square of a ground: its middle, and by how many quarters its ornament is turned."""

    x: Pt
    y: Pt
    turn: int


def tile_ground(vignette: Vignette, seed: TitleSeed, size: Size, ink: Ink) -> Drawing:
    """Return a ground as wide as a box, its rows whole, as high as the box or less."""
    column_count = max(2, round(size.width / (_SIDE * vignette.side)))
    side = size.width / column_count
    row_count = max(1, int(size.height / side + 1e-6))
    turns = seed.choose(_TURNS) if vignette.turns else ((0, 0), (0, 0))
    squares: list[_Square] = []
    for row in range(row_count):
        is_aside = vignette.drops and row % 2 == 1
        for column in range(column_count - is_aside):
            x = (column + 0.5 + 0.5 * is_aside) * side
            turn = turns[row % 2][column % 2]
            squares.append(_Square(x, (row + 0.5) * side, turn))
    beaded = vignette._replace(outlines=(*vignette.outlines, vignette.bead))
    return _draw_squares(beaded, squares, side, Size(size.width, row_count * side), ink)


def tile_border(vignette: Vignette, size: Size, ink: Ink) -> Drawing:
    """Return a border one square thick round a box, its ornaments looking outwards."""
    column_count = max(4, round(size.width / (_SIDE * vignette.side)))
    row_count = max(4, round(size.height / (size.width / column_count)))
    side = Size(size.width / column_count, size.height / row_count)
    squares: list[_Square] = []
    for column in range(column_count):
        x = (column + 0.5) * side.width
        squares.append(_Square(x, side.height / 2, 0))
        squares.append(_Square(x, size.height - side.height / 2, 2))
    for row in range(1, row_count - 1):
        y = (row + 0.5) * side.height
        squares.append(_Square(side.width / 2, y, 3))
        squares.append(_Square(size.width - side.width / 2, y, 1))
    return _draw_squares(vignette, squares, min(side.width, side.height), size, ink)


def tile_row(vignette: Vignette, count: int, side: Pt, ink: Ink) -> Drawing:
    """Return a few ornaments in a row, each in a square of `side` points."""
    squares = [_Square((number + 0.5) * side, side / 2, 0) for number in range(count)]
    return _draw_squares(vignette, squares, side, Size(count * side, side), ink)


def place_vignettes(
    vignette: Vignette, middles: Iterable[tuple[Pt, Pt]], side: Pt
) -> Outline:
    """Return ornaments about some places, each in a square of `side` points, as one outline (even-odd)."""
    segments: list[PathSegment] = []
    for x, y in middles:
        segments += _place_ornament(vignette, _Square(x, y, 0), side)
    return tuple(segments)


def border_side(vignette: Vignette, width: Pt) -> Pt:
    """Return the side of the squares of a border that is `width` points wide."""
    return width / max(4, round(width / (_SIDE * vignette.side)))


def _draw_squares(
    vignette: Vignette, squares: list[_Square], side: Pt, size: Size, ink: Ink
) -> Drawing:
    """Return ornaments in squares, as one path: a page of them would else take a second to draw."""
    segments: list[PathSegment] = []
    for square in squares:
        segments += _place_ornament(vignette, square, side)
    return Drawing(size, (VectorPath(tuple(segments), Fill(ink, even_odd=True)),))


def _place_ornament(vignette: Vignette, square: _Square, side: Pt) -> Iterator[PathSegment]:
    """Yield the outlines of an ornament in its square."""
    cosine, sine = _COSINES[square.turn], _COSINES[square.turn - 1]
    matrix: Matrix = (
        cosine * side,
        sine * side,
        -sine * side,
        cosine * side,
        square.x,
        square.y,
    )
    for outline in vignette.outlines:
        yield from transform_outline(outline, matrix)

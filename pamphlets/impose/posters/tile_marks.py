"""What is printed on the tiles of a poster besides the picture: strips to glue, edges to cut, the tile's name.

A tile's left and upper edges are cut and lie over its neighbours, whose right and lower strips take the glue.
Nothing of this is seen on the finished poster: it stands on strips that are covered, or outside of the picture.
"""

from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect
from pamphlets.core.units import mm
from pamphlets.impose.marks.lettering import Lettering, breadth, plate
from pamphlets.impose.pdf_objects.pdf_syntax import measure, stroke
from pamphlets.impose.plan.sheet import Cell, Tiling
from pamphlets.impose.schemes.poster import shape

_CUT: Final = b"\nq 0.3 w 0.35 G"
_STRIP: Final = b"\nq 0.25 w 0.6 G"
_MEET: Final = b"q 0.5 w 0 G [3 2] 0 d"
_BESIDE: Final = 0.15  # points from the picture to the middle of a line that is drawn along it: half its width
_OVERSHOOT: Final = mm(3)  # of a cut line beyond the picture's corners, for the ruler
_HATCH: Final = mm(4)
_WORDS: Final = 8.0  # points of what a strip says, if it is wide enough
_SMALL: Final = 4.0  # points below which nobody reads
_OUTSIDE: Final = 6.0  # points of a name beside the picture
_INWARD: Final = mm(6)  # of words, from the corner
_FREE: Final = 5000  # thousandths of a millimetre below the picture, in which a larger name has room
_NEAR: Final = mm(0.8)  # from the picture to a name beside it


class Tile(NamedTuple):
    """What is drawn on one tile, and said."""

    marks: bytes
    lines: tuple[Lettering, ...]


def tile_name(column: int, row: int) -> str:
    """Return what a tile is called: letters for its row, A to Z, then AA; a figure for its column."""
    letters, row = "", row + 1
    while row:
        row, place = divmod(row - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{column + 1}"


def tile(cell: Cell, tiling: Tiling, shown: Rect, height: float) -> Tile:
    """Return what belongs on a tile that shows its window in `shown`, on a sheet of this height.

    Where there are several posters, its name begins with the page.
    """
    window = cell.window
    if window is None:
        return Tile(b"", ())
    columns, rows = shape(tiling, tiling.posters[cell.page])
    overlap = mm(tiling.overlap / 1000)
    right = overlap if window.column + 1 < columns else 0.0
    below = overlap if window.row + 1 < rows else 0.0
    box = (shown.x, height - shown.bottom, shown.right, height - shown.y)
    marks = _strips(box, right, below) + _cuts(box, right=not right, below=not below)
    page = f"page {cell.page + 1} · " if len(tiling.posters) > 1 else ""
    name = page + tile_name(window.column, window.row)
    words: list[Lettering] = []
    size = min(_WORDS, 0.4 * overlap)
    middle = overlap / 2 - 0.35 * size
    if right and size >= _SMALL:
        said = _said(name, tile_name(window.column + 1, window.row), size, shown.height - below)
        words.append(Lettering(said, box[2] - middle, box[1] + below + _INWARD, size, upward=True))
    if below and size >= _SMALL:
        said = _said(name, tile_name(window.column, window.row + 1), size, shown.width - right)
        words.append(Lettering(said, box[0] + _INWARD, box[1] + middle, size))
    marks += b"".join(b"\n" + plate(line) for line in words)
    if not words and columns * rows > 1:
        free = tiling.height - window.height > _FREE
        size = _WORDS if free else _OUTSIDE
        words.append(Lettering(name, box[0] + _INWARD, box[1] - _NEAR - 0.7 * size, size))
    return Tile(marks, tuple(words))


def _said(name: str, other: str, size: float, room: float) -> str:
    """Return what a strip of some length says: whose it is, and what is glued there if there is room."""
    said = f"{name} · coller {other} ici"
    return said if breadth(said, size) + 2 * _INWARD <= room else name


def _strips(box: tuple[float, float, float, float], right: float, below: float) -> bytes:
    """Return the strips that neighbours are glued onto: hatched, a dashed line where these come to lie."""
    left, low, far, high = box
    drawn = b""
    if right:
        drawn += _hatched(far - right, low, far, high)
    if below:
        drawn += _hatched(left, low, far - right, low + below)
    if right or below:
        x, y = far - right + _BESIDE, low + below - _BESIDE
        ends = [stroke(x, low, x, high)] if right else []
        ends += [stroke(left, y, far, y)] if below else []
        drawn += b"\n" + b" ".join((_MEET, *ends, b"Q"))
    return drawn


def _hatched(left: float, low: float, far: float, high: float) -> bytes:
    """Return slanting lines within a box."""
    rise = high - low
    within = [measure(one) for one in (left, low, far - left, rise)]
    starts = [left - rise + step * _HATCH for step in range(int((far - left + rise) / _HATCH) + 1)]
    strokes = [stroke(x, low, x + rise, high) for x in starts]
    return b" ".join((_STRIP, *within, b"re W n", *strokes, b"Q"))


def _cuts(box: tuple[float, float, float, float], *, right: bool, below: bool) -> bytes:
    """Return the lines to cut along, just outside of the picture: left, above, and where the poster ends."""
    left, low, far, high = box
    over = _OVERSHOOT
    strokes = [
        stroke(left - _BESIDE, low - over, left - _BESIDE, high + over),
        stroke(left - over, high + _BESIDE, far + over, high + _BESIDE),
    ]
    if right:
        strokes.append(stroke(far + _BESIDE, low - over, far + _BESIDE, high + over))
    if below:
        strokes.append(stroke(left - over, low - _BESIDE, far + over, low - _BESIDE))
    return b" ".join((_CUT, *strokes, b"Q"))

"""What is printed on the tiles of a poster besides the picture: strips to glue, edges to cut, the tile's name.

A tile's left and upper edges are cut and lie over its neighbours, whose right and lower strips take the glue.
Nothing of this is seen on the finished poster: it stands on strips that are covered, or outside of the picture.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.lettering import SheetLabel
from pamphlets.impose.marks.sheet_words import SheetWords
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths, line_operators
from pamphlets.impose.plan.sheet import TileWindow, Tiling
from pamphlets.impose.schemes.poster import count_columns_and_rows, name_tile
from pamphlets.pdf.content.text_lines import TextLines

_CUT_STYLE: Final = b"\nq 0.3 w 0.35 G"
_STRIP_STYLE: Final = b"\nq 0.25 w 0.6 G"
_MEETING_LINE_STYLE: Final = b"q 0.5 w 0 G [3 2] 0 d"
# Points from the picture to the middle of a line along it: half its width.
_LINE_OFFSET: Final = 0.15
_OVERSHOOT: Final = mm(3)  # of a cut line beyond the picture's corners, for the ruler
_HATCH_STEP: Final = mm(4)
_TEXT_SIZE: Final = 8.0  # points of what a strip says, if it is wide enough
_MIN_TEXT_SIZE: Final = 4.0  # points below which nobody reads
_OUTSIDE_TEXT_SIZE: Final = 6.0  # points of a name beside the picture
_TEXT_INSET: Final = mm(6)  # of words, from the corner
_MIN_FREE_HEIGHT: Final = 5000  # µm below the picture, in which a larger name has room
_TEXT_GAP: Final = mm(0.8)  # from the picture to a name beside it


@dataclass(frozen=True, slots=True)
class TiledPoster:
    """One poster and what its tiles are printed on."""

    tiling: Tiling
    size: tuple[int, int]
    """Thousandths of a millimetre."""
    sheet_size: Size
    paper_name: str
    words: SheetWords
    fonts: TextLines
    page_number: int | None = None
    """None where it is the only poster."""


class TileOverlay(NamedTuple):
    """What is drawn on one tile, and said."""

    marks: bytes
    lines: tuple[SheetLabel, ...]


def draw_tile_overlay(poster: TiledPoster, window: TileWindow, shown: Rect) -> TileOverlay:
    """Return what belongs on a tile that shows its window in `shown`.

    Where there are several posters, its name begins with the page.
    """
    column_count, row_count = count_columns_and_rows(poster.tiling, poster.size)
    overlap = mm(poster.tiling.overlap / 1000)
    is_last_column = window.column + 1 == column_count
    is_last_row = window.row + 1 == row_count
    right = 0.0 if is_last_column else overlap
    below = 0.0 if is_last_row else overlap
    text_left = shown.x + _TEXT_INSET
    low = poster.sheet_size.height - shown.bottom
    marks = _draw_strips(shown, poster.sheet_size.height, right, below)
    name = name_tile(window.column, window.row)
    if poster.page_number is not None:
        name = f"page {poster.page_number} · {name}"
    labels: list[SheetLabel] = []
    size = min(_TEXT_SIZE, 0.4 * overlap)
    middle = overlap / 2 - 0.35 * size
    if right and size >= _MIN_TEXT_SIZE:
        right_name = name_tile(window.column + 1, window.row)
        room = shown.height - below
        text = _label_strip(poster, (name, right_name), size, room)
        x = shown.right - middle
        y = low + below + _TEXT_INSET
        labels.append(SheetLabel(text, x, y, size, upward=True, is_outlined=True))
    if below and size >= _MIN_TEXT_SIZE:
        lower_name = name_tile(window.column, window.row + 1)
        room = shown.width - right
        text = _label_strip(poster, (name, lower_name), size, room)
        y = low + middle
        labels.append(SheetLabel(text, text_left, y, size, is_outlined=True))
    if not labels and column_count * row_count > 1:
        free_height = poster.tiling.height - window.height
        size = _TEXT_SIZE if free_height > _MIN_FREE_HEIGHT else _OUTSIDE_TEXT_SIZE
        y = low - _TEXT_GAP - 0.7 * size
        labels.append(SheetLabel(name, text_left, y, size))
    return TileOverlay(marks, tuple(labels))


def _label_strip(
    poster: TiledPoster, names: tuple[str, str], size: float, room: float
) -> str:
    """Return what a strip says: whose it is, and what is glued there if there is room."""
    name, glued_name = names
    text = poster.words.glue_here.format(name=name, other=glued_name)
    width = size * poster.fonts.measure_width(text)
    if width + 2 * _TEXT_INSET > room:
        return name
    return text


def _draw_strips(shown: Rect, sheet_height: float, right: float, below: float) -> bytes:
    """Return the strips that neighbours are glued onto, and the lines to cut along.

    Strips are hatched, with a dashed line where neighbours come to lie. Cuts run just outside of the picture: left,
    above, and where the poster ends.
    """
    left = shown.x
    far = shown.right
    low = sheet_height - shown.bottom
    high = sheet_height - shown.y

    def upright_cut(x: float) -> bytes:
        return line_operators(x, low - _OVERSHOOT, x, high + _OVERSHOOT)

    def level_cut(y: float) -> bytes:
        return line_operators(left - _OVERSHOOT, y, far + _OVERSHOOT, y)

    cuts = [
        upright_cut(left - _LINE_OFFSET),
        level_cut(high + _LINE_OFFSET),
    ]
    meeting_lines: list[bytes] = []
    marks = b""
    if right:
        strip_left = far - right
        x = strip_left + _LINE_OFFSET
        marks += _draw_hatching(strip_left, low, far, high)
        meeting_lines.append(line_operators(x, low, x, high))
    else:
        cuts.append(upright_cut(far + _LINE_OFFSET))
    if below:
        y = low + below - _LINE_OFFSET
        marks += _draw_hatching(left, low, far - right, low + below)
        meeting_lines.append(line_operators(left, y, far, y))
    else:
        cuts.append(level_cut(low - _LINE_OFFSET))
    if meeting_lines:
        meeting_lines.append(b"Q")
        marks += b"\n" + b" ".join((_MEETING_LINE_STYLE, *meeting_lines))
    return marks + b" ".join((_CUT_STYLE, *cuts, b"Q"))


def _draw_hatching(left: float, low: float, far: float, high: float) -> bytes:
    """Return slanting lines within a box."""
    width = far - left
    rise = high - low
    line_count = int((width + rise) / _HATCH_STEP) + 1
    lines: list[bytes] = []
    for step in range(line_count):
        x = left - rise + step * _HATCH_STEP
        lines.append(line_operators(x, low, x + rise, high))
    within = format_lengths(left, low, width, rise)
    return b" ".join((_STRIP_STYLE, within, b"re W n", *lines, b"Q"))

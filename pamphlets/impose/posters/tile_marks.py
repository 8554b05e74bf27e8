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
from pamphlets.pdf.text_lines import TextLines

_CUT_STYLE: Final = b"\nq 0.3 w 0.35 G"
_STRIP_STYLE: Final = b"\nq 0.25 w 0.6 G"
_MEETING_LINE_STYLE: Final = b"q 0.5 w 0 G [3 2] 0 d"
_LINE_OFFSET: Final = (
    0.15  # points from the picture to the middle of a line along it: half its width
)
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
    columns, rows = count_columns_and_rows(poster.tiling, poster.size)
    overlap = mm(poster.tiling.overlap / 1000)
    right = overlap if window.column + 1 < columns else 0.0
    below = overlap if window.row + 1 < rows else 0.0
    height = poster.sheet_size.height
    left = shown.x
    low = height - shown.bottom
    far = shown.right
    high = height - shown.y
    box = (left, low, far, high)
    marks = _draw_strips(box, right, below) + _draw_cut_lines(
        box, right=not right, below=not below
    )
    name = name_tile(window.column, window.row)
    if poster.page_number is not None:
        name = f"page {poster.page_number} · {name}"
    labels: list[SheetLabel] = []
    size = min(_TEXT_SIZE, 0.4 * overlap)
    middle = overlap / 2 - 0.35 * size
    if right and size >= _MIN_TEXT_SIZE:
        strip = _Strip(name, name_tile(window.column + 1, window.row), shown.height - below)
        text = strip.text(poster, size)
        labels.append(
            SheetLabel(text, far - middle, low + below + _TEXT_INSET, size, upward=True)
        )
    if below and size >= _MIN_TEXT_SIZE:
        strip = _Strip(name, name_tile(window.column, window.row + 1), shown.width - right)
        labels.append(
            SheetLabel(strip.text(poster, size), left + _TEXT_INSET, low + middle, size)
        )
    for label in labels:
        marks += b"\n" + label_background(label, poster.fonts)
    if not labels and columns * rows > 1:
        is_free_below = poster.tiling.height - window.height > _MIN_FREE_HEIGHT
        size = _TEXT_SIZE if is_free_below else _OUTSIDE_TEXT_SIZE
        labels.append(
            SheetLabel(name, left + _TEXT_INSET, low - _TEXT_GAP - 0.7 * size, size)
        )
    return TileOverlay(marks, tuple(labels))


class _Strip(NamedTuple):
    """The strip of a tile that another tile is glued onto."""

    tile: str
    other_tile: str
    length: float

    def text(self, poster: TiledPoster, size: float) -> str:
        """Return what the strip says: whose it is, and what is glued there if there is room."""
        text = poster.words.glue_here.format(name=self.tile, other=self.other_tile)
        width = size * poster.fonts.measure_width(text) + 2 * _TEXT_INSET
        return text if width <= self.length else self.tile


def label_background(label: SheetLabel, fonts: TextLines) -> bytes:
    """Return the operators of a white ground on which a label can be read."""
    size = label.size
    pad = 0.35 * size
    height = 1.4 * size
    length = size * fonts.measure_width(label.text) + 2 * pad
    if label.upward:
        box = (label.x - 1.05 * size, label.y - pad, height, length)
    else:
        box = (label.x - pad, label.y - pad, length, height)
    return b"q 1 g " + format_lengths(*box) + b" re f Q"


def _draw_strips(
    box: tuple[float, float, float, float], right: float, below: float
) -> bytes:
    """Return the strips that neighbours are glued onto: hatched, a dashed line where these come to lie."""
    left, low, far, high = box
    x = far - right + _LINE_OFFSET
    y = low + below - _LINE_OFFSET
    hatching = b""
    meeting_lines: list[bytes] = []
    if right:
        hatching += _draw_hatching(far - right, low, far, high)
        meeting_lines.append(line_operators(x, low, x, high))
    if below:
        hatching += _draw_hatching(left, low, far - right, low + below)
        meeting_lines.append(line_operators(left, y, far, y))
    if not meeting_lines:
        return b""
    return hatching + b"\n" + b" ".join((_MEETING_LINE_STYLE, *meeting_lines, b"Q"))


def _draw_hatching(left: float, low: float, far: float, high: float) -> bytes:
    """Return slanting lines within a box."""
    rise = high - low
    line_count = int((far - left + rise) / _HATCH_STEP) + 1
    starts = [left - rise + step * _HATCH_STEP for step in range(line_count)]
    lines = [line_operators(x, low, x + rise, high) for x in starts]
    within = format_lengths(left, low, far - left, rise)
    return b" ".join((_STRIP_STYLE, within, b"re W n", *lines, b"Q"))


def _draw_cut_lines(
    box: tuple[float, float, float, float], *, right: bool, below: bool
) -> bytes:
    """Return the lines to cut along, just outside of the picture: left, above, and where the poster ends."""
    left, low, far, high = box
    bottom = low - _OVERSHOOT
    top = high + _OVERSHOOT
    start = left - _OVERSHOOT
    end = far + _OVERSHOOT
    lines = [
        line_operators(left - _LINE_OFFSET, bottom, left - _LINE_OFFSET, top),
        line_operators(start, high + _LINE_OFFSET, end, high + _LINE_OFFSET),
    ]
    if right:
        lines.append(line_operators(far + _LINE_OFFSET, bottom, far + _LINE_OFFSET, top))
    if below:
        lines.append(line_operators(start, low - _LINE_OFFSET, end, low - _LINE_OFFSET))
    return b" ".join((_CUT_STYLE, *lines, b"Q"))

"""A title as a mason sees it: rows of bars, one bar for each word, as long as the word."""

from itertools import cycle
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, VectorPath, polygon
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import mm

_MAX_BAR_HEIGHT: Final = mm(15)  # larger solids come grey out of a copier
_GAP_SHARE: Final = 0.22  # of a row's height: the white around a bar
_ROWS_IN_SQUARE: Final = 6
_LETTER_WIDTH: Final = 0.55  # of a row's height
_MIN_LETTERS: Final = 2  # as long as the bar of a shorter word is
_LETTERS_WITHOUT_WORDS: Final = 5


def draw_word_bars(title: str, size: Size, ink: Ink = BLACK) -> Drawing:
    """Return bars that fill a box from its left edge to its right; the title is said as often as there is room."""
    width, height = size.width, size.height
    shape = min(1.0, height / width)
    min_rows = max(2, round(_ROWS_IN_SQUARE * shape))
    max_height = min(_MAX_BAR_HEIGHT, height / min_rows)
    row_count = max(1, round(height / max_height))
    row_height = height / row_count
    letter_width = row_height * _LETTER_WIDTH
    gap = row_height * _GAP_SHARE
    lengths = [max(_MIN_LETTERS, len(word)) for word in title.split()]
    next_lengths = cycle(lengths or [_LETTERS_WITHOUT_WORDS])
    paths: list[VectorPath] = []
    for row in range(row_count):
        top = row * row_height + gap / 2
        bottom = top + row_height - gap
        left = 0.0
        while left < width - gap:
            right = min(left + next(next_lengths) * letter_width, width)
            if width - right < 2 * letter_width + gap:
                right = width
            corners = [
                (left, top),
                (right, top),
                (right, bottom),
                (left, bottom),
            ]
            paths.append(VectorPath(polygon(corners), Fill(ink)))
            left = right + gap
    return Drawing(size, tuple(paths))

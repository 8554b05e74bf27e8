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


def draw_word_bars(title: str, size: Size, ink: Ink = BLACK) -> Drawing:
    """Return bars that fill a box from its left edge to its right; the title is said as often as there is room."""
    wanted_rows = max(2, round(_ROWS_IN_SQUARE * min(1.0, size.height / size.width)))
    row_count = max(1, round(size.height / min(_MAX_BAR_HEIGHT, size.height / wanted_rows)))
    row_height = size.height / row_count
    lengths = cycle([max(2, len(word)) for word in title.split()] or [5])
    unit, gap = row_height * 0.55, row_height * _GAP_SHARE
    paths: list[VectorPath] = []
    for row in range(row_count):
        x, top = 0.0, row * row_height + gap / 2
        bottom = top + row_height - gap
        while x < size.width - gap:
            end = min(x + next(lengths) * unit, size.width)
            if size.width - end < 2 * unit + gap:
                end = size.width
            corners = [(x, top), (end, top), (end, bottom), (x, bottom)]
            paths.append(VectorPath(polygon(corners), Fill(ink)))
            x = end + gap
    return Drawing(size, tuple(paths))

"""A title as a mason sees it: courses of bars, one bar for each word, as long as the word."""

from itertools import cycle
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt, mm

_MAX_BAR_HEIGHT: Final = mm(15)  # larger solids come grey out of a copier
_GAP_SHARE: Final = 0.22  # of a course's height: the white around a bar
_ROWS_IN_SQUARE: Final = 6  # in a square


def draw_word_bars(title: str, size: Size, ink: Ink = BLACK) -> Drawing:
    """Return bars that fill a box from its left edge to its right; the title is said as often as there is room."""
    high = min(
        _MAX_BAR_HEIGHT,
        size.height / max(2, round(_ROWS_IN_SQUARE * min(1.0, size.height / size.width))),
    )
    count = max(1, round(size.height / high))
    high = size.height / count
    letters = cycle([max(2, len(word)) for word in title.split()] or [5])
    unit, joint = high * 0.55, high * _GAP_SHARE
    paths: list[VectorPath] = []
    for course in range(count):
        x, top = 0.0, course * high + joint / 2
        while x < size.width - joint:
            end = min(x + next(letters) * unit, size.width)
            if size.width - end < 2 * unit + joint:
                end = size.width
            paths.append(_rectangle((x, top), (end, top + high - joint), ink))
            x = end + joint
    return Drawing(size, tuple(paths))


def _rectangle(start: tuple[Pt, Pt], end: tuple[Pt, Pt], ink: Ink) -> VectorPath:
    """Return a rectangle between two corners."""
    (x0, y0), (x1, y1) = start, end
    return VectorPath(
        (("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",)), Fill(ink)
    )

"""A title as a mason sees it: courses of bars, one bar for each word, as long as the word."""

from itertools import cycle
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, Path
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt, mm

_TALLEST: Final = mm(15)  # larger solids come grey out of a copier
_JOINT: Final = 0.22  # of a course's height: the white around a bar
_COURSES: Final = 6  # in a square


def courses(title: str, size: Size, ink: Ink = BLACK) -> Drawing:
    """Return bars that fill a box from its left edge to its right; the title is said as often as there is room."""
    high = min(_TALLEST, size.height / max(2, round(_COURSES * min(1.0, size.height / size.width))))
    count = max(1, round(size.height / high))
    high = size.height / count
    letters = cycle([max(2, len(word)) for word in title.split()] or [5])
    unit, joint = high * 0.55, high * _JOINT
    paths: list[Path] = []
    for course in range(count):
        x, top = 0.0, course * high + joint / 2
        while x < size.width - joint:
            end = min(x + next(letters) * unit, size.width)
            if size.width - end < 2 * unit + joint:
                end = size.width
            paths.append(_bar((x, top), (end, top + high - joint), ink))
            x = end + joint
    return Drawing(size, tuple(paths))


def _bar(start: tuple[Pt, Pt], end: tuple[Pt, Pt], ink: Ink) -> Path:
    """Return a rectangle between two corners."""
    (x0, y0), (x1, y1) = start, end
    return Path((("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",)), Fill(ink))

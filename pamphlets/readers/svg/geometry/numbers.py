"""Numbers of an SVG drawing -> floats within bounds; the bounds of everything else that a drawing may hold.

A drawing is data from anywhere: a few characters can ask for shapes without end or number. Within these bounds the
costliest drawings that were tried take 1.6 s (20 000 dashed circles) and 110 MB (200 000 points of arcs) to read.
"""

import re
from collections.abc import Iterable
from math import dist
from typing import Final

from pamphlets.core.drawing import PathSegment, VectorPath
from pamphlets.core.units import Pt

# Atomic and possessive: of a long row of digits each prefix is a number too, and trying them all takes for ever.
NUMBER: Final = r"(?>[+-]?(?>[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)"
SEPARATOR: Final = r"(?>\s*+,?+\s*+)"
MAX_NUMBER: Final = 1e9
MAX_REACH: Final[Pt] = 1e6  # from the corner of the drawing
MAX_RELATIVE_REACH: Final = 1e4  # of the drawing's longer side
MAX_POINTS: Final = 200_000  # of all paths, uses counted
MAX_DASHES: Final = 100_000  # of one line
CHARACTERS_PER_POINT: Final = 400  # more of them are counted as points
_NUMBER: Final = re.compile(NUMBER)


class SvgLimitError(Exception):
    """More than a printed drawing can have: the code of a message and its fields."""

    def __init__(self, code: str, **fields: str) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


class PointBudget:
    """How many more points a drawing may have."""

    def __init__(self, left: int = MAX_POINTS) -> None:
        self.left = left

    def spend(self, count: int = 1) -> None:
        """Take points off. Raises SvgLimitError where there are none left."""
        self.left -= count
        if self.left < 0:
            raise SvgLimitError("svg-points", limit=str(MAX_POINTS))

    def spend_characters(self, text: str) -> None:
        """Take off what reading a text is worth. Raises SvgLimitError where there is nothing left."""
        self.spend(len(text) // CHARACTERS_PER_POINT)


def parse_number(text: str) -> float:
    """Return the number that a text is. Raises ValueError if it is none, SvgLimitError if it is too large."""
    if _NUMBER.fullmatch(text) is None:
        raise ValueError(text)
    return convert_number(text)


def convert_number(text: str) -> float:
    """Return the number that a text is known to be. Raises SvgLimitError if it is too large."""
    value = float(text)
    if not -MAX_NUMBER <= value <= MAX_NUMBER:
        raise SvgLimitError("svg-number", value=text[:40])
    return value


def check_path(path: VectorPath, reach: Pt) -> None:
    """Raise SvgLimitError for a path that goes further than `reach` from 0, or whose line has too many dashes."""
    stroke = path.stroke
    lengths = (stroke.width, stroke.dash_phase, *stroke.dashes) if stroke else ()
    is_sane = all(-reach <= length <= reach for length in lengths)
    if not is_sane or not is_within(path.segments, reach):
        raise SvgLimitError("svg-far", limit=f"{reach:.0f}")
    if stroke and stroke.dashes:
        period = sum(round(dash, 3) for dash in stroke.dashes)
        dashed_length = _measure_polygon(path.segments) * len(stroke.dashes)
        if dashed_length > MAX_DASHES * period:
            raise SvgLimitError("svg-dashes", limit=str(MAX_DASHES))


def _measure_polygon(segments: Iterable[PathSegment]) -> Pt:
    """Return the length of the lines through all points of a path: never less than the path's own."""
    length = 0.0
    here = (0.0, 0.0)
    for kind, *values in segments:
        for point in zip(values[::2], values[1::2], strict=True):
            if kind != "M":
                length += dist(here, point)
            here = point
    return length


def is_within(segments: Iterable[PathSegment], reach: Pt) -> bool:
    """Return whether all coordinates of a path are finite and no further than `reach` from 0."""
    for _, *values in segments:
        for value in values:
            if not -reach <= value <= reach:
                return False
    return True

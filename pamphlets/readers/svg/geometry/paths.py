"""SVG path data -> segments: lines and cubic curves in absolute coordinates.

SVG 1.1 § 8.3.
"""

import re
from collections.abc import Iterator
from math import radians
from typing import Final

from pamphlets.core.drawing import PathSegment
from pamphlets.readers.svg.geometry.arcs import XY, arc_to_curves
from pamphlets.readers.svg.geometry.numbers import NUMBER, PointBudget, convert_number

_COMMAND: Final = re.compile(r"[\s,]*+([MmZzLlHhVvCcSsQqTtAa])")
_VALUE: Final = re.compile(rf"[\s,]*+({NUMBER})")
_FLAG: Final = re.compile(r"[\s,]*+([01])")
_VALUE_COUNTS: Final = {
    "M": 2,
    "L": 2,
    "H": 1,
    "V": 1,
    "C": 6,
    "S": 4,
    "Q": 4,
    "T": 2,
    "A": 7,
    "Z": 0,
}
_ARC_FLAGS: Final = (
    3,
    4,
)  # their places; they may be written without blanks: a1 1 0 01.5.5
_CURVES_PER_ARC: Final = 4
_LEAST_RADIUS: Final = 1e-9  # of an arc; below it is as good as 0


class PathDataError(ValueError):
    """Path data that is none; its first argument is the character offset where it goes wrong."""


def parse_path(text: str, budget: PointBudget | None = None) -> list[PathSegment]:
    """Return the segments of a `d` attribute; `none` and nothing are no path. They are taken off the budget, a fresh one if None.

    Raises PathDataError, and SvgLimitError where a number is too large or the points are too many.
    """
    budget = budget or PointBudget()
    budget.spend_characters(text)
    builder = _PathBuilder()
    if text.strip() in ("", "none"):
        return []
    for letter, values in _read_commands(text):
        absolute = _make_absolute(letter, values, builder.x, builder.y)
        budget.spend(_CURVES_PER_ARC if letter in "Aa" else 1)
        builder.add(letter.upper(), absolute)
    return builder.segments


def _read_commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Yield (command letter, its values), repeated values as commands of their own. Raises PathDataError."""
    offset = 0
    end = len(text.rstrip(" \t\r\n\f,"))
    while offset < end:
        match = _COMMAND.match(text, offset)
        if match is None or (offset == 0 and match[1] not in "Mm"):
            raise PathDataError(offset)
        letter, offset = match[1], match.end()
        values, offset = _read_values(text, letter.upper(), offset)
        yield letter, values
        letter = {"M": "L", "m": "l"}.get(letter, letter)
        while letter not in "Zz" and _VALUE.match(text, offset):
            values, offset = _read_values(text, letter.upper(), offset)
            yield letter, values


def _read_values(text: str, command: str, offset: int) -> tuple[list[float], int]:
    """Return the values of one use of a command, and where they end. Raises PathDataError."""
    values: list[float] = []
    for index in range(_VALUE_COUNTS[command]):
        is_flag = command == "A" and index in _ARC_FLAGS
        match = _FLAG.match(text, offset) if is_flag else _VALUE.match(text, offset)
        if match is None:
            raise PathDataError(offset)
        values.append(convert_number(match[1]))
        offset = match.end()
    return values, offset


def _make_absolute(letter: str, values: list[float], x: float, y: float) -> list[float]:
    """Return the values of a command; those of a small letter count from the point reached."""
    if letter.isupper():
        return values
    absolute = list(values)
    if letter == "v":
        absolute[0] += y
    elif letter == "h":
        absolute[0] += x
    else:
        first = 5 if letter == "a" else 0  # radii, turn and flags are no coordinates
        for index in range(first, len(values), 2):
            absolute[index] += x
            absolute[index + 1] += y
    return absolute


class _PathBuilder:
    """The segments drawn so far, and the point reached."""

    def __init__(self) -> None:
        self.segments: list[PathSegment] = []
        self.x = self.y = 0.0
        self.start = (0.0, 0.0)  # of the part begun last
        self.control = (0.0, 0.0)  # the last control point, which S and T mirror
        self.last_command = "M"

    def add(self, command: str, values: list[float]) -> None:
        """Carry out one command, its values absolute."""
        match command, values:
            case "M", [x, y]:
                self.segments.append(("M", x, y))
                self.x, self.y = self.start = x, y
            case "L", [x, y]:
                self.line(x, y)
            case "H", [x]:
                self.line(x, self.y)
            case "V", [y]:
                self.line(self.x, y)
            case "C", [x1, y1, x2, y2, x, y]:
                self.curve(x1, y1, x2, y2, x, y)
            case "S", [x2, y2, x, y]:
                self.curve(*self.mirrored_control("CS"), x2, y2, x, y)
            case "Q", [x1, y1, x, y]:
                self.quadratic_curve(x1, y1, x, y)
            case "T", [x, y]:
                self.quadratic_curve(*self.mirrored_control("QT"), x, y)
            case "A", [rx, ry, turn, large, sweep, x, y]:
                self.arc((rx, ry), turn, (x, y), large=large != 0, sweep=sweep != 0)
            case _:
                self.segments.append(("Z",))
                self.x, self.y = self.start
        self.last_command = command

    def mirrored_control(self, commands: str) -> XY:
        """Return the last control point mirrored at the point reached; that point where another command came before."""
        if self.last_command not in commands:
            return self.x, self.y
        x, y = self.control
        return 2 * self.x - x, 2 * self.y - y

    def begin_part(self) -> None:
        """Begin a part where the closed one began, as PDF wants it said."""
        if self.segments and self.segments[-1] == ("Z",):
            self.segments.append(("M", self.x, self.y))

    def line(self, x: float, y: float) -> None:
        """Draw a line."""
        self.begin_part()
        self.segments.append(("L", x, y))
        self.x, self.y = x, y

    def curve(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        """Draw a cubic curve."""
        self.begin_part()
        self.segments.append(("C", x1, y1, x2, y2, x, y))
        self.x, self.y = x, y
        self.control = x2, y2

    def quadratic_curve(self, x1: float, y1: float, x: float, y: float) -> None:
        """Draw a quadratic curve as the cubic one it is."""
        near_x = self.x + (x1 - self.x) * 2 / 3
        near_y = self.y + (y1 - self.y) * 2 / 3
        far_x = x + (x1 - x) * 2 / 3
        far_y = y + (y1 - y) * 2 / 3
        self.curve(near_x, near_y, far_x, far_y, x, y)
        self.control = x1, y1

    def arc(self, radii: XY, degrees: float, stop: XY, *, large: bool, sweep: bool) -> None:
        """Draw an elliptical arc as curves."""
        start = self.x, self.y
        if start == stop:
            return
        if min(abs(radii[0]), abs(radii[1])) < _LEAST_RADIUS:
            self.line(*stop)
            return
        for curve in arc_to_curves(
            start, stop, radii, radians(degrees), large=large, sweep=sweep
        ):
            self.curve(*curve)

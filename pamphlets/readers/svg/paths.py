"""SVG path data -> segments: lines and cubic curves in absolute coordinates.

SVG 1.1 § 8.3.
"""

import re
from collections.abc import Iterator
from math import radians
from typing import Final

from pamphlets.core.drawing import PathSegment
from pamphlets.readers.svg.arcs import arc_to_curves
from pamphlets.readers.svg.transforms import NUMBER

_COMMAND: Final = re.compile(r"[\s,]*([MmZzLlHhVvCcSsQqTtAa])")
_VALUE: Final = re.compile(rf"[\s,]*({NUMBER})")
_FLAG: Final = re.compile(r"[\s,]*([01])")
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
_FLAG_INDEXES: Final = (
    3,
    4,
)  # places of an arc's two flags, which may be written without blanks: a1 1 0 01.5.5


class PathDataError(ValueError):
    """Path data that is none; its first argument is the character offset where it goes wrong."""


def _read_values(text: str, command: str, at: int) -> tuple[list[float], int]:
    """Return the values of one use of a command, and where they end. Raises BadPathError."""
    values: list[float] = []
    for place in range(_VALUE_COUNTS[command]):
        found = (_FLAG if command == "A" and place in _FLAG_INDEXES else _VALUE).match(text, at)
        if found is None:
            raise PathDataError(at)
        values.append(float(found[1]))
        at = found.end()
    return values, at


def _read_commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Yield (command letter, its values), repeated values as commands of their own. Raises BadPathError."""
    at = 0
    end = len(text.rstrip(" \t\r\n\f,"))
    while at < end:
        found = _COMMAND.match(text, at)
        if found is None or (at == 0 and found[1] not in "Mm"):
            raise PathDataError(at)
        letter, at = found[1], found.end()
        values, at = _read_values(text, letter.upper(), at)
        yield letter, values
        if letter in "Mm":
            letter = "L" if letter == "M" else "l"
        while letter not in "Zz" and _VALUE.match(text, at):
            values, at = _read_values(text, letter.upper(), at)
            yield letter, values


class _PathBuilder:
    """Where the drawing hand stands, and what it has drawn."""

    def __init__(self) -> None:
        self.segments: list[PathSegment] = []
        self.x = self.y = self.first_x = self.first_y = 0.0
        self.cubic: tuple[float, float] | None = (
            None  # the last control point, which S and T mirror
        )
        self.quadratic: tuple[float, float] | None = None

    def move(self, x: float, y: float) -> None:
        """Begin a part of the path."""
        self.segments.append(("M", x, y))
        self.x, self.y = self.first_x, self.first_y = x, y

    def line(self, x: float, y: float) -> None:
        """Draw a line."""
        self._start()
        self.segments.append(("L", x, y))
        self.x, self.y = x, y

    def curve(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        """Draw a cubic curve."""
        self._start()
        self.segments.append(("C", x1, y1, x2, y2, x, y))
        self.x, self.y, self.cubic = x, y, (x2, y2)

    def quad(self, x1: float, y1: float, x: float, y: float) -> None:
        """Draw a quadratic curve as the cubic one it is."""
        x0, y0 = self.x, self.y
        near = x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3
        self.curve(*near, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y)
        self.cubic, self.quadratic = None, (x1, y1)

    def arc(
        self, rx: float, ry: float, turn: float, large: float, sweep: float, x: float, y: float
    ) -> None:
        """Draw an elliptical arc as curves."""
        if (x, y) == (self.x, self.y):
            return
        if rx == 0 or ry == 0:
            self.line(x, y)
            return
        here = self.x, self.y
        for points in arc_to_curves(
            here, (x, y), (rx, ry), radians(turn), large=large != 0, sweep=sweep != 0
        ):
            self.curve(*points)
        self.cubic = None

    def close(self) -> None:
        """Close the part begun last."""
        self.segments.append(("Z",))
        self.x, self.y = self.first_x, self.first_y

    def _start(self) -> None:
        """After a closed part the next one begins where that began; PDF wants it said."""
        if self.segments and self.segments[-1] == ("Z",):
            self.segments.append(("M", self.x, self.y))


def parse_path(text: str) -> list[PathSegment]:
    """Return the segments of a `d` attribute; `none` and nothing are no path. Raises BadPathError."""
    pen = _PathBuilder()
    if text.strip() in ("", "none"):
        return []
    for letter, values in _read_commands(text):
        cubic, quadratic = pen.cubic, pen.quadratic
        pen.cubic = pen.quadratic = None
        _apply_command(pen, letter, values, cubic or (pen.x, pen.y), quadratic or (pen.x, pen.y))
    return pen.segments


def _apply_command(
    pen: _PathBuilder,
    letter: str,
    values: list[float],
    cubic: tuple[float, float],
    quadratic: tuple[float, float],
) -> None:
    """Carry out one command; `cubic` and `quadratic` are the control points that S and T mirror."""
    x, y = (pen.x, pen.y) if letter.islower() else (0.0, 0.0)
    match letter.upper(), values:
        case "M", [dx, dy]:
            pen.move(x + dx, y + dy)
        case "L", [dx, dy]:
            pen.line(x + dx, y + dy)
        case "H", [dx]:
            pen.line(x + dx, pen.y)
        case "V", [dy]:
            pen.line(pen.x, y + dy)
        case "C", [x1, y1, x2, y2, dx, dy]:
            pen.curve(x + x1, y + y1, x + x2, y + y2, x + dx, y + dy)
        case "S", [x2, y2, dx, dy]:
            pen.curve(2 * pen.x - cubic[0], 2 * pen.y - cubic[1], x + x2, y + y2, x + dx, y + dy)
        case "Q", [x1, y1, dx, dy]:
            pen.quad(x + x1, y + y1, x + dx, y + dy)
        case "T", [dx, dy]:
            pen.quad(2 * pen.x - quadratic[0], 2 * pen.y - quadratic[1], x + dx, y + dy)
        case "A", [rx, ry, turn, large, sweep, dx, dy]:
            pen.arc(rx, ry, turn, large, sweep, x + dx, y + dy)
        case _:
            pen.close()

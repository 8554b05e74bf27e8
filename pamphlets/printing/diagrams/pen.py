"""The few shapes that all diagrams are made of: edges, folds, cuts, arrows, heads, scissors, staples.

Black, no line thinner than 0.8 points, so that diagrams may be drawn a quarter smaller: a worn copier prints them
still. As in books of paper folding, a fold towards the reader is dashed, one away from him dashed and dotted.
"""

from cmath import rect
from collections.abc import Sequence
from dataclasses import dataclass
from math import radians
from typing import Final

from pamphlets.core.drawing import (
    Fill,
    Outline,
    PathSegment,
    Stroke,
    VectorPath,
    bezier_curve,
    circle,
    polygon,
)
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import Pt
from pamphlets.printing.diagrams.diagram import Diagram, Label, shift_diagram

THIN: Final = 0.8
EDGE: Final = Stroke(1.0, join="round")
HIDDEN: Final = Stroke(THIN, tint=0.45)
FOLD: Final = Stroke(0.9, dashes=(3.2, 2.2))
FOLD_BEHIND: Final = Stroke(0.9, dashes=(4.2, 1.8, 0.9, 1.8))
CUT: Final = Stroke(1.4)
MOST_PILED: Final = 3
"""Sheets that a pile is drawn of, however high it is."""
WHITE: Final = Fill(PAPER)
GREY: Final = Fill(BLACK, 0.1)
STAPLE: Final = Stroke(2.2, cap="round")
_SOLID: Final = Fill(BLACK)
_WING_ANGLE: Final = 0.42  # radians between an arrow and each edge of its head
_BLADE: Final = Stroke(1.0, cap="round")
_RING: Final = Stroke(0.9)

Coordinates = tuple[Pt, Pt]


@dataclass(frozen=True, slots=True)
class ArrowStyle:
    """How an arrow is drawn."""

    stroke: Stroke
    head: Pt
    """How long its head is."""


ARROW: Final = ArrowStyle(Stroke(1.3, cap="round", join="round"), 5.5)
DASHED_ARROW: Final = ArrowStyle(
    Stroke(1.3, cap="round", join="round", dashes=(2.6, 2.6)), ARROW.head
)


class Pen:
    """Draws one diagram: each method adds its shapes over those drawn before."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._paths: list[VectorPath] = []
        self._labels: list[Label] = []

    def finish(self) -> Diagram:
        """Return what has been drawn."""
        return Diagram(self._size, tuple(self._paths), tuple(self._labels))

    def add(self, diagram: Diagram, x: Pt = 0.0, y: Pt = 0.0) -> None:
        """Draw a diagram with its top left corner at (x, y)."""
        shifted = shift_diagram(diagram, x, y)
        self._paths += shifted.paths
        self._labels += shifted.labels

    def path(
        self,
        segments: Sequence[PathSegment],
        fill: Fill | None = None,
        stroke: Stroke | None = EDGE,
    ) -> None:
        """Draw any path."""
        self._paths.append(VectorPath(tuple(segments), fill, stroke))

    def label(self, label: Label) -> None:
        """Write a line of words."""
        self._labels.append(label)

    def line(self, start: Coordinates, end: Coordinates, stroke: Stroke = EDGE) -> None:
        """Draw a straight line."""
        segments: Outline = (("M", *start), ("L", *end))
        self.path(segments, None, stroke)

    def level(self, y: Pt, left: Pt, right: Pt, stroke: Stroke = EDGE) -> None:
        """Draw a level line."""
        self.line((left, y), (right, y), stroke)

    def upright(self, x: Pt, top: Pt, bottom: Pt, stroke: Stroke = EDGE) -> None:
        """Draw an upright line."""
        self.line((x, top), (x, bottom), stroke)

    def polygon(
        self,
        corners: Sequence[Coordinates],
        fill: Fill | None = WHITE,
        stroke: Stroke | None = EDGE,
    ) -> None:
        """Draw a closed shape."""
        self.path(polygon(corners), fill, stroke)

    def box(
        self, area: Rect, fill: Fill | None = WHITE, stroke: Stroke | None = EDGE
    ) -> None:
        """Draw a rectangle."""
        self.polygon(area.corners(), fill, stroke)

    def pile(self, area: Rect, sheet_count: int, step: Pt = 2.2) -> None:
        """Draw sheets on each other, the top one in `area`, each further `step` points to the right and up."""
        for depth in reversed(range(sheet_count)):
            aside = step * depth
            self.box(area.shift_by(aside, -aside))

    def circle(
        self,
        centre: Coordinates,
        radius: Pt,
        fill: Fill | None = None,
        stroke: Stroke = EDGE,
    ) -> None:
        """Draw a circle."""
        self.path(circle(complex(*centre), radius), fill, stroke)

    def arrow(
        self,
        start: Coordinates,
        end: Coordinates,
        bend: float = 0.0,
        style: ArrowStyle = ARROW,
    ) -> None:
        """Draw a curved arrow; `bend` is how far it swells to its left, as a share of its length."""
        tail = complex(*start)
        tip = complex(*end)
        way = tip - tail
        aside = way * -1j * bend * 4 / 3
        first = tail + way / 4 + aside
        second = tip - way / 4 + aside
        last = tip - second
        head = style.head * last / abs(last)
        curve = bezier_curve(first, second, tip - 0.7 * head)
        shaft: Outline = (("M", *start), curve)
        self.path(shaft, None, style.stroke)
        left_wing = tip - head * rect(1, -_WING_ANGLE)
        right_wing = tip - head * rect(1, _WING_ANGLE)
        corners = (end, _coordinates(left_wing), _coordinates(right_wing))
        self.polygon(corners, _SOLID, None)

    def level_arrow(
        self, y: Pt, start: Pt, end: Pt, bend: float = 0.0, style: ArrowStyle = ARROW
    ) -> None:
        """Draw an arrow from an x to another."""
        self.arrow((start, y), (end, y), bend, style)

    def upright_arrow(
        self, x: Pt, start: Pt, end: Pt, bend: float = 0.0, style: ArrowStyle = ARROW
    ) -> None:
        """Draw an arrow from a y to another."""
        self.arrow((x, start), (x, end), bend, style)

    def head_mark(self, centre: Coordinates, turn: int, radius: Pt) -> None:
        """Draw the sign for the head of a page: a triangle that points there, `turn` degrees clockwise from up."""
        corners: list[Coordinates] = []
        for third in (0, 120, 240):
            way = rect(radius, radians(turn - 90 + third))
            corners.append(_coordinates(complex(*centre) + way))
        self.polygon(corners, _SOLID, None)

    def staple(self, centre: Coordinates, length: Pt = 7.0) -> None:
        """Draw a staple, seen from above, along an upright line."""
        x, y = centre
        half = length / 2
        self.upright(x, y - half, y + half, STAPLE)

    def level_staple(self, centre: Coordinates, length: Pt = 7.0) -> None:
        """Draw a staple, seen from above, along a level line."""
        x, y = centre
        half = length / 2
        self.level(y, x - half, x + half, STAPLE)

    def scissors(self, start: Coordinates, towards: Coordinates, size: Pt = 9.0) -> None:
        """Draw a pair of scissors at the beginning of a cut, open towards where it goes."""
        pivot = complex(*start)
        way = complex(*towards) - pivot
        ahead = size * way / (abs(way) or 1.0)
        for side in (-1, 1):
            ring = pivot + ahead * complex(-0.75, side * 0.3)
            self.circle(_coordinates(ring), 0.22 * size, WHITE, _RING)
        for side in (-1, 1):
            handle = pivot + ahead * complex(-0.55, side * 0.22)
            point = pivot + ahead * complex(0.5, -side * 0.2)
            self.line(_coordinates(handle), _coordinates(point), _BLADE)


def _coordinates(point: complex) -> Coordinates:
    """Return a point that was reckoned with as a complex number."""
    return point.real, point.imag

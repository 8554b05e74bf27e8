"""The few shapes that all diagrams are made of: edges, folds, cuts, arrows, heads, scissors, staples.

Black, no line thinner than 0.8 points, so that diagrams may be drawn a quarter smaller: a worn copier prints them
still. As in books of paper folding, a fold towards the reader is dashed, one away from him dashed and dotted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import atan2, cos, hypot, pi, sin
from typing import Final

from pamphlets.core.drawing import Fill, PathSegment, Stroke, VectorPath
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
WHITE: Final = Fill(PAPER)
GREY: Final = Fill(BLACK, 0.1)
_STAPLE: Final = Stroke(2.2, cap="round")
_SOLID: Final = Fill(BLACK)
_QUARTER_CIRCLE: Final = 0.5523  # of the radius: the handles of a quarter circle (Goldapp 1991)
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
DASHED_ARROW: Final = ArrowStyle(replace(ARROW.stroke, dashes=(2.6, 2.6)), ARROW.head)


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
        self.path((("M", *start), ("L", *end)), None, stroke)

    def polygon(
        self,
        corners: Sequence[Coordinates],
        fill: Fill | None = WHITE,
        stroke: Stroke | None = EDGE,
    ) -> None:
        """Draw a closed shape."""
        first, *others = corners
        lines: list[PathSegment] = [("L", *corner) for corner in others]
        self.path((("M", *first), *lines, ("Z",)), fill, stroke)

    def box(self, rect: Rect, fill: Fill | None = WHITE, stroke: Stroke | None = EDGE) -> None:
        """Draw a rectangle."""
        x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        self.polygon(((x, y), (right, y), (right, bottom), (x, bottom)), fill, stroke)

    def pile(self, rect: Rect, sheets: int, step: Pt = 2.2) -> None:
        """Draw sheets on each other, the top one in `rect`, each further `step` points to the right and up."""
        for depth in reversed(range(sheets)):
            self.box(Rect(rect.x + step * depth, rect.y - step * depth, rect.width, rect.height))

    def circle(
        self, centre: Coordinates, radius: Pt, fill: Fill | None = None, stroke: Stroke = EDGE
    ) -> None:
        """Draw a circle."""
        x, y = centre
        r, k = radius, radius * _QUARTER_CIRCLE
        segments: tuple[PathSegment, ...] = (
            ("M", x + r, y),
            ("C", x + r, y + k, x + k, y + r, x, y + r),
            ("C", x - k, y + r, x - r, y + k, x - r, y),
            ("C", x - r, y - k, x - k, y - r, x, y - r),
            ("C", x + k, y - r, x + r, y - k, x + r, y),
            ("Z",),
        )
        self.path(segments, fill, stroke)

    def arrow(
        self, start: Coordinates, end: Coordinates, bend: float = 0.0, style: ArrowStyle = ARROW
    ) -> None:
        """Draw a curved arrow; `bend` is how far it swells to its left, as a share of its length."""
        x, y = start
        to_x, to_y = end
        dx, dy = to_x - x, to_y - y
        left_x, left_y = dy * bend * 4 / 3, -dx * bend * 4 / 3
        first = (x + dx / 4 + left_x, y + dy / 4 + left_y)
        second = (to_x - dx / 4 + left_x, to_y - dy / 4 + left_y)
        angle = atan2(to_y - second[1], to_x - second[0])
        neck = _polar(end, -0.7 * style.head, angle)
        self.path((("M", x, y), ("C", *first, *second, *neck)), None, style.stroke)
        wings = [_polar(end, -style.head, angle + turn) for turn in (-_WING_ANGLE, _WING_ANGLE)]
        self.polygon((end, *wings), _SOLID, None)

    def head_mark(self, centre: Coordinates, turn: int, radius: Pt) -> None:
        """Draw the sign for the head of a page: a triangle that points there, `turn` degrees clockwise from up."""
        top = turn * pi / 180 - pi / 2
        self.polygon(
            [_polar(centre, radius, top + third * 2 * pi / 3) for third in range(3)], _SOLID, None
        )

    def staple(self, centre: Coordinates, length: Pt = 7.0) -> None:
        """Draw a staple, seen from above, along an upright line."""
        x, y = centre
        self.line((x, y - length / 2), (x, y + length / 2), _STAPLE)

    def level_staple(self, centre: Coordinates, length: Pt = 7.0) -> None:
        """Draw a staple, seen from above, along a level line."""
        x, y = centre
        self.line((x - length / 2, y), (x + length / 2, y), _STAPLE)

    def scissors(self, start: Coordinates, towards: Coordinates, size: Pt = 9.0) -> None:
        """Draw a pair of scissors at the beginning of a cut, open towards where it goes."""
        dx, dy = towards[0] - start[0], towards[1] - start[1]
        length = hypot(dx, dy) or 1.0
        along_x, along_y = size * dx / length, size * dy / length

        def at(forward: float, aside: float) -> Coordinates:
            x = start[0] + forward * along_x - aside * along_y
            return x, start[1] + forward * along_y + aside * along_x

        for side in (-1, 1):
            self.circle(at(-0.75, side * 0.3), 0.22 * size, WHITE, _RING)
        for side in (-1, 1):
            self.line(at(-0.55, side * 0.22), at(0.5, -side * 0.2), _BLADE)


def _polar(centre: Coordinates, radius: Pt, angle: float) -> Coordinates:
    """Return the point at a distance and an angle from another one."""
    return centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)

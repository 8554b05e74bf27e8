"""Where fronts and backs meet: a cross and combs on the front, scales on the back, to be read against the light.

The front's cross falls on a scale of half millimetres. Beside it, the back's ten lines stand 1.1 mm apart, those of
the front 1 mm: the line that goes on in one of the front's tells tenths, whatever the whole millimetres are (Pierre
Vernier, 1631). All on the front stands alike about both axes, since nobody knows yet over which edge paper turns.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import Coordinates, Pen

REACH: Final = 6
"""Millimetres: how far off a back may be and still be read."""
# Millimetres from the middle: where the first of the back's ten lines stands.
_FIRST_TENTH: Final = 26
_PITCH: Final = 1.1  # millimetres
_ARM: Final = mm(12)
_COMB: Final = range(20, 43)  # millimetres from the middle
_LENGTH: Final = mm(5)
_FINE: Final = Stroke(0.35)
_CROSS: Final = Stroke(0.5)
_TEXT_SIZE: Final = 6.5
_SMALL_TEXT_SIZE: Final = 5.2  # between lines 2.2 mm apart


def draw_front_scales(middle: Coordinates, sheet_size: Size) -> Diagram:
    """Return what the front shows: a cross, and combs on its arms."""
    x, y = middle
    drawing = Pen(sheet_size)
    drawing.level(y, x - _ARM, x + _ARM, _CROSS)
    drawing.upright(x, y - _ARM, y + _ARM, _CROSS)
    for millimetres in _COMB:
        distance = mm(millimetres)
        for off in (-distance, distance):
            drawing.upright(x + off, y - _LENGTH, y + _LENGTH, _FINE)
            drawing.level(y + off, x - _LENGTH, x + _LENGTH, _FINE)
    return drawing.finish()


def draw_back_scales(middle: Coordinates, sheet_size: Size) -> Diagram:
    """Return what the back shows: on each axis, a scale of half millimetres, and ten lines that tell tenths."""
    drawing = Pen(sheet_size)
    for is_level in (True, False):
        axis = Axis(drawing, middle, is_level)
        axis.draw_millimetres()
        axis.draw_tenths()
    return drawing.finish()


@dataclass(frozen=True, slots=True)
class Axis:
    """A level or upright line through the middle of a drawing; what is drawn beside it stands below, or at its right."""

    drawing: Pen
    middle: Coordinates
    is_level: bool

    def point(self, along: float, beside: float) -> Coordinates:
        """Return a point by how far along the axis it is from the middle, and how far beside it."""
        x, y = self.middle
        if self.is_level:
            return x + along, y + beside
        return x + beside, y + along

    def tick(self, along: float, start: float, length: float) -> None:
        """Draw a line square to the axis."""
        near = self.point(along, start)
        far = self.point(along, start + length)
        self.drawing.line(near, far, _FINE)

    def number(self, text: str, along: float, beside: float, size: float) -> None:
        """Write a number with its middle at a point."""
        x, y = self.point(along, beside)
        baseline = y + size * 0.33
        self.drawing.label(Label(text, x, baseline, size))

    def draw_millimetres(self) -> None:
        """Draw the scale on which the front's line falls: each whole millimetre long, each third one numbered."""
        for half in range(-2 * REACH, 2 * REACH + 1):
            length = mm(1.8)
            if half == 0:
                length = mm(4)
            elif half % 2 == 0:
                length = mm(3)
            self.tick(mm(half / 2), _ARM, length)
            if half % 6 == 0:
                text = f"{half // 2:+d}".replace("-", "−") if half else "0"
                self.number(text, mm(half / 2), _ARM + mm(6.2), _TEXT_SIZE)

    def draw_tenths(self) -> None:
        """Draw the ten lines that tell tenths; at 1.1 mm there is room for every second figure, in two rows for all."""
        for tenth in range(10):
            along = mm(_FIRST_TENTH + _PITCH * tenth)
            self.tick(along, _LENGTH, _LENGTH)
            lower = tenth % 2
            beside = 2 * _LENGTH + mm(1.6 + 2.2 * lower)
            self.number(str(tenth), along, beside, _SMALL_TEXT_SIZE)
            if lower:
                self.tick(along, 2 * _LENGTH, mm(2.2))

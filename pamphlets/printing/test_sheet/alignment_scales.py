"""Where fronts and backs meet: a cross and combs on the front, scales on the back, to be read against the light.

The front's cross falls on a scale of half millimetres. Beside it, the back's ten lines stand 1.1 mm apart, those of
the front 1 mm: the line that goes on in one of the front's tells tenths, whatever the whole millimetres are (Pierre
Vernier, 1631). All on the front stands alike about both axes, since nobody knows yet over which edge paper turns.
"""

from typing import Final, Literal

from pamphlets.core.drawing import Stroke, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import mm
from pamphlets.printing.diagrams.figure import Diagram, Label, overlay_diagrams
from pamphlets.printing.diagrams.pen import Coordinates, line

REACH: Final = 6  # millimetres: how far off a back may be and still be read
START: Final = 26  # millimetres from the middle: where the first of the back's ten lines stands
PITCH: Final = 1.1  # millimetres
_ARM: Final = mm(12)
_COMB: Final = (20, 42)  # millimetres from the middle
_LONG: Final = mm(5)
_FINE: Final = Stroke(0.35)
_CROSS: Final = Stroke(0.5)
_TEXT: Final = 6.5
_SMALL: Final = 5.2  # between lines 2.2 mm apart

Axis = Literal["across", "down"]


def draw_front_scales(middle: Coordinates, sheet: Size) -> Diagram:
    """Return what the front shows."""
    x, y = middle
    paths = [line((x - _ARM, y), (x + _ARM, y), _CROSS), line((x, y - _ARM), (x, y + _ARM), _CROSS)]
    for number in range(_COMB[0], _COMB[1] + 1):
        for way in (-1, 1):
            off = way * mm(number)
            paths.append(line((x + off, y - _LONG), (x + off, y + _LONG), _FINE))
            paths.append(line((x - _LONG, y + off), (x + _LONG, y + off), _FINE))
    return Diagram(sheet, tuple(paths))


def draw_back_scales(middle: Coordinates, sheet: Size) -> Diagram:
    """Return what the back shows."""
    return overlay_diagrams(
        sheet,
        [
            one(middle, sheet, axis)
            for axis in ("across", "down")
            for one in (_draw_millimetre_scale, _draw_tenth_lines)
        ],
    )


def _draw_millimetre_scale(middle: Coordinates, sheet: Size, axis: Axis) -> Diagram:
    """Return the scale on which the front's line falls: each whole millimetre long, each third one numbered."""
    paths: list[VectorPath] = []
    labels: list[Label] = []
    for half in range(-2 * REACH, 2 * REACH + 1):
        whole = half % 2 == 0
        off = mm(half / 2)
        length = mm(4 if half == 0 else 3 if whole else 1.8)
        paths.append(
            line(
                _point_on_axis(middle, axis, off, _ARM),
                _point_on_axis(middle, axis, off, _ARM + length),
                _FINE,
            )
        )
        if half % 6 == 0:
            text = f"{half // 2:+d}".replace("-", "−") if half else "0"
            labels.append(_number_label(text, _point_on_axis(middle, axis, off, _ARM + mm(6.2))))
    return Diagram(sheet, tuple(paths), tuple(labels))


def _draw_tenth_lines(middle: Coordinates, sheet: Size, axis: Axis) -> Diagram:
    """Return the ten lines that tell tenths."""
    paths: list[VectorPath] = []
    labels: list[Label] = []
    for tenth in range(10):
        off = mm(START + PITCH * tenth)
        paths.append(
            line(
                _point_on_axis(middle, axis, off, _LONG),
                _point_on_axis(middle, axis, off, 2 * _LONG),
                _FINE,
            )
        )
        # At 1.1 mm there is room for every second figure, in two rows for all.
        labels.append(
            _number_label(
                str(tenth),
                _point_on_axis(middle, axis, off, 2 * _LONG + mm(1.6 + 2.2 * (tenth % 2))),
                _SMALL,
            )
        )
        if tenth % 2:
            paths.append(
                line(
                    _point_on_axis(middle, axis, off, 2 * _LONG),
                    _point_on_axis(middle, axis, off, 2 * _LONG + mm(2.2)),
                    _FINE,
                )
            )
    return Diagram(sheet, tuple(paths), tuple(labels))


def _point_on_axis(middle: Coordinates, axis: Axis, along: float, beside: float) -> Coordinates:
    """Return a place by how far along its axis it is from the middle, and how far beside it: below, or at its right."""
    x, y = middle
    return (x + along, y + beside) if axis == "across" else (x + beside, y + along)


def _number_label(text: str, spot: Coordinates, size: float = _TEXT) -> Label:
    """Return a number with its middle at a place."""
    return Label(text, Point(spot[0], spot[1] + size * 0.33), size)

"""What else the test sheet lets people measure and see: rulers of 100 mm, greys, the finest lines."""

from typing import Final

from pamphlets.core.drawing import Fill, Stroke, VectorPath
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.style import BLACK
from pamphlets.core.units import mm
from pamphlets.printing.diagrams.figure import Diagram, Label
from pamphlets.printing.diagrams.pen import Coordinates, box, line

RULER_LENGTH: Final = 100  # millimetres
_TEXT: Final = 6.5
_LINE: Final = Stroke(0.4)
_GREYS: Final = (0.05, *(tenth / 10 for tenth in range(1, 11)))
_WIDTHS: Final = (0.05, 0.1, 0.15, 0.2, 0.3, 0.5)  # millimetres
_APART: Final = mm(0.9)


def draw_rulers(across: Coordinates, down: Coordinates, sheet: Size) -> Diagram:
    """Return two rulers that begin at two places, one to the right and one downward."""
    (x, y), (u, v) = across, down
    end = mm(RULER_LENGTH)
    paths = [line((x, y), (x + end, y), _LINE), line((u, v), (u, v + end), _LINE)]
    labels: list[Label] = []
    for number in range(RULER_LENGTH + 1):
        off = mm(number)
        length = mm(4 if number % 10 == 0 else 3 if number % 5 == 0 else 2)
        paths += [
            line((x + off, y), (x + off, y - length), _LINE),
            line((u, v + off), (u + length, v + off), _LINE),
        ]
        if number % 10 == 0:
            labels.append(Label(str(number), Point(x + off, y - mm(5)), _TEXT))
            labels.append(
                Label(str(number), Point(u + mm(5), v + off + _TEXT * 0.35), _TEXT, "left")
            )
    return Diagram(sheet, tuple(paths), tuple(labels))


def draw_greys(at: Coordinates, width: float, sheet: Size) -> Diagram:
    """Return a row of greys, each with its percentage."""
    x, y = at
    step, high = width / len(_GREYS), mm(11)
    paths = [
        box(Rect(x + number * step, y, step, high), Fill(BLACK, grey), None)
        for number, grey in enumerate(_GREYS)
    ]
    paths.append(box(Rect(x, y, width, high), None, Stroke(0.4)))
    labels = [
        Label(f"{100 * grey:.0f}", Point(x + (number + 0.5) * step, y + high + mm(3)), _TEXT)
        for number, grey in enumerate(_GREYS)
    ]
    return Diagram(sheet, tuple(paths), tuple(labels))


def draw_fine_lines(at: Coordinates, width: float, sheet: Size) -> Diagram:
    """Return lines of several weights, level, upright and slanting, with their widths in millimetres."""
    x, y = at
    step = width / len(_WIDTHS)
    paths: list[VectorPath] = []
    labels: list[Label] = []
    for number, wide in enumerate(_WIDTHS):
        left, stroke = x + number * step, Stroke(mm(wide))
        room = step - mm(2.5)
        for place in range(6):
            off = place * _APART
            paths.append(line((left, y + off), (left + room, y + off), stroke))
            if off < room:
                paths.append(line((left + off, y + mm(6)), (left + off, y + mm(12)), stroke))
        paths.append(line((left + mm(5.5), y + mm(12)), (left + room, y + mm(6)), stroke))
        text = f"{wide:g}".replace(".", ",")
        labels.append(Label(text, Point(left + room / 2, y + mm(15)), _TEXT))
    return Diagram(sheet, tuple(paths), tuple(labels))

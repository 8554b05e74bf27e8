"""At each edge of the test sheet, a flight of steps: one line for each millimetre, until where the printer prints."""

from typing import Final

from pamphlets.core.drawing import Stroke, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import mm
from pamphlets.printing.diagrams.figure import Diagram, Label
from pamphlets.printing.diagrams.pen import Coordinates, line

LARGEST_MARGIN: Final = 12  # millimetres: no printer leaves more
FRAME_MARGIN: Final = 5  # millimetres, from each edge: where most printers still print
_TREAD: Final = mm(6.5)
_LINE: Final = Stroke(0.5)
_FRAME: Final = Stroke(0.3)
_TEXT: Final = 6.5  # points
_BESIDE: Final = mm(1.7)


def draw_margin_scales(sheet: Size, starts: tuple[float, float, float, float]) -> Diagram:
    """Return the four flights and the frame; `starts` is where each begins along its edge: left, right, top, bottom."""
    paths: list[VectorPath] = []
    labels: list[Label] = []
    for step in range(1, LARGEST_MARGIN + 1):
        for edge, start in enumerate(starts):
            along = start + (step - 1) * _TREAD
            deep = mm(step)
            ends = (
                _point_at_edge(sheet, edge, along, deep),
                _point_at_edge(sheet, edge, along + _TREAD, deep),
            )
            paths.append(line(*ends, _LINE))
            x, y = _point_at_edge(
                sheet, edge, along + _TREAD / 2, deep + (_BESIDE if edge < 2 else _BESIDE * 1.1)
            )
            labels.append(Label(str(step), Point(x, y + _TEXT * 0.35), _TEXT))
    return Diagram(sheet, (*_draw_frame(sheet, starts), *paths), tuple(labels))


def _draw_frame(sheet: Size, starts: tuple[float, float, float, float]) -> list[VectorPath]:
    """Return a frame that leaves out where flights are: there its step is one of theirs."""
    deep, room = mm(FRAME_MARGIN), mm(2)
    found: list[VectorPath] = []
    for edge, start in enumerate(starts):
        last = (sheet.height if edge < 2 else sheet.width) - deep
        gap = (start - room, start + LARGEST_MARGIN * _TREAD + room)
        found += [
            line(
                _point_at_edge(sheet, edge, begin, deep),
                _point_at_edge(sheet, edge, end, deep),
                _FRAME,
            )
            for begin, end in ((deep, gap[0]), (gap[1], last))
        ]
    return found


def _point_at_edge(sheet: Size, edge: int, along: float, deep: float) -> Coordinates:
    """Return a place by its edge, how far along that it is, and how far from it."""
    return (
        (deep, along),
        (sheet.width - deep, along),
        (along, deep),
        (along, sheet.height - deep),
    )[edge]

"""At each edge of the test sheet, a flight of steps: one line for each millimetre, until where the printer prints."""

from typing import Final

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import Coordinates, Pen

LARGEST_MARGIN: Final = 12
"""Millimetres: no printer leaves more."""
_FRAME_MARGIN: Final = mm(5)  # from each edge: where most printers still print
_FRAME_GAP: Final = mm(2)  # of the frame, on both sides of a flight
_STEP: Final = mm(6.5)  # how long each line of a flight is
_STEP_LINE: Final = Stroke(0.5)
_FRAME_LINE: Final = Stroke(0.3)
_TEXT_SIZE: Final = 6.5


def draw_margin_scales(
    sheet_size: Size, starts: tuple[float, float, float, float]
) -> Diagram:
    """Return the four flights and the frame; `starts` is where each begins along its edge: left, right, top, bottom."""
    drawing = Pen(sheet_size)
    depth = _FRAME_MARGIN
    for edge, start in enumerate(starts):
        # The frame leaves out where the flight is: there its step is one of those.
        length = sheet_size.height if edge < 2 else sheet_size.width
        parts = (
            (depth, start - _FRAME_GAP),
            (start + LARGEST_MARGIN * _STEP + _FRAME_GAP, length - depth),
        )
        for begin, end in parts:
            begin_point = _point_at_edge(sheet_size, edge, begin, depth)
            end_point = _point_at_edge(sheet_size, edge, end, depth)
            drawing.line(begin_point, end_point, _FRAME_LINE)
    for millimetres in range(1, LARGEST_MARGIN + 1):
        depth = mm(millimetres)
        for edge, start in enumerate(starts):
            along = start + (millimetres - 1) * _STEP
            begin_point = _point_at_edge(sheet_size, edge, along, depth)
            end_point = _point_at_edge(sheet_size, edge, along + _STEP, depth)
            drawing.line(begin_point, end_point, _STEP_LINE)
            beside = mm(1.7) if edge < 2 else mm(1.87)
            middle = along + _STEP / 2
            x, y = _point_at_edge(sheet_size, edge, middle, depth + beside)
            baseline = y + _TEXT_SIZE * 0.35
            drawing.label(Label(str(millimetres), x, baseline, _TEXT_SIZE))
    return drawing.finish()


def _point_at_edge(sheet_size: Size, edge: int, along: float, depth: float) -> Coordinates:
    """Return a point by its edge, how far along that it is, and how far from it."""
    points = (
        (depth, along),
        (sheet_size.width - depth, along),
        (along, depth),
        (along, sheet_size.height - depth),
    )
    return points[edge]

"""How a pile of printed fronts goes back into the printer, for its backs: one `Diagram` without words."""

from typing import Final

from pamphlets.core.drawing import Outline, Stroke
from pamphlets.core.geometry import Rect, Size
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import GREY, Pen
from pamphlets.printing.instructions.instructions import Reloading

TRAY_SIZE: Final = Size(250, 82)
"""Points."""
_TEXT_LINE: Final = Stroke(1.0, tint=0.5)
_PATH_OF_PAPER: Final = Stroke(0.8, dashes=(2.4, 2.0))
_STEP: Final = 2.4  # points from sheet to sheet of a pile
_SHEETS: Final = 3
_TEXT_LINES: Final = (0.44, 0.56, 0.68, 0.8)  # of a page's height
_PRINTER_BODY: Final = (
    (184, 26),
    (192, 18),
    (246, 18),
    (246, 68),
    (184, 68),
)
_OUTPUT_TRAY: Final = (
    (186, 34),
    (172, 29),
    (172, 31.5),
    (186, 36.5),
)
_WAY_OF_PAPER: Final[Outline] = (
    ("M", 202, 59),
    ("C", 228, 59, 240, 58, 240, 46),
    ("C", 240, 32, 214, 32, 190, 34),
)


def draw_reload_tray(reloading: Reloading) -> Diagram:
    """Return the pile as it comes out, what hands do with it, and the tray it goes into."""
    width, height = 36.0, 51.0
    if reloading.long_edge_up:
        width, height = 50.0, 35.0
    is_printed_up = reloading.pile == "as-is"
    top = (TRAY_SIZE.height - height) / 2 + 6
    left = Rect(6, top, width, height)
    right = Rect(92, top, width, height)
    drawing = Pen(TRAY_SIZE)
    _draw_pile(drawing, left, is_printed=True, is_upside_down=False)
    _draw_pile(drawing, right, is_printed=is_printed_up, is_upside_down=reloading.half_turn)
    if is_printed_up:
        start_x = left.right + 3 * _STEP + 2
        drawing.level_arrow(left.centre_y, start_x, right.x - 3)
    else:
        start = (left.x + width * 0.75, top - 8)
        end = (right.x + width * 0.3, top - 7)
        drawing.arrow(start, end, 0.14)
    if reloading.half_turn:
        start_x = right.x + width * 0.9
        end_x = right.x + width * 0.1
        drawing.level_arrow(right.bottom + 4, start_x, end_x, -0.12)
    # The printer from its side: what comes out above, the tray below, and the way of the paper between.
    drawing.polygon(_PRINTER_BODY)
    drawing.circle((224, 45), 7.5)
    drawing.path(_WAY_OF_PAPER, stroke=_PATH_OF_PAPER)
    drawing.polygon(_OUTPUT_TRAY)
    drawing.box(Rect(162, 58, 40, 5), GREY)
    drawing.level_arrow(60.5, right.right + 10, 160)
    if reloading.order is not None:
        first_drawn = "1" if reloading.order == "same" else str(_SHEETS)
        drawing.label(Label(first_drawn, 174, 76, 9, bold=True))
    return drawing.finish()


def _draw_pile(drawing: Pen, rect: Rect, *, is_printed: bool, is_upside_down: bool) -> None:
    """Draw sheets on each other, the upper side printed or white, with the sign for its head."""
    drawing.pile(rect, _SHEETS, _STEP)
    head = rect.y
    down = 1
    turn = 0
    if is_upside_down:
        head = rect.bottom
        down = -1
        turn = 180
    mark_y = head + 8 * down
    drawing.head_mark((rect.centre_x, mark_y), turn, 3.4)
    if is_printed:
        left = rect.x + 7
        right = rect.right - 7
        for share in _TEXT_LINES:
            y = head + down * rect.height * share
            drawing.level(y, left, right, _TEXT_LINE)

"""How a pile of printed fronts goes back into the printer, for its backs: one `Diagram` without words."""

from typing import Final

from pamphlets.core.drawing import Stroke
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


def draw_reload_tray(reloading: Reloading) -> Diagram:
    """Return the pile as it comes out, what hands do with it, and the tray it goes into."""
    width, height = (50.0, 35.0) if reloading.long_edge_up else (36.0, 51.0)
    is_printed_up = reloading.pile == "as-is"
    top = (TRAY_SIZE.height - height) / 2 + 6
    left = Rect(6, top, width, height)
    right = Rect(92, top, width, height)
    drawing = Pen(TRAY_SIZE)
    _draw_pile(drawing, left, is_printed=True, is_upside_down=False)
    _draw_pile(drawing, right, is_printed=is_printed_up, is_upside_down=reloading.half_turn)
    if is_printed_up:
        middle = top + height / 2
        drawing.arrow((left.right + 3 * _STEP + 2, middle), (right.x - 3, middle))
    else:
        start = (left.x + width * 0.75, top - 8)
        end = (right.x + width * 0.3, top - 7)
        drawing.arrow(start, end, 0.14)
    if reloading.half_turn:
        y = right.bottom + 4
        start = (right.x + width * 0.9, y)
        end = (right.x + width * 0.1, y)
        drawing.arrow(start, end, -0.12)
    _draw_printer(drawing)
    drawing.arrow((right.right + 10, 60.5), (160, 60.5))
    if reloading.order is not None:
        first_drawn = "1" if reloading.order == "same" else str(_SHEETS)
        drawing.label(Label(first_drawn, TRAY_SIZE.width - 76, 76, 9, bold=True))
    return drawing.finish()


def _draw_pile(drawing: Pen, rect: Rect, *, is_printed: bool, is_upside_down: bool) -> None:
    """Draw sheets on each other, the upper side printed or white, with the sign for its head."""
    drawing.pile(rect, _SHEETS, _STEP)
    head, down, turn = rect.y, 1, 0
    if is_upside_down:
        head, down, turn = rect.bottom, -1, 180
    drawing.head_mark((rect.centre_x, head + 8 * down), turn, 3.4)
    if is_printed:
        for share in (0.44, 0.56, 0.68, 0.8):
            y = head + down * rect.height * share
            drawing.level(y, rect.x + 7, rect.right - 7, _TEXT_LINE)


def _draw_printer(drawing: Pen) -> None:
    """Draw a printer from its side: what comes out above, the tray below, and the way of the paper between."""
    drawing.polygon(((184, 26), (192, 18), (246, 18), (246, 68), (184, 68)))
    drawing.circle((224, 45), 7.5)
    drawing.path(
        (
            ("M", 202, 59),
            ("C", 228, 59, 240, 58, 240, 46),
            ("C", 240, 32, 214, 32, 190, 34),
        ),
        stroke=_PATH_OF_PAPER,
    )
    drawing.polygon(((186, 34), (172, 29), (172, 31.5), (186, 36.5)))
    drawing.box(Rect(162, 58, 40, 5), GREY)

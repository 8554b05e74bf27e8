"""How a pile of printed fronts goes back into the printer, for its backs: one drawing, without words."""

from typing import Final

from pamphlets.core.drawing import Stroke, VectorPath
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.impose.placement.printer_settings import PileOrder, PilePlacement
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.figure import Diagram, Label

TRAY_SIZE: Final = Size(250, 82)  # points
_LINE: Final = Stroke(1.0, tint=0.5)
_STEP: Final = 2.4  # from sheet to sheet of a pile
_SHEETS: Final = 3


def draw_reload_tray(
    order: PileOrder | None = None,
    pile: PilePlacement = "turned-over",
    *,
    lying: bool = False,
    half_turn: bool = False,
) -> Diagram:
    """Return the pile as it comes out, what hands do with it, and the tray it goes into.

    `order`: which sheet is drawn in first, the first one printed or the last of three; None: nobody knows.
    `pile`: whether it is turned over, like the page of a book. `lying`: sheets are held with a long edge up.
    `half_turn`: the head, which is up at first, goes down, flat on the table.
    """
    width, height = (50.0, 35.0) if lying else (36.0, 51.0)
    top = (TRAY_SIZE.height - height) / 2 + 6
    first, second = Rect(6, top, width, height), Rect(92, top, width, height)
    middle = top + height / 2
    if pile == "turned-over":
        turn = pen.arrow((first.x + width * 0.75, top - 8), (second.x + width * 0.3, top - 7), 0.14)
    else:
        turn = pen.arrow((first.right + 3 * _STEP + 2, middle), (second.x - 3, middle))
    paths = (
        *_draw_pile(first, printed=True, head=0),
        *_draw_pile(second, printed=pile == "as-is", head=180 if half_turn else 0),
        *turn,
        *(_draw_half_turn(second) if half_turn else ()),
        *_draw_printer(second.right + 10),
    )
    number = {None: "", "same": "1", "reversed": str(_SHEETS)}[order]
    return Diagram(
        TRAY_SIZE,
        paths,
        (Label(number, Point(TRAY_SIZE.width - 76, 76), 9, bold=True),) if number else (),
    )


def _draw_pile(rect: Rect, *, printed: bool, head: int) -> tuple[VectorPath, ...]:
    """Return sheets on each other, the upper side printed or white, with the sign for its head."""
    paths = [
        pen.box(Rect(rect.x + _STEP * deep, rect.y - _STEP * deep, rect.width, rect.height))
        for deep in range(_SHEETS - 1, -1, -1)
    ]
    tip = rect.y + 8 if head == 0 else rect.bottom - 8
    paths.append(pen.head_mark((rect.x + rect.width / 2, tip), head, 3.4))
    if printed:
        sign = 1 if head == 0 else -1
        start = rect.y if head == 0 else rect.bottom
        heights = [start + sign * rect.height * share for share in (0.44, 0.56, 0.68, 0.8)]
        paths += [pen.line((rect.x + 7, y), (rect.right - 7, y), _LINE) for y in heights]
    return tuple(paths)


def _draw_half_turn(rect: Rect) -> tuple[VectorPath, ...]:
    """Return the arrow of a half turn, flat."""
    y = rect.bottom + 4
    return pen.arrow((rect.x + rect.width * 0.9, y), (rect.x + rect.width * 0.1, y), -0.12)


def _draw_printer(left: float) -> tuple[VectorPath, ...]:
    """Return a printer from its side: what comes out above, the tray below, and the way into it."""
    x, y = TRAY_SIZE.width - 66, 18.0
    body = pen.polygon(
        ((x, y + 8), (x + 8, y), (x + 62, y), (x + 62, y + 50), (x, y + 50)), pen.WHITE
    )
    out = pen.polygon(
        ((x + 2, y + 16), (x - 12, y + 11), (x - 12, y + 13.5), (x + 2, y + 18.5)), pen.WHITE
    )
    feed = pen.box(Rect(x - 22, y + 40, 40, 5), pen.GREY)
    roller = pen.circle((x + 40, y + 27), 7.5)
    way = VectorPath(
        (
            ("M", x + 18, y + 41),
            ("C", x + 44, y + 41, x + 56, y + 40, x + 56, y + 28),
            ("C", x + 56, y + 14, x + 30, y + 14, x + 6, y + 16),
        ),
        None,
        Stroke(0.8, dashes=(2.4, 2.0)),
    )
    arrow = pen.arrow((left, y + 42.5), (x - 24, y + 42.5))
    return (body, roller, way, out, feed, *arrow)

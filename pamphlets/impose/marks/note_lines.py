"""Blank pages to write on: their placements on a side -> ruled lines as PDF operators."""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import line_operators
from pamphlets.impose.placement.place import Placement, SidePlacements

_STYLE: Final = b"\nq 0.25 w 0.7 G"
_MARGIN, _LINE_DISTANCE = mm(15), mm(8)


def draw_note_lines(side: SidePlacements, sheet_size: Size) -> bytes:
    """Return the lines of the note pages of one side, which stand where its placements of page 0 are."""
    operators = b""
    for placement in side:
        if placement.page_index == 0:
            operators += b"\n".join([_STYLE, *_page_lines(placement, sheet_size), b"Q"])
    return operators


def _page_lines(page: Placement, sheet_size: Size) -> list[bytes]:
    """Return the lines of one page, those along its foot and head as far from its edge."""
    box = page.box
    count = int(max(box.height - 2 * _MARGIN, 0) / _LINE_DISTANCE)
    left, right = box.x + page.shift + _MARGIN, box.right + page.shift - _MARGIN
    if left >= right:
        return []
    middle = sheet_size.height - box.y - box.height / 2
    ys = [middle + _LINE_DISTANCE * (number - count / 2) for number in range(count + 1)]
    return [line_operators(left, y, right, y) for y in ys]

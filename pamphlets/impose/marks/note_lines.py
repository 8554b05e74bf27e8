"""Blank pages ruled to write on: their places on a side -> lines as PDF operators."""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import line_operators
from pamphlets.impose.placement.place import Placement

_RULE: Final = b"\nq 0.25 w 0.7 G"
_MARGIN, _APART = mm(15), mm(8)


def draw_note_lines(side: Sequence[Placement], sheet: Size) -> bytes:
    """Return the lines of the note pages of one side, which stand where its placements are."""
    return b"".join(b"\n".join((_RULE, *_page_lines(page, sheet), b"Q")) for page in side)


def _page_lines(page: Placement, sheet: Size) -> list[bytes]:
    """Return the lines of one page, those along its foot and head as far from its edge."""
    box = page.box
    number = int(max(box.height - 2 * _MARGIN, 0) / _APART)
    middle = sheet.height - box.y - box.height / 2
    left, right = box.x + page.shift + _MARGIN, box.right + page.shift - _MARGIN
    return [
        line_operators(left, y, right, y)
        for y in (middle + _APART * (k - number / 2) for k in range(number + 1))
        if left < right
    ]

"""A book bound at its top: one bound at its left, whose pages all lie on their left side. Integers only.

The heads of rectos, and the feet of versos, are at the spine then: opened and turned by a quarter, the verso stands
above the recto, both upright, as in a notepad or a wall calendar.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.impose.plan.sheet import Sheet, SheetCell, Turn

_LEFT_TURNS: Final = MappingProxyType[Turn, Turn]({0: 270, 90: 0, 180: 90, 270: 180})


def turn_to_left(turn: Turn) -> Turn:
    """Return a turn less a quarter: heads that were up are at the left."""
    return _LEFT_TURNS[turn]


def lay_pages_on_left_side(sheet: Sheet) -> Sheet:
    """Return a sheet whose pages all lie a quarter further to the left."""
    front = tuple(map(_turn_cell, sheet.front))
    back = tuple(map(_turn_cell, sheet.back))
    return replace(sheet, front=front, back=back)


def _turn_cell(cell: SheetCell) -> SheetCell:
    return replace(cell, turn=turn_to_left(cell.turn))

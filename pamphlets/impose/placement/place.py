"""A page at its place on a sheet, in points: the value that arranging hands to writing, and turns of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.plan.sheet import Sheet, Turn

Flip = Literal["short", "long"]
"""The edge of the paper over which a printer turns it."""

UPSIDE_DOWN: Final = MappingProxyType[Turn, Turn]({0: 180, 90: 270, 180: 0, 270: 90})


@dataclass(frozen=True, slots=True)
class Placement:
    """A page of the source at its place on a side of a sheet."""

    page_index: int
    """From 0, in the source."""
    box: Rect
    """What the page covers, from the sheet's upper left corner, before it is shifted."""
    turn: Turn = 0
    scale: float = 1.0
    shift: float = 0.0
    """Points by which the page is printed further to the right."""
    clip: Rect | None = None
    """Nothing of the page, bleed neither, is printed outside of this; None: all that it shows stands in its box."""


SidePlacements = tuple[Placement, ...]


def is_two_sided(plan: Sequence[Sheet]) -> bool:
    """Return whether any sheet of a plan has a back."""
    return any(sheet.back or sheet.sheet_sized_page is not None for sheet in plan)


def must_turn_backs(sheet_size: Size, flip: Flip) -> bool:
    """Return whether backs must stand upside down against their fronts.

    A plan's backs are right for a turn about the upright axis: that is a flip over the short edge
    of a sheet that lies on its side, and over the long edge of one that stands.
    """
    return flip == ("long" if sheet_size.width > sheet_size.height else "short")


def turn_side(side: SidePlacements, sheet_size: Size) -> SidePlacements:
    """Return a side turned by 180 degrees as a whole."""
    turned: list[Placement] = []
    for placement in side:
        clip = placement.clip
        if clip is not None:
            clip = turn_rect(clip, sheet_size)
        turned_placement = replace(
            placement,
            box=turn_rect(placement.box, sheet_size),
            turn=UPSIDE_DOWN[placement.turn],
            shift=-placement.shift,
            clip=clip,
        )
        turned.append(turned_placement)
    return tuple(turned)


def turn_rect(box: Rect, sheet_size: Size) -> Rect:
    """Return where a rectangle lies when its sheet is turned by 180 degrees."""
    left = sheet_size.width - box.right
    top = sheet_size.height - box.bottom
    return Rect(left, top, box.width, box.height)

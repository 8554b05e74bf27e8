"""Sides that are spreads, as they are read on a screen -> SheetLayouts: their halves from side to side."""

from collections.abc import Iterator, Sequence
from typing import Final

from pamphlets.core.geometry import Rect
from pamphlets.impose.input_pages.side_parts import SidePart, halve_side
from pamphlets.impose.plan.sheet import SheetCell, Turn
from pamphlets.impose.undo.sheet_layouts import SheetLayout
from pamphlets.impose.undo.side_turns import SideTurner
from pamphlets.impose.undo.undo_options import COVER_SPREADS

_UPRIGHT: Final[tuple[Turn, ...]] = (0,)
_SINGLE_PAGE: Final = 0.75  # of the widest side: what is narrower has one page


def list_spread_layouts(
    name: str, turner: SideTurner, directions: Sequence[bool]
) -> Iterator[SheetLayout]:
    """Yield the layouts of spreads, one for each binding: True for one at the right.

    None where no side lies, or where the side that should hold both covers is a single page.
    """
    sides = turner.sides
    count = len(sides.upright)
    lying = [
        side.size.width for side in sides.upright if side.size.width > side.size.height
    ]
    cell_rows = [(SheetCell(0, 0), SheetCell(1, 1))] * count
    turns = turner.find_turns(
        cell_rows, (2, 1), range(count), is_lying=True, has_backs=False
    )
    if lying:
        # Single pages stand as they are; only what lies may be on its head.
        turns = _keep_standing(turns or _UPRIGHT * count, turner)
    if turns is None:
        return
    sizes = [sides.turned(side, turn).size for side, turn in enumerate(turns)]
    widest = max(size.width for size in sizes)
    for is_rtl in directions:
        parts: list[SidePart] = []
        for side, size in enumerate(sizes):
            if size.width < _SINGLE_PAGE * widest:
                parts.append(SidePart(side, Rect(0.0, 0.0, size.width, size.height)))
                continue
            halves = halve_side(side, size)
            parts += halves[::-1] if is_rtl else halves
        if name == COVER_SPREADS:
            if parts[0].side != parts[1].side:
                return
            parts.append(parts.pop(0))
        yield SheetLayout(("--rtl",) if is_rtl else (), turns, tuple(parts))


def _keep_standing(turns: Sequence[Turn], turner: SideTurner) -> tuple[Turn, ...]:
    """Return the turns of sides that lie, none for those that stand."""
    kept: list[Turn] = []
    for turn, side in zip(turns, turner.sides.upright, strict=True):
        kept.append(turn if side.size.width > side.size.height else 0)
    return tuple(kept)

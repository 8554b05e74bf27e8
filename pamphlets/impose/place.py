"""Sheets of integers -> placements in points: where on the paper each page stands, and which way up."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.geometry import Rect, Size
from pamphlets.impose.sheet import Cell, Scheme, Sheet, Turn

Flip = Literal["short", "long"]

_TURNED: Final = MappingProxyType[Turn, Turn]({0: 180, 90: 270, 180: 0, 270: 90})


@dataclass(frozen=True, slots=True)
class Placement:
    """A page of the source (from 0), the rectangle it covers on the sheet, and its turn in there."""

    page: int
    box: Rect
    turn: Turn = 0


Side = tuple[Placement, ...]


def place(
    plan: Sequence[Sheet],
    scheme: Scheme,
    sequence: Sequence[int | None],
    pages: Sequence[Size],
    sheet: Size,
    flip: Flip,
) -> tuple[Side, ...]:
    """Return the sides in printing order: front and back of the first sheet, then of the next.

    `sequence` says which page of the source a page of the plan is (None: a blank); `pages` are the
    sizes of the source's pages, which keep them; `flip` is the edge over which the printer turns the paper.
    """
    sides: list[Side] = []
    turned = turns_backs(sheet, flip)
    for leaf in plan:
        front = _side(leaf.front, scheme, sequence, pages, sheet)
        back = _side(leaf.back, scheme, sequence, pages, sheet)
        sides += (front, turn_side(back, sheet) if turned else back)
    return tuple(sides)


def turns_backs(sheet: Size, flip: Flip) -> bool:
    """Return whether backs must stand upside down against their fronts.

    A plan's backs are right for a turn about the upright axis: that is a flip over the short edge
    of a sheet that lies on its side, and over the long edge of one that stands.
    """
    return flip == ("long" if sheet.width > sheet.height else "short")


def turn_side(side: Side, sheet: Size) -> Side:
    """Return a side turned by 180 degrees as a whole."""
    return tuple(
        Placement(
            placement.page,
            Rect(
                sheet.width - placement.box.right,
                sheet.height - placement.box.bottom,
                placement.box.width,
                placement.box.height,
            ),
            _TURNED[placement.turn],
        )
        for placement in side
    )


def _side(
    cells: Sequence[Cell],
    scheme: Scheme,
    sequence: Sequence[int | None],
    pages: Sequence[Size],
    sheet: Size,
) -> Side:
    """Return the placements of one side, blanks left out."""
    return tuple(
        Placement(page, _box(cell, scheme, pages[page], sheet), cell.turn)
        for cell in cells
        if (page := sequence[cell.page]) is not None
    )


def _box(cell: Cell, scheme: Scheme, page: Size, sheet: Size) -> Rect:
    """Return where a page stands in its cell: spine edge on the fold, centred from head to foot.

    Columns go in pairs with the fold between them; what a cell is wider than its page stays at the fore-edge.
    """
    width, height = (page.width, page.height) if cell.turn in (0, 180) else (page.height, page.width)
    across, down = sheet.width / scheme.columns, sheet.height / scheme.rows
    left = cell.column * across
    if cell.column % 2 == 0:
        left += across - width
    return Rect(left, cell.row * down + (down - height) / 2, width, height)

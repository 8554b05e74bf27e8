"""Sheets of integers -> placements in points: where on the paper each page stands, and which way up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.sheet import Cell, Scheme, Sheet, Turn

Flip = Literal["short", "long"]

_UNMOVED: Final[Mapping[int, float]] = MappingProxyType({})
_TURNED: Final = MappingProxyType[Turn, Turn]({0: 180, 90: 270, 180: 0, 270: 90})


@dataclass(frozen=True, slots=True)
class Placement:
    """A page of the source (from 0), the rectangle it covers on the sheet, its turn in there, and its scale.

    It is printed `shift` points further to the right, and nothing of it, bleed neither, outside of `cell`,
    which goes to the edges of the sheet where there is no neighbour.
    """

    page: int
    box: Rect
    turn: Turn = 0
    scale: float = 1.0
    shift: float = 0.0
    cell: Rect | None = None  # None: all that the page shows stands in its box


Side = tuple[Placement, ...]


def place(
    plan: Sequence[Sheet],
    scheme: Scheme,
    sequence: Sequence[int | None],
    pages: Sequence[Size],
    grid: Grid,
    flip: Flip,
    *,
    fit: bool = False,
    pushes: Mapping[int, float] = _UNMOVED,
    bleeding: Collection[int] = (),
) -> tuple[Side, ...]:
    """Return the sides in printing order: front and back of the first sheet, then of the next.

    `sequence` says which page of the source a page of the plan is (None: a blank); `pages` are the
    sizes of the source's pages, which keep them, unless they are to `fit` their cells; `flip` is the edge
    over which the printer turns the paper. `pushes` says how far pages of the plan go towards their spine,
    `bleeding` which pages of the source show more than their size. Where no sheet has a back, there are
    fronts only.
    """
    sides: list[Side] = []
    turned = turns_backs(grid.sheet, flip)
    behind = grid.turned_over() if scheme.narrow else grid
    for leaf in plan:
        sides.append(_side(leaf.front, scheme, sequence, pages, grid, pushes, bleeding, fit=fit))
        back = _side(leaf.back, scheme, sequence, pages, behind, pushes, bleeding, fit=fit)
        if leaf.whole is not None:
            back = (_whole(leaf.whole, pages[leaf.whole], grid.sheet),)
        sides.append(turn_side(back, grid.sheet) if turned else back)
    return tuple(sides) if two_sided(plan) else tuple(sides[::2])


def two_sided(plan: Sequence[Sheet]) -> bool:
    """Return whether any sheet of a plan has a back."""
    return any(sheet.back or sheet.whole is not None for sheet in plan)


def turns_backs(sheet: Size, flip: Flip) -> bool:
    """Return whether backs must stand upside down against their fronts.

    A plan's backs are right for a turn about the upright axis: that is a flip over the short edge
    of a sheet that lies on its side, and over the long edge of one that stands.
    """
    return flip == ("long" if sheet.width > sheet.height else "short")


def turn_side(side: Side, sheet: Size) -> Side:
    """Return a side turned by 180 degrees as a whole."""
    return tuple(
        replace(
            placement,
            box=turn_box(placement.box, sheet),
            turn=_TURNED[placement.turn],
            shift=-placement.shift,
            cell=placement.cell and turn_box(placement.cell, sheet),
        )
        for placement in side
    )


def turn_box(box: Rect, sheet: Size) -> Rect:
    """Return where a rectangle lies when its sheet is turned by 180 degrees."""
    return Rect(sheet.width - box.right, sheet.height - box.bottom, box.width, box.height)


def scale_of(page: Size, grid: Grid, *, fit: bool) -> float:
    """Return the factor at which a page is printed: 1, or what makes it as large as the smallest cell."""
    if not fit:
        return 1.0
    across, down = (min(after - edge for edge, after in pairwise(edges)) for edges in (grid.columns, grid.rows))
    return min(across / page.width, down / page.height)


def _side(
    cells: Sequence[Cell],
    scheme: Scheme,
    sequence: Sequence[int | None],
    pages: Sequence[Size],
    grid: Grid,
    pushes: Mapping[int, float],
    bleeding: Collection[int],
    *,
    fit: bool,
) -> Side:
    """Return the placements of one side, blanks left out."""
    placed: list[Placement] = []
    for cell in cells:
        page = sequence[cell.page]
        if page is not None:
            scale = scale_of(pages[page], grid, fit=fit)
            push = pushes.get(cell.page, 0.0)
            shift = -push if cell.column % 2 else push  # the fold lies between an even column and the next
            within = _cell(cell, scheme, grid) if push or page in bleeding else None
            box = _box(cell, scheme, pages[page], grid, scale)
            placed.append(Placement(page, box, cell.turn, scale, shift, within))
    return tuple(placed)


def _whole(page: int, size: Size, sheet: Size) -> Placement:
    """Return a page as large as the sheet on it, turned where it stands and the sheet lies."""
    turn: Turn = 90 if (size.width > size.height) != (sheet.width > sheet.height) else 0
    width, height = (size.height, size.width) if turn else (size.width, size.height)
    return Placement(page, Rect((sheet.width - width) / 2, (sheet.height - height) / 2, width, height), turn)


def _box(cell: Cell, scheme: Scheme, page: Size, grid: Grid, scale: float) -> Rect:
    """Return where a page stands in its cell: centred; but a book's spine edges stand on the fold.

    A book's columns go in pairs with the fold between them; what a cell is wider than its page stays at the fore-edge.
    """
    width, height = (page.width, page.height) if cell.turn in (0, 180) else (page.height, page.width)
    width, height = width * scale, height * scale
    left, right = grid.columns[cell.column], grid.columns[cell.column + 1]
    top, bottom = grid.rows[cell.row], grid.rows[cell.row + 1]
    if scheme.law != "book":
        left += (right - left - width) / 2
    elif cell.column % 2 == 0:
        left += right - left - width
    return Rect(left, top + (bottom - top - height) / 2, width, height)


def _cell(cell: Cell, scheme: Scheme, grid: Grid) -> Rect:
    """Return what of the sheet is a cell's own: to its neighbours, or the edge of the sheet."""
    left = grid.columns[cell.column] if cell.column else 0.0
    top = grid.rows[cell.row] if cell.row else 0.0
    right = grid.columns[cell.column + 1] if cell.column + 1 < scheme.columns else grid.sheet.width
    bottom = grid.rows[cell.row + 1] if cell.row + 1 < scheme.rows else grid.sheet.height
    return Rect(left, top, right - left, bottom - top)

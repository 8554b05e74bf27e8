"""Sheets of integers -> placements in points: where on the paper each page stands, and which way up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.sheet import Scheme, Sheet, SheetCell, Turn

Flip = Literal["short", "long"]

_NO_CREEP: Final[Mapping[int, float]] = MappingProxyType({})
_UPSIDE_DOWN: Final = MappingProxyType[Turn, Turn]({0: 180, 90: 270, 180: 0, 270: 90})


@dataclass(frozen=True, slots=True)
class Placement:
    """A page of the source (from 0), the rectangle it covers on the sheet, its turn in there, and its scale.

    It is printed `shift` points further to the right, and nothing of it, bleed neither, outside of `cell`,
    which goes to the edges of the sheet where there is no neighbour.
    """

    page_index: int
    box: Rect
    turn: Turn = 0
    scale: float = 1.0
    shift: float = 0.0
    clip: Rect | None = None  # None: all that the page shows stands in its box


SidePlacements = tuple[Placement, ...]


def place_pages(
    plan: Sequence[Sheet],
    scheme: Scheme,
    sequence: Sequence[int | None],
    pages: Sequence[Size],
    grid: Grid,
    flip: Flip,
    *,
    fit: bool = False,
    pushes: Mapping[int, float] = _NO_CREEP,
    bleeding: Collection[int] = (),
) -> tuple[SidePlacements, ...]:
    """Return the sides in printing order: front and back of the first sheet, then of the next.

    `sequence` says which page of the source a page of the plan is (None: a blank); `pages` are the
    sizes of the source's pages, which keep them, unless they are to `fit` their cells; `flip` is the edge
    over which the printer turns the paper. `pushes` says how far pages of the plan go towards their spine,
    `bleeding` which pages of the source show more than their size. Where no sheet has a back, there are
    fronts only.
    """
    sides: list[SidePlacements] = []
    turned = must_turn_backs(grid.sheet_size, flip)
    behind = grid.mirrored() if scheme.narrow_column_tenths else grid
    for leaf in plan:
        sides.append(
            _place_side(leaf.front, scheme, sequence, pages, grid, pushes, bleeding, fit=fit)
        )
        back = _place_side(leaf.back, scheme, sequence, pages, behind, pushes, bleeding, fit=fit)
        if leaf.sheet_sized_page is not None:
            back = (
                _place_sheet_sized_page(
                    leaf.sheet_sized_page, pages[leaf.sheet_sized_page], grid.sheet_size
                ),
            )
        sides.append(turn_side(back, grid.sheet_size) if turned else back)
    return tuple(sides) if is_two_sided(plan) else tuple(sides[::2])


def is_two_sided(plan: Sequence[Sheet]) -> bool:
    """Return whether any sheet of a plan has a back."""
    return any(sheet.back or sheet.sheet_sized_page is not None for sheet in plan)


def must_turn_backs(sheet: Size, flip: Flip) -> bool:
    """Return whether backs must stand upside down against their fronts.

    A plan's backs are right for a turn about the upright axis: that is a flip over the short edge
    of a sheet that lies on its side, and over the long edge of one that stands.
    """
    return flip == ("long" if sheet.width > sheet.height else "short")


def turn_side(side: SidePlacements, sheet: Size) -> SidePlacements:
    """Return a side turned by 180 degrees as a whole."""
    return tuple(
        replace(
            placement,
            box=turn_rect(placement.box, sheet),
            turn=_UPSIDE_DOWN[placement.turn],
            shift=-placement.shift,
            clip=placement.clip and turn_rect(placement.clip, sheet),
        )
        for placement in side
    )


def turn_rect(box: Rect, sheet: Size) -> Rect:
    """Return where a rectangle lies when its sheet is turned by 180 degrees."""
    return Rect(sheet.width - box.right, sheet.height - box.bottom, box.width, box.height)


def compute_page_scale(page: Size, grid: Grid, *, fit: bool) -> float:
    """Return the factor at which a page is printed: 1, or what makes it as large as the smallest cell."""
    if not fit:
        return 1.0
    across, down = (
        min(after - edge for edge, after in pairwise(edges))
        for edges in (grid.column_edges, grid.row_edges)
    )
    return min(across / page.width, down / page.height)


def _place_side(
    cells: Sequence[SheetCell],
    scheme: Scheme,
    sequence: Sequence[int | None],
    pages: Sequence[Size],
    grid: Grid,
    pushes: Mapping[int, float],
    bleeding: Collection[int],
    *,
    fit: bool,
) -> SidePlacements:
    """Return the placements of one side, blanks left out."""
    placed: list[Placement] = []
    for cell in cells:
        page = sequence[cell.sequence_index]
        if page is not None:
            scale = compute_page_scale(pages[page], grid, fit=fit)
            push = pushes.get(cell.sequence_index, 0.0)
            shift = (
                -push if cell.column % 2 else push
            )  # the fold lies between an even column and the next
            within = _clip_area(cell, scheme, grid) if push or page in bleeding else None
            box = _position_page(cell, scheme, pages[page], grid, scale)
            placed.append(Placement(page, box, cell.turn, scale, shift, within))
    return tuple(placed)


def _place_sheet_sized_page(page: int, size: Size, sheet: Size) -> Placement:
    """Return a page as large as the sheet on it, turned where it stands and the sheet lies."""
    turn: Turn = 90 if (size.width > size.height) != (sheet.width > sheet.height) else 0
    width, height = (size.height, size.width) if turn else (size.width, size.height)
    return Placement(
        page, Rect((sheet.width - width) / 2, (sheet.height - height) / 2, width, height), turn
    )


def _position_page(cell: SheetCell, scheme: Scheme, page: Size, grid: Grid, scale: float) -> Rect:
    """Return where a page stands in its cell: centred; but a book's spine edges stand on the fold.

    A book's columns go in pairs with the fold between them; what a cell is wider than its page stays at the fore-edge.
    """
    width, height = (
        (page.width, page.height) if cell.turn in (0, 180) else (page.height, page.width)
    )
    width, height = width * scale, height * scale
    left, right = grid.column_edges[cell.column], grid.column_edges[cell.column + 1]
    top, bottom = grid.row_edges[cell.row], grid.row_edges[cell.row + 1]
    if scheme.kind != "book":
        left += (right - left - width) / 2
    elif cell.column % 2 == 0:
        left += right - left - width
    return Rect(left, top + (bottom - top - height) / 2, width, height)


def _clip_area(cell: SheetCell, scheme: Scheme, grid: Grid) -> Rect:
    """Return what of the sheet is a cell's own: to its neighbours, or the edge of the sheet."""
    left = grid.column_edges[cell.column] if cell.column else 0.0
    top = grid.row_edges[cell.row] if cell.row else 0.0
    right = (
        grid.column_edges[cell.column + 1]
        if cell.column + 1 < scheme.columns
        else grid.sheet_size.width
    )
    bottom = grid.row_edges[cell.row + 1] if cell.row + 1 < scheme.rows else grid.sheet_size.height
    return Rect(left, top, right - left, bottom - top)

"""An Arrangement -> Placements in points: where on the paper each page stands, and which way up."""

from collections.abc import Collection, Sequence

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.page_scales import compute_page_scale
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import (
    Flip,
    Placement,
    SidePlacements,
    is_two_sided,
    must_turn_backs,
    turn_side,
)
from pamphlets.impose.plan.sheet import COVER_PAGES, Plan, SheetCell, Turn


def place_pages(
    arrangement: Arrangement,
    plan: Plan,
    page_sizes: Sequence[Size],
    flip: Flip,
    bleeding_pages: Collection[int] = (),
) -> tuple[SidePlacements, ...]:
    """Return the sides of a plan in printing order: front and back of the first sheet, then of the next.

    `plan` is the arrangement's, or that of its cover. `flip` is the edge over which the printer turns the paper.
    `bleeding_pages`, from 0, show more than their size. Where no sheet has a back, there are fronts only.
    """
    grid = arrangement.grid
    sheet_size = grid.sheet_size
    turns_backs = must_turn_backs(sheet_size, flip)
    has_backs = is_two_sided(plan)
    back_grid = grid.mirrored() if arrangement.scheme.narrow_column_tenths else grid
    sides: list[SidePlacements] = []
    for sheet in plan:
        front = _place_side(sheet.front, arrangement, grid, page_sizes, bleeding_pages)
        sides.append(front)
        if not has_backs:
            continue
        back = _place_side(sheet.back, arrangement, back_grid, page_sizes, bleeding_pages)
        page_index = sheet.sheet_sized_page
        if page_index is not None:
            page_size = page_sizes[page_index]
            back = (_place_sheet_sized_page(page_index, page_size, sheet_size),)
        sides.append(turn_side(back, sheet_size) if turns_backs else back)
    return tuple(sides)


def _place_side(
    cells: Sequence[SheetCell],
    arrangement: Arrangement,
    grid: Grid,
    page_sizes: Sequence[Size],
    bleeding_pages: Collection[int],
) -> SidePlacements:
    """Return the placements of one side, blanks left out."""
    is_book = arrangement.scheme.kind == "book"
    columns = (0.0, *grid.column_edges[1:-1], grid.sheet_size.width)
    rows = (0.0, *grid.row_edges[1:-1], grid.sheet_size.height)
    placements: list[Placement] = []
    for cell in cells:
        page_index = arrangement.page_sequence[cell.sequence_index]
        if page_index is None:
            continue
        page_size = page_sizes[page_index]
        scale = compute_page_scale(arrangement.scheme, grid, arrangement.options, page_size)
        width = page_size.width * scale
        height = page_size.height * scale
        if cell.turn in (90, 270):
            width, height = height, width
        box = position_page(cell, is_book, Size(width, height), grid)
        shift = _compute_shift(arrangement, cell)
        clip = None
        if shift or page_index in bleeding_pages:
            # What of the sheet is a cell's own: to its neighbours, or the edge of the sheet.
            left, right = columns[cell.column : cell.column + 2]
            top, bottom = rows[cell.row : cell.row + 2]
            clip = Rect(left, top, right - left, bottom - top)
        placements.append(Placement(page_index, box, cell.turn, scale, shift, clip))
    return tuple(placements)


def _compute_shift(arrangement: Arrangement, cell: SheetCell) -> float:
    """Return how far a page goes to the right on its side: towards its spine for creep, away from it for binding."""
    place = cell.sequence_index
    from_spine = _find_binding_shift(arrangement, place)
    if arrangement.scheme.kind == "leaves":
        is_recto = place % 2 == 0
        has_spine_left = (is_recto != arrangement.options.rtl) != (cell.turn == 180)
    else:
        from_spine -= arrangement.creep.get(place, 0.0)
        has_spine_left = (
            cell.column % 2 == 1
        )  # the fold lies between an even column and the next
    return from_spine if has_spine_left else -from_spine


def _find_binding_shift(arrangement: Arrangement, place: int) -> float:
    """Return how far the page at a place of the sequence stands away from the spine, in points."""
    options = arrangement.options
    outer = COVER_PAGES // 2
    is_cover = place < outer or place >= len(arrangement.page_sequence) - outer
    if is_cover and options.cover_shift is not None:
        return options.cover_shift
    return options.binding_shift


def _place_sheet_sized_page(
    page_index: int, page_size: Size, sheet_size: Size
) -> Placement:
    """Return a page as large as the sheet on it, turned where it stands and the sheet lies."""
    turn: Turn = 0
    width = page_size.width
    height = page_size.height
    if (width > height) != (sheet_size.width > sheet_size.height):
        turn, width, height = 90, height, width
    left = (sheet_size.width - width) / 2
    top = (sheet_size.height - height) / 2
    return Placement(page_index, Rect(left, top, width, height), turn)


def position_page(cell: SheetCell, is_book: bool, size: Size, grid: Grid) -> Rect:
    """Return where a page stands in its cell: centred; but a book's spine edges stand on the fold.

    A book's columns go in pairs with the fold between them; what a cell is wider than its page stays at the fore-edge.
    """
    left, right = grid.column_edges[cell.column : cell.column + 2]
    top, bottom = grid.row_edges[cell.row : cell.row + 2]
    if not is_book:
        left += (right - left - size.width) / 2
    elif cell.column % 2 == 0:
        left += right - left - size.width
    top += (bottom - top - size.height) / 2
    return Rect(left, top, size.width, size.height)

"""A scheme, UndoOptions and Sides -> SheetLayouts: where the pages lie on the sides, in reading order.

A layout is one way in which the sheets may have been made. Which of them it was is chosen elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log, sqrt
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.arrangement.page_placements import position_page
from pamphlets.impose.input_pages.side_parts import SidePart
from pamphlets.impose.placement.creep import compute_creep
from pamphlets.impose.placement.grid import Grid, build_grid, choose_grid
from pamphlets.impose.placement.paper import Paper, compute_page_size, orient_sheet
from pamphlets.impose.placement.place import is_two_sided
from pamphlets.impose.plan.sheet import (
    COVER_PAGES,
    Plan,
    Scheme,
    SheetCell,
    Turn,
    mirror_plan,
    split_cover,
)
from pamphlets.impose.undo.side_orders import SideOrder, list_side_orders
from pamphlets.impose.undo.side_turns import SideTurner
from pamphlets.impose.undo.side_words import add_turns
from pamphlets.impose.undo.undo_options import UndoOptions

_USUAL_PROPORTION: Final = log(sqrt(2))  # of the long side of a page to the short one


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where the pages lie."""

    options: tuple[str, ...]
    """Those that name the layout, as they are typed."""
    side_turns: tuple[Turn, ...]
    """How far each side is turned clockwise first."""
    parts: tuple[SidePart, ...]
    """In reading order, of the sides so turned."""


class _SheetPlan(NamedTuple):
    """The sheets that a file would hold."""

    plan: Plan
    """Those of the cover last, where that is a file of its own."""
    sides_per_sheet: int
    creep: dict[int, float]


def list_layouts(
    scheme: Scheme, options: UndoOptions, turner: SideTurner, directions: Sequence[bool]
) -> Iterator[SheetLayout]:
    """Yield the layouts of a scheme that the options leave open, the likeliest first.

    `directions` are the bindings to try: True for one at the right. None at all for sides that cannot be its sheets.
    """
    sides = turner.sides
    for is_rtl in directions:
        sheet_plan = _plan_sheets(scheme, options, len(sides.upright), is_rtl=is_rtl)
        if sheet_plan is None:
            return
        for order in _list_orders(sheet_plan, options, sides.file_count):
            typed = ("--rtl",) if is_rtl else ()
            layout = _lay_out(scheme, options, turner, sheet_plan, order)
            if layout is not None:
                yield replace(layout, options=typed + order.options)


def _list_orders(
    sheet_plan: _SheetPlan, options: UndoOptions, file_count: int
) -> Iterator[SideOrder]:
    """Yield where the sides of a plan may stand; those of a cover apart come last, in the order of their own."""
    sides_per_sheet = sheet_plan.sides_per_sheet
    cover_count = 1 if options.layout.cover_apart else 0
    sheet_count = len(sheet_plan.plan) - cover_count
    cover_first = sheet_count * sides_per_sheet
    cover = tuple(range(cover_first, cover_first + cover_count * sides_per_sheet))
    files = file_count // 2 if cover_count else file_count
    for order in list_side_orders(sheet_count, sides_per_sheet, options, files):
        yield SideOrder(order.options, order.places + cover)


def _plan_sheets(
    scheme: Scheme, options: UndoOptions, side_count: int, *, is_rtl: bool
) -> _SheetPlan | None:
    """Return the sheets of a scheme that have so many sides."""
    cell_count = scheme.columns * scheme.rows
    multiple = scheme.page_multiple
    sample_count = multiple * -(-2 * cell_count // multiple)
    sample = scheme.make_plan(sample_count)
    sides_per_sheet = 2 if is_two_sided(sample) else 1
    first_cells = (*sample[0].front, *sample[0].back)
    pages_per_sheet = len({cell.sequence_index for cell in first_cells})
    sheet_count, rest = divmod(side_count, sides_per_sheet)
    page_count = sheet_count * pages_per_sheet
    if rest and multiple == 1:
        page_count += pages_per_sheet // 2
    elif rest or not sheet_count:
        return None
    plan = scheme.make_plan(page_count)
    if options.layout.cover_apart:
        if scheme.page_multiple != COVER_PAGES or page_count <= COVER_PAGES:
            return None
        cover_plan, inside_plan = split_cover(scheme, page_count)
        plan = (*inside_plan, *cover_plan)
    if is_rtl:
        plan = mirror_plan(plan, scheme.columns)
    if len(plan) != sheet_count + (1 if rest else 0):
        return None
    thickness = options.layout.sheet_thickness
    outer_thickness = options.layout.outer_sheet_thickness
    creep = compute_creep(plan, scheme.columns, thickness, outer_thickness)
    return _SheetPlan(plan, sides_per_sheet, creep)


def _list_sides(sheet_plan: _SheetPlan) -> list[tuple[SheetCell, ...]]:
    """Return the cells of each side that is printed, front and back of the first sheet, then of the next."""
    sides: list[tuple[SheetCell, ...]] = []
    for sheet in sheet_plan.plan:
        sides.append(sheet.front)
        if sheet_plan.sides_per_sheet == 2:
            sides.append(sheet.back)
    return sides


def _lay_out(
    scheme: Scheme,
    options: UndoOptions,
    turner: SideTurner,
    sheet_plan: _SheetPlan,
    order: SideOrder,
) -> SheetLayout | None:
    """Return where the pages lie; None where nothing tells to which side sheets lie that should stand."""
    sides = turner.sides
    cells = _list_sides(sheet_plan)[: len(sides.upright)]
    places = order.places[: len(cells)]
    sheet_size = orient_sheet(Paper("", Size(1, 2)), scheme)
    turns = turner.find_turns(
        cells,
        (scheme.columns, scheme.rows),
        places,
        is_lying=sheet_size.width > sheet_size.height,
        has_backs=sheet_plan.sides_per_sheet == 2,
    )
    if turns is None:
        return None
    parts: dict[int, SidePart] = {}
    grids: dict[tuple[Size, bool], Grid] = {}
    for number, (side_cells, place) in enumerate(zip(cells, places, strict=True)):
        size = sides.turned(place, turns[place]).size
        is_back = sheet_plan.sides_per_sheet == 2 and number % 2 == 1
        key = (size, is_back)
        if key not in grids:
            grids[key] = _build_grid(scheme, options, size, is_back=is_back)
        for cell in side_cells:
            area = _find_area(scheme, options, cell, grids[key])
            creep = sheet_plan.creep.get(cell.sequence_index, 0.0)
            area = area.shift_by(-creep if cell.column % 2 else creep, 0)
            part = SidePart(place, area, add_turns(0, -cell.turn))
            parts.setdefault(cell.sequence_index, part)
    in_order = tuple(parts[index] for index in sorted(parts))
    return SheetLayout((), turns, in_order)


def _build_grid(
    scheme: Scheme, options: UndoOptions, sheet_size: Size, *, is_back: bool
) -> Grid:
    short, long = sorted((sheet_size.width, sheet_size.height))
    paper = Paper("", Size(short, long))
    page_columns = scheme.columns
    if scheme.spine_width is not None:
        page_columns -= 1  # the spine is no page; what it takes of the sheet the grid knows
    cell_size = Size(sheet_size.width / page_columns, sheet_size.height / scheme.rows)
    grid = build_grid(scheme, paper, options.layout.poster_size or cell_size)
    return grid.mirrored() if is_back and scheme.narrow_column_tenths else grid


def _find_area(scheme: Scheme, options: UndoOptions, cell: SheetCell, grid: Grid) -> Rect:
    """Return what of a side is a cell's page: its size where that is known, else the whole cell."""
    left, right = grid.column_edges[cell.column : cell.column + 2]
    top, bottom = grid.row_edges[cell.row : cell.row + 2]
    area = Rect(left, top, right - left, bottom - top)
    size = options.layout.poster_size
    if size is None and options.paper is not None and scheme.with_grid is None:
        size = compute_page_size(options.paper, scheme)
    if size is None:
        return area
    if cell.turn in (90, 270):
        size = Size(size.height, size.width)
    width = min(size.width, area.width)
    height = min(size.height, area.height)
    return position_page(cell, scheme.kind == "book", Size(width, height), grid)


def shape_pieces(scheme: Scheme, options: UndoOptions, sheet_size: Size) -> Scheme | None:
    """Return a scheme for single pieces on the columns and rows that such a sheet has; None where nobody knows.

    With the size of a piece, as many as the sheet takes; with their number alone, in the shape of usual paper.
    """
    if scheme.with_grid is None:
        return scheme
    piece_count = options.layout.pieces_per_side
    short, long = sorted((sheet_size.width, sheet_size.height))
    page_size = options.layout.poster_size
    if page_size is not None:
        return choose_grid(scheme, Paper("", Size(short, long)), page_size, piece_count)
    if piece_count is None:
        return None
    shapes: list[tuple[float, int]] = []
    for columns in range(1, piece_count + 1):
        if piece_count % columns == 0:
            width = sheet_size.width / columns
            height = sheet_size.height * columns / piece_count
            shapes.append((abs(abs(log(width / height)) - _USUAL_PROPORTION), columns))
    _, columns = min(shapes)
    shaped = scheme.with_grid(columns, piece_count // columns)
    is_landscape = sheet_size.width > sheet_size.height
    return replace(shaped, is_landscape=is_landscape, gap=scheme.gap)

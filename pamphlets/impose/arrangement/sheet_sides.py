"""An Arrangement -> its SheetSides as they stand in the file, for pictures: cells, lines to fold and cut, edges."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import (
    UPSIDE_DOWN,
    Flip,
    is_two_sided,
    must_turn_backs,
)
from pamphlets.impose.plan.fold_lines import GridLine, SheetLines, find_sheet_lines
from pamphlets.impose.plan.sheet import Scheme, SheetCell
from pamphlets.impose.plan.top_binding import lay_pages_on_left_side
from pamphlets.impose.schemes.poster import name_tile


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One side of a sheet."""

    sheet_number: int
    """From 1, the cover's counted apart."""
    is_cover: bool
    is_back: bool
    cells: tuple[SheetCell, ...]
    lines: SheetLines
    """In columns and rows of the grid."""
    grid: Grid


def list_sheet_sides(
    arrangement: Arrangement, flip: Flip
) -> Iterator[tuple[SheetSide, ...]]:
    """Yield the sides of each sheet, front first, the cover's sheets before the others. No back where none has one."""
    scheme = arrangement.scheme
    grid = arrangement.grid
    back_grid = grid.mirrored() if scheme.narrow_column_tenths else grid
    turns_backs = must_turn_backs(grid.sheet_size, flip)
    for is_cover, plan in ((True, arrangement.cover_plan), (False, arrangement.plan)):
        has_backs = is_two_sided(plan)
        is_top_bound = arrangement.options.is_top_bound
        sheets = map(lay_pages_on_left_side, plan) if is_top_bound else plan
        for number, sheet in enumerate(sheets, 1):
            lines = find_sheet_lines(scheme, sheet)
            front = SheetSide(number, is_cover, False, sheet.front, lines, grid)
            if not has_backs:
                yield (front,)
                continue
            lines = _map_lines(lines, lambda line: _mirror_line(line, scheme.columns))
            back = SheetSide(number, is_cover, True, sheet.back, lines, back_grid)
            yield front, _turn_upside_down(back, scheme) if turns_backs else back


def label_cell(cell: SheetCell, arrangement: Arrangement) -> str | None:
    """Return what a cell is called: the number of its page, or the name of its tile; None for a blank."""
    page_index = arrangement.page_sequence[cell.sequence_index]
    if page_index is None:
        return None
    if cell.window:
        return name_tile(cell.window.column, cell.window.row)
    return str(arrangement.page_numbers.number_page(page_index))


def _mirror_line(line: GridLine, column_count: int) -> GridLine:
    return replace(line, x=column_count - line.to_x, to_x=column_count - line.x)


def _turn_upside_down(side: SheetSide, scheme: Scheme) -> SheetSide:
    """Return a side that stands on its head."""
    column_count = scheme.columns
    row_count = scheme.rows

    def turn_line(line: GridLine) -> GridLine:
        return replace(
            _mirror_line(line, column_count),
            y=row_count - line.to_y,
            to_y=row_count - line.y,
        )

    cells: list[SheetCell] = []
    for cell in side.cells:
        column = column_count - 1 - cell.column
        row = row_count - 1 - cell.row
        cells.append(SheetCell(cell.sequence_index, column, row, UPSIDE_DOWN[cell.turn]))
    lines = _map_lines(side.lines, turn_line)
    return replace(side, cells=tuple(cells), lines=lines, grid=side.grid.turned())


def _map_lines(lines: SheetLines, change: Callable[[GridLine], GridLine]) -> SheetLines:
    """Return lines in other places."""
    return SheetLines(
        folds=tuple(change(line) for line in lines.folds),
        cuts=tuple(change(line) for line in lines.cuts),
        spines=tuple(change(line) for line in lines.spines),
    )

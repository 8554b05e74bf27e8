"""An arrangement -> its sides as they stand in the file, for pictures: cells, lines to fold and cut, edges."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import UPSIDE_DOWN, Flip, is_two_sided, must_turn_backs
from pamphlets.impose.plan.fold_lines import SheetLines, find_sheet_lines
from pamphlets.impose.plan.seams import GridLine
from pamphlets.impose.plan.sheet import Scheme, SheetCell
from pamphlets.impose.posters.tile_marks import name_tile


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One side of a sheet: `number` from 1, the cover's counted apart; `lines` in columns and rows of its `grid`."""

    sheet_number: int
    is_cover: bool
    is_back: bool
    cells: tuple[SheetCell, ...]
    lines: SheetLines
    grid: Grid


def list_sheet_sides(job: Arrangement, flip: Flip) -> Iterator[tuple[SheetSide, ...]]:
    """Yield the sides of each sheet, front first, the cover's sheets before the others. No back where none has one."""
    turned = must_turn_backs(job.grid.sheet_size, flip)
    for cover, plan in ((True, job.cover_plan), (False, job.plan)):
        both = is_two_sided(plan)
        for number, sheet in enumerate(plan, 1):
            lines = find_sheet_lines(job.scheme, sheet)
            front = SheetSide(number, cover, False, sheet.front, lines, job.grid)
            if not both:
                yield (front,)
                continue
            behind = job.grid.mirrored() if job.scheme.narrow_column_tenths else job.grid
            back = SheetSide(
                number, cover, True, sheet.back, _mirror_lines(lines, job.scheme), behind
            )
            yield front, _turn_upside_down(back, job.scheme) if turned else back


def label_cell(cell: SheetCell, sequence: Sequence[int | None]) -> str | None:
    """Return what a cell is called: the number of its page, or the name of its tile; None for a blank."""
    page = sequence[cell.sequence_index]
    if page is None:
        return None
    return name_tile(cell.window.column, cell.window.row) if cell.window else str(page + 1)


def _mirror_lines(lines: SheetLines, scheme: Scheme) -> SheetLines:
    """Return the lines of a front as the back has them."""
    x = scheme.columns
    return _map_lines(lines, lambda seam: GridLine(x - seam.to_x, seam.y, x - seam.x, seam.to_y))


def _turn_upside_down(side: SheetSide, scheme: Scheme) -> SheetSide:
    """Return a side that stands on its head."""
    x, y = scheme.columns, scheme.rows
    cells = tuple(
        SheetCell(
            cell.sequence_index, x - 1 - cell.column, y - 1 - cell.row, UPSIDE_DOWN[cell.turn]
        )
        for cell in side.cells
    )
    lines = _map_lines(
        side.lines, lambda seam: GridLine(x - seam.to_x, y - seam.to_y, x - seam.x, y - seam.y)
    )
    return replace(side, cells=cells, lines=lines, grid=side.grid.turned())


def _map_lines(lines: SheetLines, to: Callable[[GridLine], GridLine]) -> SheetLines:
    """Return lines in other places."""
    return SheetLines(
        *(tuple(to(seam) for seam in some) for some in (lines.folds, lines.cuts, lines.spines))
    )

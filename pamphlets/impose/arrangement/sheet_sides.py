"""An arrangement -> its sides as they stand in the file, for pictures: cells, lines to fold and cut, edges."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import Flip, turns_backs, two_sided
from pamphlets.impose.plan.fold_lines import Creases, creases
from pamphlets.impose.plan.seams import Seam
from pamphlets.impose.plan.sheet import Cell, Scheme, Turn
from pamphlets.impose.posters.tile_marks import tile_name

_UPSIDE: Final[Mapping[Turn, Turn]] = MappingProxyType({0: 180, 90: 270, 180: 0, 270: 90})


@dataclass(frozen=True, slots=True)
class Aspect:
    """One side of a sheet: `number` from 1, the cover's counted apart; `lines` in columns and rows of its `grid`."""

    number: int
    cover: bool
    back: bool
    cells: tuple[Cell, ...]
    lines: Creases
    grid: Grid


def aspects(job: Arrangement, flip: Flip) -> Iterator[tuple[Aspect, ...]]:
    """Yield the sides of each sheet, front first, the cover's sheets before the others. No back where none has one."""
    turned = turns_backs(job.grid.sheet, flip)
    for cover, plan in ((True, job.cover), (False, job.plan)):
        both = two_sided(plan)
        for number, sheet in enumerate(plan, 1):
            lines = creases(job.scheme, sheet)
            front = Aspect(number, cover, False, sheet.front, lines, job.grid)
            if not both:
                yield (front,)
                continue
            behind = job.grid.turned_over() if job.scheme.narrow else job.grid
            back = Aspect(number, cover, True, sheet.back, _over(lines, job.scheme), behind)
            yield front, _half_turned(back, job.scheme) if turned else back


def name_of(cell: Cell, sequence: Sequence[int | None]) -> str | None:
    """Return what a cell is called: the number of its page, or the name of its tile; None for a blank."""
    page = sequence[cell.page]
    if page is None:
        return None
    return tile_name(cell.window.column, cell.window.row) if cell.window else str(page + 1)


def _over(lines: Creases, scheme: Scheme) -> Creases:
    """Return the lines of a front as the back has them."""
    x = scheme.columns
    return _mapped(lines, lambda seam: Seam(x - seam.to_x, seam.y, x - seam.x, seam.to_y))


def _half_turned(side: Aspect, scheme: Scheme) -> Aspect:
    """Return a side that stands on its head."""
    x, y = scheme.columns, scheme.rows
    cells = tuple(
        Cell(cell.page, x - 1 - cell.column, y - 1 - cell.row, _UPSIDE[cell.turn]) for cell in side.cells
    )
    lines = _mapped(side.lines, lambda seam: Seam(x - seam.to_x, y - seam.to_y, x - seam.x, y - seam.y))
    sheet = side.grid.sheet
    grid = Grid(
        sheet,
        tuple(sheet.width - edge for edge in reversed(side.grid.columns)),
        tuple(sheet.height - edge for edge in reversed(side.grid.rows)),
    )
    return Aspect(side.number, side.cover, side.back, cells, lines, grid)


def _mapped(lines: Creases, to: Callable[[Seam], Seam]) -> Creases:
    """Return lines in other places."""
    return Creases(*(tuple(to(seam) for seam in some) for some in (lines.folds, lines.cuts, lines.spines)))

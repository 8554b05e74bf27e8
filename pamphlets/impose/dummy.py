"""Sheets -> pictures of them in plain characters: the printer's folding dummy, on a terminal.

Sides are shown as they stand in the file: which page is where, which way up, where to fold, cut and staple.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrange import Arrangement
from pamphlets.impose.creases import Creases, creases
from pamphlets.impose.place import Flip, turns_backs, two_sided
from pamphlets.impose.seams import Seam
from pamphlets.impose.sheet import Cell, Plan, Scheme, Turn

_WIDE: Final = 8  # characters from one edge of a cell to the next
_HIGH: Final = 4  # lines
_HEADS: Final[Mapping[Turn, str]] = MappingProxyType({0: "▲", 90: "▶", 180: "▼", 270: "◀"})
# Of a line that goes down, and of one that goes across.
_FOLD: Final = ("┊", "╌")
_CUT: Final = ("┃", "━")
_SPINE: Final = ("‡", "╌")
_EDGE: Final = ("│", "─")
_KEY: Final = (
    ("▲", "the page and where its head is"),
    ("┊╌", "fold"),
    ("┃━", "cut"),
    ("‡", "the spine, to fold, and to staple or sew"),
)

Lines = list[list[str]]


def dummy(job: Arrangement, flip: Flip) -> Iterator[str]:
    """Yield lines that show the sheets of a job, the cover's first where that is apart, and a key to them."""
    turned = turns_backs(job.grid.sheet, flip)
    drawn: set[str] = set()
    for head, plan in (("cover, ", job.cover), ("", job.plan)):
        for lines in _sheets(head, plan, job, turned=turned):
            drawn.update(*lines)
            yield from lines
            yield ""
    yield ", ".join(f"{signs} {meaning}" for signs, meaning in _KEY if drawn & set(signs))


def _sheets(head: str, plan: Plan, job: Arrangement, *, turned: bool) -> Iterator[list[str]]:
    """Yield each sheet's lines, its back beside its front."""
    scheme = job.scheme
    for number, sheet in enumerate(plan, 1):
        lines = creases(scheme, sheet)
        front = _side(sheet.front, lines, scheme, job.sequence)
        name = f"{head}sheet {number}"
        if not two_sided(plan):
            yield [name, *front]
            continue
        over = _over(lines, scheme)
        cells = sheet.back
        if turned:
            cells, over = _turned(cells, scheme), _half_turned(over, scheme)
        back = _side(cells, over, scheme, job.sequence)
        width = max(len(front[0]), len(name) + 7) + 4
        titles = (f"{name}, front", f"{name}, back")
        yield [
            f"{left:{width}}{right}".rstrip()
            for left, right in zip_longest((titles[0], *front), (titles[1], *back), fillvalue="")
        ]


def _side(
    cells: Sequence[Cell], lines: Creases, scheme: Scheme, sequence: Sequence[int | None]
) -> list[str]:
    """Return the picture of one side."""
    across, down = _WIDE * scheme.columns, _HIGH * scheme.rows
    canvas: Lines = [[" "] * (across + 1) for _ in range(down + 1)]
    for sign, seams in ((_FOLD, lines.folds), (_SPINE, lines.spines), (_CUT, lines.cuts), (_EDGE, _edges(scheme))):
        for seam in seams:
            _draw(canvas, seam, sign)
    for (y, x), corner in zip(((0, 0), (0, across), (down, 0), (down, across)), "┌┐└┘", strict=True):
        canvas[y][x] = corner
    for cell in cells:
        page = sequence[cell.page]
        said = "blank" if page is None else f"{page + 1} {_HEADS[cell.turn]}"
        x, y = _WIDE * cell.column + 1, _HIGH * cell.row + _HIGH // 2
        canvas[y][x : x + _WIDE - 1] = f"{said:^{_WIDE - 1}}"
    return ["".join(line) for line in canvas]


def _draw(canvas: Lines, seam: Seam, sign: tuple[str, str]) -> None:
    """Draw one line."""
    upright, level = sign
    if seam.x == seam.to_x:
        for y in range(_HIGH * seam.y, _HIGH * seam.to_y + 1):
            canvas[y][_WIDE * seam.x] = upright
    else:
        for x in range(_WIDE * seam.x, _WIDE * seam.to_x + 1):
            canvas[_HIGH * seam.y][x] = level


def _edges(scheme: Scheme) -> tuple[Seam, ...]:
    """Return the four edges of a sheet."""
    x, y = scheme.columns, scheme.rows
    return Seam(0, 0, x, 0), Seam(0, y, x, y), Seam(0, 0, 0, y), Seam(x, 0, x, y)


def _turned(cells: Sequence[Cell], scheme: Scheme) -> tuple[Cell, ...]:
    """Return a side that stands on its head."""
    upside: Mapping[Turn, Turn] = {0: 180, 90: 270, 180: 0, 270: 90}
    return tuple(
        Cell(cell.page, scheme.columns - 1 - cell.column, scheme.rows - 1 - cell.row, upside[cell.turn])
        for cell in cells
    )


def _over(lines: Creases, scheme: Scheme) -> Creases:
    """Return the lines of a front as the back has them."""
    x = scheme.columns
    return _mapped(lines, lambda seam: Seam(x - seam.to_x, seam.y, x - seam.x, seam.to_y))


def _half_turned(lines: Creases, scheme: Scheme) -> Creases:
    """Return the lines of a side that stands on its head."""
    x, y = scheme.columns, scheme.rows
    return _mapped(lines, lambda seam: Seam(x - seam.to_x, y - seam.to_y, x - seam.x, y - seam.y))


def _mapped(lines: Creases, to: Callable[[Seam], Seam]) -> Creases:
    """Return lines in other places."""
    return Creases(*(tuple(to(seam) for seam in some) for some in (lines.folds, lines.cuts, lines.spines)))

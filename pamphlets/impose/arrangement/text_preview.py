"""Sheets -> pictures of them in plain characters: the printer's folding dummy, on a terminal.

Sides are shown as they stand in the file: which page is where, which way up, where to fold, cut and staple.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import Final

from pamphlets.core.units import to_mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide, label_cell, list_sheet_sides
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.seams import GridLine
from pamphlets.impose.plan.sheet import Scheme, Turn
from pamphlets.impose.posters.tile_marks import name_tile

_CELL_WIDTH: Final = 8  # characters from one edge of a cell to the next
_CELL_HEIGHT: Final = 4  # lines
_HEAD_SIGNS: Final[Mapping[Turn, str]] = MappingProxyType({0: "▲", 90: "▶", 180: "▼", 270: "◀"})
# Of a line that goes down, and of one that goes across.
_FOLD: Final = ("┊", "╌")
_CUT: Final = ("┃", "━")
_SPINE: Final = ("‡", "╌")
_EDGE: Final = ("│", "─")
_LEGEND: Final = (
    ("▲", "the page and where its head is"),
    ("┊╌", "fold"),
    ("┃━", "cut"),
    ("‡", "the spine, to fold, and to staple or sew"),
)

TextCanvas = list[list[str]]


def draw_text_preview(job: Arrangement, flip: Flip) -> Iterator[str]:
    """Yield lines that show the sheets of a job, the cover's first where that is apart, and a key to them.

    Then what no character shows: how far pages go towards their spine, what else is printed.
    """
    drawn: set[str] = set()
    for sides in list_sheet_sides(job, flip):
        lines = _sheet_lines(sides, job)
        drawn.update(*lines)
        yield from lines
        yield ""
    yield ", ".join(f"{signs} {meaning}" for signs, meaning in _LEGEND if drawn & set(signs))
    if job.creep:
        yield f"creep: the innermost pages go {to_mm(max(job.creep.values())):.2f} mm towards their spine"
    if job.options.marks:
        yield f"printed besides: {', '.join(sorted(job.options.marks))}"


def _sheet_lines(sides: tuple[SheetSide, ...], job: Arrangement) -> list[str]:
    """Return a sheet's lines, its back beside its front."""
    first = sides[0]
    name = f"{'cover, ' if first.is_cover else ''}sheet {first.sheet_number}"
    front, *backs = (_side_lines(side, job.scheme, job.page_sequence) for side in sides)
    if not backs:
        return [name, *front]
    width = max(len(front[0]), len(name) + 7) + 4
    titles = (f"{name}, front", f"{name}, back")
    return [
        f"{left:{width}}{right}".rstrip()
        for left, right in zip_longest((titles[0], *front), (titles[1], *backs[0]), fillvalue="")
    ]


def _side_lines(side: SheetSide, scheme: Scheme, sequence: Sequence[int | None]) -> list[str]:
    """Return the picture of one side."""
    across, down = _CELL_WIDTH * scheme.columns, _CELL_HEIGHT * scheme.rows
    canvas: TextCanvas = [[" "] * (across + 1) for _ in range(down + 1)]
    lines = side.lines
    for sign, seams in (
        (_FOLD, lines.folds),
        (_SPINE, lines.spines),
        (_CUT, lines.cuts),
        (_EDGE, _sheet_edges(scheme)),
    ):
        for seam in seams:
            _draw_line(canvas, seam, sign)
    for (y, x), corner in zip(
        ((0, 0), (0, across), (down, 0), (down, across)), "┌┐└┘", strict=True
    ):
        canvas[y][x] = corner
    for cell in side.cells:
        page = label_cell(cell, sequence)
        name = name_tile(cell.window.column, cell.window.row) if cell.window else page
        said = "blank" if page is None else f"{name} {_HEAD_SIGNS[cell.turn]}"
        x, y = _CELL_WIDTH * cell.column + 1, _CELL_HEIGHT * cell.row + _CELL_HEIGHT // 2
        canvas[y][x : x + _CELL_WIDTH - 1] = f"{said:^{_CELL_WIDTH - 1}}"
    return ["".join(line) for line in canvas]


def _draw_line(canvas: TextCanvas, seam: GridLine, sign: tuple[str, str]) -> None:
    """Draw one line."""
    upright, level = sign
    if seam.x == seam.to_x:
        for y in range(_CELL_HEIGHT * seam.y, _CELL_HEIGHT * seam.to_y + 1):
            canvas[y][_CELL_WIDTH * seam.x] = upright
    else:
        for x in range(_CELL_WIDTH * seam.x, _CELL_WIDTH * seam.to_x + 1):
            canvas[_CELL_HEIGHT * seam.y][x] = level


def _sheet_edges(scheme: Scheme) -> tuple[GridLine, ...]:
    """Return the four edges of a sheet."""
    x, y = scheme.columns, scheme.rows
    return GridLine(0, 0, x, 0), GridLine(0, y, x, y), GridLine(0, 0, 0, y), GridLine(x, 0, x, y)

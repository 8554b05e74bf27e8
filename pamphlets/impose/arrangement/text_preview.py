"""Sheets -> pictures of them in plain characters: the printer's folding dummy, on a terminal.

Sides are shown as they stand in the file: which page is where, which way up, where to fold, cut and staple.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import Final

from pamphlets.core.units import in_mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import Aspect, aspects, name_of
from pamphlets.impose.placement.creep import pushed
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.seams import Seam
from pamphlets.impose.plan.sheet import Scheme, Turn
from pamphlets.impose.posters.tile_marks import tile_name

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

_PLAIN: Final = Wish()

Lines = list[list[str]]


def dummy(job: Arrangement, flip: Flip, wish: Wish = _PLAIN) -> Iterator[str]:
    """Yield lines that show the sheets of a job, the cover's first where that is apart, and a key to them.

    Then what no character shows: how far pages go towards their spine, what else is printed.
    """
    drawn: set[str] = set()
    for sides in aspects(job, flip):
        lines = _sheet(sides, job)
        drawn.update(*lines)
        yield from lines
        yield ""
    yield ", ".join(f"{signs} {meaning}" for signs, meaning in _KEY if drawn & set(signs))
    creep = pushed(job.cover + job.plan, job.scheme.columns, wish.thickness, wish.outermost)
    if creep:
        yield f"creep: the innermost pages go {in_mm(max(creep.values())):.2f} mm towards their spine"
    if wish.marks:
        yield f"printed besides: {', '.join(sorted(wish.marks))}"


def _sheet(sides: tuple[Aspect, ...], job: Arrangement) -> list[str]:
    """Return a sheet's lines, its back beside its front."""
    first = sides[0]
    name = f"{'cover, ' if first.cover else ''}sheet {first.number}"
    front, *backs = (_side(side, job.scheme, job.sequence) for side in sides)
    if not backs:
        return [name, *front]
    width = max(len(front[0]), len(name) + 7) + 4
    titles = (f"{name}, front", f"{name}, back")
    return [
        f"{left:{width}}{right}".rstrip()
        for left, right in zip_longest((titles[0], *front), (titles[1], *backs[0]), fillvalue="")
    ]


def _side(side: Aspect, scheme: Scheme, sequence: Sequence[int | None]) -> list[str]:
    """Return the picture of one side."""
    across, down = _WIDE * scheme.columns, _HIGH * scheme.rows
    canvas: Lines = [[" "] * (across + 1) for _ in range(down + 1)]
    lines = side.lines
    for sign, seams in ((_FOLD, lines.folds), (_SPINE, lines.spines), (_CUT, lines.cuts), (_EDGE, _edges(scheme))):
        for seam in seams:
            _draw(canvas, seam, sign)
    for (y, x), corner in zip(((0, 0), (0, across), (down, 0), (down, across)), "┌┐└┘", strict=True):
        canvas[y][x] = corner
    for cell in side.cells:
        page = name_of(cell, sequence)
        name = tile_name(cell.window.column, cell.window.row) if cell.window else page
        said = "blank" if page is None else f"{name} {_HEADS[cell.turn]}"
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

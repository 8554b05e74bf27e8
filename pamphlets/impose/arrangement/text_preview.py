"""An Arrangement -> pictures of its sheets in plain characters, as lines for a terminal.

Sides are shown as they stand in the file: which page is where, which way up, where to fold, cut and staple.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from pamphlets.core.units import to_mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.preview_words import PreviewWords
from pamphlets.impose.arrangement.sheet_sides import SheetSide, label_cell, list_sheet_sides
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.impose.plan.sheet import Turn

_CELL_WIDTH: Final = 8  # characters from one edge of a cell to the next
_CELL_HEIGHT: Final = 4  # lines
_HEAD_SIGNS: Final[Mapping[Turn, str]] = MappingProxyType(
    {0: "▲", 90: "▶", 180: "▼", 270: "◀"}
)
# Of a line that goes down, and of one that goes across.
_FOLD: Final = ("┊", "╌")
_CUT: Final = ("┃", "━")
_SPINE: Final = ("‡", "╌")
_EDGE: Final = ("│", "─")


def draw_text_preview(
    arrangement: Arrangement, flip: Flip, words: PreviewWords
) -> Iterator[str]:
    """Yield lines that show the sheets, a back beside its front, the cover's first where that is apart; and a key.

    Then what no character shows: how far pages go towards their spine, what else is printed.
    """
    drawn_signs: set[str] = set()
    for sides in list_sheet_sides(arrangement, flip):
        lines = _draw_sheet(sides, arrangement, words)
        drawn_signs.update(*lines)
        yield from lines
        yield ""
    legend: list[str] = []
    for signs, meaning in words.legend:
        if not drawn_signs.isdisjoint(signs):
            legend.append(f"{signs} {meaning}")
    yield ", ".join(legend)
    if arrangement.creep:
        creep = f"{to_mm(max(arrangement.creep.values())):.2f}".replace(".", words.point)
        yield words.creep.format(creep=creep)
    if arrangement.options.marks:
        yield words.marks.format(marks=", ".join(sorted(arrangement.options.marks)))


def _draw_sheet(
    sides: Sequence[SheetSide], arrangement: Arrangement, words: PreviewWords
) -> list[str]:
    """Return a sheet in lines, under its name."""
    template = words.cover if sides[0].is_cover else words.sheet
    name = template.format(number=sides[0].sheet_number)
    front = _draw_side(sides[0], arrangement, words)
    if len(sides) == 1:
        return [name, *front]
    back = _draw_side(sides[1], arrangement, words)
    front_name = words.front.format(sheet=name)
    back_name = words.back.format(sheet=name)
    width = max(len(front[0]), len(front_name)) + 4
    pairs = [(front_name, back_name), *zip(front, back, strict=True)]
    return [f"{left:{width}}{right}".rstrip() for left, right in pairs]


def _draw_side(side: SheetSide, arrangement: Arrangement, words: PreviewWords) -> list[str]:
    column_count = arrangement.scheme.columns
    row_count = arrangement.scheme.rows
    right = _CELL_WIDTH * column_count
    bottom = _CELL_HEIGHT * row_count
    canvas = [[" "] * (right + 1) for _ in range(bottom + 1)]
    edges = (
        GridLine(0, 0, column_count, 0),
        GridLine(0, row_count, column_count, row_count),
        GridLine(0, 0, 0, row_count),
        GridLine(column_count, 0, column_count, row_count),
    )
    _draw_lines(canvas, side.lines.folds, _FOLD)
    _draw_lines(canvas, side.lines.spines, _SPINE)
    _draw_lines(canvas, side.lines.cuts, _CUT)
    _draw_lines(canvas, edges, _EDGE)
    canvas[0][0] = "┌"
    canvas[0][right] = "┐"
    canvas[bottom][0] = "└"
    canvas[bottom][right] = "┘"
    for cell in side.cells:
        label = label_cell(cell, arrangement)
        text = words.blank if label is None else f"{label} {_HEAD_SIGNS[cell.turn]}"
        x = _CELL_WIDTH * cell.column + 1
        y = _CELL_HEIGHT * cell.row + _CELL_HEIGHT // 2
        canvas[y][x : x + _CELL_WIDTH - 1] = f"{text[: _CELL_WIDTH - 1]:^{_CELL_WIDTH - 1}}"
    return ["".join(line) for line in canvas]


def _draw_lines(
    canvas: list[list[str]], lines: Sequence[GridLine], signs: tuple[str, str]
) -> None:
    """Draw lines, those that go down and those that go across each with their own sign."""
    down, across = signs
    for line in lines:
        if line.x == line.to_x:
            for y in range(_CELL_HEIGHT * line.y, _CELL_HEIGHT * line.to_y + 1):
                canvas[y][_CELL_WIDTH * line.x] = down
        else:
            for x in range(_CELL_WIDTH * line.x, _CELL_WIDTH * line.to_x + 1):
                canvas[_CELL_HEIGHT * line.y][x] = across

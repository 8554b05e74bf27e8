"""A table of pandoc's tree -> its cells in a grid, without heads, feet and bodies; and a cell on one line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pamphlets.importers.markdown_writer.emphasis import HARD_BREAK
from pamphlets.importers.pandoc_ast import PandocNode, PandocNodes, make_node

# Cells as pandoc has them: attributes, alignment, rows, columns, blocks.
PandocRow = list[list[Any]]

_BARS: Final = {"AlignLeft": ":--", "AlignRight": "--:", "AlignCenter": ":-:"}
_LIST_MARK: Final = re.compile(r"^(?:[-*] )", re.MULTILINE)
BLOCK_MARK: Final = re.compile(r"^(?:[-*] |\d+[.)] |> |```|:::)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TableGrid:
    """The rows of a table that hold anything, each of as many cells; `has_merged` where a cell took several places."""

    rows: list[list[PandocNodes]]
    bars: list[str]
    """What stands below the head in each column."""
    caption: PandocNodes
    has_merged: bool
    is_box: bool
    """Whether no row has more than one cell."""


def read_grid(table: PandocNode) -> TableGrid:
    """Return the grid of a table; of no rows where no cell holds anything."""
    _, (_, caption), columns, (_, head), bodies, (_, foot) = table["c"]
    pandoc_rows = [*head]
    for _, _, body_head, body_rows in bodies:
        pandoc_rows += [*body_head, *body_rows]
    pandoc_rows += foot
    rows: list[PandocRow] = []
    has_merged = False
    for _, cells in pandoc_rows:
        if not any(blocks for _, _, _, _, blocks in cells):
            continue
        rows.append(cells)
        for _, _, down, across, _ in cells:
            has_merged = has_merged or down > 1 or across > 1
    grid = fill_grid(rows)
    bars = [_BARS.get(alignment["t"], "---") for alignment, _ in columns]
    if grid:
        bars += ["---"] * (len(grid[0]) - len(bars))
        del bars[len(grid[0]) :]
    return TableGrid(grid, bars, caption, has_merged, is_box=set(map(len, rows)) == {1})


def fill_grid(rows: Sequence[PandocRow]) -> list[list[PandocNodes]]:
    """Return rows of as many cells each: where one cell takes several places, the others are empty."""
    grid: list[dict[int, PandocNodes]] = [{} for _ in rows]  # blocks by column
    columns: Sequence[int] = range(0)
    for number, row in enumerate(rows):
        column = 0
        for _, _, down, across, blocks in row:
            while column in grid[number]:
                column += 1
            for below in grid[number : number + down]:
                for place in range(column, column + across):
                    below.setdefault(place, [])
            grid[number][column] = blocks
            column += across
            columns = range(max(len(columns), column))
    full_rows: list[list[PandocNodes]] = []
    for cells in grid:
        full_rows.append([cells.get(column, []) for column in columns])
    return full_rows


def bold_headings(blocks: PandocNodes) -> PandocNodes:
    """Return the blocks of a cell with headings made strong lines: a cell holds no other."""
    bold: PandocNodes = []
    for block in blocks:
        if block["t"] == "Header":
            bold.append(make_node("Para", [make_node("Strong", block["c"][2])]))
        else:
            bold.append(block)
    return bold


def join_cell_lines(text: str) -> str:
    """Return the Markdown of a cell on one line: its paragraphs and items part by line ends."""
    text = _LIST_MARK.sub("– ", text)
    # Within a cell nothing stands at a line's beginning: the marks that keep it harmless there are not needed.
    text = re.sub(r"(?m)^(\d*)\\(?=[-+#>:=.)|])", r"\1", text)
    lines = map(str.strip, text.replace(HARD_BREAK, "\n").split("\n"))
    return re.sub(r"(?<!\\)\|", r"\\|", "<br>".join(filter(None, lines)))

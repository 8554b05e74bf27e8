"""GFM tables -> Table: which words of a line belong to which cell (GFM 0.29 § 4.10)."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final, Literal

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Blocks, Table, TableCell
from pamphlets.readers.markdown.inlines import read_inlines
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap

CellAlignment = Literal["left", "center", "right", "default"]
_ALIGNMENTS: Final[MappingProxyType[str, CellAlignment]] = MappingProxyType(
    {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"},
)


def read_table(state: ReadingState, tokens: Sequence[Token]) -> Blocks:
    """Return the table that the tokens from `table_open` to `table_close` make."""
    node, span = state.new_node(), state.block_span(tokens[0])
    rows: list[tuple[TableCell, ...]] = []
    alignments: list[CellAlignment] = []
    cells: list[TableCell] = []
    cell_maps: list[SourceMap] = []
    for place, token in enumerate(tokens):
        if token.type == "tr_open":
            cells, cell_maps = [], _map_row(state, token.meta["at"][0])
            if rows and len(cell_maps) > len(alignments):
                start = cell_maps[len(alignments)].source_offset(0)
                state.report(
                    "warning", "row-long", Span(start, start), columns=str(len(alignments))
                )
        elif token.type in ("th_open", "td_open"):
            if token.type == "th_open":
                alignments.append(_ALIGNMENTS.get(str(token.attrs.get("style", "")), "default"))
            words = tokens[place + 1]
            cell_map = cell_maps[min(len(cells), len(cell_maps) - 1)]
            cell_node = state.new_node()
            cell_span = cell_map.source_span(0, len(words.content))
            children = read_inlines(state, words, cell_map)
            cells.append(TableCell(children, len(rows), len(cells), cell_node, cell_span))
        elif token.type == "tr_close":
            rows.append(tuple(cells))
    return (Table(tuple(rows), tuple(alignments), node, span),)


def _map_row(state: ReadingState, row_start: int) -> list[SourceMap]:
    """Return the maps of the cells in the row at an offset of the body; an escaped bar is one character."""
    row_stop = state.body.find("\n", row_start)
    row = state.body[row_start : row_stop if row_stop >= 0 else None].rstrip(" \t")
    maps: list[SourceMap] = []
    cell_start = 1 if row.startswith("|") else 0
    escapes: list[int] = []
    for place in range(cell_start, len(row) + 1):
        if place < len(row) and row[place] != "|":
            continue
        if place < len(row) and row[place - 1 : place] == "\\":
            escapes.append(place - 1)
            continue
        if cell_start < len(row) or not maps:
            maps.append(_map_cell(state, row_start, row, cell_start, escapes))
        cell_start, escapes = place + 1, []
    return maps


def _map_cell(
    state: ReadingState, row_start: int, row: str, start: int, escapes: Sequence[int]
) -> SourceMap:
    """Return the map of the cell that begins at `start` of its row, the backslashes at `escapes` left out."""
    while row[start : start + 1] in (" ", "\t"):
        start += 1
    content_offsets = [0]
    source_offsets = [state.source_offset(row_start + start)]
    for count, escape in enumerate(escapes):
        content_offsets.append(escape - start - count)
        source_offsets.append(state.source_offset(row_start + escape + 1))
    return SourceMap(content_offsets, source_offsets)

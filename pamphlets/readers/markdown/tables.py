"""GFM tables -> Table: which words of a line belong to which cell (GFM 0.29 § 4.10)."""

import re
from collections.abc import Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final, Literal

from markdown_it.token import Token

from pamphlets.document.nodes import Blocks, Table, TableCell
from pamphlets.readers.markdown.inlines import read_inlines
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap

CellAlignment = Literal["left", "center", "right", "default"]
_ALIGNMENTS: Final[MappingProxyType[str, CellAlignment]] = MappingProxyType(
    {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"},
)
_BAR: Final = re.compile(r"(?<!\\)\|")
_ESCAPED_BAR: Final = re.compile(r"\\\|")

MAX_COLUMNS: Final = 100  # on A3 a column of these is 4 mm wide


def read_table(state: ReadingState, opening: Token, inside: Sequence[Token]) -> Blocks:
    """Return the table that the tokens between `table_open` and `table_close` make."""
    node = state.new_node()
    rows: list[tuple[TableCell, ...]] = []
    alignments: list[CellAlignment] = []
    cells: list[TableCell] = []
    cell_maps: list[SourceMap] = []
    for place, token in enumerate(inside):
        if token.type == "tr_open":
            cells = []
            cell_maps = _map_cells(state, token.meta["at"][0])
            column_count = len(alignments)
            if rows and len(cell_maps) > column_count:
                span_beyond = cell_maps[column_count].source_span(0, 0)
                state.report("warning", "row-long", span_beyond, columns=str(column_count))
        elif token.type in ("th_open", "td_open"):
            if token.type == "th_open":
                style = str(token.attrs.get("style", ""))
                alignments.append(_ALIGNMENTS.get(style, "default"))
            words = inside[place + 1]
            last = len(cell_maps) - 1
            cell_map = cell_maps[min(len(cells), last)]
            cell_node = state.new_node()
            cell_span = cell_map.source_span(0, len(words.content))
            children = read_inlines(state, words, cell_map)
            cell = TableCell(children, len(rows), len(cells), cell_node, cell_span)
            cells.append(cell)
        elif token.type == "tr_close":
            rows.append(tuple(cells))
    span = state.block_span(opening)
    if len(alignments) > MAX_COLUMNS:
        state.report("error", "table-wide", span, most=str(MAX_COLUMNS))
    return (Table(tuple(rows), tuple(alignments), node, span),)


def _map_cells(state: ReadingState, row_start: int) -> list[SourceMap]:
    """Return the maps of the cells in the row at an offset of the body; an escaped bar is one character."""
    row_stop = state.body.find("\n", row_start)
    if row_stop < 0:
        row_stop = len(state.body)
    row = state.body[row_start:row_stop].rstrip(" \t")
    starts = [bar.end() for bar in _BAR.finditer(row)]
    if not row.startswith("|"):
        starts.insert(0, 0)
    if len(starts) > 1 and starts[-1] == len(row):
        starts.pop()  # the bar that closes the row
    maps: list[SourceMap] = []
    for start, stop in pairwise([*starts, len(row)]):
        first = start
        while row[first : first + 1] in (" ", "\t"):
            first += 1
        content_offsets = [0]
        source_offsets = [state.source_offset(row_start + first)]
        for count, escape in enumerate(_ESCAPED_BAR.finditer(row, first, stop)):
            bar = escape.end() - 1
            content_offsets.append(bar - 1 - first - count)
            source_offsets.append(state.source_offset(row_start + bar))
        maps.append(SourceMap(content_offsets, source_offsets))
    return maps

"""GFM tables -> Table: which words of a line belong to which cell (GFM 0.29 § 4.10)."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final, Literal

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Table, TableCell
from pamphlets.readers.markdown.inlines import read_inlines
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap

CellAlignment = Literal["left", "center", "right", "default"]
_ALIGNMENTS: Final[MappingProxyType[str, CellAlignment]] = MappingProxyType(
    {"left": "left", "center": "center", "right": "right"},
)


def read_table(desk: ReadingState, tokens: Sequence[Token]) -> Table:
    """Return the table that the tokens from `table_open` to `table_close` make."""
    node, span = desk.new_node(), desk.block_span(tokens[0])
    rows: list[tuple[TableCell, ...]] = []
    align: list[CellAlignment] = []
    cells: list[TableCell] = []
    origins: list[SourceMap] = []
    for place, token in enumerate(tokens):
        if token.type == "tr_open":
            cells, origins = [], _map_row(desk, token.meta["at"][0])
            if rows and len(origins) > len(align):
                start = origins[len(align)].source_offset(0)
                desk.report("warning", "row-long", Span(start, start), columns=str(len(align)))
        elif token.type in ("th_open", "td_open"):
            if token.type == "th_open":
                style = str(token.attrs.get("style", "")).removeprefix("text-align:")
                align.append(_ALIGNMENTS.get(style, "default"))
            origin = origins[min(len(cells), len(origins) - 1)]
            cells.append(_read_cell(desk, tokens[place + 1], origin, len(rows), len(cells)))
        elif token.type == "tr_close":
            rows.append(tuple(cells))
    return Table(tuple(rows), tuple(align), node, span)


def _read_cell(
    desk: ReadingState, words: Token, origin: SourceMap, row: int, column: int
) -> TableCell:
    """Return one cell."""
    node = desk.new_node()
    span = origin.source_span(0, len(words.content))
    return TableCell(read_inlines(desk, words.children or (), origin), row, column, node, span)


def _map_row(desk: ReadingState, at: int) -> list[SourceMap]:
    """Return where the words of each cell of the row at `at` begin; an escaped bar is one character."""
    body = desk.body
    stop = body.find("\n", at)
    row = body[at : stop if stop >= 0 else len(body)].rstrip(" \t")
    made: list[SourceMap] = []
    begin = 1 if row.startswith("|") else 0
    bars: list[int] = []
    for place in range(begin, len(row) + 1):
        if place == len(row) or (row[place] == "|" and row[place - 1 : place] != "\\"):
            if begin < len(row) or not made:
                made.append(_map_cell(desk, at, row, begin, bars))
            begin, bars = place + 1, []
        elif row[place] == "|":
            bars.append(place - 1)
    return made


def _map_cell(desk: ReadingState, at: int, row: str, begin: int, bars: Sequence[int]) -> SourceMap:
    """Return the origin of a cell that begins at `begin`, the backslashes at `bars` left out of its words."""
    while row[begin : begin + 1] in (" ", "\t"):
        begin += 1
    ats, sources = [0], [desk.source_offset(at + begin)]
    for count, bar in enumerate(bars):
        ats.append(bar - begin - count)
        sources.append(desk.source_offset(at + bar + 1))
    return SourceMap(ats, sources)

"""GFM tables -> Table: which words of a line belong to which cell (GFM 0.29 § 4.10)."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final, Literal

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Cell, Table
from pamphlets.readers.markdown.inlines import inlines
from pamphlets.readers.markdown.reading_state import Desk, Origin

Align = Literal["left", "center", "right", "default"]
_ALIGN: Final[MappingProxyType[str, Align]] = MappingProxyType(
    {"left": "left", "center": "center", "right": "right"},
)


def table(desk: Desk, tokens: Sequence[Token]) -> Table:
    """Return the table that the tokens from `table_open` to `table_close` make."""
    node, span = desk.node(), desk.lines(tokens[0])
    rows: list[tuple[Cell, ...]] = []
    align: list[Align] = []
    cells: list[Cell] = []
    origins: list[Origin] = []
    for place, token in enumerate(tokens):
        if token.type == "tr_open":
            cells, origins = [], _origins(desk, token.meta["at"][0])
            if rows and len(origins) > len(align):
                start = origins[len(align)].offset(0)
                desk.tell("warning", "row-long", Span(start, start), columns=str(len(align)))
        elif token.type in ("th_open", "td_open"):
            if token.type == "th_open":
                style = str(token.attrs.get("style", "")).removeprefix("text-align:")
                align.append(_ALIGN.get(style, "default"))
            origin = origins[min(len(cells), len(origins) - 1)]
            cells.append(_cell(desk, tokens[place + 1], origin, len(rows), len(cells)))
        elif token.type == "tr_close":
            rows.append(tuple(cells))
    return Table(tuple(rows), tuple(align), node, span)


def _cell(desk: Desk, words: Token, origin: Origin, row: int, column: int) -> Cell:
    """Return one cell."""
    node = desk.node()
    span = origin.span(0, len(words.content))
    return Cell(inlines(desk, words.children or (), origin), row, column, node, span)


def _origins(desk: Desk, at: int) -> list[Origin]:
    """Return where the words of each cell of the row at `at` begin; an escaped bar is one character."""
    body = desk.body
    stop = body.find("\n", at)
    row = body[at : stop if stop >= 0 else len(body)].rstrip(" \t")
    made: list[Origin] = []
    begin = 1 if row.startswith("|") else 0
    bars: list[int] = []
    for place in range(begin, len(row) + 1):
        if place == len(row) or (row[place] == "|" and row[place - 1 : place] != "\\"):
            if begin < len(row) or not made:
                made.append(_origin(desk, at, row, begin, bars))
            begin, bars = place + 1, []
        elif row[place] == "|":
            bars.append(place - 1)
    return made


def _origin(desk: Desk, at: int, row: str, begin: int, bars: Sequence[int]) -> Origin:
    """Return the origin of a cell that begins at `begin`, the backslashes at `bars` left out of its words."""
    while row[begin : begin + 1] in (" ", "\t"):
        begin += 1
    ats, sources = [0], [desk.origin(at + begin)]
    for count, bar in enumerate(bars):
        ats.append(bar - begin - count)
        sources.append(desk.origin(at + bar + 1))
    return Origin(ats, sources)



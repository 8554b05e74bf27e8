"""A table -> the passages of its cells, each with the calls in the table that cover it.

A call in the head of a column or of a row covers its cells, one in any of these cells the head. A call in the corner
covers the whole table where no other head has one; so does a cell that begins with « Source ». A call that ends a row
covers the row, unless other rows of that column have calls cell by cell; so does what stands in a column of sources.
A short head of a row, such as a bare number, only names it where other columns have their notes in their heads.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.checks.claims.passages.passage import (
    Passage,
    PassageKind,
    SourceCall,
    make_passage,
)
from pamphlets.checks.claims.passages.sentence_kinds import is_source_line
from pamphlets.document import nodes

_MAX_LABEL_WORDS: Final = 3  # words of a row's head that names and does not tell
_SOURCE_COLUMN: Final = re.compile(
    r"\W*(?:sources?|références?|réf\.?|provenance|d'où|preuves?)\b", re.IGNORECASE
)

Calls = tuple[SourceCall, ...]
_Row = list[Passage]


@dataclass(frozen=True, slots=True)
class _TableCells:
    """The cells of a table, the first row being its head."""

    rows: list[_Row]
    source_columns: frozenset[int]
    """The columns that name sources, in calls or in plain words."""
    whole_table_calls: Calls
    """The calls that cover every cell."""
    is_sourced: bool
    """Whether plain words in a cell name the source of all."""

    def column(self, number: int) -> _Row:
        """Return the cells of a column, its head first."""
        return [row[number] for row in self.rows if number < len(row)]

    def related_cells(self, row: int, column: int) -> _Row:
        """Return the cells whose calls cover that one, itself left out."""
        if row == 0:
            return self.column(column)[1:]
        cells = self.rows[row]
        related = self.column(column)[:1]
        related += cells[:1] if column else cells[1:]
        sources = [cell for n, cell in enumerate(cells) if n in self.source_columns]
        return related + sources + self.row_end(row, column)

    def row_end(self, row: int, column: int) -> _Row:
        """Return the last cell of a row if a call in it speaks for the whole row."""
        cells = self.rows[row]
        has_own_style = any(
            cell.calls for n, cell in enumerate(self.column(column)) if n not in (0, row)
        )
        is_last = column >= len(cells) - 1
        has_earlier_calls = any(cell.calls for cell in cells[:-1])
        if is_last or has_own_style or has_earlier_calls:
            return []
        return cells[-1:]

    def is_row_sourced(self, row: int) -> bool:
        """Return whether plain words in a column of sources name that row's."""
        cells = self.rows[row]
        in_words = [
            n for n in self.source_columns if n < len(cells) and cells[n].text.strip()
        ]
        return row > 0 and bool(in_words)


def read_table(table: nodes.Table, outer_calls: Calls) -> Iterator[Passage]:
    """Yield the cells of a table; `outer_calls` are those outside of it that cover all."""
    cells = _make_cells(table)
    has_noted_columns = any(head.calls for head in cells.rows[0][1:])
    for row_number, row in enumerate(cells.rows):
        for column_number, cell in enumerate(row):
            calls = outer_calls + cells.whole_table_calls
            for other in cells.related_cells(row_number, column_number):
                calls += tuple(call for call in other.calls if call not in calls)
            is_label = has_noted_columns and row_number > 0 and column_number == 0
            is_label = is_label and len(cell.text.split()) <= _MAX_LABEL_WORDS
            yield replace(
                cell,
                outer_calls=calls,
                introduction=cells.column(column_number)[0].text if row_number else "",
                is_row_label=is_label,
                is_sourced=cells.is_sourced or cells.is_row_sourced(row_number),
            )


def _make_cells(table: nodes.Table) -> _TableCells:
    """Return the cells of a table with what speaks for all of them."""
    rows: list[_Row] = []
    whole_table_calls: Calls = ()
    is_sourced = False
    for cells in table.rows:
        kind: PassageKind = "cell" if rows else "column-head"
        passages = [make_passage(kind, cell.children) for cell in cells]
        for passage in passages[:1] if rows else ():
            if is_source_line(passage.text):
                whole_table_calls += passage.calls
                is_sourced = True
        rows.append(passages)
    head = rows[0]
    if not any(passage.calls for passage in head[1:]):
        whole_table_calls += head[0].calls
    columns = [n for n, cell in enumerate(head) if n and _SOURCE_COLUMN.match(cell.text)]
    return _TableCells(rows, frozenset(columns), whole_table_calls, is_sourced)

"""Table -> rows: cells side by side in whole grid lines, the head repeated wherever a page begins with a row."""

from dataclasses import replace
from typing import Final

from pamphlets.core.page import PageItem, place_rule
from pamphlets.document.nodes import Table, TableCell
from pamphlets.layout.blocks.block_context import (
    WIDOW_COST,
    ContainingBlock,
    add_space_around,
    translate_marks,
)
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, GalleyPart, VerticalSpace
from pamphlets.layout.blocks.table_columns import TableColumn, measure_columns
from pamphlets.layout.paragraph.paragraph import ParagraphText, TextLine, set_paragraph
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn

OUTER_RULE_WEIGHT: Final = 1.0  # points, above and below the table; the head's is lighter
HEAD_RULE_WEIGHT: Final = 0.6
# Between rows, where one has several lines: else no eye would tell them apart.
_ROW_SPACE: Final = VerticalSpace(1)
_TALL_ROW_SHARE: Final = (
    0.6  # of a page, from which a page end may divide a row between its lines
)
_SPLIT_ROW_COST: Final = 4000.0
_RowLines = list[list[TextLine]]  # the lines of each cell


def set_table(table: Table, container: ContainingBlock) -> list[GalleyPart]:
    """Return the rows of a table under its head, rules above, under the head and below."""
    columns = measure_columns(table, container)
    if not columns:
        return []
    set_rows = [_set_row(row, columns, container) for row in table.rows]
    head = _make_row(set_rows[0], container, table.rows[0][0], bottom_aligned=True)
    left, width = container.left, container.width
    bottom = head.line_count * container.grid - HEAD_RULE_WEIGHT
    above = place_rule(left, 0.0, width, OUTER_RULE_WEIGHT)
    below = place_rule(left, bottom, width, HEAD_RULE_WEIGHT)
    marks = (above, below, *head.marks)
    head = replace(head, marks=marks, break_cost=FORBIDDEN_BREAK, table_head=-1)
    parts: list[GalleyPart] = [head]
    # The head that later pages repeat calls no notes.
    repeated_marks = tuple(replace(mark, node=None) for mark in marks)
    container.table_heads.append(replace(head, note_numbers=(), marks=repeated_marks))
    heights = [_row_height(row_lines) for row_lines in set_rows[1:]]
    tallest = max(heights, default=1)
    for row_lines, row in zip(set_rows[1:], table.rows[1:], strict=True):
        if len(parts) > 1 and tallest > 1:
            parts.append(_ROW_SPACE)
        if _row_height(row_lines) > _TALL_ROW_SHARE * container.page_line_count:
            parts += _split_tall_row(row_lines, container, row[0])
        else:
            parts.append(_make_row(row_lines, container, row[0]))
    boxes = [index for index, part in enumerate(parts) if isinstance(part, Box)]
    last = parts[-1]
    if isinstance(last, Box):
        y = last.line_count * container.grid + 1.0
        foot = place_rule(container.left, y, container.width, OUTER_RULE_WEIGHT)
        parts[-1] = replace(last, marks=(*last.marks, foot), break_cost=0.0)
    before = parts[boxes[-2]] if len(boxes) > 3 else None
    if isinstance(before, Box):  # the last row alone looks lost
        parts[boxes[-2]] = replace(before, break_cost=max(before.break_cost, WIDOW_COST))
    return add_space_around(parts, 1)


def _set_row(
    row: tuple[TableCell, ...],
    columns: list[TableColumn],
    container: ContainingBlock,
) -> _RowLines:
    row_lines: _RowLines = []
    for cell, column in zip(row, columns, strict=True):
        style = column.style
        if cell.row == 0:
            head = container.theme.block_styles["head"]
            hyphenate = head.hyphenate or column.is_narrow
            style = replace(head, align=style.align, hyphenate=hyphenate)
        text = ParagraphText(cell.children, container.lang, cell.node, cell.span)
        text_column = TextColumn(column.left, column.width)
        row_lines.append(set_paragraph(container.context, text, style, text_column))
    return row_lines


def _row_height(row_lines: _RowLines) -> int:
    return max(1, *[len(lines) for lines in row_lines])


def _make_row(
    row_lines: _RowLines,
    container: ContainingBlock,
    first_cell: TableCell,
    *,
    bottom_aligned: bool = False,
) -> Box:
    """Return a row as one box: the height of its tallest cell in whole grid lines."""
    height = _row_height(row_lines)
    baseline = container.baseline
    marks: list[PageItem] = []
    note_numbers: list[int] = []
    for lines in row_lines:
        top = (height - len(lines)) * container.grid if bottom_aligned else 0.0
        for number, line in enumerate(lines):
            marks += translate_marks(line.marks, baseline + container.grid * number + top)
            note_numbers += line.note_numbers
    node, span = first_cell.node, first_cell.span
    head = len(container.table_heads) - 1
    return Box(height, tuple(marks), tuple(note_numbers), 0.0, node, span, table_head=head)


def _split_tall_row(
    row_lines: _RowLines,
    container: ContainingBlock,
    first_cell: TableCell,
) -> list[GalleyPart]:
    """Return a row too tall for a page as slices of one line each, their notes with them."""
    parts: list[GalleyPart] = []
    height = _row_height(row_lines)
    for number in range(height):
        slice_lines = [
            lines[number : number + 1] for lines in row_lines if number < len(lines)
        ]
        row_slice = _make_row(slice_lines, container, first_cell)
        break_cost = _SPLIT_ROW_COST
        if number in (0, height - 2):
            break_cost = FORBIDDEN_BREAK
        elif number == height - 1:
            break_cost = 0.0
        span = slice_lines[0][0].span if slice_lines else first_cell.span
        parts.append(replace(row_slice, break_cost=break_cost, span=span))
    return parts

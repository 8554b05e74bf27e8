"""The cells of a row, TableColumns -> Boxes: cells side by side; the head between its rules, and as pages repeat it."""

from dataclasses import replace
from typing import Final

from pamphlets.core.page import PageItem, place_rule
from pamphlets.core.units import Pt
from pamphlets.document.nodes import TableCell, Text
from pamphlets.layout.blocks.block_context import ContainingBlock, translate_marks
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box
from pamphlets.layout.blocks.table_parts.cell_measures import widest_line
from pamphlets.layout.blocks.table_parts.table_columns import (
    TableColumn,
)
from pamphlets.layout.blocks.table_parts.table_words import load_table_words
from pamphlets.layout.paragraph.line import TextLine
from pamphlets.layout.paragraph.paragraph import set_paragraph
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText

OUTER_RULE_WEIGHT: Final = 1.0  # points, above and below the table; the head's is lighter
HEAD_RULE_WEIGHT: Final = 0.6
CELL_SPACE: Final = 0.25  # grid lines, above and below the lines of a row
_HEAD_SPACE: Final = 0.15  # grid lines above those of the head: two points of thirteen
_CONTINUED_SIZE: Final = 8.5 / 9.5  # of the cells' letters
_CONTINUED_SPACE: Final = 0.5  # em between the head and that word
# Of a page, from which a page end may divide a row between its lines.
_TALL_ROW_SHARE: Final = 0.6
_SPLIT_ROW_COST: Final = 4000.0
RowLines = list[list[TextLine]]
"""The lines of each cell of a row."""


def set_row(
    row: tuple[TableCell, ...], columns: list[TableColumn], container: ContainingBlock
) -> RowLines:
    """Return the lines of the cells of a row, each in its column."""
    row_lines: RowLines = []
    for cell, column in zip(row, columns, strict=True):
        style = column.head_style if cell.row == 0 else column.style
        text = ParagraphText(cell.children, container.lang, cell.node, cell.span)
        room = column.width - column.insets[cell.row]
        text_column = TextColumn(column.left, room)
        row_lines.append(set_paragraph(container.context, text, style, text_column))
    return row_lines


def make_row(
    row_lines: RowLines, container: ContainingBlock, first_cell: TableCell
) -> list[Box]:
    """Return a row as one box; one too tall for a page as slices of one line each, their notes with them."""
    height = max(1, *map(len, row_lines))
    slices = [row_lines]
    if height > _TALL_ROW_SHARE * container.page_line_count:
        slices = [_slice_row(row_lines, number) for number in range(height)]
    last = len(slices) - 1
    boxes: list[Box] = []
    for number, slice_lines in enumerate(slices):
        above = CELL_SPACE if number == 0 else 0.0
        below = CELL_SPACE if number == last else 0.0
        line_count = above + max(1, *map(len, slice_lines)) + below
        tops = [above * container.grid] * len(slice_lines)
        cost = FORBIDDEN_BREAK if number in (0, last - 1) else _SPLIT_ROW_COST
        box = _make_box(slice_lines, tops, container, first_cell)
        spans = [lines[0].span for lines in slice_lines if lines]
        span = spans[0] if last and spans else first_cell.span
        boxes.append(replace(box, line_count=line_count, break_cost=cost, span=span))
    boxes[-1] = replace(boxes[-1], break_cost=0.0)
    return boxes


def _slice_row(row_lines: RowLines, number: int) -> RowLines:
    """Return the line of this number of each cell, nothing of those that have none."""
    return [lines[number : number + 1] for lines in row_lines]


def set_head(
    row: tuple[TableCell, ...], columns: list[TableColumn], container: ContainingBlock
) -> Box:
    """Return the head between its rules; the container learns how later pages repeat it, before any row is made."""
    row_lines = set_row(row, columns, container)
    continued_lines = _add_continued(row_lines, row, columns, container)
    repeated = _make_head(continued_lines, container, row[0])
    # The head that later pages repeat calls no notes.
    marks = tuple(replace(mark, node=None) for mark in repeated.marks)
    repeated = replace(repeated, note_numbers=(), marks=marks)
    head = _make_head(row_lines, container, row[0])
    container.table_heads.append(repeated)
    return head


def _make_head(
    row_lines: RowLines, container: ContainingBlock, first_cell: TableCell
) -> Box:
    """Return a head as one box, its cells aligned at their feet; one without words has no rule below."""
    grid, left, width = container.grid, container.left, container.width
    line_count = max(map(len, row_lines))
    top = CELL_SPACE * grid - HEAD_RULE_WEIGHT
    upper_y = top - _HEAD_SPACE * grid - OUTER_RULE_WEIGHT
    rules = [place_rule(left, upper_y, width, OUTER_RULE_WEIGHT)]
    if line_count:
        lower_y = top + line_count * grid
        rules.append(place_rule(left, lower_y, width, HEAD_RULE_WEIGHT))
    tops = [top + (line_count - len(lines)) * grid for lines in row_lines]
    box = _make_box(row_lines, tops, container, first_cell)
    return replace(
        box,
        line_count=line_count + CELL_SPACE,
        marks=(*rules, *box.marks),
        break_cost=FORBIDDEN_BREAK,
        table_head=-1,
    )


def _add_continued(
    row_lines: RowLines,
    row: tuple[TableCell, ...],
    columns: list[TableColumn],
    container: ContainingBlock,
) -> RowLines:
    """Return the lines of a head with the word that says that the table goes on.

    It stands behind the first head that leaves room for it, else under one, in the first column that is as wide.
    """
    context, lang = container.context, container.lang
    size = columns[0].style.text.size * _CONTINUED_SIZE
    style = columns[0].style.at_size(size, columns[0].style.text.leading)
    style = replace(style, align="left")
    word = load_table_words(lang).continued
    text = ParagraphText((Text(word, row[0].span),), lang, None, row[0].span)
    width = context.chunk_shaper(style.text, lang).shape_whole(word).width
    head_lines = list(row_lines)
    for index, (lines, column) in enumerate(zip(row_lines, columns, strict=True)):
        used = 0.0
        if lines:
            used = widest_line(row[index], container) + _CONTINUED_SPACE * size
        if len(lines) < 2 and column.style.align == "left" and used + width <= column.width:
            room = TextColumn(column.left + used, column.width - used)
            (line,) = set_paragraph(context, text, style, room)
            marks = lines[0].marks if lines else ()
            head_lines[index] = [line._replace(marks=(*marks, *line.marks))]
            return head_lines
    for index, column in enumerate(columns):
        if width <= column.width:
            room = TextColumn(column.left, column.width)
            below = set_paragraph(context, text, style, room)
            head_lines[index] = [*row_lines[index], *below]
            break
    return head_lines


def _make_box(
    row_lines: RowLines,
    tops: list[Pt],
    container: ContainingBlock,
    first_cell: TableCell,
) -> Box:
    """Return cells as one box, whose height is to be said; the lines of each begin at its top."""
    marks: list[PageItem] = []
    note_numbers: list[int] = []
    for lines, top in zip(row_lines, tops, strict=True):
        for number, line in enumerate(lines):
            down = top + container.baseline + container.grid * number
            marks += translate_marks(line.marks, down)
            note_numbers += line.note_numbers
    node, span = first_cell.node, first_cell.span
    table_head = len(container.table_heads) - 1
    return Box(0, tuple(marks), tuple(note_numbers), 0.0, node, span, table_head=table_head)

"""Table -> rows: cells side by side in whole grid lines, the head repeated wherever a page begins with a row.

Columns are as wide as in automatic table layout (CSS 2.2 § 17.5.2.2), from what cells need and would like.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Table, TableCell, to_plain_text
from pamphlets.layout.blocks.block_context import (
    WIDOW_COST,
    ContainingBlock,
    add_space_around,
    translate_marks,
)
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph import ParagraphText, TextColumn, TextLine, set_paragraph
from pamphlets.layout.paragraph.styled_runs import RunStyle, collect_runs
from pamphlets.layout.paragraph.words import prepare_words

COLUMN_GUTTER: Final = 9.0
OUTER_RULE_WEIGHT: Final = 1.0  # points, above and below the table; the head's is lighter
HEAD_RULE_WEIGHT: Final = 0.6
_ROW_SPACE: Final = (
    1  # lines between rows, where one has several lines: else no eye would tell them apart
)
_TALL_ROW_SHARE: Final = 0.6  # of a page, from which a page end may divide a row between its lines
_SPLIT_ROW_COST: Final = 4000.0
_NUMERIC_CELL: Final = re.compile(
    r"^[+−–-]?\d[\d\u202f\u00a0 ]*(?:[.,]\d+)?\s*(?:%|€|M€|Md€|‰|°)?$"
)


class _TableColumns(NamedTuple):
    """A table's columns: where each begins, how wide it is, how its cells are aligned."""

    lefts: tuple[Pt, ...]
    widths: tuple[Pt, ...]
    styles: tuple[BlockStyle, ...]


_Row = tuple[TableCell, ...]
_RowLines = list[list[TextLine]]  # the lines of each cell


def set_table(
    context: TypesettingContext, table: Table, container: ContainingBlock
) -> list[GalleyPart]:
    """Return the rows of a table under its head, rules above, under the head and below."""
    columns = _measure_columns(context, table, container)
    head_lines, *body_lines = [
        _set_cells(context, row, columns, container.lang) for row in table.rows
    ]
    heights = [_row_height(row_lines) for row_lines in body_lines]
    spaced = max(heights, default=1) > 1
    parts: list[GalleyPart] = [_make_head(context, table.rows[0], head_lines, container)]
    for index, row in enumerate(table.rows[1:]):
        if index and spaced:
            parts.append(VerticalSpace(_ROW_SPACE))
        if heights[index] > _TALL_ROW_SHARE * container.page_line_count:
            parts += _split_tall_row(context, row, body_lines[index], container)
        else:
            parts.append(_make_row(context, row, body_lines[index], container))
    last = parts[-1]
    if isinstance(last, Box):
        at = Point(container.left, last.lines * container.grid + 1.0)
        foot = PageItem(at, Rule(container.width, OUTER_RULE_WEIGHT))
        parts[-1] = replace(last, marks=(*last.marks, foot), break_cost=0.0)
    boxes = [index for index, part in enumerate(parts) if isinstance(part, Box)]
    before = parts[boxes[-2]] if len(boxes) > 3 else None
    if isinstance(before, Box):  # the last row alone looks lost
        parts[boxes[-2]] = replace(before, break_cost=max(before.break_cost, WIDOW_COST))
    return add_space_around(parts, 1)


def _measure_columns(
    context: TypesettingContext, table: Table, container: ContainingBlock
) -> _TableColumns:
    """Return the columns as their contents ask."""
    needed: list[Pt] = []
    wanted: list[Pt] = []
    styles: list[BlockStyle] = []
    cell_style = context.theme.block_styles["cell"]
    for index, align in enumerate(table.align):
        cells = [row[index] for row in table.rows]
        texts = [to_plain_text(cell.children).strip() for cell in cells[1:]]
        is_numeric = any(texts) and all(_NUMERIC_CELL.match(text) or not text for text in texts)
        style = replace(cell_style, align="right" if is_numeric else "left")
        styles.append(style if align == "default" else replace(style, align=align))
        widest_word = widest_line = 0.0
        for cell in cells:
            style = context.theme.block_styles["head"] if cell.row == 0 else cell_style
            runs = collect_runs(context, cell.children, RunStyle(style.text, container.lang))
            for words in prepare_words(context, runs):
                widths = [word.chunk.width for word in words]
                spaces = [word.chunk.space for word in words[:-1]]
                widest_word = max(widest_word, *widths, 0.0)
                widest_line = max(widest_line, sum(widths) + sum(spaces))
        needed.append(widest_word + 0.5)
        wanted.append(widest_line + 0.5)
    shares = share_column_widths(needed, wanted, container.width)
    lefts = [
        container.left + sum(shares[:index]) + COLUMN_GUTTER * index for index in range(len(shares))
    ]
    return _TableColumns(tuple(lefts), shares, tuple(styles))


def share_column_widths(needed: Sequence[Pt], wanted: Sequence[Pt], width: Pt) -> tuple[Pt, ...]:
    """Return the columns' widths; with the gutters between them they fill `width` exactly.

    `needed` is what each column needs for its widest word, `wanted` for its text on one line. Each gets what it
    needs and a share of the rest in proportion to what it wants beyond that. Where not even the needs fit,
    those that ask most are cut to one width, and the others keep what they need.
    """
    room = width - COLUMN_GUTTER * (len(needed) - 1)
    spare = room - sum(needed)
    if spare <= 0.0:
        return _shrink_widest(needed, room)
    wishes = [max(want - need, 0.0) for need, want in zip(needed, wanted, strict=True)]
    if sum(wishes) <= spare:
        surplus = (spare - sum(wishes)) / len(needed)
        return tuple(need + wish + surplus for need, wish in zip(needed, wishes, strict=True))
    # Square roots: a column of prose does not starve a column of short answers.
    roots = [wish**0.5 for wish in wishes]
    shares = [spare * root / sum(roots) for root in roots]
    # None gets more than it wants; the surplus goes to the others.
    surplus = sum(max(0.0, share - wish) for share, wish in zip(shares, wishes, strict=True))
    shares = [min(share, wish) for share, wish in zip(shares, wishes, strict=True)]
    lacks = [wish - share for share, wish in zip(shares, wishes, strict=True)]
    if surplus > 0.0 and sum(lacks) > 0.0:
        total = sum(lacks)
        shares = [share + surplus * lack / total for share, lack in zip(shares, lacks, strict=True)]
    return tuple(need + share for need, share in zip(needed, shares, strict=True))


def _shrink_widest(needed: Sequence[Pt], room: Pt) -> tuple[Pt, ...]:
    """Return widths that fill `room`, where the needs do not fit: each its need, but none more than a fair share."""
    widths = list(needed)
    narrowest_first = sorted(range(len(needed)), key=needed.__getitem__)
    for index, column in enumerate(narrowest_first):
        widths[column] = min(needed[column], room / (len(needed) - index))
        room -= widths[column]
    return tuple(widths)


def _set_cells(
    context: TypesettingContext, row: _Row, columns: _TableColumns, lang: str
) -> _RowLines:
    row_lines: _RowLines = []
    for index, cell in enumerate(row):
        style = columns.styles[index]
        if cell.row == 0:
            style = replace(context.theme.block_styles["head"], align=style.align)
        text = ParagraphText(cell.children, lang, cell.node, cell.span)
        row_lines.append(
            set_paragraph(
                context, text, style, TextColumn(columns.lefts[index], columns.widths[index])
            )
        )
    return row_lines


def _row_height(row_lines: _RowLines) -> int:
    return max(1, *[len(lines) for lines in row_lines])


def _make_head(
    context: TypesettingContext, row: _Row, row_lines: _RowLines, container: ContainingBlock
) -> Box:
    """Return the head with its rules, kept with the first row; its copy without notes goes to the table heads."""
    head = _make_row(
        context, row, row_lines, container, bottom_aligned=True
    )  # heads stand on their rule
    above = PageItem(Point(container.left, 0.0), Rule(container.width, OUTER_RULE_WEIGHT))
    at = Point(container.left, head.lines * container.grid - HEAD_RULE_WEIGHT)
    below = PageItem(at, Rule(container.width, HEAD_RULE_WEIGHT))
    marks = (above, below, *head.marks)
    head = replace(head, marks=marks, break_cost=FORBIDDEN_BREAK, table_head=-1)
    repeated_marks = tuple(replace(mark, node=None) for mark in marks)
    container.table_heads.append(replace(head, note_numbers=(), marks=repeated_marks))
    return head


def _make_row(
    context: TypesettingContext,
    row: _Row,
    row_lines: _RowLines,
    container: ContainingBlock,
    *,
    bottom_aligned: bool = False,
) -> Box:
    """Return a row as one box: the height of its tallest cell in whole grid lines."""
    height = _row_height(row_lines)
    baseline = context.theme.baseline * container.grid
    marks: list[PageItem] = []
    note_numbers: list[int] = []
    for lines in row_lines:
        top = (height - len(lines)) * container.grid if bottom_aligned else 0.0
        for number, line in enumerate(lines):
            marks += translate_marks(line.marks, baseline + container.grid * number + top)
            note_numbers += line.note_numbers
    head_index = len(container.table_heads) - 1
    return Box(
        height,
        tuple(marks),
        tuple(note_numbers),
        0.0,
        row[0].node,
        row[0].span,
        table_head=head_index,
    )


def _split_tall_row(
    context: TypesettingContext, row: _Row, row_lines: _RowLines, container: ContainingBlock
) -> list[GalleyPart]:
    """Return a row too tall for a page as slices of one line each, their notes with them."""
    head_index = len(container.table_heads) - 1
    height = _row_height(row_lines)
    baseline = context.theme.baseline * container.grid
    parts: list[GalleyPart] = []
    for number in range(height):
        lines = [lines[number] for lines in row_lines if number < len(lines)]
        marks: list[PageItem] = []
        note_numbers: list[int] = []
        for line in lines:
            marks += translate_marks(line.marks, baseline)
            note_numbers += line.note_numbers
        break_cost = _SPLIT_ROW_COST
        if number in (0, height - 2):
            break_cost = FORBIDDEN_BREAK
        elif number == height - 1:
            break_cost = 0.0
        span = lines[0].span if lines else row[0].span
        box = Box(
            1,
            tuple(marks),
            tuple(note_numbers),
            break_cost,
            row[0].node,
            span,
            table_head=head_index,
        )
        parts.append(box)
    return parts

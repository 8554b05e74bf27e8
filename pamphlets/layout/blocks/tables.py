"""Tables -> rows: cells side by side in whole grid lines, the head repeated wherever a page begins with a row."""

import re
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.source import Span
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Table, TableCell, to_plain_text
from pamphlets.layout.blocks.block_context import (
    WIDOW_COST,
    ContainingBlock,
    add_space_around,
    translate_marks,
)
from pamphlets.layout.blocks.columns import COLUMN_GUTTER, share_column_widths
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph import TextColumn, TextLine, set_paragraph
from pamphlets.layout.paragraph.styled_runs import RunStyle, collect_runs
from pamphlets.layout.paragraph.words import prepare_words

OUTER_RULE_WEIGHT: Final = 1.0  # points, above and below the table; the head's is lighter
HEAD_RULE_WEIGHT: Final = 0.6
_ROW_SPACE: Final = (
    1  # lines between rows, where one has several lines: else no eye would tell them apart
)
_TALL_ROW_SHARE: Final = 0.6  # of a page, from which a row may be parted between its lines
_SPLIT_ROW_COST: Final = 4000.0
_NUMERIC_CELL: Final = re.compile(
    r"^[+−–-]?\d[\d\u202f\u00a0 ]*(?:[.,]\d+)?\s*(?:%|€|M€|Md€|‰|°)?$"
)


class _TableColumns(NamedTuple):
    """A table's columns: where each begins, how wide it is, how its cells are aligned."""

    lefts: tuple[Pt, ...]
    widths: tuple[Pt, ...]
    styles: tuple[BlockStyle, ...]


def set_table(case: TypesettingContext, block: Table, context: ContainingBlock) -> list[GalleyPart]:
    """Return the rows of a table under its head, rules above, under the head and below."""
    columns = _measure_columns(case, block, context)
    airy = any(
        len(lines) > 1
        for row in block.rows[1:]
        for lines in _set_cells(case, row, columns, context)
    )
    head = _set_row(case, block.rows[0], columns, context, head=True)
    number = len(context.table_heads)
    edge = Rule(context.width, OUTER_RULE_WEIGHT)
    light = Rule(context.width, HEAD_RULE_WEIGHT)
    top = PageItem(Point(context.left, 0.0), edge)
    under = PageItem(Point(context.left, head.lines * context.grid - HEAD_RULE_WEIGHT), light)
    head = replace(head, marks=(top, under, *head.marks), break_cost=FORBIDDEN_BREAK)
    context.table_heads.append(
        replace(head, note_numbers=(), marks=tuple(replace(mark, node=None) for mark in head.marks))
    )
    parts: list[GalleyPart] = [head]
    for place, row in enumerate(block.rows[1:]):
        if place and airy:
            parts.append(VerticalSpace(_ROW_SPACE))
        box = _set_row(case, row, columns, context, head=False)
        if box.lines > _TALL_ROW_SHARE * context.page_line_count:
            parts += _split_tall_row(case, row, columns, context, number)
        else:
            parts.append(replace(box, table_head=number))
    last = parts[-1]
    if isinstance(last, Box):
        foot = PageItem(Point(context.left, last.lines * context.grid + 1.0), edge)
        parts[-1] = replace(last, marks=(*last.marks, foot), break_cost=0.0)
    boxes = [place for place, part in enumerate(parts) if isinstance(part, Box)]
    before = parts[boxes[-2]] if len(boxes) > 3 else None
    if isinstance(before, Box):
        parts[boxes[-2]] = replace(
            before, break_cost=max(before.break_cost, WIDOW_COST)
        )  # the last row alone looks lost
    return add_space_around(parts, 1)


def _measure_columns(
    case: TypesettingContext, block: Table, context: ContainingBlock
) -> _TableColumns:
    """Return the columns as their contents ask."""
    base = case.theme.block_styles["cell"]
    count = len(block.rows[0])
    least, liked, styles = [0.0] * count, [0.0] * count, []
    for column in range(count):
        figures = [to_plain_text(row[column].children).strip() for row in block.rows[1:]]
        numeric = any(figures) and all(_NUMERIC_CELL.match(text) or not text for text in figures)
        align = block.align[column]
        kind = ("right" if numeric else "left") if align == "default" else align
        styles.append(replace(base, align=kind))
        for row in block.rows:
            style = case.theme.block_styles["head"] if row[column].row == 0 else base
            for line in prepare_words(
                case, collect_runs(case, row[column].children, RunStyle(style.text, context.lang))
            ):
                widths = [word.chunk.width for word in line]
                blanks = sum(word.chunk.space for word in line[:-1])
                least[column] = max(least[column], *widths, 0.0) if widths else least[column]
                liked[column] = max(liked[column], sum(widths) + blanks)
    shares = share_column_widths(
        [need + 0.5 for need in least], [like + 0.5 for like in liked], context.width
    )
    lefts = tuple(
        context.left + sum(shares[:place]) + COLUMN_GUTTER * place for place in range(count)
    )
    return _TableColumns(lefts, shares, tuple(styles))


def _set_cells(
    case: TypesettingContext,
    row: tuple[TableCell, ...],
    columns: _TableColumns,
    context: ContainingBlock,
) -> list[list[TextLine]]:
    """Return the set lines of each cell of a row."""
    found = []
    for cell, left, width, style in zip(
        row, columns.lefts, columns.widths, columns.styles, strict=True
    ):
        look = (
            replace(case.theme.block_styles["head"], align=style.align) if cell.row == 0 else style
        )
        found.append(
            set_paragraph(
                case,
                cell.children,
                look,
                TextColumn(left, width),
                context.lang,
                cell.node,
                cell.span,
            )
        )
    return found


def _set_row(
    case: TypesettingContext,
    row: tuple[TableCell, ...],
    columns: _TableColumns,
    context: ContainingBlock,
    *,
    head: bool,
) -> Box:
    """Return a row as one box: the height of its tallest cell in whole grid lines."""
    cells = _set_cells(case, row, columns, context)
    tallest = max((len(lines) for lines in cells), default=1)
    leading = context.grid
    marks: list[PageItem] = []
    for lines in cells:
        short = (tallest - len(lines)) * leading if head else 0.0  # heads stand on their rule
        for number, line in enumerate(lines):
            marks += translate_marks(
                line.marks, case.theme.baseline * context.grid + leading * number + short
            )
    notes = tuple(note for lines in cells for line in lines for note in line.note_numbers)
    return Box(max(tallest, 1), tuple(marks), notes, 0.0, row[0].node, row[0].span)


def _split_tall_row(
    case: TypesettingContext,
    row: tuple[TableCell, ...],
    columns: _TableColumns,
    context: ContainingBlock,
    head: int,
) -> list[GalleyPart]:
    """Return a row too tall for a page as slices of one line each, their notes with them."""
    cells = _set_cells(case, row, columns, context)
    count = max(len(lines) for lines in cells)
    baseline = case.theme.baseline * context.grid
    parts: list[GalleyPart] = []
    for number in range(count):
        lines = [lines[number] for lines in cells if number < len(lines)]
        marks = tuple(mark for line in lines for mark in translate_marks(line.marks, baseline))
        notes = tuple(note for line in lines for note in line.note_numbers)
        cost = (
            FORBIDDEN_BREAK
            if number in (0, count - 2)
            else _SPLIT_ROW_COST
            if number < count - 1
            else 0.0
        )
        span: Span = lines[0].span if lines else row[0].span
        parts.append(Box(1, marks, notes, cost, row[0].node, span, table_head=head))
    return parts

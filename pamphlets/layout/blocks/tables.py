"""Table -> GalleyParts: its rows, the rules around and between them, and what it costs to cut it.

A row is so many lines high and half a line more: a quarter above the hairline under it, a quarter below. The whole is
rounded up to the grid once, at its end; half of that white stands above the table.
"""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.page import PageItem, place_rule
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Table
from pamphlets.layout.blocks.block_context import (
    WIDOW_COST,
    ContainingBlock,
    translate_marks,
)
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    GalleyPart,
    VerticalSpace,
    empty_lines_cost,
)
from pamphlets.layout.blocks.table_parts.table_columns import measure_columns
from pamphlets.layout.blocks.table_parts.table_rows import (
    CELL_SPACE,
    OUTER_RULE_WEIGHT,
    make_row,
    set_head,
    set_row,
)
from pamphlets.layout.blocks.table_parts.table_signs import (
    explain_signs,
    print_signs,
    speak_signs,
)
from pamphlets.layout.paragraph.paragraph import set_paragraph
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText

ROW_RULE_WEIGHT: Final = 0.35  # points: a hairline
_SPACE_AROUND: Final = 1  # grid lines, at least
# A table that fits a page is cut only where the page before it would else end with more empty lines.
_TOLERATED_HOLE: Final = 12
CUT_COST: Final = empty_lines_cost(_TOLERATED_HOLE) + 1
_LONE_ROW_COUNT: Final = 4  # rows of a table from which none stands alone on a page
_TALL_PAIR_SHARE: Final = 0.5  # of a page: two rows higher than that may be parted


def set_table(table: Table, container: ContainingBlock) -> list[GalleyPart]:
    """Return the rows of a table under its head: rules above, under the head and below, hairlines between rows."""
    printed = print_signs(table) if table.prints_signs else table
    columns = measure_columns(printed, container)
    if not columns:
        return []
    head = set_head(table.rows[0], columns, container)
    rows: list[list[Box]] = []
    for row, typed_row in zip(printed.rows[1:], table.rows[1:], strict=True):
        row_lines = set_row(row, columns, container)
        if table.prints_signs:
            row_lines = speak_signs(row_lines, typed_row)
        rows.append(make_row(row_lines, container, row[0]))
    legend = _set_legend(table, container) if table.prints_signs else []
    height = head.line_count + sum(map(_row_height, [*rows, legend]))
    for boxes, cost in zip(rows[:-1], _cut_costs(rows, height, container), strict=True):
        boxes[-1] = _add_rule(boxes[-1], ROW_RULE_WEIGHT, ROW_RULE_WEIGHT / 2, container)
        boxes[-1] = replace(boxes[-1], break_cost=cost)
    parts: list[Box] = [head]
    for boxes in rows:
        parts += boxes
    last = _add_rule(parts[-1], OUTER_RULE_WEIGHT, OUTER_RULE_WEIGHT, container)
    parts[-1:] = [replace(last, break_cost=FORBIDDEN_BREAK), *legend]
    parts[-1] = replace(parts[-1], break_cost=0.0, ends_table=True)
    rounding = ceil(height) - height
    above = VerticalSpace(_SPACE_AROUND + ceil(rounding * 2) / 4, "block")
    return [above, *parts, VerticalSpace(_SPACE_AROUND, "block")]


def _set_legend(table: Table, container: ContainingBlock) -> list[Box]:
    """Return the line under a table that says what its signs mean; none where it has no signs."""
    style = container.theme.block_styles["cell"]
    text = ParagraphText(explain_signs(table), container.lang, table.node, table.span)
    column = TextColumn(container.left, container.width)
    lines = set_paragraph(container.context, text, style, column)
    marks: list[PageItem] = []
    for number, line in enumerate(lines):
        down = (CELL_SPACE + number) * container.grid + container.baseline
        marks += translate_marks(line.marks, down)
    height = CELL_SPACE + len(lines)
    table_head = len(container.table_heads) - 1
    box = Box(height, tuple(marks), node=table.node, span=table.span, table_head=table_head)
    return [box] if lines else []


def _row_height(boxes: list[Box]) -> float:
    """Return how high a row is in grid lines."""
    return sum(box.line_count for box in boxes)


def _add_rule(box: Box, weight: Pt, above_foot: Pt, container: ContainingBlock) -> Box:
    """Return a box with a rule at its foot, whose upper edge is so far above that."""
    y = box.line_count * container.grid - above_foot
    rule = place_rule(container.left, y, container.width, weight)
    return replace(box, marks=(*box.marks, rule))


def _cut_costs(
    rows: list[list[Box]], height: float, container: ContainingBlock
) -> list[float]:
    """Return what it costs to end a page below each row but the last.

    A table higher than a page is cut for nothing; of four rows or more none is left alone.
    """
    page_lines = container.page_line_count
    cost = CUT_COST if ceil(height) <= page_lines else 0.0
    costs = [cost] * (len(rows) - 1)
    if len(rows) >= _LONE_ROW_COUNT:
        for index, pair in ((0, rows[:2]), (-1, rows[-2:])):
            is_tall = sum(map(_row_height, pair)) > _TALL_PAIR_SHARE * page_lines
            costs[index] = cost + WIDOW_COST if is_tall else FORBIDDEN_BREAK
    return costs

"""Tables -> rows: cells side by side in whole grid lines, the head repeated wherever a page begins with a row."""

import re
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point
from pamphlets.core.page import Placed, Rule
from pamphlets.core.source import Span
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Cell, Table, plain
from pamphlets.layout.blocks.block_context import CLUB, Context, apart, lower
from pamphlets.layout.blocks.columns import GUTTER, share_width
from pamphlets.layout.blocks.galley import FORBIDDEN, Box, Gap, Part
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.paragraph import Room, SetLine, set_paragraph
from pamphlets.layout.paragraph.styled_runs import Look, strips
from pamphlets.layout.paragraph.words import gather

RULE: Final = 1.0  # points, above and below the table; the head's is lighter
LIGHT: Final = 0.6
_BETWEEN: Final = 1  # lines between rows, where one has several lines: else no eye would tell them apart
_TALL: Final = 0.6  # of a page, from which a row may be parted between its lines
_PARTED_ROW: Final = 4000.0
_FIGURES: Final = re.compile(r"^[+−–-]?\d[\d\u202f\u00a0 ]*(?:[.,]\d+)?\s*(?:%|€|M€|Md€|‰|°)?$")


class _Grid(NamedTuple):
    """A table's columns: where each begins, how wide it is, how its cells are aligned."""

    lefts: tuple[Pt, ...]
    widths: tuple[Pt, ...]
    styles: tuple[BlockStyle, ...]


def set_table(case: Case, block: Table, context: Context) -> list[Part]:
    """Return the rows of a table under its head, rules above, under the head and below."""
    columns = _columns(case, block, context)
    airy = any(len(lines) > 1 for row in block.rows[1:] for lines in _cells(case, row, columns, context))
    head = _row(case, block.rows[0], columns, context, head=True)
    number = len(context.heads)
    edge = Rule(context.width, RULE)
    light = Rule(context.width, LIGHT)
    top = Placed(Point(context.left, 0.0), edge)
    under = Placed(Point(context.left, head.lines * context.grid - LIGHT), light)
    head = replace(head, marks=(top, under, *head.marks), after=FORBIDDEN)
    context.heads.append(replace(head, notes=(), marks=tuple(replace(mark, node=None) for mark in head.marks)))
    parts: list[Part] = [head]
    for place, row in enumerate(block.rows[1:]):
        if place and airy:
            parts.append(Gap(_BETWEEN))
        box = _row(case, row, columns, context, head=False)
        if box.lines > _TALL * context.page_lines:
            parts += _slices(case, row, columns, context, number)
        else:
            parts.append(replace(box, head=number))
    last = parts[-1]
    if isinstance(last, Box):
        foot = Placed(Point(context.left, last.lines * context.grid + 1.0), edge)
        parts[-1] = replace(last, marks=(*last.marks, foot), after=0.0)
    boxes = [place for place, part in enumerate(parts) if isinstance(part, Box)]
    before = parts[boxes[-2]] if len(boxes) > 3 else None
    if isinstance(before, Box):
        parts[boxes[-2]] = replace(before, after=max(before.after, CLUB))  # the last row alone looks lost
    return apart(parts, 1)


def _columns(case: Case, block: Table, context: Context) -> _Grid:
    """Return the columns as their contents ask."""
    base = case.theme.blocks["cell"]
    count = len(block.rows[0])
    least, liked, styles = [0.0] * count, [0.0] * count, []
    for column in range(count):
        figures = [plain(row[column].children).strip() for row in block.rows[1:]]
        numeric = any(figures) and all(_FIGURES.match(text) or not text for text in figures)
        align = block.align[column]
        kind = ("right" if numeric else "left") if align == "default" else align
        styles.append(replace(base, align=kind))
        for row in block.rows:
            style = case.theme.blocks["head"] if row[column].row == 0 else base
            for line in gather(case, strips(case, row[column].children, Look(style.text, context.lang))):
                widths = [word.chunk.width for word in line]
                blanks = sum(word.chunk.space for word in line[:-1])
                least[column] = max(least[column], *widths, 0.0) if widths else least[column]
                liked[column] = max(liked[column], sum(widths) + blanks)
    shares = share_width([need + 0.5 for need in least], [like + 0.5 for like in liked], context.width)
    lefts = tuple(context.left + sum(shares[:place]) + GUTTER * place for place in range(count))
    return _Grid(lefts, shares, tuple(styles))


def _cells(case: Case, row: tuple[Cell, ...], columns: _Grid, context: Context) -> list[list[SetLine]]:
    """Return the set lines of each cell of a row."""
    found = []
    for cell, left, width, style in zip(row, columns.lefts, columns.widths, columns.styles, strict=True):
        look = replace(case.theme.blocks["head"], align=style.align) if cell.row == 0 else style
        found.append(set_paragraph(case, cell.children, look, Room(left, width), context.lang, cell.node, cell.span))
    return found


def _row(
    case: Case, row: tuple[Cell, ...], columns: _Grid, context: Context, *, head: bool
) -> Box:
    """Return a row as one box: the height of its tallest cell in whole grid lines."""
    cells = _cells(case, row, columns, context)
    tallest = max((len(lines) for lines in cells), default=1)
    leading = context.grid
    marks: list[Placed] = []
    for lines in cells:
        short = (tallest - len(lines)) * leading if head else 0.0  # heads stand on their rule
        for number, line in enumerate(lines):
            marks += lower(line.marks, case.theme.baseline * context.grid + leading * number + short)
    notes = tuple(note for lines in cells for line in lines for note in line.notes)
    return Box(max(tallest, 1), tuple(marks), notes, 0.0, row[0].node, row[0].span)


def _slices(case: Case, row: tuple[Cell, ...], columns: _Grid, context: Context, head: int) -> list[Part]:
    """Return a row too tall for a page as slices of one line each, their notes with them."""
    cells = _cells(case, row, columns, context)
    count = max(len(lines) for lines in cells)
    baseline = case.theme.baseline * context.grid
    parts: list[Part] = []
    for number in range(count):
        lines = [lines[number] for lines in cells if number < len(lines)]
        marks = tuple(mark for line in lines for mark in lower(line.marks, baseline))
        notes = tuple(note for line in lines for note in line.notes)
        cost = FORBIDDEN if number in (0, count - 2) else _PARTED_ROW if number < count - 1 else 0.0
        span: Span = lines[0].span if lines else row[0].span
        parts.append(Box(1, marks, notes, cost, row[0].node, span, head=head))
    return parts

"""Where a block stands while it is set, and how its lines become boxes with the costs of parting them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Blocks, Inlines
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph import TextColumn, TextLine, set_paragraph

WIDOW_COST: Final = (
    2500.0  # a paragraph's first line alone at the foot, or its last alone at the head of a page
)
PAGE_END_HYPHEN_COST: Final = 400.0  # a word carried over the page
UNSPLIT_PARAGRAPH_LINES: Final = 3  # lines: such a paragraph is not parted


@dataclass(frozen=True, slots=True)
class ContainingBlock:
    """The place of a block: its role's style for paragraphs, its strip of the measure, its grid and language.

    `heads` collects the table heads of the galley under way; it is the flow's own slip.
    """

    role: str
    left: Pt
    width: Pt
    grid: Pt
    lang: str
    page_line_count: int
    table_heads: list[Box]

    def inset(self, left: Pt, right: Pt = 0.0) -> "ContainingBlock":
        """Return the context of what stands further in."""
        return replace(self, left=self.left + left, width=self.width - left - right)


Compose = Callable[[TypesettingContext, Blocks, ContainingBlock], list[GalleyPart]]


def find_block_style(case: TypesettingContext, context: ContainingBlock, role: str) -> BlockStyle:
    """Return the theme's style for a role; inside asides, notes and captions text keeps their letters."""
    style = case.theme.block_styles[role]
    if context.role == "body":
        return style
    own = case.theme.block_styles[context.role]
    return replace(style, text=own.text, align=own.align)


def make_paragraph_boxes(
    case: TypesettingContext,
    inlines: Inlines,
    style: BlockStyle,
    context: ContainingBlock,
    node: NodeId,
    span: Span,
    *,
    indent: bool = False,
) -> list[GalleyPart]:
    """Return a paragraph as boxes of one grid line each, with what it costs to end a page after each."""
    room = TextColumn(
        context.left + style.left_indent,
        context.width - style.left_indent - style.right_indent,
        style.first_indent if indent else 0.0,
    )
    lines = set_paragraph(case, inlines, style, room, context.lang, node, span)
    baseline = case.theme.baseline * context.grid
    costs = page_break_costs(lines)
    return [
        Box(1, translate_marks(line.marks, baseline), line.note_numbers, cost, node, line.span)
        for line, cost in zip(lines, costs, strict=True)
    ]


def page_break_costs(lines: Sequence[TextLine]) -> list[float]:
    """Return the cost of parting a paragraph after each of its lines; after the last it is free."""
    count = len(lines)
    if count <= UNSPLIT_PARAGRAPH_LINES:
        return [FORBIDDEN_BREAK] * (count - 1) + [0.0] * bool(count)
    costs = [PAGE_END_HYPHEN_COST if line.ends_with_hyphen else 0.0 for line in lines]
    costs[0] += WIDOW_COST
    costs[-2] += WIDOW_COST
    costs[-1] = 0.0
    return costs


def translate_marks(marks: tuple[PageItem, ...], by: Pt, right: Pt = 0.0) -> tuple[PageItem, ...]:
    """Return marks moved down, and to the right."""
    return tuple(
        PageItem(
            Point(mark.at.x + right, mark.at.y + by), mark.content, mark.node, mark.lang, mark.span
        )
        for mark in marks
    )


def add_space_around(parts: list[GalleyPart], gap: int, *, lead: bool = True) -> list[GalleyPart]:
    """Return parts with a gap of `gap` lines above and below."""
    if not gap or not parts:
        return parts
    return [*([VerticalSpace(gap)] if lead else []), *parts, VerticalSpace(gap)]


def keep_together(parts: list[GalleyPart], lines: int) -> list[GalleyPart]:
    """Return parts whose first `lines` lines cannot be parted from each other."""
    kept: list[GalleyPart] = []
    held = 0
    for part in parts:
        held += part.lines if isinstance(part, Box) else 0
        tied = isinstance(part, Box) and held < lines
        kept.append(
            replace(part, break_cost=FORBIDDEN_BREAK) if tied and isinstance(part, Box) else part
        )
    return kept


def keep_with_next(parts: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts that no page end separates from what follows."""
    return [
        replace(part, break_cost=FORBIDDEN_BREAK) if isinstance(part, Box) else part
        for part in parts
    ]

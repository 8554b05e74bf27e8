"""Where a block stands while it is set, and how its lines become boxes with the costs of parting them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Placed
from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Blocks, Inlines
from pamphlets.layout.blocks.galley import FORBIDDEN, Box, Gap, Part
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.paragraph import Room, SetLine, set_paragraph

CLUB: Final = 2500.0  # a paragraph's first line alone at the foot, or its last alone at the head of a page
HYPHEN_AT_FOOT: Final = 400.0  # a word carried over the page
SHORT_PARAGRAPH: Final = 3  # lines: such a paragraph is not parted


@dataclass(frozen=True, slots=True)
class Context:
    """The place of a block: its role's style for paragraphs, its strip of the measure, its grid and language.

    `heads` collects the table heads of the galley under way; it is the flow's own slip.
    """

    role: str
    left: Pt
    width: Pt
    grid: Pt
    lang: str
    page_lines: int
    heads: list[Box]

    def inset(self, left: Pt, right: Pt = 0.0) -> "Context":
        """Return the context of what stands further in."""
        return replace(self, left=self.left + left, width=self.width - left - right)


Compose = Callable[[Case, Blocks, Context], list[Part]]


def style_of(case: Case, context: Context, role: str) -> BlockStyle:
    """Return the theme's style for a role; inside asides, notes and captions text keeps their letters."""
    style = case.theme.blocks[role]
    if context.role == "body":
        return style
    own = case.theme.blocks[context.role]
    return replace(style, text=own.text, align=own.align)


def paragraph(
    case: Case, inlines: Inlines, style: BlockStyle, context: Context, node: NodeId, span: Span, *, indent: bool = False
) -> list[Part]:
    """Return a paragraph as boxes of one grid line each, with what it costs to end a page after each."""
    room = Room(
        context.left + style.left, context.width - style.left - style.right, style.first_indent if indent else 0.0
    )
    lines = set_paragraph(case, inlines, style, room, context.lang, node, span)
    baseline = case.theme.baseline * context.grid
    costs = part_costs(lines)
    return [
        Box(1, lower(line.marks, baseline), line.notes, cost, node, line.span)
        for line, cost in zip(lines, costs, strict=True)
    ]


def part_costs(lines: Sequence[SetLine]) -> list[float]:
    """Return the cost of parting a paragraph after each of its lines; after the last it is free."""
    count = len(lines)
    if count <= SHORT_PARAGRAPH:
        return [FORBIDDEN] * (count - 1) + [0.0] * bool(count)
    costs = [HYPHEN_AT_FOOT if line.hyphen else 0.0 for line in lines]
    costs[0] += CLUB
    costs[-2] += CLUB
    costs[-1] = 0.0
    return costs


def lower(marks: tuple[Placed, ...], by: Pt, right: Pt = 0.0) -> tuple[Placed, ...]:
    """Return marks moved down, and to the right."""
    return tuple(
        Placed(Point(mark.at.x + right, mark.at.y + by), mark.what, mark.node, mark.lang, mark.span) for mark in marks
    )


def apart(parts: list[Part], gap: int, *, lead: bool = True) -> list[Part]:
    """Return parts with a gap of `gap` lines above and below."""
    if not gap or not parts:
        return parts
    return [*([Gap(gap)] if lead else []), *parts, Gap(gap)]


def keep(parts: list[Part], lines: int) -> list[Part]:
    """Return parts whose first `lines` lines cannot be parted from each other."""
    kept: list[Part] = []
    held = 0
    for part in parts:
        held += part.lines if isinstance(part, Box) else 0
        tied = isinstance(part, Box) and held < lines
        kept.append(replace(part, after=FORBIDDEN) if tied and isinstance(part, Box) else part)
    return kept


def glue(parts: list[Part]) -> list[Part]:
    """Return parts that no page end separates from what follows."""
    return [replace(part, after=FORBIDDEN) if isinstance(part, Box) else part for part in parts]

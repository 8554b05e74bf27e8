"""ContainingBlock, where a block stands; and how the lines of a paragraph become Boxes and keep together."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import GeneratedElement, PageItem, PageItems
from pamphlets.core.style import BlockStyle, TextStyle, Theme
from pamphlets.core.units import Pt
from pamphlets.document.nodes import ListItem, Note
from pamphlets.layout.blocks.block_cache import BlockCache
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    GalleyPart,
    Growth,
    ParagraphSettings,
    VerticalSpace,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import LinePlacement, TextLine, build_line
from pamphlets.layout.paragraph.paragraph import set_paragraph_alternatives
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText

WIDOW_COST: Final = 2500.0  # a paragraph's first line alone at the foot, or its last alone at the head of a page
PAGE_END_HYPHEN_COST: Final = 2500.0  # a word carried over the page
# Of the flow's width, that stays to text however deep it stands: 28 characters on an A5 page.
MIN_MEASURE_SHARE: Final = 0.4
MIN_FLEXIBLE_LINES: Final = 5  # of a paragraph that may be set in a line less or more
UNSPLIT_PARAGRAPH_LINES: Final = 3  # no page end divides a paragraph so short


@dataclass(frozen=True, slots=True)
class ContainingBlock:
    """The place of a block in the flow."""

    context: TypesettingContext
    role: str
    """Names the theme's style for paragraphs: body, quote, aside, caption, note…"""
    left: Pt
    """From the edge of the flow."""
    width: Pt
    grid: Pt
    """The height of a line."""
    lang: str
    page_line_count: int
    table_heads: list[Box]
    """Filled by the tables set: the `table_heads` of the galley under way."""
    flow_width: Pt = 0.0
    """Of the outermost place, which this one is in; 0: this is the outermost."""
    kept_blocks: BlockCache | None = None
    """Blocks that were set before, in the same fonts; None: each is set anew."""

    @property
    def room(self) -> tuple[Hashable, ...]:
        """Return all but the theme and the text that decides how a block is set here."""
        sides = (self.left, self.width, self.grid, self.page_line_count, self.flow_width)
        return (self.role, self.lang, *sides)

    @property
    def theme(self) -> Theme:
        """Return the theme of the text."""
        return self.context.theme

    @property
    def baseline(self) -> Pt:
        """Return where letters stand in a line of the grid, from its top."""
        return self.context.theme.baseline * self.grid

    def block_style(self, role: str) -> BlockStyle:
        """Return the theme's style for a role; inside asides, notes and captions text keeps their letters."""
        style = self.theme.block_styles[role]
        if self.role == "body":
            return style
        surrounding = self.theme.block_styles[self.role]
        return replace(style, text=surrounding.text, align=surrounding.align)

    def inset(self, left: Pt, right: Pt = 0.0) -> "ContainingBlock":
        """Return the place of what stands further in: less so where too little of the flow's width would be left."""
        flow_width = self.flow_width or self.width
        spare = max(self.width - MIN_MEASURE_SHARE * flow_width, 0.0)
        if left + right > spare:
            left, right = left * spare / (left + right), right * spare / (left + right)
        width = self.width - left - right
        return replace(self, left=self.left + left, width=width, flow_width=flow_width)

    def inset_beside(self, marker_room: Pt) -> "ContainingBlock":
        """Return the place of what stands beside a marker, whose room begins no further out than the flow."""
        inner = self.inset(marker_room)
        lacking = max(marker_room - inner.left, 0.0)
        return replace(inner, left=inner.left + lacking, width=inner.width - lacking)

    def column(self, style: BlockStyle, first_indent: Pt = 0.0) -> TextColumn:
        """Return where the lines of a paragraph of this style stand."""
        width = self.width - style.left_indent - style.right_indent
        return TextColumn(self.left + style.left_indent, width, first_indent)


def make_paragraph_boxes(
    text: ParagraphText,
    style: BlockStyle,
    container: ContainingBlock,
    *,
    indent: bool = False,
) -> list[GalleyPart]:
    """Return a paragraph as boxes of one grid line each, with what it costs to end a page after each."""
    column = container.column(style, style.first_indent if indent else 0.0)
    alternatives = set_paragraph_alternatives(container.context, text, style, column)
    best = _make_line_boxes(alternatives.best, text, container.baseline)
    if len(best) < MIN_FLEXIBLE_LINES or style.align != "justify":
        return list(best)

    def make_boxes(setting: int) -> tuple[Box, ...] | None:
        lines = alternatives.longer if setting > 0 else alternatives.shorter
        if lines is None:
            return None
        return _make_line_boxes(lines, text, container.baseline)

    settings = ParagraphSettings(best, make_boxes, alternatives.origin)
    return [replace(box, settings=settings) for box in best]


def _make_line_boxes(
    lines: Sequence[TextLine], text: ParagraphText, baseline: Pt
) -> tuple[Box, ...]:
    costs = page_break_costs(lines)
    boxes: list[Box] = []
    for line, cost in zip(lines, costs, strict=True):
        marks = translate_marks(line.marks, baseline)
        boxes.append(Box(1, marks, line.note_numbers, cost, text.node, line.span))
    return tuple(boxes)


def mark_boxes(parts: Sequence[GalleyPart], element: GeneratedElement) -> list[GalleyPart]:
    """Return the lines of what is no node of the text, whose letters belong to an element."""
    marked: list[GalleyPart] = []
    for part in parts:
        if isinstance(part, Box):
            marks = [replace(mark, node=0, element=element) for mark in part.marks]
            marked.append(replace(part, marks=tuple(marks), settings=None))
        else:
            marked.append(part)
    return marked


def page_break_costs(lines: Sequence[TextLine]) -> list[float]:
    """Return the cost of ending a page after each line of a paragraph; after the last it is free.

    What stands between two line breaks of the author is held together as a paragraph is; the first of it, which may
    say what the others are about, does not end a page.
    """
    costs = _list_break_costs(lines)
    part_ends = [number for number, line in enumerate(lines, 1) if line.ends_part]
    if not part_ends:
        return costs
    part_costs: list[float] = []
    for start, stop in pairwise([0, *part_ends, len(lines)]):
        part_costs += _list_break_costs(lines[start:stop])
    part_costs[part_ends[0] - 1] = WIDOW_COST
    return list(map(max, costs, part_costs))


def _list_break_costs(lines: Sequence[TextLine]) -> list[float]:
    """Return the cost of ending a page after each of some lines that run on."""
    costs = [PAGE_END_HYPHEN_COST if line.ends_with_hyphen else 0.0 for line in lines]
    if len(lines) > UNSPLIT_PARAGRAPH_LINES:
        costs[0] += WIDOW_COST
        costs[-2] += WIDOW_COST
    else:
        costs = [FORBIDDEN_BREAK] * len(lines)
    if costs:
        costs[-1] = 0.0
    return costs


def translate_marks(marks: Sequence[PageItem], down: Pt, right: Pt = 0.0) -> PageItems:
    """Return marks moved down, and to the right."""
    moved: list[PageItem] = []
    for mark in marks:
        at = Point(mark.at.x + right, mark.at.y + down)
        moved.append(
            PageItem(at, mark.content, mark.node, mark.lang, mark.span, mark.element)
        )
    return tuple(moved)


def set_marker(
    text: str,
    style: TextStyle,
    placement: LinePlacement,
    owner: ListItem | Note,
    container: ContainingBlock,
) -> PageItems:
    """Return the marks of a number or a dash on the baseline of its owner's first line."""
    chunk = container.context.chunk_shaper(style, "zxx").shape_whole(text)
    line = build_line([chunk], placement, owner.node, owner.span)
    return translate_marks(line.marks, container.baseline)


def add_to_first_box(
    parts: list[GalleyPart], marks: Sequence[PageItem]
) -> list[GalleyPart]:
    """Return parts whose first box has `marks` too, beneath its own."""
    for index, part in enumerate(parts):
        if isinstance(part, Box):
            box = replace(part, marks=(*marks, *part.marks))
            return [*parts[:index], box, *parts[index + 1 :]]
    return parts


def add_space_around(
    parts: list[GalleyPart], line_count: int, growth: Growth = ""
) -> list[GalleyPart]:
    """Return parts with `lines` of white above and below."""
    if not line_count or not parts:
        return parts
    space = VerticalSpace(line_count, growth)
    return [space, *parts, space]


def keep_together(parts: list[GalleyPart], line_count: int) -> list[GalleyPart]:
    """Return parts whose first `lines` lines no page end divides."""
    kept_parts: list[GalleyPart] = []
    height = 0.0
    for part in parts:
        if isinstance(part, Box):
            height += part.line_count
        if isinstance(part, Box) and height < line_count:
            kept_parts.append(replace(part, break_cost=FORBIDDEN_BREAK))
        else:
            kept_parts.append(part)
    return kept_parts


def keep_with_next(parts: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts that no page end separates from what follows."""
    return [
        replace(part, break_cost=FORBIDDEN_BREAK) if isinstance(part, Box) else part
        for part in parts
    ]

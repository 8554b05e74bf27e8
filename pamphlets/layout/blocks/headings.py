"""Headings -> parts: boxes of whole grid lines, the white above them taking up the rest."""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Anchor, PageItem
from pamphlets.document.nodes import Heading, to_plain_text
from pamphlets.layout.blocks.block_context import ContainingBlock, translate_marks
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    GalleyPart,
    PageBreak,
    VerticalSpace,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph import TextColumn, set_paragraph

LINES_KEPT_WITH_HEADING: Final = 2  # lines of text that a heading keeps with it
_DESCENT: Final = 0.25  # share of a heading's leading that stands under its baseline


def set_heading(
    case: TypesettingContext, block: Heading, context: ContainingBlock
) -> list[GalleyPart]:
    """Return a heading: one box, tied to what follows. A chapter begins a page; others have a gap above."""
    if context.role == "aside":
        return _set_aside_title(case, block, context)
    role = f"heading-{block.level}" if context.role == "body" else context.role
    style = case.theme.block_styles[role]
    room = TextColumn(
        context.left + style.left_indent, context.width - style.left_indent - style.right_indent
    )
    lines = set_paragraph(case, block.children, style, room, context.lang, block.node, block.span)
    leading = style.text.leading
    count = (
        ceil((leading * len(lines)) / context.grid + style.lines_after - 1e-6) + style.sink_lines
    )
    top = count * context.grid - style.lines_after * context.grid - leading * len(lines)
    marks: list[PageItem] = []
    for number, line in enumerate(lines):
        marks += translate_marks(line.marks, top + leading * (number + 1 - _DESCENT))
    notes = tuple(note for line in lines for note in line.note_numbers)
    box = Box(max(count, 1), tuple(marks), notes, FORBIDDEN_BREAK, block.node, block.span)
    parts = add_heading_anchor([box], block)
    if block.level == 1 and context.role == "body":
        return [PageBreak(is_opening=True), *parts]
    return [VerticalSpace(round(style.lines_before)), *parts] if style.lines_before else parts


def _set_aside_title(
    case: TypesettingContext, block: Heading, context: ContainingBlock
) -> list[GalleyPart]:
    """Return the title of an aside."""
    style = case.theme.block_styles["aside-title"]
    room = TextColumn(context.left, context.width)
    lines = set_paragraph(case, block.children, style, room, context.lang, block.node, block.span)
    baseline = case.theme.baseline * context.grid
    boxes: list[GalleyPart] = [
        Box(
            1,
            translate_marks(line.marks, baseline),
            line.note_numbers,
            FORBIDDEN_BREAK,
            block.node,
            line.span,
        )
        for line in lines
    ]
    lead: list[GalleyPart] = (
        [VerticalSpace(round(style.lines_before))] if style.lines_before else []
    )
    return lead + add_heading_anchor(boxes, block)


def add_heading_anchor(parts: list[GalleyPart], heading: Heading) -> list[GalleyPart]:
    """Return parts whose first box is the place that links to `heading` lead to, and its line in the outline."""
    for place, part in enumerate(parts):
        if isinstance(part, Box):
            title = " ".join(to_plain_text(heading.children).split())
            anchor = PageItem(
                Point(0.0, 0.0), Anchor(heading.anchor, heading.level, title), heading.node
            )
            return [*parts[:place], replace(part, marks=(anchor, *part.marks)), *parts[place + 1 :]]
    return parts

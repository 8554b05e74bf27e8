"""Heading -> GalleyParts: boxes of whole grid lines, the white above them taking up the rest."""

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
from pamphlets.layout.paragraph.paragraph import ParagraphText, TextColumn, set_paragraph

LINES_KEPT_WITH_HEADING: Final = 2  # of the text that follows
_DESCENT: Final = 0.25  # share of a heading's leading that stands under its baseline


def set_heading(
    context: TypesettingContext, heading: Heading, container: ContainingBlock
) -> list[GalleyPart]:
    """Return a heading: one box, kept with what follows. A chapter begins a page; others have white above."""
    if container.role == "aside":
        return _set_aside_title(context, heading, container)
    role = f"heading-{heading.level}" if container.role == "body" else container.role
    style = context.theme.block_styles[role]
    text = ParagraphText(heading.children, container.lang, heading.node, heading.span)
    lines = set_paragraph(context, text, style, container.column(style))
    leading = style.text.leading
    count = (
        ceil((leading * len(lines)) / container.grid + style.lines_after - 1e-6) + style.sink_lines
    )
    top = count * container.grid - style.lines_after * container.grid - leading * len(lines)
    marks: list[PageItem] = []
    note_numbers: list[int] = []
    for number, line in enumerate(lines, 1):
        marks += translate_marks(line.marks, top + leading * (number - _DESCENT))
        note_numbers += line.note_numbers
    box = Box(
        max(count, 1),
        tuple(marks),
        tuple(note_numbers),
        FORBIDDEN_BREAK,
        heading.node,
        heading.span,
    )
    parts = add_heading_anchor([box], heading)
    if heading.level == 1 and container.role == "body":
        return [PageBreak(is_opening=True), *parts]
    return [VerticalSpace(round(style.lines_before)), *parts] if style.lines_before else parts


def _set_aside_title(
    context: TypesettingContext, heading: Heading, container: ContainingBlock
) -> list[GalleyPart]:
    style = context.theme.block_styles["aside-title"]
    text = ParagraphText(heading.children, container.lang, heading.node, heading.span)
    lines = set_paragraph(context, text, style, TextColumn(container.left, container.width))
    baseline = context.theme.baseline * container.grid
    boxes: list[GalleyPart] = []
    for line in lines:
        marks = translate_marks(line.marks, baseline)
        boxes.append(Box(1, marks, line.note_numbers, FORBIDDEN_BREAK, heading.node, line.span))
    parts = add_heading_anchor(boxes, heading)
    return [VerticalSpace(round(style.lines_before)), *parts] if style.lines_before else parts


def add_heading_anchor(parts: list[GalleyPart], heading: Heading) -> list[GalleyPart]:
    """Return parts whose first box is where links to `heading` lead, and its line in the outline."""
    for index, part in enumerate(parts):
        if isinstance(part, Box):
            title = " ".join(to_plain_text(heading.children).split())
            anchor = PageItem(
                Point(0.0, 0.0), Anchor(heading.anchor, heading.level, title), heading.node
            )
            return [*parts[:index], replace(part, marks=(anchor, *part.marks)), *parts[index + 1 :]]
    return parts

"""Headings -> parts: boxes of whole grid lines, the white above them taking up the rest."""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Anchor, Placed
from pamphlets.document.nodes import Heading, plain
from pamphlets.layout.blocks.block_context import Context, lower
from pamphlets.layout.blocks.galley import FORBIDDEN, Box, Break, Gap, Part
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.paragraph import Room, set_paragraph

AFTER_HEADING: Final = 2  # lines of text that a heading keeps with it
_DESCENT: Final = 0.25  # share of a heading's leading that stands under its baseline


def set_heading(case: Case, block: Heading, context: Context) -> list[Part]:
    """Return a heading: one box, tied to what follows. A chapter begins a page; others have a gap above."""
    if context.role == "aside":
        return _aside_title(case, block, context)
    role = f"heading-{block.level}" if context.role == "body" else context.role
    style = case.theme.blocks[role]
    room = Room(context.left + style.left, context.width - style.left - style.right)
    lines = set_paragraph(case, block.children, style, room, context.lang, block.node, block.span)
    leading = style.text.leading
    count = ceil((leading * len(lines)) / context.grid + style.after - 1e-6) + style.sink
    top = count * context.grid - style.after * context.grid - leading * len(lines)
    marks: list[Placed] = []
    for number, line in enumerate(lines):
        marks += lower(line.marks, top + leading * (number + 1 - _DESCENT))
    notes = tuple(note for line in lines for note in line.notes)
    box = Box(max(count, 1), tuple(marks), notes, FORBIDDEN, block.node, block.span)
    parts = anchored([box], block)
    if block.level == 1 and context.role == "body":
        return [Break(opening=True), *parts]
    return [Gap(round(style.before)), *parts] if style.before else parts


def _aside_title(case: Case, block: Heading, context: Context) -> list[Part]:
    """Return the title of an aside."""
    style = case.theme.blocks["aside-title"]
    room = Room(context.left, context.width)
    lines = set_paragraph(case, block.children, style, room, context.lang, block.node, block.span)
    baseline = case.theme.baseline * context.grid
    boxes: list[Part] = [
        Box(1, lower(line.marks, baseline), line.notes, FORBIDDEN, block.node, line.span) for line in lines
    ]
    lead: list[Part] = [Gap(round(style.before))] if style.before else []
    return lead + anchored(boxes, block)


def anchored(parts: list[Part], heading: Heading) -> list[Part]:
    """Return parts whose first box is the place that links to `heading` lead to, and its line in the outline."""
    for place, part in enumerate(parts):
        if isinstance(part, Box):
            title = " ".join(plain(heading.children).split())
            anchor = Placed(Point(0.0, 0.0), Anchor(heading.anchor, heading.level, title), heading.node)
            return [*parts[:place], replace(part, marks=(anchor, *part.marks)), *parts[place + 1 :]]
    return parts

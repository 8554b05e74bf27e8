"""Heading -> GalleyParts: boxes of whole grid lines, the white above them taking up the rest."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Anchor, PageItem, PageItems
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import (
    Block,
    Blocks,
    Heading,
    Link,
    Paragraph,
    StyledText,
    Text,
    to_plain_text,
)
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_to_first_box,
    keep_with_next,
    make_paragraph_boxes,
    translate_marks,
)
from pamphlets.layout.blocks.displays.figures import place_ornaments
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    GalleyPart,
    Growth,
    PageBreak,
    VerticalSpace,
)
from pamphlets.layout.blocks.label_strips import stick_on_label
from pamphlets.layout.paragraph.paragraph import set_paragraph
from pamphlets.layout.paragraph.styled_runs import ParagraphText

LINES_KEPT_WITH_HEADING: Final = 2  # of the text that follows
_RUN_IN_LEVEL: Final = 4  # level from which a heading opens its paragraph's first line
# From the line of a number or an ornament to the heading under it.
_OPENER_LINES: Final = 1.5
_OPENER_ORNAMENT: Final = 0.6  # of a grid line: the side of each sign of the ornament
_TOO_WIDE: Final = frozenset({"overfull-line", "forced-break"})
_SIZE_STEP: Final = 0.9  # from one size to the next smaller one
_DESCENT: Final = 0.25  # share of a heading's leading that stands under its baseline


def set_heading(heading: Heading, container: ContainingBlock) -> list[GalleyPart]:
    """Return a heading, kept with what follows. A chapter begins a page; others have white above."""
    role = f"heading-{heading.level}" if container.role == "body" else container.role
    opens_page = heading.opens_page and container.role == "body"
    if opens_page:
        role = "opener"
    if container.role == "aside":
        role = "aside-title"
    style = container.theme.block_styles[role]
    text = ParagraphText(heading.children, container.lang, heading.node, heading.span)
    if container.role == "aside":
        boxes = keep_with_next(make_paragraph_boxes(text, style, container))
    else:
        box = _set_within_page(text, style, container)
        if opens_page:
            box = replace(box, marks=(*_set_opener(heading, style, container), *box.marks))
        boxes = [box]
    parts = add_heading_anchor(boxes, heading)
    if opens_page or (heading.level == 1 and container.role == "body"):
        return [PageBreak(is_opening=True), *parts]
    if not style.lines_before:
        return parts
    growth: Growth = "heading" if container.role == "body" else ""
    return [VerticalSpace(round(style.lines_before), growth), *parts]


def is_chapter(block: Block | None) -> bool:
    """Return whether a block is the heading of a chapter."""
    return isinstance(block, Heading) and block.level == 1


def _set_within_page(
    text: ParagraphText, style: BlockStyle, container: ContainingBlock
) -> Box:
    """Return a heading in its own size, or in the largest that leaves it half of a page; never under that of the text.

    A word wider than the measure is set smaller as well, before it is divided anywhere. A heading is not parted: one that is higher than a page could not be printed at all.
    """
    least = container.theme.block_styles["body"].text.size
    most_lines = container.page_line_count // 2
    diagnostics = container.context.diagnostics
    known_count = len(diagnostics)
    while True:
        del diagnostics[known_count:]  # of a size that is not taken
        box = _set_in_one_box(text, style, container)
        size = max(style.text.size * _SIZE_STEP, least)
        codes = {diagnostic.code for diagnostic in diagnostics[known_count:]}
        fits = box.line_count <= most_lines and not codes & _TOO_WIDE
        if fits or size >= style.text.size:
            return box
        style = style.at_size(size, style.text.leading * size / style.text.size)


def _set_in_one_box(
    text: ParagraphText, style: BlockStyle, container: ContainingBlock
) -> Box:
    """Return the lines of a heading, which are not those of the grid, in whole lines of it."""
    lines = set_paragraph(container.context, text, style, container.column(style))
    leading = style.text.leading
    height = leading * len(lines)
    count = ceil(height / container.grid + style.lines_after - 1e-6) + style.sink_lines
    top = count * container.grid - style.lines_after * container.grid - height
    marks: list[PageItem] = []
    note_numbers: list[int] = []
    for number, line in enumerate(lines, 1):
        marks += translate_marks(line.marks, top + leading * (number - _DESCENT))
        note_numbers += line.note_numbers
    baseline = top + leading * (1 - _DESCENT)
    return Box(
        max(count, 1),
        stick_on_label(tuple(marks), style, container),
        tuple(note_numbers),
        FORBIDDEN_BREAK,
        text.node,
        text.span,
        rise=_measure_rise(baseline, style, container),
    )


def _measure_rise(baseline: Pt, style: BlockStyle, container: ContainingBlock) -> Pt:
    """Return by how much a heading goes up to stand on a line of text at the head of a page.

    It is the highest line that leaves its capitals within the text block, under the lines that it sinks by.
    """
    face = container.context.font_book.find_face(style.text.font)
    capitals = face.cap_height * style.text.size
    highest = style.sink_lines * container.grid + capitals
    line = max(ceil((highest - container.baseline) / container.grid - 1e-6), 0)
    return max(baseline - (container.baseline + line * container.grid), 0.0)


def _set_opener(
    heading: Heading, style: BlockStyle, container: ContainingBlock
) -> PageItems:
    """Return the number or the ornament, in the theme's ink, that stands above a heading which opens a page."""
    y = (style.sink_lines - _OPENER_LINES) * container.grid
    if not heading.opener_number:
        side = container.grid * _OPENER_ORNAMENT
        at = Point(container.left, y - side)
        return place_ornaments(at, side, container.theme.rule_ink, container)
    number = (Text(heading.opener_number, heading.span),)
    text = ParagraphText(number, "zxx", heading.node, heading.span)
    lines = set_paragraph(container.context, text, style, container.column(style))
    return translate_marks(lines[0].marks, y)


def add_heading_anchor(parts: list[GalleyPart], heading: Heading) -> list[GalleyPart]:
    """Return parts whose first box is where links to `heading` lead, and its line in the outline."""
    title = " ".join(to_plain_text(heading.children).split())
    anchor = Anchor(heading.anchor, heading.level, title)
    return add_to_first_box(parts, [PageItem(Point(0.0, 0.0), anchor, heading.node)])


def join_run_in_headings(
    blocks: Blocks, container: ContainingBlock
) -> Iterator[tuple[Block, Heading | None]]:
    """Yield blocks; a paragraph opened by a heading of the lowest level comes with that heading in it."""
    heading: Heading | None = None
    for block in blocks:
        if heading is not None and isinstance(block, Paragraph):
            title = StyledText("emphasis", heading.children, heading.span)
            # Keeps its node.
            link = Link("", (title,), is_bare=False, node=heading.node, span=heading.span)
            children = (link, Text("\u2002", heading.span), *block.children)
            yield replace(block, children=children), heading
            heading = None
            continue
        if heading is not None:
            yield heading, None
            heading = None
        if (
            isinstance(block, Heading)
            and block.level >= _RUN_IN_LEVEL
            and container.role == "body"
        ):
            heading = block
        else:
            yield block, None
    if heading is not None:
        yield heading, None

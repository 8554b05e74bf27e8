"""List -> GalleyParts: a marker hangs beside each item's first line, or a rule to write on follows it."""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.drawing import Drawing, PathSegment, Stroke, VectorPath
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing, place_rule
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import List, ListItem
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    add_to_first_box,
    keep_with_next,
    set_marker,
    translate_marks,
)
from pamphlets.layout.blocks.galley import Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.line import LinePlacement

BULLET: Final = "–"
_CHECKBOX_SIDE: Final = 0.66  # em
_MARKER_GAP: Final = 0.45  # em between a number and its item
_LINE_DISTANCE: Final = mm(
    8
)  # from rule to rule, at least: what a hand needs to write standing
_RULE_WEIGHT: Final = 0.6
_RULE_GAP: Final = 4.0  # points between words and rule
# Left to write on; where words leave less the rule begins on the next line.
_SHORTEST_RULE: Final = mm(35)


def set_list(
    block: List,
    item_parts: list[list[GalleyPart]],
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return a list of the parts of its items; tight items follow each other, loose ones have a line between them."""
    style = _marker_style(block, container)
    indent = item_indent(block, container)
    # Deep in a text the items stand in by less than a marker's width: it hangs out to their left.
    item_left = container.inset_beside(indent).left
    is_deep = item_left < container.left + indent
    marker_left = item_left - indent if is_deep else container.left
    loose = block.are_steps or not block.is_tight
    parts: list[GalleyPart] = []
    for index, item in enumerate(block.items):
        marker = _item_marker(block, index)
        if item.checked is not None:
            marks: PageItems = (
                _draw_checkbox(item, style, marker_left, container.baseline),
            )
        else:
            # Dashes stand flush left, numbers flush with their points.
            placement = LinePlacement(marker_left, indent, "left", hang=False)
            if block.start is not None and not block.are_steps:
                width = indent - _MARKER_GAP * style.size
                placement = placement._replace(width=width, align="right")
            marks = set_marker(marker, style, placement, item, container)
        if parts and loose:
            parts.append(VerticalSpace(1))
        boxes = [part for part in item_parts[index] if isinstance(part, Box)]
        if boxes:
            parts += add_to_first_box(item_parts[index], marks)
        else:
            parts.append(Box(1, marks, (), 0.0, item.node, item.span))
    spaced = loose or container.theme.block_styles[container.role].lines_before
    return add_space_around(parts, 1) if spaced and container.role == "body" else parts


def item_indent(block: List, container: ContainingBlock) -> Pt:
    """Return how far the items of a list stand in: wide enough for the widest marker."""
    if block.are_fields:
        return 0.0
    style = _marker_style(block, container)
    theme = container.theme
    least = theme.step_indent if block.are_steps else theme.list_indent
    shaper = container.context.chunk_shaper(style, container.lang)
    markers = [_item_marker(block, index) for index in range(len(block.items))]
    widest = max((shaper.shape_whole(marker).width for marker in markers), default=0.0)
    return max(least, widest + _MARKER_GAP * style.size)


def _marker_style(block: List, container: ContainingBlock) -> TextStyle:
    if block.are_steps:
        return container.theme.text_styles["step"]
    return container.theme.block_styles[container.role].text


def _item_marker(block: List, index: int) -> str:
    """Return the marker of an item: a dash, a number with its delimiter, a bare number for steps."""
    if block.start is None:
        return BULLET
    number = block.items[index].number or str(block.start + index)
    return number if block.are_steps else number + block.delimiter


def _draw_checkbox(item: ListItem, style: TextStyle, left: Pt, baseline: Pt) -> PageItem:
    """Return an open or a crossed box, to be ticked with a pen."""
    side = _CHECKBOX_SIDE * style.size
    stroke = Stroke(0.7)
    square: tuple[PathSegment, ...] = (
        ("M", 0.4, 0.4),
        ("L", side, 0.4),
        ("L", side, side),
        ("L", 0.4, side),
        ("Z",),
    )
    paths = [VectorPath(square, None, stroke)]
    if item.checked:
        paths.append(
            VectorPath((("M", 1.6, 1.6), ("L", side - 1.2, side - 1.2)), None, stroke)
        )
        paths.append(
            VectorPath((("M", side - 1.2, 1.6), ("L", 1.6, side - 1.2)), None, stroke)
        )
    size = Size(side + 0.4, side + 0.4)
    alt = "fait" if item.checked else "à faire"
    return PageItem(
        Point(left, baseline - side),
        ScaledDrawing(Drawing(size, tuple(paths)), size, alt),
        item.node,
    )


def set_form_fields(
    block: List,
    item_parts: list[list[GalleyPart]],
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return a list whose items are to be filled in, each on its own line or lines."""
    fields: list[GalleyPart] = []
    for item, parts in zip(block.items, item_parts, strict=True):
        fields += _set_field(item, parts, container)
    return add_space_around(fields, 1) if container.role == "body" else fields


def _set_field(
    item: ListItem, parts: list[GalleyPart], container: ContainingBlock
) -> list[GalleyPart]:
    """Return one item: its words, their last line ending in a rule. The white for the hand is above it."""
    boxes = [part for part in parts if isinstance(part, Box)]
    free_lines = max(1, ceil(_LINE_DISTANCE / container.grid - 1e-6)) - 1
    rule_start = container.left
    if boxes:
        ends: list[Pt] = []
        for mark in boxes[-1].marks:
            width = 0.0
            if isinstance(mark.content, GlyphRun):
                for word in mark.content.words:
                    if isinstance(word, ShapedWord):
                        width += word.advance * mark.content.size
                    else:
                        width += word.width
            ends.append(mark.at.x + width)
        rule_start = max(ends, default=container.left) + _RULE_GAP
    before: list[GalleyPart] = [*boxes[:-1]]
    if boxes and container.left + container.width - rule_start >= _SHORTEST_RULE:
        last = boxes[-1]
        if before:
            before = keep_with_next(before)
            free_lines = 0
    else:
        last = Box(1, (), (), 0.0, item.node, item.span)
        before += keep_with_next([*boxes[-1:]])
        rule_start = container.left
    top = free_lines * container.grid
    rule_width = container.left + container.width - rule_start
    rule = place_rule(rule_start, top + container.baseline, rule_width, _RULE_WEIGHT)
    marks = (*translate_marks(last.marks, top), replace(rule, node=last.node))
    field = Box(last.line_count + free_lines, marks, last.note_numbers)
    return [*before, replace(field, node=last.node, span=last.span)]

"""A list of blanks -> GalleyParts: rules to write on, boxes for the digits of a number, an area to sign in.

What a field is follows from its words: `[5 chiffres]` and the number of the Sécurité sociale ask for boxes, `…` for a
rule in the middle of a line, as in « Fait à …, le … », « Signature » for an area. All else is words and a rule.
"""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing, place_rule
from pamphlets.core.units import mm
from pamphlets.document.field_words import FieldWords, read_field
from pamphlets.document.nodes import (
    Inlines,
    List,
    ListItem,
    Paragraph,
    to_plain_text,
)
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    keep_with_next,
    translate_marks,
)
from pamphlets.layout.blocks.displays.digit_boxes import (
    draw_digit_boxes,
    draw_signature_area,
)
from pamphlets.layout.blocks.displays.field_lines import (
    make_field_box,
    measure_line_ends,
    set_field_words,
)
from pamphlets.layout.blocks.galley import (
    Box,
    GalleyPart,
    VerticalSpace,
)

_LINE_DISTANCE: Final = mm(8)  # from rule to rule, at least: what a standing hand needs
_RULE_WEIGHT: Final = 0.6
_RULE_GAP: Final = 4.0  # points between words and rule
_COMMA_GAP: Final = 1.5  # between a rule and a comma behind it
# Left to write on; where words leave less the rule begins on the next line.
_SHORTEST_RULE: Final = mm(35)
_SHORTEST_INNER_RULE: Final = mm(15)
_SPACE_ABOVE_BOXES: Final = mm(2)


def set_form_fields(
    block: List,
    item_parts: list[list[GalleyPart]],
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return a list whose items are to be filled in, each on its own line or lines.

    A letter inside a brochure shows what to write, and has rules alone: a hand copies it elsewhere.
    """
    free_lines = max(1, ceil(_LINE_DISTANCE / container.grid - 1e-6)) - 1
    fields: list[GalleyPart] = []
    for item, parts in zip(block.items, item_parts, strict=True):
        special = None
        if container.role == "body":
            special = _set_special_field(item, free_lines, container)
        fields += special or _set_field(item, parts, free_lines, container)
    if container.role == "body":
        return add_space_around(fields, 1)
    if container.role == "letter" and not free_lines:
        # A line of large print is high enough for a hand; the paragraph above still stands apart.
        return [VerticalSpace(1), *fields]
    return fields


def _set_special_field(
    item: ListItem, free_lines: int, container: ContainingBlock
) -> list[GalleyPart] | None:
    """Return boxes, an area or several rules where the words of a field ask for them; else None."""
    match item.blocks:
        case (Paragraph(children=children),):
            words = read_field(children)
        case _:
            return None
    if words.digit_count:
        return _set_digits(item, words, free_lines, container)
    if words.is_signature:
        return _set_signature(item, words, container)
    if len(words.segments) > 1:
        return _set_inner_rules(item, words.segments, free_lines, container)
    return None


def _set_digits(
    item: ListItem, words: FieldWords, free_lines: int, container: ContainingBlock
) -> list[GalleyPart]:
    """Return the words of a number and a box for each of its digits: behind them, or on the next line."""
    lines = set_field_words(words.segments[0], item, container)
    size = container.theme.block_styles[container.role].text.size
    width = container.width
    room = width
    if lines:
        room = container.left + width - lines[-1].right - _RULE_GAP
    boxes = draw_digit_boxes(words.digit_count, room, size)
    before: list[GalleyPart] = []
    marks: PageItems = ()
    note_numbers: tuple[int, ...] = ()
    above = lines
    if boxes is not None and lines:
        marks, note_numbers = lines[-1].marks, lines[-1].note_numbers
        above = lines[:-1]
    for line in above:
        # The first stands apart from the rule above it.
        free = 0 if before else free_lines
        line_marks = translate_marks(line.marks, free * container.grid)
        before.append(make_field_box(item, 1 + free, line_marks, line.note_numbers))
    left = container.left
    if boxes is None:
        boxes = draw_digit_boxes(words.digit_count, width, size, may_wrap=True)
    elif lines:
        left = lines[-1].right + _RULE_GAP
    if boxes is None:
        return []
    # The boxes stand on the line of the words.
    line_count = ceil((boxes.size.height + _SPACE_ABOVE_BOXES) / container.grid)
    top = (line_count - 1) * container.grid
    y = top + container.baseline + _COMMA_GAP - boxes.size.height
    drawn = PageItem(Point(left, y), ScaledDrawing(boxes, boxes.size), item.node)
    field = make_field_box(
        item, line_count, (*translate_marks(marks, top), drawn), note_numbers
    )
    return [*keep_with_next(before), field]


def _set_signature(
    item: ListItem, words: FieldWords, container: ContainingBlock
) -> list[GalleyPart]:
    """Return an area to sign in at the right, its words in front of it, level with its head."""
    area = draw_signature_area()
    line_count = ceil((area.size.height + _SPACE_ABOVE_BOXES) / container.grid)
    top = line_count * container.grid - area.size.height
    left = container.left + container.width - area.size.width
    marks: list[PageItem] = [
        PageItem(Point(left, top), ScaledDrawing(area, area.size), item.node)
    ]
    note_numbers: list[int] = []
    beside = replace(container, width=container.width - area.size.width - _RULE_GAP)
    lines = set_field_words(words.segments[0], item, beside)
    shift = 0.0
    if len(lines) == 1:
        shift = left - _RULE_GAP - lines[0].right
    for number, line in enumerate(lines):
        marks += translate_marks(line.marks, top + number * container.grid, shift)
        note_numbers += line.note_numbers
    line_count = max(line_count, ceil(top / container.grid) + len(lines))
    return [make_field_box(item, line_count, tuple(marks), tuple(note_numbers))]


def _set_inner_rules(
    item: ListItem,
    segments: tuple[Inlines, ...],
    free_lines: int,
    container: ContainingBlock,
) -> list[GalleyPart] | None:
    """Return a line of words with a rule behind each but the last, all rules alike; None where they are too short."""
    set_words = [set_field_words(segment, item, container) for segment in segments]
    if any(len(lines) > 1 for lines in set_words):
        return None
    rule_count = len(segments) - 1
    used = 0.0
    for lines in set_words:
        for line in lines:
            used += line.right - line.left + 2 * _RULE_GAP
    width = (container.width - used) / rule_count
    if width < _SHORTEST_INNER_RULE:
        return None
    top = free_lines * container.grid
    x, end = container.left, container.left + container.width
    marks: list[PageItem] = []
    note_numbers: list[int] = []
    for index, lines in enumerate(set_words):
        if index and not _opens_with_comma(segments[index]):
            x += _RULE_GAP - _COMMA_GAP
        for line in lines:
            marks += translate_marks(line.marks, top, x - line.left)
            note_numbers += line.note_numbers
            x += line.right - line.left + _RULE_GAP
        if index == rule_count:
            break
        is_last = index == rule_count - 1 and not set_words[-1]
        rule_width = end - x if is_last else width
        rule = place_rule(x, top + container.baseline, rule_width, _RULE_WEIGHT)
        marks.append(replace(rule, node=item.node))
        x += rule_width + _COMMA_GAP
    return [make_field_box(item, free_lines + 1, tuple(marks), tuple(note_numbers))]


def _opens_with_comma(inlines: Inlines) -> bool:
    return to_plain_text(inlines).startswith((",", ".", ")"))


def _set_field(
    item: ListItem, parts: list[GalleyPart], free_lines: int, container: ContainingBlock
) -> list[GalleyPart]:
    """Return one item: its words, their last line ending in a rule. The white for the hand is above it."""
    boxes = [part for part in parts if isinstance(part, Box)]
    rule_start = container.left
    if boxes:
        _, right = measure_line_ends(boxes[-1].marks, container.left)
        rule_start = right + _RULE_GAP
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

"""The words of a field -> the lines that they make, and where each of them ends: what a rule or boxes follow."""

from typing import NamedTuple

from pamphlets.core.page import GlyphRun, PageItems
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Inlines, ListItem
from pamphlets.layout.blocks.block_context import ContainingBlock, make_paragraph_boxes
from pamphlets.layout.blocks.galley import Box
from pamphlets.layout.paragraph.styled_runs import ParagraphText


class FieldLine(NamedTuple):
    """Words of a field on one line."""

    marks: PageItems
    note_numbers: tuple[int, ...]
    left: Pt
    right: Pt


def set_field_words(
    inlines: Inlines, item: ListItem, container: ContainingBlock
) -> list[FieldLine]:
    """Return the lines of some words of a field."""
    style = container.theme.block_styles[container.role]
    node = item.blocks[0].node if item.blocks else item.node
    text = ParagraphText(inlines, container.lang, node, item.span)
    lines: list[FieldLine] = []
    for box in make_paragraph_boxes(text, style, container):
        if isinstance(box, Box):
            left, right = measure_line_ends(box.marks, container.left)
            lines.append(FieldLine(box.marks, box.note_numbers, left, right))
    return lines


def measure_line_ends(marks: PageItems, start: Pt) -> tuple[Pt, Pt]:
    """Return where the letters of a line begin and end; both at `start` where it has none."""
    lefts: list[Pt] = []
    rights: list[Pt] = []
    for mark in marks:
        width = mark.content.advance if isinstance(mark.content, GlyphRun) else 0.0
        lefts.append(mark.at.x)
        rights.append(mark.at.x + width)
    return min(lefts, default=start), max(rights, default=start)


def make_field_box(
    item: ListItem, line_count: int, marks: PageItems, note_numbers: tuple[int, ...]
) -> Box:
    """Return the box of a field, so many grid lines high."""
    return Box(line_count, marks, note_numbers, 0.0, item.node, item.span)

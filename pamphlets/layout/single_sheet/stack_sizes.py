"""ParagraphStacks -> the same in letters of another size, or of one size, and how far their letters reach."""

from collections.abc import Sequence
from dataclasses import replace

from pamphlets.core.fonts.font_book import ShapedWord, Space
from pamphlets.core.geometry import Point
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph_stack import ParagraphStack


def scale_stack(stack: ParagraphStack, factor: float) -> ParagraphStack:
    """Return a stack so many times larger about its top left corner: letters, rules and drawings."""
    marks: list[PageItem] = []
    for mark in stack.marks:
        content = mark.content
        match content:
            case GlyphRun(words=words):
                scaled = [_scale_space(word, factor) for word in words]
                size, tracking = content.size * factor, content.tracking * factor
                content = replace(
                    content, words=tuple(scaled), size=size, tracking=tracking
                )
            case Rule():
                content = replace(
                    content, width=content.width * factor, height=content.height * factor
                )
            case ScaledDrawing() | ScaledPicture():
                content = replace(content, size=content.size.scale_by(factor))
        at = Point(mark.at.x * factor, mark.at.y * factor)
        marks.append(replace(mark, at=at, content=content))
    return ParagraphStack(tuple(marks), stack.height * factor, stack.line_count)


def _scale_space(word: ShapedWord | Space, factor: float) -> ShapedWord | Space:
    """Return a word as it is, whose measures are shares of its size, and a space so many times wider."""
    return replace(word, width=word.width * factor) if isinstance(word, Space) else word


def equalize_sizes(stacks: Sequence[ParagraphStack]) -> list[ParagraphStack]:
    """Return stacks whose largest letters are of one size: that of the stack where they are smallest."""
    sizes = [largest_font_size(stack) for stack in stacks]
    smallest = min(filter(None, sizes), default=0.0)
    equal: list[ParagraphStack] = []
    for stack, size in zip(stacks, sizes, strict=True):
        equal.append(scale_stack(stack, smallest / size) if size else stack)
    return equal


def largest_font_size(stack: ParagraphStack) -> Pt:
    """Return the size of the largest letters of a stack, 0 where it has none."""
    return max(
        (mark.content.size for mark in stack.marks if isinstance(mark.content, GlyphRun)),
        default=0.0,
    )


def letters_right(stack: ParagraphStack) -> Pt:
    """Return how far right the level letters of a stack reach, and the strips that they are stuck on; 0 without any."""
    right = 0.0
    for mark in stack.marks:
        if isinstance(mark.content, GlyphRun):
            right = max(right, mark.at.x + mark.content.advance)
        elif isinstance(mark.content, ScaledDrawing):
            right = max(right, mark.at.x + mark.content.size.width)
    return right

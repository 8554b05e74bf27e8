"""Code blocks -> parts: lines as they were typed, blanks kept, turned over where they are too long."""

from dataclasses import replace
from typing import Final

from pamphlets.core.fonts.font_files import FontFault
from pamphlets.core.source import Span, error, warning
from pamphlets.document.nodes import CodeBlock
from pamphlets.layout.blocks.block_context import Context, apart, lower
from pamphlets.layout.blocks.galley import Box
from pamphlets.layout.blocks.galley import Part as GalleyPart
from pamphlets.layout.paragraph.chunks import Chunk, Element, Gap, Part, merge
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.line import LineRoom, set_line
from pamphlets.layout.paragraph.shaped_chunks import Sorts

_TAB: Final = 4
_PARTED: Final = 200.0  # code would rather stay in one piece


def set_code(case: Case, block: CodeBlock, context: Context) -> list[GalleyPart]:
    """Return a code block, one box a line. A line wider than the measure is turned over, with a warning."""
    style = case.theme.blocks["code"]
    sorts = case.sort(style.text, "zxx")
    room = LineRoom(context.left + style.left, context.width - style.left - style.right, "left", 0.0, hang=False)
    baseline = case.theme.baseline * context.grid
    boxes: list[GalleyPart] = []
    for text in block.text.rstrip("\n").split("\n"):
        try:
            chunk = _line(sorts, text.expandtabs(_TAB))
        except FontFault as fault:
            at = case.source.text.find(fault.fields.get("char", "\0"), block.span.start)
            place = Span(at, at + 1) if at >= 0 else block.span
            case.doubts.append(error(fault.code, case.source, place, **fault.fields))
            continue
        turned = _turn_over(sorts, text.expandtabs(_TAB), chunk, room.width)
        if len(turned) > 1:
            case.doubts.append(warning("long-code-line", case.source, block.span, words=text.strip()[:60]))
        for piece in turned:
            marks = set_line([piece], room, block.node, block.span).marks if piece.parts else ()
            boxes.append(Box(1, lower(marks, baseline), (), _PARTED, block.node, block.span))
    if boxes and isinstance(boxes[-1], Box):
        boxes[-1] = replace(boxes[-1], after=0.0)
    return apart(boxes, round(style.before))


def _line(sorts: Sorts, text: str) -> Chunk:
    """Return a line of code as one chunk, every blank of it kept."""
    elements: list[Element] = []
    for place, word in enumerate(text.split(" ")):
        if place:
            elements.append(Gap(" ", 1.0, 0.0, 0.0))
        if word:
            for part in sorts.plain(word).parts:
                elements += part.elements
    part = Part(sorts.style, "zxx", sorts.space, tuple(elements))
    return merge(text, (part,) if text.strip() else (), sorts.space)


def _turn_over(sorts: Sorts, text: str, chunk: Chunk, width: float) -> list[Chunk]:
    """Return the line whole, or in pieces that fit."""
    if chunk.width <= width or not text.strip():
        return [chunk]
    count = max(1, int(len(text) * width / chunk.width))
    while count > 1 and _line(sorts, text[:count]).width > width:
        count -= 1
    rest = text[count:]
    return [_line(sorts, text[:count]), *_turn_over(sorts, rest, _line(sorts, rest), width)] if rest else [chunk]

"""Code blocks -> parts: lines as they were typed, blanks kept, turned over where they are too long."""

from dataclasses import replace
from typing import Final

from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.source import Span, error, warning
from pamphlets.document.nodes import CodeBlock
from pamphlets.layout.blocks.block_context import ContainingBlock, add_space_around, translate_marks
from pamphlets.layout.blocks.galley import Box, GalleyPart
from pamphlets.layout.paragraph.chunks import (
    Chunk,
    ChunkElement,
    ChunkPart,
    NoBreakSpace,
    merge_parts,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import LinePlacement, build_line
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_TAB_WIDTH: Final = 4
_BREAK_COST: Final = 200.0  # code would rather stay in one piece


def set_code_block(
    case: TypesettingContext, block: CodeBlock, context: ContainingBlock
) -> list[GalleyPart]:
    """Return a code block, one box a line. A line wider than the measure is turned over, with a warning."""
    style = case.theme.block_styles["code"]
    sorts = case.chunk_shaper(style.text, "zxx")
    room = LinePlacement(
        context.left + style.left_indent,
        context.width - style.left_indent - style.right_indent,
        "left",
        0.0,
        hang=False,
    )
    baseline = case.theme.baseline * context.grid
    boxes: list[GalleyPart] = []
    for text in block.text.rstrip("\n").split("\n"):
        try:
            chunk = _shape_code_line(sorts, text.expandtabs(_TAB_WIDTH))
        except FontError as fault:
            at = case.source.text.find(fault.fields.get("char", "\0"), block.span.start)
            place = Span(at, at + 1) if at >= 0 else block.span
            case.diagnostics.append(error(fault.code, case.source, place, **fault.fields))
            continue
        turned = _wrap_code_line(sorts, text.expandtabs(_TAB_WIDTH), chunk, room.width)
        if len(turned) > 1:
            case.diagnostics.append(
                warning("long-code-line", case.source, block.span, words=text.strip()[:60])
            )
        for piece in turned:
            marks = build_line([piece], room, block.node, block.span).marks if piece.parts else ()
            boxes.append(
                Box(1, translate_marks(marks, baseline), (), _BREAK_COST, block.node, block.span)
            )
    if boxes and isinstance(boxes[-1], Box):
        boxes[-1] = replace(boxes[-1], break_cost=0.0)
    return add_space_around(boxes, round(style.lines_before))


def _shape_code_line(sorts: ChunkShaper, text: str) -> Chunk:
    """Return a line of code as one chunk, every blank of it kept."""
    elements: list[ChunkElement] = []
    for place, word in enumerate(text.split(" ")):
        if place:
            elements.append(NoBreakSpace(" ", 1.0, 0.0, 0.0))
        if word:
            for part in sorts.shape_whole(word).parts:
                elements += part.elements
    part = ChunkPart(sorts.style, "zxx", sorts.space, tuple(elements))
    return merge_parts(text, (part,) if text.strip() else (), sorts.space)


def _wrap_code_line(sorts: ChunkShaper, text: str, chunk: Chunk, width: float) -> list[Chunk]:
    """Return the line whole, or in pieces that fit."""
    if chunk.width <= width or not text.strip():
        return [chunk]
    count = max(1, int(len(text) * width / chunk.width))
    while count > 1 and _shape_code_line(sorts, text[:count]).width > width:
        count -= 1
    rest = text[count:]
    return (
        [
            _shape_code_line(sorts, text[:count]),
            *_wrap_code_line(sorts, rest, _shape_code_line(sorts, rest), width),
        ]
        if rest
        else [chunk]
    )

"""CodeBlock -> GalleyParts: lines as they were typed, spaces kept, wrapped where they are too long."""

from dataclasses import replace
from typing import Final

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.page import PageItems
from pamphlets.core.source import Span, error, warning
from pamphlets.core.units import Pt
from pamphlets.document.nodes import CodeBlock
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    translate_marks,
)
from pamphlets.layout.blocks.galley import Box, GalleyPart
from pamphlets.layout.paragraph.chunks import (
    Chunk,
    ChunkElement,
    ChunkPart,
    NoBreakSpace,
    merge_parts,
)
from pamphlets.layout.paragraph.line import LinePlacement, build_line
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_TAB_WIDTH: Final = 4
_TOLERANCE: Final = 0.001  # points, far below what shows: sums of advances round
_BREAK_COST: Final = 200.0  # code would rather stay in one piece


def set_code_block(code: CodeBlock, container: ContainingBlock) -> list[GalleyPart]:
    """Return a code block, one box a line. A line wider than the measure is wrapped, with a warning."""
    style = container.theme.block_styles["code"]
    shaper = container.context.chunk_shaper(style.text, "zxx")
    column = container.column(style)
    placement = LinePlacement(column.left, column.width, "left", hang=False)
    baseline = container.baseline
    boxes: list[GalleyPart] = []
    for line in code.text.rstrip("\n").split("\n"):
        try:
            chunks = _wrap_code_line(shaper, line.expandtabs(_TAB_WIDTH), column.width)
        except FontError as fault:
            char = fault.fields.get("char", "\0")
            at = container.context.source.text.find(char, code.span.start)
            span = Span(at, at + 1) if at >= 0 else code.span
            container.context.diagnostics.append(
                error(fault.code, container.context.source, span, **fault.fields)
            )
            continue
        if len(chunks) > 1:
            words = line.strip()[:60]
            container.context.diagnostics.append(
                warning("long-code-line", container.context.source, code.span, words=words)
            )
        for chunk in chunks:
            marks: PageItems = ()
            if chunk.parts:
                marks = build_line([chunk], placement, code.node, code.span).marks
            marks = translate_marks(marks, baseline)
            boxes.append(Box(1, marks, (), _BREAK_COST, code.node, code.span))
    if boxes and isinstance(boxes[-1], Box):
        boxes[-1] = replace(boxes[-1], break_cost=0.0)
    return add_space_around(boxes, round(style.lines_before))


def _shape_code_line(shaper: ChunkShaper, text: str) -> Chunk:
    """Return a line of code as one chunk, every space of it kept."""
    elements: list[ChunkElement] = []
    for index, word in enumerate(text.split(" ")):
        if index:
            elements.append(NoBreakSpace(" ", 1.0, 0.0, 0.0))
        if word:
            for part in shaper.shape_whole(word).parts:
                elements += part.elements
    part = ChunkPart(shaper.style, "zxx", shaper.space, tuple(elements))
    return merge_parts(text, (part,) if text.strip() else (), shaper.space)


def _wrap_code_line(shaper: ChunkShaper, text: str, width: Pt) -> list[Chunk]:
    """Return the line whole, or in pieces that fit, each as long as can be.

    The whole line is shaped once and each piece once, however long the line is.
    """
    whole = _shape_code_line(shaper, text)
    if whole.width <= width or not text.strip():
        return [whole]
    pieces: list[Chunk] = []
    start = stop = 0
    used = 0.0
    for length, advance in _cluster_advances(whole):
        if used + advance > width + _TOLERANCE and stop > start:
            pieces.append(_shape_code_line(shaper, text[start:stop]))
            start, used = stop, 0.0
        stop += length
        used += advance
    return [*pieces, _shape_code_line(shaper, text[start:])]


def _cluster_advances(chunk: Chunk) -> list[tuple[int, Pt]]:
    """Return how many characters each cluster of a line stands for, and its advance: no piece ends inside one."""
    clusters: list[tuple[int, Pt]] = []
    for part in chunk.parts:
        for element in part.elements:
            if isinstance(element, NoBreakSpace):
                clusters.append((len(element.char), element.natural * part.space))
            elif isinstance(element, ShapedWord):
                for glyph in element.glyphs:
                    advance = (glyph.advance + part.style.tracking) * part.style.size
                    if not glyph.text and clusters:
                        length, before = clusters.pop()
                        clusters.append((length, before + advance))
                    else:
                        clusters.append((len(glyph.text), advance))
    return clusters

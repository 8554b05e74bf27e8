"""Lines that begin with a dash -> the attribution of a quotation, its last line; or speech, a paragraph for each line."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.nodes import Blocks, Inline, Inlines, LineBreak, Paragraph, Text
from pamphlets.readers.markdown.reading_state import ReadingState

DASHES: Final = ("—", "―", "– ", "-- ", "--- ")


def split_attribution(state: ReadingState, blocks: Blocks) -> tuple[Blocks, Inlines]:
    """Return the blocks of a quotation without its attribution, and the attribution without its dash.

    A quotation that is nothing but one such line, or whose line before begins with a dash as well, is
    spoken words: it keeps them.
    """
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks, ()
    lines = _split_lines(state, last.children)
    attribution = _remove_dash(lines[-1])
    is_own_paragraph = not any(lines[:-1])
    if attribution and is_own_paragraph and len(blocks) > 1:
        return blocks[:-1], attribution
    if not attribution or is_own_paragraph or _remove_dash(lines[-2]):
        return blocks, ()
    line_end = len(last.children) - len(lines[-1]) - 1
    children = last.children[:line_end]
    span = Span(last.span.start, children[-1].span.stop)
    shorter = replace(last, children=children, span=span)
    return (*blocks[:-1], shorter), attribution


def split_speech(state: ReadingState, paragraph: Paragraph) -> Blocks:
    """Return a paragraph as the paragraphs that its lines of speech are; as it is where it has none.

    For those inside no other block: the last line of a quotation tells its attribution.
    """
    starts = [0]
    for place, inline in enumerate(paragraph.children):
        if isinstance(inline, LineBreak) and inline.span.start in state.speech_breaks:
            starts.append(place + 1)
    if len(starts) == 1:
        return (paragraph,)
    paragraphs: list[Paragraph] = []
    for start, stop in pairwise([*starts, len(paragraph.children) + 1]):
        words = paragraph.children[start : stop - 1]
        span = Span(words[0].span.start, words[-1].span.stop)
        node = state.new_node() if start else paragraph.node
        paragraphs.append(Paragraph(words, node, span))
    return tuple(paragraphs)


def _split_lines(state: ReadingState, inlines: Inlines) -> list[Inlines]:
    """Return inlines line by line, the line ends left out."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        is_line_end = isinstance(inline, LineBreak)
        if isinstance(inline, Text):
            start, stop = inline.span.start, inline.span.stop
            is_line_end = state.source.text[start:stop] == "\n"
        if is_line_end:
            lines.append([])
        else:
            lines[-1].append(inline)
    return [tuple(line) for line in lines]


def _remove_dash(line: Inlines) -> Inlines:
    """Return what follows the dash that a line begins with; empty where there is no dash or nothing behind it."""
    first = line[0] if line else None
    if not isinstance(first, Text):
        return ()
    if not first.text.startswith(DASHES):
        return ()
    words = first.text.lstrip("—―–- \u00a0\u202f")
    if not words:
        return line[1:]
    dash = first.text.removesuffix(words)
    span = Span(first.span.start + len(dash), first.span.stop)
    return (Text(words, span), *line[1:])

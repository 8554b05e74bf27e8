"""Blocks of a quotation -> those blocks and its attribution: its last line, if that begins with a dash."""

from dataclasses import replace
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.nodes import Blocks, Inlines, LineBreak, Paragraph, Text
from pamphlets.readers.markdown.reading_state import ReadingState

_DASHES: Final = ("—", "―", "– ", "-- ", "--- ")


def split_attribution(state: ReadingState, blocks: Blocks) -> tuple[Blocks, Inlines]:
    """Return the blocks of a quotation without its attribution, and the attribution without its dash.

    A quotation that is nothing but one such line, or whose line before begins with a dash as well, is
    spoken words: it keeps them.
    """
    if not blocks or not isinstance(blocks[-1], Paragraph):
        return blocks, ()
    last = blocks[-1]
    lines = _split_lines(state, last.children)
    attribution = _remove_dash(lines[-1])
    if not attribution:
        return blocks, ()
    if not any(lines[:-1]):  # a paragraph of its own
        return (blocks[:-1], attribution) if len(blocks) > 1 else (blocks, ())
    if _remove_dash(lines[-2]):
        return blocks, ()
    children = last.children[: -len(lines[-1]) - 1]
    shorter = replace(last, children=children, span=Span(last.span.start, children[-1].span.stop))
    return (*blocks[:-1], shorter), attribution


def _split_lines(state: ReadingState, inlines: Inlines) -> list[Inlines]:
    """Return inlines line by line, the line ends left out."""
    lines: list[Inlines] = []
    line_start = 0
    for place, inline in enumerate(inlines):
        is_soft_break = (
            isinstance(inline, Text)
            and state.source.text[inline.span.start : inline.span.stop] == "\n"
        )
        if is_soft_break or isinstance(inline, LineBreak):
            lines.append(inlines[line_start:place])
            line_start = place + 1
    lines.append(inlines[line_start:])
    return lines


def _remove_dash(line: Inlines) -> Inlines:
    """Return what follows the dash that a line begins with; empty where there is no dash or nothing behind it."""
    if not line or not isinstance(line[0], Text) or not line[0].text.startswith(_DASHES):
        return ()
    text, span = line[0].text, line[0].span
    words = text.lstrip("—―–- \u00a0\u202f")
    if not words:
        return line[1:]
    start = min(span.start + len(text) - len(words), span.stop - 1)
    return (Text(words, Span(start, span.stop)), *line[1:])

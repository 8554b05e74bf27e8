"""The last line of a quotation, if it begins with a dash, is its attribution."""

from dataclasses import replace
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.nodes import Blocks, Inlines, LineBreak, Paragraph, Text
from pamphlets.readers.markdown.reading_state import ReadingState

_DASHES: Final = ("—", "―", "– ", "-- ", "--- ")


def split_attribution(desk: ReadingState, blocks: Blocks) -> tuple[Blocks, Inlines]:
    """Return the blocks of a quotation without its attribution, and the attribution without its dash.

    A quotation that is nothing but one such line, or whose line before begins with a dash as well, is
    spoken words: it keeps them.
    """
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks, ()
    lines = _split_lines(desk, last.children)
    alone = not any(lines[:-1])
    if not _starts_with_dash(lines[-1]) or (alone and len(blocks) == 1):
        return blocks, ()
    if alone:
        return blocks[:-1], _remove_dash(lines[-1])
    if _starts_with_dash(lines[-2]):
        return blocks, ()
    kept = last.children[: -len(lines[-1]) - 1]
    shorter = replace(last, children=kept, span=Span(last.span.start, kept[-1].span.stop))
    return (*blocks[:-1], shorter), _remove_dash(lines[-1])


def _split_lines(desk: ReadingState, inlines: Inlines) -> list[Inlines]:
    """Return inlines line by line, the line ends left out."""
    lines: list[Inlines] = []
    begin = 0
    for place, inline in enumerate(inlines):
        soft = (
            isinstance(inline, Text)
            and desk.source.text[inline.span.start : inline.span.stop] == "\n"
        )
        if soft or isinstance(inline, LineBreak):
            lines.append(inlines[begin:place])
            begin = place + 1
    return [*lines, inlines[begin:]]


def _starts_with_dash(line: Inlines) -> bool:
    """Return whether a line begins with a dash and has words after it."""
    return (
        bool(line)
        and isinstance(line[0], Text)
        and line[0].text.startswith(_DASHES)
        and bool(_remove_dash(line))
    )


def _remove_dash(line: Inlines) -> Inlines:
    """Return a line without the dash that it begins with."""
    first, *rest = line
    if not isinstance(first, Text):
        return line
    words = first.text.lstrip("—―–- \u00a0\u202f")
    if not words:
        return tuple(rest)
    start = first.span.start + len(first.text) - len(words)
    return (Text(words, Span(min(start, first.span.stop - 1), first.span.stop)), *rest)

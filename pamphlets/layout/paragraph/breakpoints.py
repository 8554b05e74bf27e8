"""Chunks -> BreakTable: where a paragraph may be broken, as lists of sums for the line breaker."""

from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import Chunk, InnerBreak
from pamphlets.layout.paragraph.line_breaking import URL_PENALTY, BreakTable


class BreakPosition(NamedTuple):
    """A break after chunk `chunk_index`, or inside it."""

    chunk_index: int
    inner: InnerBreak | None  # None: after the chunk


def list_breaks(
    chunks: Sequence[Chunk],
    inner_breaks: Sequence[tuple[InnerBreak, ...]],
    *,
    elastic: bool,
) -> tuple[BreakTable, list[BreakPosition]]:
    """Return every legal break with its sums, and its position.

    `inner_breaks` are those of each chunk to offer. Without `elastic` spaces keep their natural width.
    """
    table = BreakTable([], [], [], [], [], [], [], [], [])
    positions: list[BreakPosition] = []
    width = stretch = shrink = 0.0  # of all up to the space after the chunk
    for index, chunk in enumerate(chunks):
        width += chunk.width + chunk.space
        stretch += chunk.stretch + chunk.space / 2
        shrink += chunk.shrink + chunk.space / 3
        chunk_end = width - chunk.space
        stretch_end = stretch - chunk.space / 2
        shrink_end = shrink - chunk.space / 3
        for inner in inner_breaks[index]:
            _add_inner_break(table, (chunk_end, stretch_end, shrink_end), chunk, inner)
            positions.append(BreakPosition(index, inner))
        next_start = width
        if index + 1 < len(chunks):
            next_start += chunks[index + 1].hang_left
        table.letter_widths.append(chunk_end)
        table.end_widths.append(chunk_end - chunk.hang_right)
        table.start_widths.append(next_start)
        table.end_stretches.append(stretch_end)
        table.start_stretches.append(stretch)
        table.end_shrinks.append(shrink_end)
        table.start_shrinks.append(shrink)
        table.penalties.append(0.0)
        table.hyphenated.append(False)
        positions.append(BreakPosition(index, None))
    if not elastic:
        table.end_stretches = table.start_stretches = [0.0] * len(positions)
        table.end_shrinks = table.start_shrinks = table.end_stretches
    return table, positions


def _add_inner_break(
    table: BreakTable, chunk_end: tuple[Pt, Pt, Pt], chunk: Chunk, inner: InnerBreak
) -> None:
    """Enter a break inside a chunk; `chunk_end` are width, stretch and shrink of all up to that chunk's end."""
    width, stretch, shrink = chunk_end
    position = width - chunk.width + inner.width
    stretch = stretch - chunk.stretch + inner.stretch
    shrink = shrink - chunk.shrink + inner.shrink
    table.letter_widths.append(position)
    table.end_widths.append(position - inner.width + inner.end_width)
    table.start_widths.append(position + inner.hang_left)
    table.end_stretches.append(stretch)
    table.start_stretches.append(stretch)
    table.end_shrinks.append(shrink)
    table.start_shrinks.append(shrink)
    table.penalties.append(inner.penalty)
    table.hyphenated.append(inner.penalty < URL_PENALTY)  # a URL shows no hyphen

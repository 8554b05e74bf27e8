"""Chunks -> BreakTable, a paragraph as sums of widths; with LineMeasure, its room, and LineFit, a line of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import (
    ODD_HYPHEN_PENALTY,
    URL_PENALTY,
    Chunk,
    ChunkPrefix,
    InnerBreak,
)

_SHORT_END_SPACES: Final = 38.0  # spaces of a fifth of an em


@dataclass(slots=True)
class BreakTable:
    """The places where a paragraph may break, as parallel lists; the last place is its end."""

    letter_widths: list[Pt]
    """Without hyphens or protrusion, so that they grow from break to break and can be bisected."""
    end_widths: list[Pt]
    """The natural width of the paragraph up to a break there, its hyphen added, its protrusion taken off."""
    start_widths: list[Pt]
    """The width already spent where the next line begins, its protrusion added."""
    end_stretches: list[Pt]
    start_stretches: list[Pt]
    end_shrinks: list[Pt]
    start_shrinks: list[Pt]
    end_letter_stretches: list[Pt]
    """How far the letters up to a break there can be made wider, or narrower."""
    start_letter_stretches: list[Pt]
    penalties: list[float]
    hyphenated: list[bool]
    short_ends: list[Pt]
    """By how much a line may well end short there, beside or inside an address; 0 elsewhere."""


class LineMeasure(NamedTuple):
    """The room that the lines of a paragraph have, in points, and how much they may give."""

    width: Pt
    indent: Pt = 0.0  # shortens the first line
    hang_left: Pt = 0.0  # the protrusion won by the first letter
    line_stretch: Pt = 0.0  # that every line has by itself (ragged margins, emergencies)
    tolerance: float = 1.0  # bounds the stretch ratio
    shrink_tolerance: float = 1.0  # the same of the shrink ratio, at most 1
    shortest_last_line: Pt = 0.0
    allow_overfull: bool = False  # accept a line too wide where a word is
    fill_last_line: bool = False  # the last line is to be as long as the others


class LineFit(NamedTuple):
    """One line: where it ends, and by how much its spaces stretch (shrink if negative)."""

    break_index: int
    ratio: float


class BreakPosition(NamedTuple):
    """A break after chunk `chunk_index`, or inside it."""

    chunk_index: int
    inner: InnerBreak | None  # None: after the chunk


InnerBreaks = Sequence[InnerBreak]  # of one chunk


def list_breaks(
    chunks: Sequence[Chunk], inner_breaks: Sequence[InnerBreaks], *, elastic: bool
) -> tuple[BreakTable, list[BreakPosition]]:
    """Return every legal break with its sums, and its position.

    `inner_breaks` are those of each chunk to offer. Without `elastic` letters and spaces keep their natural width.
    """
    table = BreakTable([], [], [], [], [], [], [], [], [], [], [], [])
    positions: list[BreakPosition] = []
    # Of all up to the space after the chunk.
    width = stretch = shrink = letter_stretch = 0.0
    for index, chunk in enumerate(chunks):
        width += chunk.width + chunk.space
        stretch += chunk.stretch + chunk.space / 2
        shrink += chunk.shrink + chunk.space / 3
        letter_stretch += chunk.letter_stretch
        chunk_end, stretch_end = width - chunk.space, stretch - chunk.space / 2
        shrink_end = shrink - chunk.space / 3
        for inner in inner_breaks[index]:
            ended = ChunkPrefix(chunk_end, stretch_end, shrink_end, letter_stretch)
            _add_inner_break(table, ended, chunk, inner)
            positions.append(BreakPosition(index, inner))
        hang_left = short_end = 0.0
        if index + 1 < len(chunks):
            hang_left = chunks[index + 1].hang_left
            short_end = _short_end(chunks[index + 1])
        table.letter_widths.append(chunk_end)
        table.end_widths.append(chunk_end - chunk.hang_right)
        table.start_widths.append(width + hang_left)
        table.end_stretches.append(stretch_end)
        table.start_stretches.append(stretch)
        table.end_shrinks.append(shrink_end)
        table.start_shrinks.append(shrink)
        table.end_letter_stretches.append(letter_stretch)
        table.start_letter_stretches.append(letter_stretch)
        table.penalties.append(0.0)
        table.hyphenated.append(False)
        table.short_ends.append(short_end)
        positions.append(BreakPosition(index, None))
    return table if elastic else _stiffen(table), positions


def _stiffen(table: BreakTable) -> BreakTable:
    """Return a table without what letters and spaces give."""
    zeros = [0.0] * len(table.penalties)
    table.end_stretches = table.start_stretches = zeros
    table.end_shrinks = table.start_shrinks = zeros
    table.end_letter_stretches = table.start_letter_stretches = table.short_ends = zeros
    return table


def _short_end(chunk: Chunk) -> Pt:
    """Return by how much a line that ends before or inside a chunk may end short: by 8 em at an address."""
    for inner in chunk.firm_breaks:
        if inner.penalty == URL_PENALTY:
            return _SHORT_END_SPACES * chunk.space
    return 0.0


def _add_inner_break(
    table: BreakTable, ended: ChunkPrefix, chunk: Chunk, inner: InnerBreak
) -> None:
    """Enter a break inside a chunk; `ended` is what all up to that chunk's end measures."""
    width, stretch, shrink, letter_stretch = ended
    position = width - chunk.width + inner.width
    stretch = stretch - chunk.stretch + inner.stretch
    shrink = shrink - chunk.shrink + inner.shrink
    letter_stretch = letter_stretch - chunk.letter_stretch + inner.letter_stretch
    # A hyphen adds a letter, which is the last.
    last_tracking = 0.0 if inner.has_hyphen else chunk.last_tracking
    table.letter_widths.append(position)
    table.end_widths.append(position - inner.width + inner.end_width)
    table.start_widths.append(position + inner.hang_left)
    table.end_stretches.append(stretch)
    table.start_stretches.append(stretch)
    table.end_shrinks.append(shrink)
    table.start_shrinks.append(shrink)
    table.end_letter_stretches.append(letter_stretch - last_tracking)
    table.start_letter_stretches.append(letter_stretch)
    table.penalties.append(inner.penalty)
    is_forced = inner.penalty > ODD_HYPHEN_PENALTY
    table.hyphenated.append(inner.penalty != URL_PENALTY and not is_forced)
    table.short_ends.append(_short_end(chunk))

"""Chunks -> Breaks: where a paragraph may be broken, as lists of sums for the line breaker."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from pamphlets.layout.paragraph.chunks import Chunk, InnerBreak
from pamphlets.layout.paragraph.line_breaking import URL_PENALTY, BreakTable


class BreakPosition(NamedTuple):
    """A break in terms of chunks: after chunk `chunk` (`inner` None), or inside it."""

    chunk: int
    inner: InnerBreak | None


@dataclass(frozen=True, slots=True)
class BreakPositions:
    """What each break stands for, as parallel lists: `spots[k]`."""

    chunks: Sequence[int]
    inners: Sequence[InnerBreak | None]

    def __getitem__(self, at: int) -> BreakPosition:
        """Return what break `at` stands for."""
        return BreakPosition(self.chunks[at], self.inners[at])


def list_breaks(
    chunks: Sequence[Chunk], inners: Sequence[tuple[InnerBreak, ...]], *, elastic: bool
) -> tuple[BreakTable, BreakPositions]:
    """Return every legal break with its sums, and what each stands for.

    `inners` are the inner breaks of each chunk to offer. Without `elastic` blanks keep their natural width.
    """
    breaks, spots = _list_word_breaks(chunks)
    if any(inners):
        breaks, spots = _add_inner_breaks(chunks, inners, breaks)
    if not elastic:
        still = [0.0] * len(breaks.end_widths)
        breaks.end_stretches = breaks.start_stretches = breaks.end_shrinks = (
            breaks.start_shrinks
        ) = still
    return breaks, spots


def _list_word_breaks(chunks: Sequence[Chunk]) -> tuple[BreakTable, BreakPositions]:
    """Return the breaks at the blanks between chunks, and at the end."""
    blanks = [chunk.space for chunk in chunks]
    past = list(accumulate([chunk.width + chunk.space for chunk in chunks]))
    given = list(accumulate([chunk.stretch + chunk.space / 2 for chunk in chunks]))
    taken = list(accumulate([chunk.shrink + chunk.space / 3 for chunk in chunks]))
    letters = [end - blank for end, blank in zip(past, blanks, strict=True)]
    hangs = [chunk.hang_left for chunk in chunks[1:]]
    hangs.append(0.0)
    breaks = BreakTable(
        letters,
        [end - chunk.hang_right for end, chunk in zip(letters, chunks, strict=True)],
        [start + hang for start, hang in zip(past, hangs, strict=True)],
        [give - blank / 2 for give, blank in zip(given, blanks, strict=True)],
        given,
        [take - blank / 3 for take, blank in zip(taken, blanks, strict=True)],
        taken,
        [0.0] * len(chunks),
        [False] * len(chunks),
    )
    return breaks, BreakPositions(range(len(chunks)), [None] * len(chunks))


def _add_inner_breaks(
    chunks: Sequence[Chunk], inners: Sequence[tuple[InnerBreak, ...]], outer: BreakTable
) -> tuple[BreakTable, BreakPositions]:
    """Return the breaks between chunks and, before each, those inside its chunk."""
    lists: list[list[float]] = [[] for _ in range(8)]
    letters, ends, starts, ends_give, starts_give, ends_take, starts_take, penalties = lists
    flagged: list[bool] = []
    places: list[int] = []
    cuts: list[InnerBreak | None] = []
    rows = zip(
        outer.letter_widths,
        outer.end_widths,
        outer.start_widths,
        outer.end_stretches,
        outer.start_stretches,
        outer.end_shrinks,
        outer.start_shrinks,
        outer.penalties,
        strict=True,
    )
    for place, row in enumerate(rows):
        for inner in inners[place]:
            chunk = chunks[place]
            begun = row[0] - chunk.width + inner.width
            give, take = (
                row[3] - chunk.stretch + inner.stretch,
                row[5] - chunk.shrink + inner.shrink,
            )
            letters.append(begun)
            ends.append(begun - inner.width + inner.end_width)
            starts.append(begun + inner.hang_left)
            ends_give.append(give)
            starts_give.append(give)
            ends_take.append(take)
            starts_take.append(take)
            penalties.append(inner.penalty)
            flagged.append(inner.penalty < URL_PENALTY)  # an address shows no hyphen
            places.append(place)
            cuts.append(inner)
        for held, value in zip(lists, row, strict=True):
            held.append(value)
        flagged.append(False)
        places.append(place)
        cuts.append(None)
    sums = BreakTable(
        letters, ends, starts, ends_give, starts_give, ends_take, starts_take, penalties, flagged
    )
    return sums, BreakPositions(places, cuts)

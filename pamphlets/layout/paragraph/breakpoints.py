"""Chunks -> Breaks: where a paragraph may be broken, as lists of sums for the line breaker."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from pamphlets.layout.paragraph.chunks import Chunk, Inner
from pamphlets.layout.paragraph.line_breaking import ADDRESS, Breaks


class Spot(NamedTuple):
    """A break in terms of chunks: after chunk `chunk` (`inner` None), or inside it."""

    chunk: int
    inner: Inner | None


@dataclass(frozen=True, slots=True)
class Spots:
    """What each break stands for, as parallel lists: `spots[k]`."""

    chunks: Sequence[int]
    inners: Sequence[Inner | None]

    def __getitem__(self, at: int) -> Spot:
        """Return what break `at` stands for."""
        return Spot(self.chunks[at], self.inners[at])


def list_breaks(
    chunks: Sequence[Chunk], inners: Sequence[tuple[Inner, ...]], *, elastic: bool
) -> tuple[Breaks, Spots]:
    """Return every legal break with its sums, and what each stands for.

    `inners` are the inner breaks of each chunk to offer. Without `elastic` blanks keep their natural width.
    """
    breaks, spots = _between(chunks)
    if any(inners):
        breaks, spots = _with_inner(chunks, inners, breaks)
    if not elastic:
        still = [0.0] * len(breaks.ends)
        breaks.ends_give = breaks.starts_give = breaks.ends_take = breaks.starts_take = still
    return breaks, spots


def _between(chunks: Sequence[Chunk]) -> tuple[Breaks, Spots]:
    """Return the breaks at the blanks between chunks, and at the end."""
    blanks = [chunk.space for chunk in chunks]
    past = list(accumulate([chunk.width + chunk.space for chunk in chunks]))
    given = list(accumulate([chunk.give + chunk.space / 2 for chunk in chunks]))
    taken = list(accumulate([chunk.take + chunk.space / 3 for chunk in chunks]))
    letters = [end - blank for end, blank in zip(past, blanks, strict=True)]
    hangs = [chunk.hang_left for chunk in chunks[1:]]
    hangs.append(0.0)
    breaks = Breaks(
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
    return breaks, Spots(range(len(chunks)), [None] * len(chunks))


def _with_inner(
    chunks: Sequence[Chunk], inners: Sequence[tuple[Inner, ...]], outer: Breaks
) -> tuple[Breaks, Spots]:
    """Return the breaks between chunks and, before each, those inside its chunk."""
    lists: list[list[float]] = [[] for _ in range(8)]
    letters, ends, starts, ends_give, starts_give, ends_take, starts_take, penalties = lists
    flagged: list[bool] = []
    places: list[int] = []
    cuts: list[Inner | None] = []
    rows = zip(
        outer.letters, outer.ends, outer.starts, outer.ends_give, outer.starts_give, outer.ends_take,
        outer.starts_take, outer.penalties, strict=True,
    )  # fmt: skip
    for place, row in enumerate(rows):
        for inner in inners[place]:
            chunk = chunks[place]
            begun = row[0] - chunk.width + inner.width
            give, take = row[3] - chunk.give + inner.give, row[5] - chunk.take + inner.take
            letters.append(begun)
            ends.append(begun - inner.width + inner.end)
            starts.append(begun + inner.hang)
            ends_give.append(give)
            starts_give.append(give)
            ends_take.append(take)
            starts_take.append(take)
            penalties.append(inner.penalty)
            flagged.append(inner.penalty < ADDRESS)  # an address shows no hyphen
            places.append(place)
            cuts.append(inner)
        for held, value in zip(lists, row, strict=True):
            held.append(value)
        flagged.append(False)
        places.append(place)
        cuts.append(None)
    sums = Breaks(letters, ends, starts, ends_give, starts_give, ends_take, starts_take, penalties, flagged)
    return sums, Spots(places, cuts)

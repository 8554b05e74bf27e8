"""Galley -> the fillings of all pages: a shortest path over page ends, notes and widows weighed together.

States are plain integers, (next box, notes still running); a page is made only of what the path chose.
Plass 1981, "Optimal Pagination Techniques"; the search is Dijkstra's.
"""

from bisect import bisect_right
from heapq import heappop, heappush
from typing import Final, NamedTuple

from pamphlets.core.source import NOWHERE, Diagnostic, Source, error, fail, warning
from pamphlets.layout.blocks.galley import FORBIDDEN, Box, Galley
from pamphlets.layout.pagination.footnotes import LATE_COST, Carry
from pamphlets.layout.pagination.page_fillings import (
    LAWLESS,
    RELAXED,
    Filling,
    Room,
    fillings,
    whole,
)
from pamphlets.layout.pagination.segments import Foot, Stretch, stretches

# A text may be left behind by one that is further on and cheaper by this: it would not catch up.
HOPELESS: Final = 1500.0
HOLE_LINES: Final = 6  # empty lines at a foot that are let pass: more, and the author is told

_State = tuple[int, Carry]
_UNREACHED: Final = float("inf")


class Run(NamedTuple):
    """A stretch and the fillings of its pages, in order."""

    stretch: Stretch
    pages: tuple[Filling, ...]


def paginate(galley: Galley, lines: int, gap: float) -> tuple[tuple[Run, ...], tuple[Diagnostic, ...]]:
    """Return the pages of every stretch of a galley, pages of `lines` grid lines, `gap` points above notes.

    Laws: every box once and in order; every note line once and in order, none before its call; no page overfull.
    Raises, at the box's span, where one box is higher than a page.
    """
    solid = tuple(
        frozenset(line for line, box in enumerate(note, 1) if box.after == FORBIDDEN) for note in galley.notes
    )
    foot = Foot(tuple(len(note) for note in galley.notes), galley.note_leading, gap, solid)
    room = Room(lines, galley.grid)
    runs: list[Run] = []
    doubts: list[Diagnostic] = []
    for stretch in stretches(galley):
        pages = _cheapest(galley.source, stretch, room, foot)
        runs.append(Run(stretch, pages))
        doubts += _doubts(galley, stretch, pages)
    return tuple(runs), tuple(doubts)


def _cheapest(source: Source, stretch: Stretch, room: Room, foot: Foot) -> tuple[Filling, ...]:
    """Return the cheapest way through a stretch."""
    count = len(stretch.places)
    start: _State = (0, ())
    best: dict[_State, float] = {start: 0.0}
    came: dict[_State, tuple[_State, float, Filling | None]] = {}
    heap: list[tuple[float, int, _State]] = [(0.0, 0, start)]
    closed: set[_State] = set()
    reached_for: list[float] = []  # costs of closed states, and how far one came for at most that
    furthest: list[int] = []
    order = 0
    while heap:
        cost, _, state = heappop(heap)
        ahead = bisect_right(reached_for, cost - HOPELESS)
        if state in closed or (ahead and furthest[ahead - 1] > state[0]):
            continue
        closed.add(state)
        reached_for.append(cost)
        furthest.append(max(state[0], furthest[-1] if furthest else 0))
        if state[0] == count and not state[1]:
            return _trace(stretch, came, state, room, foot)
        found = fillings(stretch, *state, room, foot) or fillings(stretch, *state, room, foot, relaxed=True)
        if not found:
            _too_tall(source, stretch, state[0])
        for price, stop, carry, filling in found:
            reached = (stop, carry)
            total = cost + price
            if total < best.get(reached, _UNREACHED):
                best[reached] = total
                came[reached] = (state, price, filling)
                order += 1
                heappush(heap, (total, order, reached))
    raise AssertionError("each filling places something, so the end is reached")


def _too_tall(source: Source, stretch: Stretch, box: int) -> None:
    """Tell where a box cannot stand on any page."""
    part = stretch.parts[stretch.places[min(box, len(stretch.places) - 1)]]
    span = part.span if isinstance(part, Box) and part.span is not None else NOWHERE
    fail(error("too-tall", source, span))


def _trace(
    stretch: Stretch,
    came: dict[_State, tuple[_State, float, Filling | None]],
    state: _State,
    room: Room,
    foot: Foot,
) -> tuple[Filling, ...]:
    """Return the fillings that lead to a state."""
    pages: list[Filling] = []
    while state in came:
        stop = state[0]
        state, cost, filling = came[state]
        pages.append(filling or whole(stretch, state[0], stop, state[1], cost, room, foot))
    return tuple(reversed(pages))


def _doubts(galley: Galley, stretch: Stretch, pages: tuple[Filling, ...]) -> list[Diagnostic]:
    """Return what the author ought to know: late notes, torn paragraphs, holes."""
    doubts: list[Diagnostic] = []
    for page in pages:
        box = stretch.parts[stretch.places[max(page.stop - 1, 0)]]
        span = box.span if isinstance(box, Box) and box.span is not None else NOWHERE
        if page.cost >= LAWLESS or page.cost % RELAXED >= LATE_COST:
            fresh = {note for notes in stretch.notes[page.start : page.stop] for note in notes}
            for note, done in page.carry:
                if not done and note in fresh:
                    doubts.append(warning("late-note", galley.source, span, note=str(note)))
        if page.stop > page.start and stretch.costs[page.stop - 1] == FORBIDDEN:
            doubts.append(warning("torn", galley.source, span))
        elif page is not pages[-1] and page.slack >= HOLE_LINES + 1:
            doubts.append(warning("hole", galley.source, span, lines=str(int(page.slack))))
    return doubts

"""Galley -> the fillings of all pages: a shortest path over page ends, notes and widows weighed together.

States are plain integers, (next box, notes still running); a page is made only of what the path chose.
Plass 1981, "Optimal Pagination Techniques"; the search is Dijkstra's.
"""

from bisect import bisect_right
from heapq import heappop, heappush
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, error, raise_error, warning
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, Galley
from pamphlets.layout.pagination.footnotes import LATE_NOTE_COST, UnfinishedNotes
from pamphlets.layout.pagination.page_fillings import (
    FORBIDDEN_BREAK_COST,
    MISPLACED_NOTE_COST,
    PageCapacity,
    PageFilling,
    fill_with_whole_notes,
    list_fillings,
)
from pamphlets.layout.pagination.segments import GalleySegment, NoteMetrics, split_into_segments

# A text may be left behind by one that is further on and cheaper by this: it would not catch up.
HOPELESS_COST: Final = 1500.0
TOLERATED_EMPTY_LINES: Final = (
    6  # empty lines at a foot that are let pass: more, and the author is told
)

_State = tuple[int, UnfinishedNotes]
_UNREACHED: Final = float("inf")


class SegmentPages(NamedTuple):
    """A stretch and the fillings of its pages, in order."""

    segment: GalleySegment
    fillings: tuple[PageFilling, ...]


def paginate(
    galley: Galley, lines: int, gap: float
) -> tuple[tuple[SegmentPages, ...], tuple[Diagnostic, ...]]:
    """Return the pages of every stretch of a galley, pages of `lines` grid lines, `gap` points above notes.

    Laws: every box once and in order; every note line once and in order, none before its call; no page overfull.
    Raises, at the box's span, where one box is higher than a page.
    """
    solid = tuple(
        frozenset(line for line, box in enumerate(note, 1) if box.break_cost == FORBIDDEN_BREAK)
        for note in galley.note_boxes
    )
    foot = NoteMetrics(
        tuple(len(note) for note in galley.note_boxes), galley.note_leading, gap, solid
    )
    room = PageCapacity(lines, galley.grid)
    runs: list[SegmentPages] = []
    doubts: list[Diagnostic] = []
    for stretch in split_into_segments(galley):
        pages = _find_cheapest_fillings(galley.source, stretch, room, foot)
        runs.append(SegmentPages(stretch, pages))
        doubts += _list_warnings(galley, stretch, pages)
    return tuple(runs), tuple(doubts)


def _find_cheapest_fillings(
    source: Source, stretch: GalleySegment, room: PageCapacity, foot: NoteMetrics
) -> tuple[PageFilling, ...]:
    """Return the cheapest way through a stretch."""
    count = len(stretch.box_indexes)
    start: _State = (0, ())
    best: dict[_State, float] = {start: 0.0}
    came: dict[_State, tuple[_State, float, PageFilling | None]] = {}
    heap: list[tuple[float, int, _State]] = [(0.0, 0, start)]
    closed: set[_State] = set()
    reached_for: list[float] = []  # costs of closed states, and how far one came for at most that
    furthest: list[int] = []
    order = 0
    while heap:
        cost, _, state = heappop(heap)
        ahead = bisect_right(reached_for, cost - HOPELESS_COST)
        if state in closed or (ahead and furthest[ahead - 1] > state[0]):
            continue
        closed.add(state)
        reached_for.append(cost)
        furthest.append(max(state[0], furthest[-1] if furthest else 0))
        if state[0] == count and not state[1]:
            return _trace_fillings(stretch, came, state, room, foot)
        found = list_fillings(stretch, *state, room, foot) or list_fillings(
            stretch, *state, room, foot, relaxed=True
        )
        if not found:
            _report_too_tall(source, stretch, state[0])
        for price, stop, carry, filling in found:
            reached = (stop, carry)
            total = cost + price
            if total < best.get(reached, _UNREACHED):
                best[reached] = total
                came[reached] = (state, price, filling)
                order += 1
                heappush(heap, (total, order, reached))
    raise AssertionError("each filling places something, so the end is reached")


def _report_too_tall(source: Source, stretch: GalleySegment, box: int) -> None:
    """Tell where a box cannot stand on any page."""
    part = stretch.parts[stretch.box_indexes[min(box, len(stretch.box_indexes) - 1)]]
    span = part.span if isinstance(part, Box) and part.span is not None else WHOLE_FILE
    raise_error(error("too-tall", source, span))


def _trace_fillings(
    stretch: GalleySegment,
    came: dict[_State, tuple[_State, float, PageFilling | None]],
    state: _State,
    room: PageCapacity,
    foot: NoteMetrics,
) -> tuple[PageFilling, ...]:
    """Return the fillings that lead to a state."""
    pages: list[PageFilling] = []
    while state in came:
        stop = state[0]
        state, cost, filling = came[state]
        pages.append(
            filling or fill_with_whole_notes(stretch, state[0], stop, state[1], cost, room, foot)
        )
    return tuple(reversed(pages))


def _list_warnings(
    galley: Galley, stretch: GalleySegment, pages: tuple[PageFilling, ...]
) -> list[Diagnostic]:
    """Return what the author ought to know: late notes, torn paragraphs, holes."""
    doubts: list[Diagnostic] = []
    for page in pages:
        box = stretch.parts[stretch.box_indexes[max(page.stop - 1, 0)]]
        span = box.span if isinstance(box, Box) and box.span is not None else WHOLE_FILE
        if page.cost >= MISPLACED_NOTE_COST or page.cost % FORBIDDEN_BREAK_COST >= LATE_NOTE_COST:
            fresh = {
                note for notes in stretch.note_numbers[page.start : page.stop] for note in notes
            }
            for note, done in page.unfinished_notes:
                if not done and note in fresh:
                    doubts.append(warning("late-note", galley.source, span, note=str(note)))
        if page.stop > page.start and stretch.break_costs[page.stop - 1] == FORBIDDEN_BREAK:
            doubts.append(warning("torn", galley.source, span))
        elif page is not pages[-1] and page.empty_lines >= TOLERATED_EMPTY_LINES + 1:
            doubts.append(warning("hole", galley.source, span, lines=str(int(page.empty_lines))))
    return doubts

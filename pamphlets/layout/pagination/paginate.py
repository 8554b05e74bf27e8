"""Galley -> SegmentPages: a shortest path over page ends, notes and widows weighed together.

A page is made only of what the path chose. Plass 1981, "Optimal Pagination Techniques"; the search is Dijkstra's.
"""

from bisect import bisect_right
from heapq import heappop, heappush
from typing import Final, NamedTuple

from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    Span,
    error,
    raise_error,
    warning,
)
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, Galley
from pamphlets.layout.pagination.footnotes import LATE_NOTE_COST
from pamphlets.layout.pagination.page_fillings import (
    FORBIDDEN_BREAK_COST,
    MISPLACED_NOTE_COST,
    FillingChoice,
    PageCapacity,
    PageFilling,
    PageStart,
    fill_with_whole_notes,
    list_fillings,
)
from pamphlets.layout.pagination.segments import (
    GalleySegment,
    NoteMetrics,
    split_into_segments,
)

# A text may be left behind by one that is further on and cheaper by this: it would not catch up.
HOPELESS_COST: Final = 1500.0
TOLERATED_EMPTY_LINES: Final = 6  # at a foot: more are reported to the author

_UNREACHED: Final = float("inf")


class SegmentPages(NamedTuple):
    """A segment and the fillings of its pages, in order."""

    segment: GalleySegment
    fillings: tuple[PageFilling, ...]


def paginate(
    galley: Galley, line_count: int, note_gap: Pt
) -> tuple[tuple[SegmentPages, ...], tuple[Diagnostic, ...]]:
    """Return the pages of every segment of a galley, of `line_count` grid lines, `note_gap` points above notes.

    Laws: every box once and in order; every note line once and in order, none before its call; no page overfull.
    Raises, at the box's span, where one box is higher than a page.
    """
    note_line_counts: list[int] = []
    unsplittable_lines: list[frozenset[int]] = []
    for boxes in galley.note_boxes:
        note_line_counts.append(len(boxes))
        solid = [
            number
            for number, box in enumerate(boxes, 1)
            if box.break_cost == FORBIDDEN_BREAK
        ]
        unsplittable_lines.append(frozenset(solid))
    notes = NoteMetrics(
        tuple(note_line_counts), galley.note_leading, note_gap, tuple(unsplittable_lines)
    )
    capacity = PageCapacity(line_count, galley.grid, notes)
    segments: list[SegmentPages] = []
    warnings: list[Diagnostic] = []
    for segment in split_into_segments(galley):
        fillings = _find_cheapest_fillings(galley.source, segment, capacity)
        segments.append(SegmentPages(segment, fillings))
        warnings += _list_warnings(galley, segment, fillings)
    return tuple(segments), tuple(warnings)


def _find_cheapest_fillings(
    source: Source, segment: GalleySegment, capacity: PageCapacity
) -> tuple[PageFilling, ...]:
    """Return the fillings of the cheapest way through a segment."""
    start = PageStart(0, ())
    end = PageStart(len(segment.box_indexes), ())
    best = {start: 0.0}
    came_from: dict[PageStart, tuple[PageStart, FillingChoice]] = {}
    heap: list[tuple[float, int, PageStart]] = [(0.0, 0, start)]
    pushed_count = 0  # of two as cheap the one found first goes on
    closed: set[PageStart] = set()
    closed_costs: list[float] = []  # of closed states, ascending
    furthest_boxes: list[int] = []  # how far one came for at most that
    furthest = 0
    while heap:
        cost, _, state = heappop(heap)
        ahead = bisect_right(closed_costs, cost - HOPELESS_COST)
        if state in closed or (ahead and furthest_boxes[ahead - 1] > state.box):
            continue
        closed.add(state)
        closed_costs.append(cost)
        furthest = max(furthest, state.box)
        furthest_boxes.append(furthest)
        if state == end:
            return _trace_fillings(segment, came_from, end, capacity)
        choices = list_fillings(segment, state, capacity) or list_fillings(
            segment, state, capacity, relaxed=True
        )
        if not choices:
            span = _find_span(segment, min(state.box, end.box - 1))
            raise_error(error("too-tall", source, span))
        for choice in choices:
            total = cost + choice.cost
            if total < best.get(choice.next_start, _UNREACHED):
                best[choice.next_start] = total
                came_from[choice.next_start] = (state, choice)
                pushed_count += 1
                heappush(heap, (total, pushed_count, choice.next_start))
    raise AssertionError("each filling places something, so the end is reached")


def _find_span(segment: GalleySegment, box: int) -> Span:
    """Return where a box comes from."""
    part = segment.parts[segment.box_indexes[box]]
    return part.span if isinstance(part, Box) and part.span is not None else WHOLE_FILE


def _trace_fillings(
    segment: GalleySegment,
    came_from: dict[PageStart, tuple[PageStart, FillingChoice]],
    state: PageStart,
    capacity: PageCapacity,
) -> tuple[PageFilling, ...]:
    """Return the fillings that lead to a state."""
    fillings: list[PageFilling] = []
    while state in came_from:
        stop = state.box
        state, choice = came_from[state]
        filling = choice.filling
        if filling is None:
            filling = fill_with_whole_notes(segment, state, stop, choice.cost, capacity)
        fillings.append(filling)
    return tuple(reversed(fillings))


def _list_warnings(
    galley: Galley, segment: GalleySegment, fillings: tuple[PageFilling, ...]
) -> list[Diagnostic]:
    """Return what the author ought to know: late notes, torn paragraphs, pages with much left empty."""
    warnings: list[Diagnostic] = []
    for filling in fillings:
        span = _find_span(segment, max(filling.stop - 1, 0))
        if (
            filling.cost >= MISPLACED_NOTE_COST
            or filling.cost % FORBIDDEN_BREAK_COST >= LATE_NOTE_COST
        ):
            called: set[int] = set()
            for note_numbers in segment.note_numbers[filling.start : filling.stop]:
                called.update(note_numbers)
            for number, done in filling.unfinished_notes:
                if not done and number in called:
                    warnings.append(
                        warning("late-note", galley.source, span, note=str(number))
                    )
        if (
            filling.stop > filling.start
            and segment.break_costs[filling.stop - 1] == FORBIDDEN_BREAK
        ):
            warnings.append(warning("torn", galley.source, span))
        elif (
            filling is not fillings[-1] and filling.empty_lines >= TOLERATED_EMPTY_LINES + 1
        ):
            warnings.append(
                warning("hole", galley.source, span, lines=str(int(filling.empty_lines)))
            )
    return warnings

"""A segment and where a page begins in it -> PageFillings: the ways to fill the page, and its foot with notes.

No fonts, no files. Body heights are whole grid lines, the foot is in points.
"""

from bisect import insort
from math import ceil
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import EMPTY_LINE_COST, FORBIDDEN_BREAK
from pamphlets.layout.pagination.footnotes import (
    NO_NOTES,
    NoteSlice,
    PlacedNotes,
    place_notes,
)
from pamphlets.layout.pagination.segments import GalleySegment, NoteMetrics, UnfinishedNotes

SHRUNK_LINE_COST: Final = 60.0  # times the square of the lines taken from pictures
NOTES_ONLY_COST: Final = 20_000.0  # a page without text
SHORT_LAST_PAGE_COST: Final = 200.0  # each line that a last page lacks of LAST_PAGE_LINES
LAST_PAGE_LINES: Final = 5
FORBIDDEN_BREAK_COST: Final = 1e6  # where nothing else exists
MISPLACED_NOTE_COST: Final = (
    1e7  # a note that ought to begin here and does not, where nothing else exists
)
FILLINGS_KEPT: Final = 8  # that the search follows


class PageCapacity(NamedTuple):
    """What a page holds: grid lines, how high one is, and the notes that may take some of them."""

    line_count: int
    grid: Pt
    notes: NoteMetrics


class PageStart(NamedTuple):
    """Where a page begins: the first box, and what is left of earlier notes."""

    box: int
    unfinished_notes: UnfinishedNotes


class PageFilling(NamedTuple):
    """One way to fill a page: boxes `start` up to (not including) `stop`, and the note lines at its foot."""

    cost: float
    start: int
    stop: int
    note_slices: tuple[NoteSlice, ...]
    unfinished_notes: UnfinishedNotes
    shrink: int  # lines that its pictures give up
    empty_lines: float


class FillingChoice(NamedTuple):
    """A way to fill a page as the search sees it."""

    cost: float
    next_start: PageStart
    # None where all notes stand whole: those are made only on the chosen path.
    filling: PageFilling | None


def list_fillings(
    segment: GalleySegment,
    start: PageStart,
    capacity: PageCapacity,
    *,
    relaxed: bool = False,
) -> list[FillingChoice]:
    """Return the cheapest legal ways to fill a page.

    `relaxed` allows every page end, at a price. Law: none is higher than the page; each places something.
    """
    choices: list[FillingChoice] = []
    box_count = len(segment.box_indexes)
    notes = capacity.notes
    if start.unfinished_notes:
        only_notes = _try_filling(segment, start, start.box, capacity, relaxed=relaxed)
        if only_notes is not None:
            choices.append(_as_choice(only_notes))
    lines_left = notes.count_lines_left(start.unfinished_notes)
    lines_before = lines_left - segment.called_note_lines[start.box]
    for stop in range(_last_reachable_box(segment, start.box, capacity), start.box, -1):
        break_cost = segment.break_costs[stop - 1]
        if break_cost == FORBIDDEN_BREAK and not relaxed:
            continue
        note_height = notes.height(lines_before + segment.called_note_lines[stop])
        body_lines = segment.count_lines(start.box, stop)
        empty_lines = capacity.line_count - body_lines - note_height / capacity.grid
        if empty_lines >= 0.0 and stop < box_count and break_cost < FORBIDDEN_BREAK:
            # All notes stand whole. From here on pages are only emptier, so the eighth best ends the search.
            cost = EMPTY_LINE_COST * empty_lines**2
            if len(choices) >= FILLINGS_KEPT and cost > choices[-1].cost:
                break
            choice = FillingChoice(cost + break_cost, PageStart(stop, ()), None)
            insort(choices, choice, key=_choice_order)
        else:
            filling = _try_filling(segment, start, stop, capacity, relaxed=relaxed)
            if filling is not None:
                insort(choices, _as_choice(filling), key=_choice_order)
        del choices[FILLINGS_KEPT:]
    return choices


def _as_choice(filling: PageFilling) -> FillingChoice:
    return FillingChoice(
        filling.cost, PageStart(filling.stop, filling.unfinished_notes), filling
    )


def _choice_order(choice: FillingChoice) -> tuple[float, int]:
    """Return what choices are ordered by: cost, then the fuller page."""
    return choice.cost, -choice.next_start.box


def _last_reachable_box(segment: GalleySegment, start: int, capacity: PageCapacity) -> int:
    """Return the last box (exclusive) that could stand on a page begun at `start`, pictures at their smallest."""
    stop = start
    shrink = 0
    while stop < len(segment.box_indexes):
        shrink += segment.shrinks[stop]
        if segment.count_lines(start, stop + 1) - shrink > capacity.line_count:
            break
        stop += 1
    return stop


def fill_with_whole_notes(
    segment: GalleySegment, start: PageStart, stop: int, cost: float, capacity: PageCapacity
) -> PageFilling:
    """Return the filling with boxes up to `stop` and all their notes whole."""
    slices: list[NoteSlice] = []
    for number, done in _queue_notes(segment, start, stop):
        slices.append(NoteSlice(number, done, capacity.notes.line_counts[number - 1]))
    note_lines = sum(piece.stop - piece.start for piece in slices)
    body_lines = segment.count_lines(start.box, stop)
    empty_lines = (
        capacity.line_count - body_lines - capacity.notes.height(note_lines) / capacity.grid
    )
    return PageFilling(cost, start.box, stop, tuple(slices), (), 0, empty_lines)


def _queue_notes(segment: GalleySegment, start: PageStart, stop: int) -> UnfinishedNotes:
    """Return the notes due on a page: those left from earlier ones, and those that its boxes call.

    A row lower down a page may have called the first of two notes in a column further left.
    """
    called: list[int] = []
    for note_numbers in segment.note_numbers[start.box : stop]:
        called += note_numbers
    return (*start.unfinished_notes, *[(number, 0) for number in sorted(called)])


def _try_filling(
    segment: GalleySegment,
    start: PageStart,
    stop: int,
    capacity: PageCapacity,
    *,
    relaxed: bool,
) -> PageFilling | None:
    """Return the filling with boxes up to `stop`, or None if it is illegal."""
    body_lines = segment.count_lines(start.box, stop)
    shrink, placed = _fit_pictures_and_notes(segment, start, stop, capacity)
    free = (capacity.line_count - body_lines + shrink) * capacity.grid - placed.height
    places_something = stop > start.box or placed.slices
    if free < -1e-6 or not places_something:
        return None
    if not placed.is_lawful and not relaxed:
        return None
    empty_lines = free / capacity.grid
    cost = placed.cost + SHRUNK_LINE_COST * shrink**2
    if not placed.is_lawful:
        cost += MISPLACED_NOTE_COST
    if stop == len(segment.box_indexes) and not placed.unfinished_notes:
        if start.box:
            cost += SHORT_LAST_PAGE_COST * max(0, LAST_PAGE_LINES - body_lines)
    else:
        break_cost = segment.break_costs[stop - 1] if stop > start.box else NOTES_ONLY_COST
        if break_cost == FORBIDDEN_BREAK:
            break_cost = FORBIDDEN_BREAK_COST
        cost += EMPTY_LINE_COST * empty_lines**2 + break_cost
    return PageFilling(
        cost, start.box, stop, placed.slices, placed.unfinished_notes, shrink, empty_lines
    )


def _fit_pictures_and_notes(
    segment: GalleySegment, start: PageStart, stop: int, capacity: PageCapacity
) -> tuple[int, PlacedNotes]:
    """Return how many lines the pictures of the page give up, and the foot that leaves."""
    excess = segment.count_lines(start.box, stop) - capacity.line_count
    most = sum(segment.shrinks[start.box : stop])
    least = max(0, excess)
    queue = _queue_notes(segment, start, stop)
    if not queue:
        return min(least, most), NO_NOTES
    leaders = [numbers[0] for numbers in segment.note_numbers[start.box : stop] if numbers]
    placed = place_notes(queue, leaders, (least - excess) * capacity.grid, capacity.notes)
    if placed.cost == 0.0 or least >= most:
        return min(least, most), placed
    note_height = capacity.notes.height(capacity.notes.count_lines_left(queue))
    wanted = excess + ceil(note_height / capacity.grid - 1e-6)
    if wanted > most:
        return least, placed
    return wanted, place_notes(
        queue, leaders, (wanted - excess) * capacity.grid, capacity.notes
    )

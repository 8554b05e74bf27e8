"""A page on which notes are divided, or pictures smaller -> the one way to fill it."""

from math import ceil
from typing import Final

from pamphlets.layout.blocks.galley import empty_lines_cost
from pamphlets.layout.pagination.adjustments import measure_flexibility
from pamphlets.layout.pagination.fillings.page_fillings import (
    FillingChoice,
    PageCapacity,
    PageFilling,
    PageStart,
    count_body_lines,
    queue_notes,
)
from pamphlets.layout.pagination.fillings.whole_fillings import (
    LAST_PAGE_LINES,
    SHORT_LAST_PAGE_COST,
)
from pamphlets.layout.pagination.notes.footnotes import NO_NOTES, PlacedNotes, place_notes
from pamphlets.layout.pagination.segments import GalleySegment

SHRUNK_LINE_COST: Final = 60.0  # times the square of the lines taken from pictures
NOTES_ONLY_COST: Final = 20_000.0  # a page without text
FORBIDDEN_BREAK_COST: Final = 1e6  # where nothing else exists
# A note that ought to begin here and does not, where nothing else exists.
MISPLACED_NOTE_COST: Final = 1e7


def place_filling(
    segment: GalleySegment,
    start: PageStart,
    stop: int,
    capacity: PageCapacity,
    *,
    relaxed: bool,
) -> FillingChoice | None:
    """Return the filling with boxes up to `stop`, or None if it is illegal."""
    body_lines = count_body_lines(segment, start, stop)
    shrink, placed = _fit_pictures_and_notes(segment, start, stop, capacity)
    free = (capacity.line_count - body_lines + shrink) * capacity.grid - placed.height
    places_something = stop > start.box or placed.slices
    if free < -1e-6 or not places_something or not (placed.is_lawful or relaxed):
        return None
    empty_lines = free / capacity.grid
    cost = placed.cost + SHRUNK_LINE_COST * shrink**2
    cost += MISPLACED_NOTE_COST * (not placed.is_lawful)
    next_start = PageStart(stop, placed.unfinished_notes)
    added_lines = 0
    if stop == start.box:
        next_start = next_start._replace(setting=start.setting)
        cost += NOTES_ONLY_COST + empty_lines_cost(empty_lines)
    elif stop < len(segment.box_indexes) or placed.unfinished_notes:
        if not shrink:
            flexibility = measure_flexibility(
                segment, start.box, stop, with_paragraphs=capacity.with_paragraphs
            )
            added_lines = min(flexibility.spare_lines, int(empty_lines))
            empty_lines -= added_lines
            cost += flexibility.cost(added_lines)
        cost += empty_lines_cost(empty_lines)
        cost += min(segment.break_costs[stop - 1], FORBIDDEN_BREAK_COST)
    elif start.box:
        cost += SHORT_LAST_PAGE_COST * max(0, LAST_PAGE_LINES - body_lines)
    slices, unfinished = placed.slices, placed.unfinished_notes
    filling = PageFilling(cost, start.box, stop, slices, unfinished, shrink, empty_lines)
    has_notes = len(slices) > 0
    return FillingChoice(cost, next_start, empty_lines, added_lines, 0, has_notes, filling)


def _fit_pictures_and_notes(
    segment: GalleySegment, start: PageStart, stop: int, capacity: PageCapacity
) -> tuple[int, PlacedNotes]:
    """Return how many lines the pictures of the page give up, and the foot that leaves."""
    excess = count_body_lines(segment, start, stop) - capacity.line_count
    most = sum(segment.shrinks[start.box : stop])
    least = max(0, excess)
    queue = queue_notes(segment, start, PageStart(stop, ()))
    if not queue:
        return min(least, most), NO_NOTES
    leaders = [numbers[0] for numbers in segment.note_numbers[start.box : stop] if numbers]
    if start.setting:  # whose lines call other notes than those of the best setting
        leaders += [number for number, done in queue if not done]
    placed = place_notes(queue, leaders, (least - excess) * capacity.grid, capacity.notes)
    if placed.cost == 0.0 or least >= most:
        return min(least, most), placed
    # Rows saved by notes that run in are not counted: the pictures then shrink a line too much.
    rows = capacity.notes.count_lines_left(queue)
    note_height = capacity.notes.height(rows)
    wanted = excess + ceil(note_height / capacity.grid - 1e-6)
    if wanted > most:
        return least, placed
    return wanted, place_notes(
        queue, leaders, (wanted - excess) * capacity.grid, capacity.notes
    )

"""A segment and where a page begins in it -> FillingChoices: the cheapest ways to fill the page; of one, its filling."""

from bisect import insort
from collections.abc import Iterator
from math import inf
from typing import Final

from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    FULL_PAGE_COST,
    empty_lines_cost,
)
from pamphlets.layout.pagination.adjustments import choose_adjustment, measure_flexibility
from pamphlets.layout.pagination.caches.segment_search import ChoiceKey, SegmentSearch
from pamphlets.layout.pagination.fillings.divided_fillings import place_filling
from pamphlets.layout.pagination.fillings.page_fillings import (
    FillingChoice,
    PageCapacity,
    PageFilling,
    PageStart,
    count_body_lines,
    count_calls,
    list_page_ends,
    queue_notes,
)
from pamphlets.layout.pagination.fillings.whole_fillings import (
    FILLINGS_KEPT,
    PageStop,
    add_whole_fillings,
    choice_order,
)
from pamphlets.layout.pagination.notes.footnotes import SPLIT_NOTE_COST, NoteSlice
from pamphlets.layout.pagination.notes.note_rows import count_own_rows, count_rows
from pamphlets.layout.pagination.segments import GalleySegment

# At the foot of a page that could be fuller; without the bound the search takes twice as long and finds the same pages.
MOST_EMPTY_LINES_TRIED: Final = 6.0


def list_fillings(
    segment: GalleySegment,
    start: PageStart,
    capacity: PageCapacity,
    *,
    relaxed: bool = False,
) -> list[FillingChoice]:
    """Return the cheapest legal ways to fill a page, the cheapest first.

    `relaxed` allows every page end, at a price. Law: none is higher than the page; each places something.
    """
    last_stop = _last_reachable_box(segment, start, capacity)
    choices: list[FillingChoice] = []
    other_stops: list[int] = []  # where notes are divided, or pictures give up lines
    for stop in range(last_stop, start.box, -1):
        fullest = inf
        for page in _list_page_stops(segment, start, stop, capacity):
            if page.end.break_cost == FORBIDDEN_BREAK:
                if relaxed:
                    other_stops.append(stop)
                continue
            fullest = min(fullest, page.fewest_empty_lines)
            if not add_whole_fillings(choices, segment, page):
                other_stops.append(stop)
        # From here on pages are only emptier.
        if 0.0 <= fullest < inf and _is_too_empty(fullest, choices):
            break
    if start.unfinished_notes:
        other_stops.append(start.box)
    has_pictures = any(segment.shrinks[start.box : last_stop])
    for stop in dict.fromkeys(other_stops):
        if _worst_cost(choices) > SPLIT_NOTE_COST or has_pictures:
            choice = place_filling(segment, start, stop, capacity, relaxed=relaxed)
            if choice is not None:
                insort(choices, choice, key=choice_order)
    return choices[:FILLINGS_KEPT]


def _is_too_empty(empty_lines: float, choices: list[FillingChoice]) -> bool:
    """Return whether no choice is wanted that leaves so many lines empty."""
    if choices and empty_lines > MOST_EMPTY_LINES_TRIED:
        return True
    return empty_lines_cost(empty_lines) > _worst_cost(choices)


def _worst_cost(choices: list[FillingChoice]) -> float:
    """Return the cost of the last choice that is kept; infinite where there are fewer."""
    return choices[FILLINGS_KEPT - 1].cost if len(choices) >= FILLINGS_KEPT else inf


def _list_page_stops(
    segment: GalleySegment, start: PageStart, stop: int, capacity: PageCapacity
) -> Iterator[PageStop]:
    """Yield the ways to end a page above box `stop`, all notes whole, the paragraphs at their best."""
    metrics = capacity.notes
    free_lines = capacity.line_count - count_body_lines(segment, start, stop)
    flexibility = measure_flexibility(
        segment, start.box, stop, with_paragraphs=capacity.with_paragraphs
    )
    first_call = count_calls(segment, start)
    row_height = metrics.leading / capacity.grid
    for end in list_page_ends(segment, start, stop, capacity):
        rows = _count_note_rows(segment, start, first_call, end.call_count, capacity)
        empty_lines = free_lines - metrics.height(rows) / capacity.grid
        spare_rows = 0
        if not start.unfinished_notes:
            spare_rows = capacity.called_notes.count_run_in(first_call, end.call_count)
        page_stop = PageStop(
            start.box, stop, end, empty_lines, flexibility, spare_rows, row_height, rows > 0
        )
        yield page_stop


def _last_reachable_box(
    segment: GalleySegment, start: PageStart, capacity: PageCapacity
) -> int:
    """Return the last box (exclusive) that could stand on a page, pictures and paragraphs at their smallest."""
    stop = start.box
    shrink = 0
    while stop < len(segment.box_indexes):
        shrink += segment.shrinks[stop]
        least_lines = count_body_lines(segment, start, stop + 1) - shrink
        if capacity.with_paragraphs and least_lines > capacity.line_count:
            least_lines -= segment.paragraphs.count_whole(start.box, stop + 1, -1)
        if least_lines > capacity.line_count:
            break
        stop += 1
    return stop


def _count_note_rows(
    segment: GalleySegment,
    start: PageStart,
    first_call: int,
    call_count: int,
    capacity: PageCapacity,
) -> int:
    """Return how many rows the notes due on a page take where all stand whole."""
    if len(start.unfinished_notes) < 2:
        rows = capacity.called_notes.count_rows(first_call, call_count)
        if start.unfinished_notes:
            rows += capacity.notes.count_lines_left(start.unfinished_notes)
        return rows
    waiting = [number for number, _ in start.unfinished_notes[1:]]
    waiting += sorted(segment.calls[first_call:call_count])
    first_rows = capacity.notes.count_lines_left(start.unfinished_notes[:1])
    return first_rows + count_rows(capacity.notes, waiting)


def make_filling(
    segment: GalleySegment, start: PageStart, choice: FillingChoice, capacity: PageCapacity
) -> PageFilling:
    """Return the filling that a choice stands for."""
    stop, _, stop_setting = choice.next_start
    adjustment = choose_adjustment(segment, start.box, stop, choice.added_lines)
    adjustment = adjustment._replace(start_setting=start.setting, stop_setting=stop_setting)
    if choice.filling is not None:
        return choice.filling._replace(adjustment=adjustment)
    queue = queue_notes(segment, start, choice.next_start)
    slices = [
        NoteSlice(number, done, capacity.notes.line_counts[number - 1])
        for number, done in queue
    ]
    if choice.added_rows:
        called = [number for number, done in queue if not done]
        own_row_count = count_own_rows(capacity.notes, called, choice.added_rows)
        adjustment = adjustment._replace(own_row_count=own_row_count)
    return PageFilling(
        choice.cost,
        start.box,
        stop,
        tuple(slices),
        (),
        0,
        choice.empty_lines,
        adjustment,
    )


class ChoiceLists:
    """The ways to fill pages, listed once for each start and height of a page."""

    def __init__(
        self,
        segment: GalleySegment,
        capacity: PageCapacity,
        search: SegmentSearch | None = None,
    ) -> None:
        """Take a segment, and what is known of its pages already."""
        self.segment = segment
        self.capacity = capacity
        self.search = search
        self._choices: dict[ChoiceKey, list[FillingChoice]] = {}
        if search is not None:
            self._choices = search.choices

    def list_choices(
        self, start: PageStart, extra_lines: int, is_thorough: bool
    ) -> list[FillingChoice]:
        """Return the ways to fill a page that is so many lines longer than others; unlawful ones where there is no other.

        No paragraph is longer or shorter where a page is full without, but in a thorough list.
        """
        key = (start, extra_lines, is_thorough)
        choices = self._choices.get(key)
        if choices is None and self.search is not None:
            choices = self.search.find_choices(key)
        if choices is None:
            line_count = self.capacity.line_count + extra_lines
            capacity = self.capacity._replace(line_count=line_count)
            choices = [] if is_thorough else self._list_full_pages(start, capacity)
            choices = choices or list_fillings(self.segment, start, capacity)
            choices = choices or list_fillings(self.segment, start, capacity, relaxed=True)
            self._choices[key] = choices
        return choices

    def _list_full_pages(
        self, start: PageStart, capacity: PageCapacity
    ) -> list[FillingChoice]:
        """Return the ways to fill a page with all paragraphs at their best, none where no page is full so."""
        capacity = capacity._replace(with_paragraphs=False)
        choices = list_fillings(self.segment, start, capacity)
        is_full = len(choices) > 0 and choices[0].cost < FULL_PAGE_COST
        return choices if is_full else []

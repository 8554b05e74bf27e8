"""A segment, where a page begins and where it might end -> how high its boxes are, and which notes are due on it.

No fonts, no files. Body heights are whole grid lines, the foot is in points.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.pagination.adjustments import NO_ADJUSTMENT, PageAdjustment
from pamphlets.layout.pagination.flexible_paragraphs import PageEnd
from pamphlets.layout.pagination.notes.footnotes import NoteSlice
from pamphlets.layout.pagination.notes.note_rows import CalledNotes, NoteMetrics
from pamphlets.layout.pagination.segments import GalleySegment, UnfinishedNotes

MOST_UNEVEN_LINES: Final = 1  # by which facing pages may differ
UNEVEN_SPREAD_COST: Final = 300.0  # each line beyond them


class PageCapacity(NamedTuple):
    """What a page holds: grid lines, how high one is, and the notes that may take some of them."""

    line_count: int
    grid: Pt
    notes: NoteMetrics
    called_notes: CalledNotes
    with_paragraphs: bool = True  # which may be set shorter or longer


class PageStart(NamedTuple):
    """Where a page begins: the first box, and what is left of earlier notes."""

    box: int
    unfinished_notes: UnfinishedNotes
    setting: int = 0  # of the paragraph that the page begins in: -1 shorter, 1 longer


class PageFilling(NamedTuple):
    """One way to fill a page: boxes `start` up to (not including) `stop`, and the note lines at its foot."""

    cost: float
    start: int
    stop: int
    note_slices: tuple[NoteSlice, ...]
    unfinished_notes: UnfinishedNotes
    shrink: int  # lines that its pictures give up
    empty_lines: float
    adjustment: PageAdjustment = NO_ADJUSTMENT
    extra_lines: int = 0  # by which both pages of a spread are longer, or shorter


class FillingChoice(NamedTuple):
    """A way to fill a page as the search sees it."""

    cost: float
    next_start: PageStart
    empty_lines: float
    added_lines: int = 0  # that whole paragraphs and white give more, or less
    added_rows: int = 0  # of notes that could run in
    has_notes: bool = False
    # None where all notes stand whole: those are made only on the chosen path.
    filling: PageFilling | None = None


def list_page_ends(
    segment: GalleySegment, start: PageStart, stop: int, capacity: PageCapacity
) -> Iterator[PageEnd]:
    """Yield the ways to end a page above box `stop`; a page inside one paragraph keeps the setting that it began in."""
    paragraphs = segment.paragraphs
    if start.setting and paragraphs.is_in_one(start.box, stop):
        for end in paragraphs.list_other_ends(stop):
            if end.setting == start.setting:
                yield end
        return
    yield PageEnd(0, segment.break_costs[stop - 1], segment.call_counts[stop])
    if capacity.with_paragraphs and not paragraphs.is_in_one(start.box, stop):
        yield from paragraphs.list_other_ends(stop)


def count_body_lines(segment: GalleySegment, start: PageStart, stop: int) -> int:
    """Return how high the boxes of a page are, whole paragraphs at their best."""
    line_count = segment.count_lines(start.box, stop)
    if (
        start.setting
        and stop > start.box
        and not segment.paragraphs.is_in_one(start.box, stop)
    ):
        line_count += start.setting
    return line_count


def count_calls(segment: GalleySegment, start: PageStart) -> int:
    """Return how many notes are called before a page begins."""
    if not start.setting:
        return segment.call_counts[start.box]
    ends = segment.paragraphs.list_other_ends(start.box)
    return next(end.call_count for end in ends if end.setting == start.setting)


def queue_notes(
    segment: GalleySegment, start: PageStart, next_start: PageStart
) -> UnfinishedNotes:
    """Return the notes due on a page: those left from earlier ones, and those that its boxes call.

    A row lower down a page may have called the first of two notes in a column further left.
    """
    called = segment.calls[count_calls(segment, start) : count_calls(segment, next_start)]
    return (*start.unfinished_notes, *[(number, 0) for number in sorted(called)])


def count_short_lines(choice: FillingChoice, extra_lines: int) -> float:
    """Return how many lines a page ends above its notes, or above where pages without any end that are no longer."""
    return choice.empty_lines - (0 if choice.has_notes else extra_lines)


def uneven_spread_cost(difference: float) -> float:
    """Return what it costs that of two facing pages one ends so many lines higher."""
    return UNEVEN_SPREAD_COST * max(0.0, abs(difference) - MOST_UNEVEN_LINES)

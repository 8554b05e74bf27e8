"""Galley -> SegmentPages: the pages of each segment, and what the author ought to know about them."""

from typing import Final, NamedTuple

from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Span,
    error,
    raise_error,
    warning,
)
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, Galley
from pamphlets.layout.pagination.caches.page_search_cache import PageSearchCache
from pamphlets.layout.pagination.caches.segment_search import SegmentSearch
from pamphlets.layout.pagination.filling_choices import ChoiceLists
from pamphlets.layout.pagination.fillings.divided_fillings import (
    FORBIDDEN_BREAK_COST,
    MISPLACED_NOTE_COST,
)
from pamphlets.layout.pagination.fillings.page_fillings import PageCapacity, PageFilling
from pamphlets.layout.pagination.floats.text_pages import TextPages
from pamphlets.layout.pagination.notes.footnotes import LATE_NOTE_COST
from pamphlets.layout.pagination.notes.note_rows import CalledNotes, measure_notes
from pamphlets.layout.pagination.page_search import NoFillingError, find_cheapest_fillings
from pamphlets.layout.pagination.segments import GalleySegment, split_into_segments

# At a foot: more are reported to the author, who can move what does not fit.
TOLERATED_EMPTY_LINES: Final = 3


class SegmentPages(NamedTuple):
    """A segment and the fillings of its pages, in order."""

    segment: GalleySegment
    fillings: tuple[PageFilling, ...]


class _TooTallError(Exception):
    """What comes from the span `args[0]` is higher than its page."""


class Paginator:
    """A galley that is laid on pages, as often as their order needs: what fills a page is listed once.

    Laws: every box once and in order; every note line once and in order, none before its call; no page overfull.
    """

    def __init__(
        self,
        galley: Galley,
        line_count: int,
        note_gap: Pt,
        cache: PageSearchCache | None = None,
    ) -> None:
        """Take a galley for pages of `line_count` grid lines, with `note_gap` points above notes.

        `cache` holds what earlier layouts found of the same text's pages.
        """
        self.galley = galley
        self._notes = measure_notes(galley, note_gap)
        self._choice_lists: list[ChoiceLists] = []
        for index, segment in enumerate(split_into_segments(galley)):
            called_notes = CalledNotes(segment.calls, self._notes)
            capacity = PageCapacity(line_count, galley.grid, self._notes, called_notes)
            search: SegmentSearch | None = None
            if cache is not None:
                search = cache.open_search(index, segment, capacity)
            self._choice_lists.append(ChoiceLists(segment, capacity, search))

    def find_pages(self, pages: TextPages) -> tuple[SegmentPages, ...] | None:
        """Return the pages of every segment; None where a box is higher than a page, less the lines kept at its foot."""
        try:
            return self._find_pages(pages)
        except _TooTallError:
            return None

    def paginate(
        self, pages: TextPages
    ) -> tuple[tuple[SegmentPages, ...], tuple[Diagnostic, ...]]:
        """Return the pages of every segment, and what the author ought to know about them.

        Raises, at the box's span, where one box is higher than a page.
        """
        try:
            segments = self._find_pages(pages)
        except _TooTallError as fault:
            raise_error(error("too-tall", self.galley.source, fault.args[0]))
        warnings: list[Diagnostic] = []
        for segment, fillings in segments:
            warnings += _list_warnings(self.galley, segment, fillings)
        return segments, tuple(warnings)

    def _find_pages(self, pages: TextPages) -> tuple[SegmentPages, ...]:
        segments: list[SegmentPages] = []
        for choice_lists in self._choice_lists:
            segment = choice_lists.segment
            try:
                fillings = _find_fillings(choice_lists, pages)
            except NoFillingError as fault:
                box = min(fault.args[0], len(segment.box_indexes) - 1)
                raise _TooTallError(_find_span(segment, box)) from fault
            segments.append(SegmentPages(segment, fillings))
            pages = pages.behind(len(fillings))
        return tuple(segments)


def _find_fillings(choice_lists: ChoiceLists, pages: TextPages) -> tuple[PageFilling, ...]:
    """Return the cheapest pages of a segment: those chosen before, where the whole of it is the same."""
    search = choice_lists.search
    if search is None:
        return find_cheapest_fillings(choice_lists, pages)
    fillings = search.find_fillings(pages)
    if fillings is None:
        fillings = find_cheapest_fillings(choice_lists, pages)
        search.keep_fillings(pages, fillings)
    return fillings


def _find_span(segment: GalleySegment, box: int) -> Span:
    """Return where a box comes from."""
    part = segment.parts[segment.box_indexes[box]]
    return part.span if isinstance(part, Box) and part.span is not None else WHOLE_FILE


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

"""PageSearchCache: what was found of the pages of a text, for its next layout."""

from typing import Final, NamedTuple

from pamphlets.core.system.generation_cache import GenerationCache
from pamphlets.core.units import Pt
from pamphlets.layout.pagination.caches.segment_looks import (
    look_at_notes,
    look_at_segment,
)
from pamphlets.layout.pagination.caches.segment_search import SegmentSearch
from pamphlets.layout.pagination.fillings.page_fillings import PageCapacity
from pamphlets.layout.pagination.segments import GalleySegment

# Of each segment: an edit sets a text without page numbers, then with them; the one before is asked for again by who
# undoes.
_SEARCHES_KEPT: Final = 4


class _SegmentKey(NamedTuple):
    """Which segment of a text, on which pages."""

    segment_number: int  # from 0
    line_count: int
    grid: Pt
    note_leading: Pt
    note_gap: Pt
    run_in_measure: Pt
    run_in_gap: Pt


class PageSearchCache:
    """The searches of the last edits, by segment."""

    def __init__(self) -> None:
        self._searches: GenerationCache[_SegmentKey, list[SegmentSearch]] = (
            GenerationCache()
        )

    def open_search(
        self, index: int, segment: GalleySegment, capacity: PageCapacity
    ) -> SegmentSearch:
        """Return what is known of a segment, counted from the text's first: all of it where it looks as one before."""
        notes = capacity.notes
        run_in = notes.run_in
        key = _SegmentKey(
            index,
            capacity.line_count,
            capacity.grid,
            notes.leading,
            notes.gap,
            run_in.measure,
            run_in.gap,
        )
        search = SegmentSearch(look_at_segment(segment, look_at_notes(notes)))
        searches = self._searches.get(key) or []
        nearest: SegmentSearch | None = None
        most = -1
        for earlier in searches:
            sameness = sum(search.measure_sameness(earlier))
            if sameness > most:
                nearest, most = earlier, sameness
        box_count = len(search.looks.boxes)
        if nearest is not None:
            is_same = most == box_count == len(nearest.looks.boxes)
            if is_same and search.looks.notes == nearest.looks.notes:
                search = nearest
                searches.remove(nearest)
            else:
                nearest.forget_earlier()
                search.learn_from(nearest, segment, capacity.line_count)
        self._searches.put(key, [*searches, search][-_SEARCHES_KEPT:])
        return search

    def begin_generation(self) -> None:
        """Forget what was not used since the last call."""
        self._searches.begin_generation()

    def clear(self) -> None:
        """Forget everything."""
        self._searches.clear()

"""A GalleySegment and what was searched before -> SegmentSearch: what is known already of its pages, and what is new.

Pages before the first box that an edit changes are filled as before, and so are pages behind the last one, further on.
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Final, NamedTuple

from pamphlets.layout.pagination.caches.segment_looks import (
    SegmentLooks,
    count_equal_heads,
    count_equal_tails,
)
from pamphlets.layout.pagination.fillings.page_fillings import (
    FillingChoice,
    PageFilling,
    PageStart,
)
from pamphlets.layout.pagination.floats.text_pages import TextPages
from pamphlets.layout.pagination.segments import GalleySegment

# A page's start, by how many lines it is longer than others, and whether all is tried.
ChoiceKey = tuple[PageStart, int, bool]
_LONGEST_EXTRA: Final = 1  # lines, that a page is longer than others


class _PagesKey(NamedTuple):
    """Where the pages of a segment stand."""

    first_page: int | None
    taken: tuple[int, ...]
    foot_lines: tuple[tuple[int, int], ...]
    earlier_count: int


class _Sameness(NamedTuple):
    """What a segment shares with one searched before."""

    earlier: "SegmentSearch"
    last_start: int  # pages that begin no further on hold nothing of what differs; -1: none
    first_start: int  # pages that begin there or further on neither
    distance: int  # by how many boxes these have moved


class SegmentSearch:
    """The ways to fill pages of one segment and the pages chosen, as far as they have been asked for."""

    def __init__(self, looks: SegmentLooks) -> None:
        self.looks: Final = looks
        self.choices: Final[dict[ChoiceKey, list[FillingChoice]]] = {}
        self._fillings: Final[dict[_PagesKey, tuple[PageFilling, ...]]] = {}
        self._sameness: _Sameness | None = None

    def measure_sameness(self, earlier: "SegmentSearch") -> tuple[int, int]:
        """Return with how many boxes both begin alike, and with how many they end alike."""
        before, after = earlier.looks.boxes, self.looks.boxes
        heads = count_equal_heads(before, after)
        tails = count_equal_tails(before, after, min(len(before), len(after)) - heads)
        return heads, tails

    def learn_from(
        self, earlier: "SegmentSearch", segment: GalleySegment, line_count: int
    ) -> None:
        """Take what was known of a segment searched before for what is the same in this one, on pages so high."""
        heads, tails = self.measure_sameness(earlier)
        box_count = len(self.looks.boxes)
        first_start = box_count - tails
        divided = segment.paragraphs.find_divided(first_start)
        if divided is not None:  # its other settings may be new
            first_start = divided.stop
        last_start = _find_last_start(segment, heads, line_count + _LONGEST_EXTRA)
        distance = box_count - len(earlier.looks.boxes)
        self._sameness = _Sameness(earlier, last_start, first_start, distance)

    def forget_earlier(self) -> None:
        """Let go of the search before: what was of use has been taken."""
        self._sameness = None

    def find_choices(self, key: ChoiceKey) -> list[FillingChoice] | None:
        """Return the ways to fill a page, None where they must be listed."""
        choices = self.choices.get(key)
        if choices is None and self._sameness is not None:
            choices = self._find_earlier(key, self._sameness)
            if choices is not None:
                self.choices[key] = choices
        return choices

    def _find_earlier(
        self, key: ChoiceKey, sameness: _Sameness
    ) -> list[FillingChoice] | None:
        start, *others = key
        earlier = sameness.earlier
        for number, _ in start.unfinished_notes:
            notes = earlier.looks.notes
            if number > len(notes) or notes[number - 1] != self.looks.notes[number - 1]:
                return None
        if start.box <= sameness.last_start:
            return earlier.choices.get(key)
        if start.box < sameness.first_start:
            return None
        distance = sameness.distance
        before = start._replace(box=start.box - distance)
        extra_lines, is_thorough = others
        choices = earlier.choices.get((before, int(extra_lines), bool(is_thorough)))
        if choices is None or not distance:
            return choices
        return [_move_choice(choice, distance) for choice in choices]

    def find_fillings(self, pages: TextPages) -> tuple[PageFilling, ...] | None:
        """Return the pages chosen where they stand so, None where they were not searched for."""
        return self._fillings.get(_make_pages_key(pages))

    def keep_fillings(self, pages: TextPages, fillings: tuple[PageFilling, ...]) -> None:
        """Keep the pages chosen where they stand so."""
        self._fillings[_make_pages_key(pages)] = fillings


def _make_pages_key(pages: TextPages) -> _PagesKey:
    foot_lines: Mapping[int, int] = pages.foot_lines
    feet = tuple(sorted(foot_lines.items()))
    return _PagesKey(pages.first_page, pages.taken, feet, pages.earlier_count)


def _find_last_start(segment: GalleySegment, heads: int, line_count: int) -> int:
    """Return the last box that a page may begin with and hold none behind the first so many; -1 where there is none.

    What a page holds is looked for one box beyond it, and to the end of the paragraph that it ends in.
    """
    limit = min(heads, len(segment.tops) - 1)
    divided = segment.paragraphs.find_divided(limit)
    if divided is not None:
        limit = divided.start
    spare = 1  # of the paragraph that the page begins in
    starts = segment.paragraphs.starts
    for start in range(limit - 2, -1, -1):
        spare += segment.shrinks[start]
        paragraph_count = bisect_right(starts, limit) - bisect_right(starts, start - 1)
        height = segment.bottoms[limit - 2] - segment.tops[start]
        if height - spare - paragraph_count > line_count:
            return start
    return -1


def _move_choice(choice: FillingChoice, distance: int) -> FillingChoice:
    """Return a way to fill a page whose boxes stand so much further on."""
    next_start = choice.next_start
    next_start = next_start._replace(box=next_start.box + distance)
    filling = choice.filling
    if filling is not None:
        start, stop = filling.start + distance, filling.stop + distance
        filling = filling._replace(start=start, stop=stop)
    return choice._replace(next_start=next_start, filling=filling)

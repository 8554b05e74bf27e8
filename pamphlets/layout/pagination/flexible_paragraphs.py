"""Boxes -> FlexibleParagraphs: those that may be set in a line less or more, and where pages may end in them.

Nothing is set before it is asked for: most pages are full without.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, ParagraphSettings


class PageEnd(NamedTuple):
    """A place where a page may end, below a line of a paragraph."""

    setting: int  # of the paragraph: -1 shorter, 1 longer; 0 at its best, or no paragraph
    break_cost: float
    call_count: int  # how many notes the segment has called up to there


class FlexibleParagraph(NamedTuple):
    """Boxes `start` to `stop` of a segment: a paragraph that may be set in a line less or more."""

    start: int
    stop: int
    settings: ParagraphSettings


class SegmentBoxes(NamedTuple):
    """The boxes of a segment, what it costs to end a page below each, and the notes they call first, in order."""

    boxes: Sequence[Box]
    break_costs: Sequence[float]
    calls: Sequence[int]
    call_counts: Sequence[int]  # before each box; one more than boxes


@dataclass(frozen=True, slots=True)
class FlexibleParagraphs:
    """Those of a segment, in order."""

    segment: SegmentBoxes
    paragraphs: list[FlexibleParagraph]
    starts: list[int]
    stops: list[int]
    _ends: dict[int, dict[int, list[PageEnd]]] = field(default_factory=dict)
    """Of a paragraph: the page ends in a line less or more, by the box above which they are."""

    def list_whole(
        self, start: int, stop: int, setting: int
    ) -> Iterator[FlexibleParagraph]:
        """Yield the paragraphs that stand whole in boxes `start` to `stop` and may be set so."""
        first = bisect_left(self.starts, start)
        last = bisect_right(self.stops, stop)
        for paragraph in self.paragraphs[first:last]:
            if paragraph.settings.boxes(setting) is not None:
                yield paragraph

    def count_whole(self, start: int, stop: int, setting: int) -> int:
        """Return how many paragraphs stand whole in boxes `start` to `stop` and may be set so."""
        return sum(1 for _ in self.list_whole(start, stop, setting))

    def find_divided(self, box: int) -> FlexibleParagraph | None:
        """Return the paragraph that a page end above a box divides, None where there is none."""
        index = bisect_right(self.starts, box) - 1
        if index < 0:
            return None
        paragraph = self.paragraphs[index]
        return paragraph if paragraph.start < box < paragraph.stop else None

    def find_begun(self, box: int) -> FlexibleParagraph:
        """Return the paragraph that begins with a box."""
        return self.paragraphs[bisect_left(self.starts, box)]

    def is_in_one(self, start: int, stop: int) -> bool:
        """Return whether a page of boxes `start` to `stop` begins and ends within the same paragraph."""
        paragraph = self.find_divided(start)
        return paragraph is not None and stop < paragraph.stop

    def list_other_ends(self, box: int) -> Sequence[PageEnd]:
        """Return the page ends above a box inside a paragraph that is set in a line less or more."""
        paragraph = self.find_divided(box)
        if paragraph is None:
            return ()
        ends = self._ends.get(paragraph.start)
        if ends is None:
            ends = self._ends[paragraph.start] = {}
            for setting in (-1, 1):
                boxes = paragraph.settings.boxes(setting)
                if boxes is not None:
                    _add_page_ends(ends, self.segment, paragraph, setting, boxes)
        return ends.get(box, ())


def find_flexible_paragraphs(segment: SegmentBoxes) -> FlexibleParagraphs:
    """Return the paragraphs of a segment that may be set in a line less or more."""
    flexible = FlexibleParagraphs(segment, [], [], [])
    box_count = len(segment.boxes)
    start = 0
    while start < box_count:
        settings = segment.boxes[start].settings
        stop = start + 1
        if settings is not None:
            stop = start + len(settings.best)
            flexible.paragraphs.append(FlexibleParagraph(start, stop, settings))
            flexible.starts.append(start)
            flexible.stops.append(stop)
        start = stop
    return flexible


def _add_page_ends(
    page_ends: dict[int, list[PageEnd]],
    segment: SegmentBoxes,
    paragraph: FlexibleParagraph,
    setting: int,
    boxes: Sequence[Box],
) -> None:
    """Enter the page ends inside a paragraph so set, but for the one that leaves its last line alone."""
    start, stop, settings = paragraph
    first_call = segment.call_counts[start]
    own_calls = segment.calls[first_call : segment.call_counts[stop]]
    called: set[int] = set()
    for count in range(1, min(len(boxes), len(settings.best)) - 1):
        called.update(boxes[count - 1].note_numbers)
        break_cost = boxes[count - 1].break_cost
        if segment.break_costs[start + count - 1] == FORBIDDEN_BREAK:
            continue  # kept with a heading
        call_count = first_call + sum(number in called for number in own_calls)
        end = PageEnd(setting, break_cost, call_count)
        page_ends.setdefault(start + count, []).append(end)

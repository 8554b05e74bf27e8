"""Galley -> GalleySegments: the parts between two forced page ends, as lists that the search for page ends runs on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    BarEnd,
    BarStart,
    Box,
    Galley,
    GalleyPart,
    PageBreak,
    VerticalSpace,
)

# What is still to be printed: (note number, lines already printed), in order.
UnfinishedNotes = tuple[tuple[int, int], ...]


class GalleySegment(NamedTuple):
    """Boxes that fill pages one after the other; box k is `parts[box_indexes[k]]`. Heights are grid lines."""

    parts: tuple[GalleyPart, ...]
    opening: PageBreak | None  # the page break before it; None for the first segment
    box_indexes: list[int]
    tops: list[int]  # from the segment's head, white counted
    bottoms: list[int]
    break_costs: list[float]
    head_line_counts: list[int]  # of the table head to repeat if a page begins with the box
    shrinks: list[int]
    note_numbers: list[tuple[int, ...]]  # the notes first called in the box
    # How many lines the notes called before box k have; one entry more than boxes.
    called_note_lines: list[int]
    bars: list[tuple[BarStart, ...]]  # in which the box stands, the innermost last

    def count_lines(self, start: int, stop: int) -> int:
        """Return how high boxes `start` to `stop` stand on a page of their own."""
        if start == stop:
            return 0
        return self.bottoms[stop - 1] - self.tops[start] + self.head_line_counts[start]


class NoteMetrics(NamedTuple):
    """The notes of a galley as the search sees them."""

    line_counts: tuple[int, ...]
    leading: Pt
    gap: Pt  # from the text to the first note, its rule included
    # Of each note, counted from 1: no page ends below them.
    unsplittable_lines: tuple[frozenset[int], ...]

    def height(self, line_count: int) -> Pt:
        """Return what note lines take at the foot of a page, with the gap above them."""
        return self.gap + line_count * self.leading if line_count else 0.0

    def count_lines_left(self, unfinished: UnfinishedNotes) -> int:
        """Return how many lines are still to be printed."""
        return sum(self.line_counts[number - 1] - done for number, done in unfinished)


def split_into_segments(galley: Galley) -> Iterator[GalleySegment]:
    """Yield the segments of a galley; one without boxes (two breaks running) is left out."""
    called: set[int] = set()
    opening: PageBreak | None = None
    parts: list[GalleyPart] = []
    for part in (*galley.parts, PageBreak()):
        if not isinstance(part, PageBreak):
            parts.append(part)
            continue
        if any(isinstance(earlier, Box) for earlier in parts):
            yield _make_segment(galley, parts, opening, called)
            parts = []
            opening = None
        if opening is None or part.is_opening:
            opening = part


def _make_segment(
    galley: Galley, parts: Sequence[GalleyPart], opening: PageBreak | None, called: set[int]
) -> GalleySegment:
    """Return one segment; a note belongs to the box that calls it first, and then to `called`."""
    segment = GalleySegment(
        tuple(parts), opening, [], [], [], [], [], [], [], [0], _open_bars(parts)
    )
    top = 0
    for index, part in enumerate(parts):
        if isinstance(part, VerticalSpace):
            top += part.line_count
        if not isinstance(part, Box):
            continue
        segment.box_indexes.append(index)
        segment.tops.append(top)
        top += part.line_count
        segment.bottoms.append(top)
        segment.break_costs.append(part.break_cost)
        segment.shrinks.append(part.shrink)
        head_lines = 0
        if part.table_head >= 0:
            head = galley.table_heads[part.table_head]
            head_lines = head.line_count
            before = parts[index - 1] if index else None
            if (
                isinstance(before, Box)
                and before.node == head.node
                and before.break_cost == FORBIDDEN_BREAK
            ):
                head_lines = 0  # before it stands the very head that would be repeated
        segment.head_line_counts.append(head_lines)
        first_called = tuple(
            dict.fromkeys(number for number in part.note_numbers if number not in called)
        )
        called.update(first_called)
        segment.note_numbers.append(first_called)
        line_count = sum(len(galley.note_boxes[number - 1]) for number in first_called)
        segment.called_note_lines.append(segment.called_note_lines[-1] + line_count)
    segment.break_costs[-1] = 0.0
    return segment


def _open_bars(parts: Sequence[GalleyPart]) -> list[tuple[BarStart, ...]]:
    """Return, for each box, the bars in which it stands."""
    bars_of_boxes: list[tuple[BarStart, ...]] = []
    bars: tuple[BarStart, ...] = ()
    for part in parts:
        if isinstance(part, BarStart):
            bars = (*bars, part)
        elif isinstance(part, BarEnd):
            bars = bars[:-1]
        elif isinstance(part, Box):
            bars_of_boxes.append(bars)
    return bars_of_boxes

"""Galley -> GalleySegments: the parts between two forced page ends, as lists that the search for page ends runs on."""

from collections.abc import Container, Iterator, Sequence
from itertools import chain
from math import ceil
from typing import NamedTuple

from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    BarEnd,
    BarStart,
    Box,
    Galley,
    GalleyPart,
    PageBreak,
    PageFloat,
    VerticalSpace,
)
from pamphlets.layout.pagination.flexible_paragraphs import (
    FlexibleParagraphs,
    SegmentBoxes,
    find_flexible_paragraphs,
)

# What is still to be printed: (note number, lines already printed), in order.
UnfinishedNotes = tuple[tuple[int, int], ...]


class GalleySegment(NamedTuple):
    """Boxes that fill pages one after the other; box k is `parts[box_indexes[k]]`. Heights are grid lines."""

    parts: tuple[GalleyPart, ...]
    opening: PageBreak | None  # the page break before it; None for the first segment
    box_indexes: list[int]
    tops: list[float]  # from the segment's head, white counted
    bottoms: list[float]  # of a table's last row: where it has been rounded up
    break_costs: list[float]
    head_line_counts: list[
        float
    ]  # of the table head to repeat if a page begins with the box
    shrinks: list[int]
    note_numbers: list[tuple[int, ...]]  # the notes first called in the box
    bars: list[tuple[BarStart, ...]]  # in which the box stands, the innermost last
    calls: list[int]  # the same, one after the other
    # One entry more than boxes: what is counted before box k.
    call_counts: list[int]
    heading_spaces: list[int]  # white above headings that may grow
    block_spaces: list[int]  # other white that may grow
    paragraphs: FlexibleParagraphs
    # Of each box that begins a page off the grid: the last row of its table, and what the table is rounded up by there
    # beyond what it is in `bottoms`.
    roundings: dict[int, tuple[int, float]]

    def count_lines(self, start: int, stop: int) -> int:
        """Return how high boxes `start` to `stop` stand on a page of their own, tables rounded up at their ends.

        Paragraphs are at their best.
        """
        if start == stop:
            return 0
        height = self.bottoms[stop - 1] - self.tops[start] + self.head_line_counts[start]
        if start in self.roundings:
            last_row, rounding = self.roundings[start]
            if stop > last_row:
                height += rounding
        return ceil(height)


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
    segment = _new_segment(parts, opening)
    top = 0.0
    exact_ends: dict[int, float] = {}  # of tables, by their last rows
    growths: set[str] = set()
    for index, part in enumerate(parts):
        if isinstance(part, VerticalSpace):
            top += part.line_count
            growths.add(part.growth)
        if not isinstance(part, Box):
            called.update(_list_captions_notes(part))
            continue
        segment.box_indexes.append(index)
        segment.tops.append(top)
        if part.ends_table:
            exact_ends[len(segment.bottoms)] = top + part.line_count
        top = part.find_bottom(top)
        segment.bottoms.append(top)
        segment.break_costs.append(part.break_cost)
        segment.shrinks.append(part.shrink)
        before = parts[index - 1] if index else None
        segment.head_line_counts.append(_repeated_head_lines(galley, part, before))
        first_called = tuple(
            dict.fromkeys(number for number in part.note_numbers if number not in called)
        )
        called.update(first_called)
        segment.note_numbers.append(first_called)
        segment.calls.extend(first_called)
        segment.call_counts.append(len(segment.calls))
        _count_spaces(segment, growths)
        growths.clear()
    segment.break_costs[-1] = 0.0
    segment.roundings.update(_list_roundings(segment, exact_ends))
    boxes = [part for part in parts if isinstance(part, Box)]
    costs, calls, call_counts = segment.break_costs, segment.calls, segment.call_counts
    segment_boxes = SegmentBoxes(boxes, costs, calls, call_counts)
    return segment._replace(paragraphs=find_flexible_paragraphs(segment_boxes))


def _list_captions_notes(part: GalleyPart) -> tuple[int, ...]:
    """Return the notes of a picture's caption: they stand under it."""
    return list_called_notes(part.caption) if isinstance(part, PageFloat) else ()


def list_called_notes(boxes: Sequence[Box]) -> tuple[int, ...]:
    """Return the notes that boxes call, each once, in order."""
    numbers = chain.from_iterable(box.note_numbers for box in boxes)
    return tuple(dict.fromkeys(numbers))


def _count_spaces(segment: GalleySegment, growths: Container[str]) -> None:
    """Count the white above a segment's next box, by why it may grow."""
    heading_space = "heading" in growths
    block_space = not heading_space and "block" in growths
    segment.heading_spaces.append(segment.heading_spaces[-1] + heading_space)
    segment.block_spaces.append(segment.block_spaces[-1] + block_space)


def _new_segment(parts: Sequence[GalleyPart], opening: PageBreak | None) -> GalleySegment:
    """Return a segment whose boxes are still to be counted."""
    return GalleySegment(
        parts=tuple(parts),
        opening=opening,
        box_indexes=[],
        tops=[],
        bottoms=[],
        break_costs=[],
        head_line_counts=[],
        shrinks=[],
        note_numbers=[],
        bars=_open_bars(parts),
        calls=[],
        call_counts=[0],
        heading_spaces=[0],
        block_spaces=[0],
        paragraphs=find_flexible_paragraphs(SegmentBoxes([], [], [], [])),
        roundings={},
    )


def _repeated_head_lines(galley: Galley, row: Box, before: GalleyPart | None) -> float:
    """Return how high the head is that a page repeats where it begins with a row."""
    if row.table_head < 0:
        return 0.0
    head = galley.table_heads[row.table_head]
    if (
        isinstance(before, Box)
        and before.node == head.node
        and before.break_cost == FORBIDDEN_BREAK
    ):
        return 0.0  # before it stands the very head that would be repeated
    return head.line_count


def _list_roundings(
    segment: GalleySegment, exact_ends: dict[int, float]
) -> Iterator[tuple[int, tuple[int, float]]]:
    """Yield the entries of `roundings`; `exact_ends` are where tables end, before they are rounded up."""
    last_row = -1
    for box in reversed(range(len(segment.box_indexes))):
        if box in exact_ends:
            last_row = box
        begin = segment.tops[box] - segment.head_line_counts[box]
        if last_row >= 0 and begin % 1:
            height = exact_ends[last_row] - begin
            yield box, (last_row, ceil(height) - (segment.bottoms[last_row] - begin))


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

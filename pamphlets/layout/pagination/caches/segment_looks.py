"""A GalleySegment -> SegmentLooks: what the search for page ends sees of it, box by box, wherever the boxes stand.

Two segments, before and after an edit, are compared by these: what they begin with and what they end with is the same.
"""

from typing import NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.block_context import page_break_costs
from pamphlets.layout.pagination.notes.note_rows import NoteMetrics
from pamphlets.layout.pagination.segments import GalleySegment
from pamphlets.layout.paragraph.caches.source_shift import ParagraphLines
from pamphlets.layout.paragraph.line import TextLine

# Of a setting of a paragraph: of each line, what it costs to end a page below it, and the notes that it calls.
_SettingLook = tuple[tuple[float, tuple[int, ...]], ...] | None


class NoteLook(NamedTuple):
    """A note as the search sees it."""

    line_count: int
    unsplittable_lines: frozenset[int]
    extent: tuple[Pt, Pt] | None


class ParagraphLook:
    """In what other numbers of lines a paragraph may be set, looked at only where that is not known to be the same."""

    __slots__ = ("_lines",)

    def __init__(self, lines: ParagraphLines | None) -> None:
        self._lines = lines

    def __eq__(self, other: object) -> bool:
        """Return whether pages may end in both alike: in the same lines moved, or in others that look the same."""
        if not isinstance(other, ParagraphLook):
            return NotImplemented
        mine, others = self._lines, other._lines
        if mine is None or others is None:
            return False
        if mine is others:
            return True
        are_alike = _look_at(mine.shorter) == _look_at(others.shorter)
        return are_alike and _look_at(mine.longer) == _look_at(others.longer)

    __hash__ = None  # type: ignore[assignment]  # compared, never looked up


def _look_at(lines: tuple[TextLine, ...] | None) -> _SettingLook:
    if lines is None:
        return None
    costs = page_break_costs(lines)
    return tuple(
        [(cost, line.note_numbers) for cost, line in zip(costs, lines, strict=True)]
    )


class BoxLook(NamedTuple):
    """A box as the search sees it; heights are grid lines."""

    white_above: float
    line_count: float
    break_cost: float
    head_line_count: float
    shrink: int
    has_heading_space: bool
    has_block_space: bool
    begins_off_grid: bool
    rounding: tuple[int, float] | None  # as in `GalleySegment.roundings`, its row from here
    notes: tuple[tuple[int, NoteLook], ...]  # those first called in the box
    paragraph: ParagraphLook | None  # that begins with the box


class SegmentLooks(NamedTuple):
    """All boxes of a segment, and all notes of its galley."""

    boxes: list[BoxLook]
    notes: list[NoteLook]


def look_at_segment(segment: GalleySegment, notes: list[NoteLook]) -> SegmentLooks:
    """Return what the search sees of a segment."""
    boxes: list[BoxLook] = []
    paragraphs: dict[int, ParagraphLook] = {}
    for start, _, settings in segment.paragraphs.paragraphs:
        paragraphs[start] = ParagraphLook(settings.lines)
    bottom = 0.0
    for box, top in enumerate(segment.tops):
        rounding = segment.roundings.get(box)
        if rounding is not None:
            rounding = (rounding[0] - box, rounding[1])
        called = [(number, notes[number - 1]) for number in segment.note_numbers[box]]
        look = BoxLook(
            top - bottom,
            segment.bottoms[box] - top,
            segment.break_costs[box],
            segment.head_line_counts[box],
            segment.shrinks[box],
            segment.heading_spaces[box + 1] > segment.heading_spaces[box],
            segment.block_spaces[box + 1] > segment.block_spaces[box],
            top % 1 > 0.0,
            rounding,
            tuple(called),
            paragraphs.get(box),
        )
        boxes.append(look)
        bottom = segment.bottoms[box]
    return SegmentLooks(boxes, notes)


def look_at_notes(metrics: NoteMetrics) -> list[NoteLook]:
    """Return what the search sees of all notes, in order."""
    looks: list[NoteLook] = []
    for index, line_count in enumerate(metrics.line_counts):
        extent = metrics.run_in.extents[index] if metrics.run_in.extents else None
        looks.append(NoteLook(line_count, metrics.unsplittable_lines[index], extent))
    return looks


def count_equal_heads(before: list[BoxLook], after: list[BoxLook]) -> int:
    """Return with how many equal boxes both begin."""
    count = min(len(before), len(after))
    for index in range(count):
        if before[index] != after[index]:
            return index
    return count


def count_equal_tails(before: list[BoxLook], after: list[BoxLook], most: int) -> int:
    """Return with how many equal boxes both end, up to `most`."""
    for count in range(most):
        if before[-1 - count] != after[-1 - count]:
            return count
    return most

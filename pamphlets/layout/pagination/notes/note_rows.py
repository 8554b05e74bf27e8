"""Notes of a page -> rows at its foot: short notes stand two or three on a row, each whole, the others on their own.

A note runs in where its one line, with its number, takes under half of the measure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Galley, RunIn

MOST_NOTES_IN_ROW: Final = 3


class NoteMetrics(NamedTuple):
    """The notes of a galley as the search sees them."""

    line_counts: tuple[int, ...]
    leading: Pt
    gap: Pt  # from the text to the first note, its rule included
    # Of each note, counted from 1: no page ends below them.
    unsplittable_lines: tuple[frozenset[int], ...]
    run_in: RunIn = RunIn()

    def height(self, row_count: int) -> Pt:
        """Return what rows of notes take at the foot of a page, with the gap above them."""
        return self.gap + row_count * self.leading if row_count else 0.0

    def count_lines_left(self, unfinished: Sequence[tuple[int, int]]) -> int:
        """Return how many lines are still to be printed."""
        return sum(self.line_counts[number - 1] - done for number, done in unfinished)


def measure_notes(galley: Galley, note_gap: Pt) -> NoteMetrics:
    """Return the notes of a galley as the search sees them."""
    note_line_counts: list[int] = []
    unsplittable_lines: list[frozenset[int]] = []
    for boxes in galley.note_boxes:
        note_line_counts.append(len(boxes))
        solid = [
            number
            for number, box in enumerate(boxes, 1)
            if box.break_cost == FORBIDDEN_BREAK
        ]
        unsplittable_lines.append(frozenset(solid))
    return NoteMetrics(
        tuple(note_line_counts),
        galley.note_leading,
        note_gap,
        tuple(unsplittable_lines),
        galley.run_in,
    )


class RowEnd(NamedTuple):
    """What is filled of the row under way: how far, by how many short notes; none where it takes no more."""

    right: Pt = 0.0
    note_count: int = 0


FULL_ROW: Final = RowEnd()


class NotePlace(NamedTuple):
    """Where a note begins: on a row of its own or further right on that of the note before."""

    shift: Pt  # to the right
    begins_row: bool
    row_end: RowEnd  # after it


def place_note(run_in: RunIn, row_end: RowEnd, number: int) -> NotePlace:
    """Return where a whole note stands after what fills the row under way; run in where it may be."""
    extent = run_in.extents[number - 1] if run_in.extents else None
    if extent is None:
        return NotePlace(0.0, begins_row=True, row_end=FULL_ROW)
    left, right = extent
    shift = row_end.right + run_in.gap - left
    if (
        0 < row_end.note_count < MOST_NOTES_IN_ROW
        and right + shift <= run_in.measure + 1e-6
    ):
        row_end = RowEnd(right + shift, row_end.note_count + 1)
        return NotePlace(shift, begins_row=False, row_end=row_end)
    return NotePlace(0.0, begins_row=True, row_end=RowEnd(right, 1))


@dataclass(frozen=True, slots=True)
class CalledNotes:
    """The notes of a segment in the order of their calls, and the rows that any run of them takes."""

    calls: Sequence[int]
    metrics: NoteMetrics
    row_counts: dict[int, list[int]] = field(default_factory=dict)
    """A cache: of a first call, the rows of the notes from it on, by their number."""
    line_counts: list[int] = field(default_factory=list)
    """The lines of the notes before each call, none run in."""

    def __post_init__(self) -> None:
        """Count the lines."""
        self.line_counts.append(0)
        for number in self.calls:
            self.line_counts.append(
                self.line_counts[-1] + self.metrics.line_counts[number - 1]
            )

    def count_run_in(self, start: int, stop: int) -> int:
        """Return how many rows are saved by the notes of calls `start` to `stop` that run in."""
        lines = self.line_counts[stop] - self.line_counts[start]
        return lines - self.count_rows(start, stop)

    def count_rows(self, start: int, stop: int) -> int:
        """Return how many rows the notes of calls `start` to `stop` take, all whole."""
        counts = self.row_counts.get(start)
        if counts is None or len(counts) <= stop - start:
            counts = self._list_row_counts(start, stop)
            self.row_counts[start] = counts
        return counts[stop - start]

    def _list_row_counts(self, start: int, stop: int) -> list[int]:
        """Return the rows of no note, of the first, of the first two … up to some calls beyond `stop`."""
        counts = [0]
        row_end = FULL_ROW
        highest = 0
        is_ascending = True
        for index in range(start, min(stop + 8, len(self.calls))):
            number = self.calls[index]
            is_ascending = is_ascending and number > highest
            highest = max(highest, number)
            if is_ascending:
                place = place_note(self.metrics.run_in, row_end, number)
                row_end = place.row_end
                own_rows = self.metrics.line_counts[number - 1]
                counts.append(counts[-1] + own_rows * place.begins_row)
            else:  # two cells of a row may call notes out of order
                counts.append(
                    count_rows(self.metrics, sorted(self.calls[start : index + 1]))
                )
        return counts


def count_rows(metrics: NoteMetrics, numbers: Iterable[int]) -> int:
    """Return how many rows whole notes take, in this order."""
    count = 0
    row_end = FULL_ROW
    for number in numbers:
        place = place_note(metrics.run_in, row_end, number)
        row_end = place.row_end
        count += metrics.line_counts[number - 1] * place.begins_row
    return count


def count_own_rows(metrics: NoteMetrics, numbers: Sequence[int], row_count: int) -> int:
    """Return how many of the notes, the last ones, are to have rows of their own for so many rows more."""
    least_rows = count_rows(metrics, numbers)
    own_count = 0
    rows = least_rows
    while rows < least_rows + row_count:
        own_count += 1
        packed = numbers[: len(numbers) - own_count]
        alone = numbers[len(numbers) - own_count :]
        rows = count_rows(metrics, packed)
        rows += sum(metrics.line_counts[number - 1] for number in alone)
    return own_count

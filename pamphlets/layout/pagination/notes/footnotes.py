"""UnfinishedNotes and the room left -> PlacedNotes: which note lines stand at a page's foot, what spills to the next."""

from collections.abc import Collection
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.pagination.notes.note_rows import FULL_ROW, NoteMetrics, place_note
from pamphlets.layout.pagination.segments import UnfinishedNotes

MIN_SPLIT_NOTE_LINES: Final = 2  # on each side of a split: one alone looks like a mistake
UNSPLIT_NOTE_LINES: Final = 3  # up to which a note is never split
SPLIT_NOTE_COST: Final = 400.0
# A note late for the page of its call, or that a page passes over.
LATE_NOTE_COST: Final = 40_000.0


class NoteSlice(NamedTuple):
    """Lines `start` to `stop` of a note, at the foot of one page."""

    note_number: int
    start: int
    stop: int


class PlacedNotes(NamedTuple):
    """What stands at a page's foot, what spills over, how high it is, what it costs."""

    slices: tuple[NoteSlice, ...]
    unfinished_notes: UnfinishedNotes
    height: Pt
    cost: float
    is_lawful: bool  # each leader begins here, unless a note before it still runs


NO_NOTES: Final = PlacedNotes((), (), 0.0, 0.0, is_lawful=True)


def place_notes(
    queue: UnfinishedNotes, leaders: Collection[int], room: Pt, metrics: NoteMetrics
) -> PlacedNotes:
    """Put `queue`, in order, into `room` points above the foot of the page.

    `leaders` are the notes that a line calls first. Unlawful is a page on which a leader does not begin although
    the note before it has ended.
    """
    free_lines = int((room - metrics.gap) / metrics.leading + 1e-6)
    used_lines = 0
    slices: list[NoteSlice] = []
    unfinished: list[tuple[int, int]] = []
    cost = 0.0
    is_lawful = True
    row_end = FULL_ROW
    for number, start in queue:
        count = 0
        place = place_note(metrics.run_in, row_end, number)
        if not unfinished and not place.begins_row:
            slices.append(NoteSlice(number, 0, 1))
            row_end = place.row_end
            continue
        if not unfinished:
            count = _count_fitting_lines(metrics, number, start, free_lines - used_lines)
        if count:
            slices.append(NoteSlice(number, start, start + count))
            used_lines += count
            row_end = place.row_end
        if count == metrics.line_counts[number - 1] - start:
            continue
        if count:
            cost += SPLIT_NOTE_COST
        else:
            cost += LATE_NOTE_COST
            if start == 0 and not unfinished and number in leaders:
                is_lawful = False
        unfinished.append((number, start + count))
    return PlacedNotes(
        tuple(slices), tuple(unfinished), metrics.height(used_lines), cost, is_lawful
    )


def _count_fitting_lines(
    metrics: NoteMetrics, number: int, start: int, free_lines: int
) -> int:
    """Return how many lines of a note from `start` on may stand in `free_lines`, by the rule of splitting."""
    line_count = metrics.line_counts[number - 1]
    if line_count - start <= free_lines:
        return line_count - start
    if line_count <= UNSPLIT_NOTE_LINES:
        return 0
    count = min(free_lines, line_count - start - MIN_SPLIT_NOTE_LINES)
    while start + count in metrics.unsplittable_lines[number - 1]:
        count -= 1
    return count if count >= MIN_SPLIT_NOTE_LINES else 0

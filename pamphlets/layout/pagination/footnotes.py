"""Which note lines stand at the foot of a page, and what spills to the next."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.pagination.segments import NoteMetrics

MIN_SPLIT_NOTE_LINES: Final = (
    2  # a note splits with at least this many lines on each side: one alone looks like a mistake
)
UNSPLIT_NOTE_LINES: Final = 3  # lines up to which a note is never split
SPLIT_NOTE_COST: Final = 400.0
LATE_NOTE_COST: Final = 40_000.0  # a note whose first line misses the page of its call

# What is still to be printed: (note number, lines already printed), in order.
UnfinishedNotes = tuple[tuple[int, int], ...]


class NoteSlice(NamedTuple):
    """Lines `start` to `stop` of note `note`, at the foot of one page."""

    note_number: int
    start: int
    stop: int


class PlacedNotes(NamedTuple):
    """What stands at a page's foot, what spills over, how high it is, what it costs."""

    slices: tuple[NoteSlice, ...]
    unfinished_notes: UnfinishedNotes
    height: Pt
    cost: float
    is_lawful: bool


NO_NOTES: Final = PlacedNotes((), (), 0.0, 0.0, is_lawful=True)


def place_notes(
    queue: UnfinishedNotes, leaders: frozenset[int] | Sequence[int], room: Pt, foot: NoteMetrics
) -> PlacedNotes:
    """Put `queue`, in order, into `room` points above the foot of the page.

    `leaders` are the notes that a line calls first. Unlawful is a page on which a leader does not begin although
    the note before it has ended.
    """
    leading = foot.leading
    free = int((room - foot.gap) / leading + 1e-6)
    slices: list[NoteSlice] = []
    used = splits = late = 0
    lawful, running = True, False
    carry: list[tuple[int, int]] = []
    for note, start in queue:
        rest = foot.line_counts[note - 1] - start
        count = 0 if running else _count_fitting_lines(foot, note, start, free - used)
        if count:
            slices.append(NoteSlice(note, start, start + count))
            used += count
        if count < rest:
            carry.append((note, start + count))
            if count:
                splits += 1
            elif start == 0:
                late += 1
                if not running and note in leaders:
                    lawful = False
            running = True
    height = foot.gap + used * leading if used else 0.0
    return PlacedNotes(
        tuple(slices),
        tuple(carry),
        height,
        splits * SPLIT_NOTE_COST + late * LATE_NOTE_COST,
        lawful,
    )


def _count_fitting_lines(foot: NoteMetrics, note: int, start: int, free: int) -> int:
    """Return how many lines of a note from `start` on may stand in `free` lines, by the rule of splitting."""
    whole = foot.line_counts[note - 1]
    if whole - start <= free:
        return whole - start
    if whole <= UNSPLIT_NOTE_LINES:
        return 0
    count = min(free, whole - start - MIN_SPLIT_NOTE_LINES)
    solid = foot.unsplittable_lines[note - 1]
    while solid and start + count in solid:
        count -= 1
    return count if count >= MIN_SPLIT_NOTE_LINES else 0

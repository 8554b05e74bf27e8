"""Which note lines stand at the foot of a page, and what spills to the next."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.pagination.segments import Foot

MIN_NOTE_LINES: Final = 2  # a note splits with at least this many lines on each side: one alone looks like a mistake
UNSPLIT: Final = 3  # lines up to which a note is never split
SPLIT_COST: Final = 400.0
LATE_COST: Final = 40_000.0  # a note whose first line misses the page of its call

# What is still to be printed: (note number, lines already printed), in order.
Carry = tuple[tuple[int, int], ...]


class NoteSlice(NamedTuple):
    """Lines `start` to `stop` of note `note`, at the foot of one page."""

    note: int
    start: int
    stop: int


class Footing(NamedTuple):
    """What stands at a page's foot, what spills over, how high it is, what it costs."""

    slices: tuple[NoteSlice, ...]
    carry: Carry
    height: Pt
    cost: float
    lawful: bool


NO_NOTES: Final = Footing((), (), 0.0, 0.0, lawful=True)


def place_notes(queue: Carry, leaders: frozenset[int] | Sequence[int], room: Pt, foot: Foot) -> Footing:
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
        rest = foot.lines[note - 1] - start
        count = 0 if running else _fitting(foot, note, start, free - used)
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
    return Footing(tuple(slices), tuple(carry), height, splits * SPLIT_COST + late * LATE_COST, lawful)


def _fitting(foot: Foot, note: int, start: int, free: int) -> int:
    """Return how many lines of a note from `start` on may stand in `free` lines, by the rule of splitting."""
    whole = foot.lines[note - 1]
    if whole - start <= free:
        return whole - start
    if whole <= UNSPLIT:
        return 0
    count = min(free, whole - start - MIN_NOTE_LINES)
    solid = foot.solid[note - 1]
    while solid and start + count in solid:
        count -= 1
    return count if count >= MIN_NOTE_LINES else 0

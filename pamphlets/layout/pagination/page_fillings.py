"""The ways to fill one page with set lines, and its foot with the notes they call.

Pure: no fonts, no files. Body heights are whole grid lines, the foot is in points.
"""

from bisect import insort
from math import ceil
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN
from pamphlets.layout.pagination.footnotes import NO_NOTES, Carry, Footing, NoteSlice, place_notes
from pamphlets.layout.pagination.segments import Foot, Stretch

HOLE: Final = 30.0  # cost of a page's unused lines, squared
SHRUNK: Final = 60.0  # cost of a line taken from a picture, squared
NOTES_ONLY: Final = 20_000.0  # a page without text
SHORT_END: Final = 200.0  # a last page with fewer than LAST_LINES lines, each missing line
LAST_LINES: Final = 5
RELAXED: Final = 1e6  # a forbidden end, where nothing else exists
LAWLESS: Final = 1e7  # a note that ought to begin here and does not, where nothing else exists
KEPT: Final = 8  # fillings of a page that the search follows


class Room(NamedTuple):
    """What a page holds: grid lines, and how high one is."""

    lines: int
    grid: Pt


class Filling(NamedTuple):
    """One way to fill a page: boxes `start` up to (not including) `stop`, and the note lines at its foot.

    `shrink` is how many lines its pictures give up; `slack` how many lines stay empty.
    """

    cost: float
    start: int
    stop: int
    notes: tuple[NoteSlice, ...]
    carry: Carry
    shrink: int
    slack: float


# A way to fill a page as the search holds it: cost, the box after the last, the notes then running, and the filling
# itself unless all notes stand whole: those are made only on the chosen path.
Choice = tuple[float, int, Carry, Filling | None]


def fillings(
    stretch: Stretch, start: int, carry: Carry, room: Room, foot: Foot, *, relaxed: bool = False
) -> list[Choice]:
    """Return the cheapest legal ways to fill a page that begins at box `start` with notes `carry` running.

    `relaxed` allows every page end, at a price. Law: none is higher than the page; each places something.
    """
    kept: list[Choice] = []
    only_notes = _try(stretch, start, start, carry, room, foot, relaxed=relaxed) if carry else None
    if only_notes is not None:
        kept.append((only_notes.cost, start, only_notes.carry, only_notes))
    top = stretch.tops[start] - stretch.heads[start] if start < len(stretch.places) else 0
    running = sum(foot.lines[note - 1] - done for note, done in carry)
    count = len(stretch.places)
    for stop in range(_reach(stretch, start, room), start, -1):
        end = stretch.costs[stop - 1]
        if end == FORBIDDEN and not relaxed:
            continue
        lines = running + stretch.called[stop] - stretch.called[start]
        slack: float = room.lines - stretch.bottoms[stop - 1] + top
        if lines:
            slack -= (foot.gap + lines * foot.leading) / room.grid
        if slack >= 0.0 and stop < count and end < FORBIDDEN:
            # All notes stand whole. From here on pages are only emptier, so the eighth best ends the search.
            hole = HOLE * slack**2
            if len(kept) >= KEPT and hole > kept[-1][0]:
                break
            insort(kept, (hole + end, stop, (), None), key=_by_cost)
        else:
            filling = _try(stretch, start, stop, carry, room, foot, relaxed=relaxed)
            if filling is not None:
                insort(kept, (filling.cost, stop, filling.carry, filling), key=_by_cost)
        del kept[KEPT:]
    return kept


def _by_cost(choice: Choice) -> tuple[float, int]:
    """Return what choices are ordered by: cost, then the fuller page."""
    return choice[0], -choice[1]


def whole(
    stretch: Stretch, start: int, stop: int, carry: Carry, cost: float, room: Room, foot: Foot
) -> Filling:
    """Return the filling with boxes `start` to `stop` and all their notes whole."""
    slices = [NoteSlice(note, done, foot.lines[note - 1]) for note, done in carry]
    fresh = sorted(note for notes in stretch.notes[start:stop] for note in notes)
    slices += [NoteSlice(note, 0, foot.lines[note - 1]) for note in fresh]
    lines = sum(piece.stop - piece.start for piece in slices)
    body = stretch.bottoms[stop - 1] - stretch.tops[start] + stretch.heads[start]
    slack = room.lines - body - ((foot.gap + lines * foot.leading) / room.grid if lines else 0.0)
    return Filling(cost, start, stop, tuple(slices), (), 0, slack)


def _reach(stretch: Stretch, start: int, room: Room) -> int:
    """Return the last box (exclusive) that could stand on a page begun at `start`, pictures at their smallest."""
    tops, bottoms, count = stretch.tops, stretch.bottoms, len(stretch.places)
    if start >= count:
        return start
    top = tops[start] - stretch.heads[start]
    stop, shrink = start, 0
    while stop < count:
        shrink += stretch.shrinks[stop]
        if bottoms[stop] - top - shrink > room.lines:
            break
        stop += 1
    return stop


def _try(
    stretch: Stretch, start: int, stop: int, carry: Carry, room: Room, foot: Foot, *, relaxed: bool
) -> Filling | None:
    """Return the filling with boxes `start` to `stop`, or None if it is illegal."""
    body = stretch.bottoms[stop - 1] - stretch.tops[start] + stretch.heads[start] if stop > start else 0
    queue = carry
    leaders: tuple[int, ...] = ()
    fresh = [notes for notes in stretch.notes[start:stop] if notes]
    if fresh:
        # A row lower down a page may have called the first of two notes in a column further left.
        queue = carry + tuple((note, 0) for note in sorted(note for notes in fresh for note in notes))
        leaders = tuple(notes[0] for notes in fresh)
    shrink, footing = _shrink(stretch, start, stop, body, queue, leaders, room, foot)
    free = (room.lines - body + shrink) * room.grid - footing.height
    if free < -1e-6 or not (stop > start or footing.slices):
        return None
    if not footing.lawful and not relaxed:
        return None
    slack = free / room.grid
    last = stop == len(stretch.places)
    cost = footing.cost + SHRUNK * shrink**2 + (0.0 if footing.lawful else LAWLESS)
    if last and not footing.carry:
        cost += SHORT_END * max(0, LAST_LINES - body) if start else 0.0
    else:
        end = stretch.costs[stop - 1] if stop > start else NOTES_ONLY
        cost += HOLE * slack**2 + (RELAXED if end == FORBIDDEN else end)
    return Filling(cost, start, stop, footing.slices, footing.carry, shrink, slack)


def _shrink(
    stretch: Stretch, start: int, stop: int, body: int, queue: Carry, leaders: tuple[int, ...], room: Room, foot: Foot
) -> tuple[int, Footing]:
    """Return how many lines the pictures of the page give up, and the foot that leaves."""
    most = sum(stretch.shrinks[start:stop])
    least = max(0, body - room.lines)
    if not queue:
        return min(least, most), NO_NOTES
    footing = place_notes(queue, leaders, (room.lines - body + least) * room.grid, foot)
    if footing.cost == 0.0 or least >= most:
        return min(least, most), footing
    lines = sum(foot.lines[note - 1] - done for note, done in queue)
    wanted = body - room.lines + ceil((foot.gap + lines * foot.leading) / room.grid - 1e-6)
    if wanted > most:
        return least, footing
    return wanted, place_notes(queue, leaders, (room.lines - body + wanted) * room.grid, foot)

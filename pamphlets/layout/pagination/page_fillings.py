"""The ways to fill one page with set lines, and its foot with the notes they call.

Pure: no fonts, no files. Body heights are whole grid lines, the foot is in points.
"""

from bisect import insort
from math import ceil
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK
from pamphlets.layout.pagination.footnotes import (
    NO_NOTES,
    NoteSlice,
    PlacedNotes,
    UnfinishedNotes,
    place_notes,
)
from pamphlets.layout.pagination.segments import GalleySegment, NoteMetrics

EMPTY_LINE_COST: Final = 30.0  # cost of a page's unused lines, squared
SHRUNK_LINE_COST: Final = 60.0  # cost of a line taken from a picture, squared
NOTES_ONLY_COST: Final = 20_000.0  # a page without text
SHORT_LAST_PAGE_COST: Final = (
    200.0  # a last page with fewer than LAST_LINES lines, each missing line
)
LAST_PAGE_LINES: Final = 5
FORBIDDEN_BREAK_COST: Final = 1e6  # a forbidden end, where nothing else exists
MISPLACED_NOTE_COST: Final = (
    1e7  # a note that ought to begin here and does not, where nothing else exists
)
FILLINGS_KEPT: Final = 8  # fillings of a page that the search follows


class PageCapacity(NamedTuple):
    """What a page holds: grid lines, and how high one is."""

    line_count: int
    grid: Pt


class PageFilling(NamedTuple):
    """One way to fill a page: boxes `start` up to (not including) `stop`, and the note lines at its foot.

    `shrink` is how many lines its pictures give up; `slack` how many lines stay empty.
    """

    cost: float
    start: int
    stop: int
    note_slices: tuple[NoteSlice, ...]
    unfinished_notes: UnfinishedNotes
    shrink: int
    empty_lines: float


# A way to fill a page as the search holds it: cost, the box after the last, the notes then running, and the filling
# itself unless all notes stand whole: those are made only on the chosen path.
FillingChoice = tuple[float, int, UnfinishedNotes, PageFilling | None]


def list_fillings(
    stretch: GalleySegment,
    start: int,
    carry: UnfinishedNotes,
    room: PageCapacity,
    foot: NoteMetrics,
    *,
    relaxed: bool = False,
) -> list[FillingChoice]:
    """Return the cheapest legal ways to fill a page that begins at box `start` with notes `carry` running.

    `relaxed` allows every page end, at a price. Law: none is higher than the page; each places something.
    """
    kept: list[FillingChoice] = []
    only_notes = (
        _try_filling(stretch, start, start, carry, room, foot, relaxed=relaxed) if carry else None
    )
    if only_notes is not None:
        kept.append((only_notes.cost, start, only_notes.unfinished_notes, only_notes))
    top = (
        stretch.tops[start] - stretch.head_line_counts[start]
        if start < len(stretch.box_indexes)
        else 0
    )
    running = sum(foot.line_counts[note - 1] - done for note, done in carry)
    count = len(stretch.box_indexes)
    for stop in range(_last_reachable_box(stretch, start, room), start, -1):
        end = stretch.break_costs[stop - 1]
        if end == FORBIDDEN_BREAK and not relaxed:
            continue
        lines = running + stretch.called_note_lines[stop] - stretch.called_note_lines[start]
        slack: float = room.line_count - stretch.bottoms[stop - 1] + top
        if lines:
            slack -= (foot.gap + lines * foot.leading) / room.grid
        if slack >= 0.0 and stop < count and end < FORBIDDEN_BREAK:
            # All notes stand whole. From here on pages are only emptier, so the eighth best ends the search.
            hole = EMPTY_LINE_COST * slack**2
            if len(kept) >= FILLINGS_KEPT and hole > kept[-1][0]:
                break
            insort(kept, (hole + end, stop, (), None), key=_choice_order)
        else:
            filling = _try_filling(stretch, start, stop, carry, room, foot, relaxed=relaxed)
            if filling is not None:
                insort(
                    kept, (filling.cost, stop, filling.unfinished_notes, filling), key=_choice_order
                )
        del kept[FILLINGS_KEPT:]
    return kept


def _choice_order(choice: FillingChoice) -> tuple[float, int]:
    """Return what choices are ordered by: cost, then the fuller page."""
    return choice[0], -choice[1]


def fill_with_whole_notes(
    stretch: GalleySegment,
    start: int,
    stop: int,
    carry: UnfinishedNotes,
    cost: float,
    room: PageCapacity,
    foot: NoteMetrics,
) -> PageFilling:
    """Return the filling with boxes `start` to `stop` and all their notes whole."""
    slices = [NoteSlice(note, done, foot.line_counts[note - 1]) for note, done in carry]
    fresh = sorted(note for notes in stretch.note_numbers[start:stop] for note in notes)
    slices += [NoteSlice(note, 0, foot.line_counts[note - 1]) for note in fresh]
    lines = sum(piece.stop - piece.start for piece in slices)
    body = stretch.bottoms[stop - 1] - stretch.tops[start] + stretch.head_line_counts[start]
    slack = (
        room.line_count - body - ((foot.gap + lines * foot.leading) / room.grid if lines else 0.0)
    )
    return PageFilling(cost, start, stop, tuple(slices), (), 0, slack)


def _last_reachable_box(stretch: GalleySegment, start: int, room: PageCapacity) -> int:
    """Return the last box (exclusive) that could stand on a page begun at `start`, pictures at their smallest."""
    tops, bottoms, count = stretch.tops, stretch.bottoms, len(stretch.box_indexes)
    if start >= count:
        return start
    top = tops[start] - stretch.head_line_counts[start]
    stop, shrink = start, 0
    while stop < count:
        shrink += stretch.shrinks[stop]
        if bottoms[stop] - top - shrink > room.line_count:
            break
        stop += 1
    return stop


def _try_filling(
    stretch: GalleySegment,
    start: int,
    stop: int,
    carry: UnfinishedNotes,
    room: PageCapacity,
    foot: NoteMetrics,
    *,
    relaxed: bool,
) -> PageFilling | None:
    """Return the filling with boxes `start` to `stop`, or None if it is illegal."""
    body = (
        stretch.bottoms[stop - 1] - stretch.tops[start] + stretch.head_line_counts[start]
        if stop > start
        else 0
    )
    queue = carry
    leaders: tuple[int, ...] = ()
    fresh = [notes for notes in stretch.note_numbers[start:stop] if notes]
    if fresh:
        # A row lower down a page may have called the first of two notes in a column further left.
        queue = carry + tuple(
            (note, 0) for note in sorted(note for notes in fresh for note in notes)
        )
        leaders = tuple(notes[0] for notes in fresh)
    shrink, footing = _fit_pictures_and_notes(
        stretch, start, stop, body, queue, leaders, room, foot
    )
    free = (room.line_count - body + shrink) * room.grid - footing.height
    if free < -1e-6 or not (stop > start or footing.slices):
        return None
    if not footing.is_lawful and not relaxed:
        return None
    slack = free / room.grid
    last = stop == len(stretch.box_indexes)
    cost = (
        footing.cost
        + SHRUNK_LINE_COST * shrink**2
        + (0.0 if footing.is_lawful else MISPLACED_NOTE_COST)
    )
    if last and not footing.unfinished_notes:
        cost += SHORT_LAST_PAGE_COST * max(0, LAST_PAGE_LINES - body) if start else 0.0
    else:
        end = stretch.break_costs[stop - 1] if stop > start else NOTES_ONLY_COST
        cost += EMPTY_LINE_COST * slack**2 + (
            FORBIDDEN_BREAK_COST if end == FORBIDDEN_BREAK else end
        )
    return PageFilling(cost, start, stop, footing.slices, footing.unfinished_notes, shrink, slack)


def _fit_pictures_and_notes(
    stretch: GalleySegment,
    start: int,
    stop: int,
    body: int,
    queue: UnfinishedNotes,
    leaders: tuple[int, ...],
    room: PageCapacity,
    foot: NoteMetrics,
) -> tuple[int, PlacedNotes]:
    """Return how many lines the pictures of the page give up, and the foot that leaves."""
    most = sum(stretch.shrinks[start:stop])
    least = max(0, body - room.line_count)
    if not queue:
        return min(least, most), NO_NOTES
    footing = place_notes(queue, leaders, (room.line_count - body + least) * room.grid, foot)
    if footing.cost == 0.0 or least >= most:
        return min(least, most), footing
    lines = sum(foot.line_counts[note - 1] - done for note, done in queue)
    wanted = body - room.line_count + ceil((foot.gap + lines * foot.leading) / room.grid - 1e-6)
    if wanted > most:
        return least, footing
    return wanted, place_notes(queue, leaders, (room.line_count - body + wanted) * room.grid, foot)

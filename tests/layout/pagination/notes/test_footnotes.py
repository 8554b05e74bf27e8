"""What of the notes due fits a page's foot: in order, split by rule, nothing forgotten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.layout.pagination.notes.footnotes import (
    LATE_NOTE_COST,
    MIN_SPLIT_NOTE_LINES,
    NO_NOTES,
    SPLIT_NOTE_COST,
    UNSPLIT_NOTE_LINES,
    NoteSlice,
    place_notes,
)
from pamphlets.layout.pagination.notes.note_rows import NoteMetrics
from pamphlets.layout.pagination.segments import UnfinishedNotes

LEADING, GAP = 11.0, 12.0


@st.composite
def feet(draw: st.DrawFn) -> tuple[NoteMetrics, UnfinishedNotes]:
    """Notes of 1 to 90 lines, some lines of which hold together, the first perhaps begun."""
    lines = draw(st.lists(st.integers(1, 90), min_size=1, max_size=6))
    solid = tuple(
        frozenset(draw(st.sets(st.integers(1, max(1, count - 1)), max_size=4)))
        for count in lines
    )
    done = 0
    if lines[0] > UNSPLIT_NOTE_LINES:
        done = draw(
            st.sampled_from(
                [0, *range(MIN_SPLIT_NOTE_LINES, lines[0] - MIN_SPLIT_NOTE_LINES + 1)]
            )
        )
    queue = ((1, done), *((note, 0) for note in range(2, len(lines) + 1)))
    return NoteMetrics(tuple(lines), LEADING, GAP, solid), queue


rooms = st.floats(0.0, 470.0)


@given(feet(), rooms)
def test_what_is_placed_and_what_is_carried_are_the_notes_due_in_order(
    due: tuple[NoteMetrics, UnfinishedNotes], room: float
) -> None:
    foot, queue = due
    footing = place_notes(queue, (), room, foot)
    wanted = [
        (note, line)
        for note, start in queue
        for line in range(start, foot.line_counts[note - 1])
    ]
    placed = [
        (piece.note_number, line)
        for piece in footing.slices
        for line in range(piece.start, piece.stop)
    ]
    carried = [
        (note, line)
        for note, start in footing.unfinished_notes
        for line in range(start, foot.line_counts[note - 1])
    ]
    assert placed + carried == wanted


@given(feet(), rooms)
def test_the_foot_is_no_higher_than_its_room(
    due: tuple[NoteMetrics, UnfinishedNotes], room: float
) -> None:
    foot, queue = due
    footing = place_notes(queue, (), room, foot)
    lines = sum(piece.stop - piece.start for piece in footing.slices)
    assert footing.height <= room + 1e-6
    assert footing.height == (GAP + lines * LEADING if lines else 0.0)


@given(feet(), rooms)
def test_splits_keep_two_lines_on_either_side_and_spare_short_notes_and_what_holds_together(
    due: tuple[NoteMetrics, UnfinishedNotes], room: float
) -> None:
    foot, queue = due
    for piece in place_notes(queue, (), room, foot).slices:
        whole = foot.line_counts[piece.note_number - 1]
        if piece.stop < whole:
            assert whole > 3
            assert piece.stop - piece.start >= 2
            assert whole - piece.stop >= 2
            assert piece.stop not in foot.unsplittable_lines[piece.note_number - 1]


@given(feet(), rooms)
def test_at_most_one_note_is_left_running(
    due: tuple[NoteMetrics, UnfinishedNotes], room: float
) -> None:
    foot, queue = due
    footing = place_notes(queue, (), room, foot)
    assert all(start == 0 for _, start in footing.unfinished_notes[1:])
    assert footing.unfinished_notes == () or footing.unfinished_notes == (
        footing.unfinished_notes[0],
        *queue[len(queue) - len(footing.unfinished_notes) + 1 :],
    )


def test_a_leader_that_could_begin_and_does_not_is_unlawful() -> None:
    foot = NoteMetrics((3, 3), LEADING, GAP, (frozenset(), frozenset()))
    room = GAP + 4 * LEADING
    assert not place_notes(((1, 0), (2, 0)), (1, 2), room, foot).is_lawful
    assert place_notes(((1, 0), (2, 0)), (1,), room, foot).is_lawful
    assert place_notes(((1, 0), (2, 0)), (1, 2), GAP + 6 * LEADING, foot).is_lawful


def test_a_leader_behind_a_note_still_running_may_wait() -> None:
    foot = NoteMetrics((10, 3), LEADING, GAP, (frozenset(), frozenset()))
    footing = place_notes(((1, 0), (2, 0)), (1, 2), GAP + 4 * LEADING, foot)
    assert footing.is_lawful
    assert footing.unfinished_notes == ((1, 4), (2, 0))


def foot_of(*lines: int, unsplittable: frozenset[int] = frozenset()) -> NoteMetrics:
    """Notes of so many lines, the first not to be split below the lines named."""
    solid = (unsplittable, *[frozenset[int]()] * (len(lines) - 1))
    return NoteMetrics(lines, LEADING, GAP, solid)


def test_no_note_takes_no_room_and_costs_nothing() -> None:
    assert place_notes((), (), 400.0, foot_of(3)) == NO_NOTES
    assert (NO_NOTES.height, NO_NOTES.cost, NO_NOTES.is_lawful) == (0.0, 0.0, True)


@pytest.mark.parametrize(
    ("lines", "free", "placed"),
    [(4, 4, 4), (4, 3, 2), (4, 2, 2), (4, 1, 0), (3, 2, 0), (10, 9, 8), (10, 5, 5)],
)
def test_a_note_is_split_with_two_lines_on_either_side(
    lines: int, free: int, placed: int
) -> None:
    found = place_notes(((1, 0),), (1,), GAP + free * LEADING, foot_of(lines))
    assert found.slices == ((NoteSlice(1, 0, placed),) if placed else ())
    assert found.unfinished_notes == (((1, placed),) if placed < lines else ())


def test_a_note_is_split_above_what_holds_together() -> None:
    foot = foot_of(12, unsplittable=frozenset((5, 6)))
    for free, placed in ((7, 7), (6, 4), (5, 4), (4, 4)):
        found = place_notes(((1, 0),), (1,), GAP + free * LEADING, foot)
        assert found.slices == (NoteSlice(1, 0, placed),)


def test_a_split_costs_little_and_a_late_note_much() -> None:
    room = GAP + 6 * LEADING
    assert place_notes(((1, 0),), (1,), room, foot_of(6)).cost == 0.0
    assert place_notes(((1, 0),), (1,), room, foot_of(9)).cost == SPLIT_NOTE_COST
    late = place_notes(((1, 0), (2, 0), (3, 0)), (1,), room, foot_of(9, 2, 2))
    assert late.cost == SPLIT_NOTE_COST + 2 * LATE_NOTE_COST


def test_a_page_that_passes_over_a_note_begun_before_it_costs_as_a_late_note() -> None:
    assert place_notes(((1, 3),), (), GAP, foot_of(9)).cost == LATE_NOTE_COST
    room = GAP + 2 * LEADING
    assert place_notes(((1, 3),), (), room, foot_of(9)).cost == SPLIT_NOTE_COST

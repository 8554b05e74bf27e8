"""Rows at a page's foot: short notes share them, three at most, within the measure and apart."""

from itertools import pairwise
from random import Random

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import Anchor, GlyphRun
from pamphlets.layout.blocks.galley import RunIn
from pamphlets.layout.pagination.notes.note_rows import (
    CalledNotes,
    NoteMetrics,
    count_own_rows,
    count_rows,
)
from tests.support.documents import Author, prose
from tests.support.lines import case_of
from tests.support.sheets import LEFT, paged

MEASURE, SPACE = 100.0, 10.0


def metrics(*notes: float) -> NoteMetrics:
    """Notes of so many lines, or of one line that is so wide (a float) and may share its row."""
    lines = tuple(note if isinstance(note, int) else 1 for note in notes)
    extents = tuple(None if isinstance(note, int) else (0.0, note) for note in notes)
    solid = (frozenset[int](),) * len(notes)
    return NoteMetrics(lines, 11.0, 12.0, solid, RunIn(extents, MEASURE, SPACE))


@pytest.mark.parametrize(
    ("notes", "rows"),
    [
        ((30.0, 30.0), 1),
        ((45.0, 45.0), 1),  # 45 + 10 + 45 fill the measure
        ((45.0, 45.1), 2),
        ((25.0, 25.0, 25.0), 1),
        ((10.0, 10.0, 10.0, 10.0), 2),  # three to a row
        ((10.0, 2, 10.0), 4),  # a long note parts them
        ((10.0, 10.0, 2, 10.0, 10.0), 4),
        ((1, 1), 2),  # a line that takes half of the measure
    ],
)
def test_short_notes_share_a_row_within_the_measure(
    notes: tuple[float | int, ...], rows: int
) -> None:
    numbers = range(1, len(notes) + 1)
    assert count_rows(metrics(*notes), numbers) == rows
    called = CalledNotes(tuple(numbers), metrics(*notes))
    for start in range(len(notes)):
        for stop in range(start, len(notes) + 1):
            expected = count_rows(metrics(*notes), range(start + 1, stop + 1))
            assert called.count_rows(start, stop) == expected


def test_rows_are_counted_in_the_order_of_their_numbers() -> None:
    """Two cells of a row may call notes out of order."""
    notes = metrics(30.0, 2, 30.0)
    called = CalledNotes((3, 1, 2), notes)
    assert called.count_rows(0, 2) == count_rows(notes, (1, 3)) == 1
    assert called.count_rows(0, 3) == count_rows(notes, (1, 2, 3)) == 4


def test_notes_that_could_run_in_get_rows_of_their_own_from_the_last_on() -> None:
    notes = metrics(30.0, 30.0, 30.0, 2, 30.0, 30.0)
    numbers = (1, 2, 3, 4, 5, 6)
    assert count_rows(notes, numbers) == 5
    assert CalledNotes(numbers, notes).count_run_in(0, 6) == 2
    assert count_own_rows(notes, numbers, 1) == 1
    assert count_own_rows(notes, numbers, 2) == 5


def test_notes_take_their_rows_and_one_gap() -> None:
    notes = metrics(4, 2)
    assert [notes.height(rows) for rows in (0, 1, 3)] == [0.0, 23.0, 45.0]
    assert notes.count_lines_left(((1, 3), (2, 0))) == 3


def test_short_notes_stand_side_by_side_an_em_apart_and_keep_their_anchors(
    book: FontBook,
) -> None:
    author, random = Author(), Random(3)
    calls = [author.call(text) for text in ("Ibid.", "Lymer, p. 3.", prose(random, 40))]
    text = author.paragraph("Un", calls[0], " deux", calls[1], " trois", calls[2], ".")
    pages = paged(
        author.document(text, author.paragraph(prose(random, 900))), case_of(book)
    )
    marks = pages.marks(*pages.pages[0])
    anchors = {
        mark.content.name: mark.at for mark in marks if isinstance(mark.content, Anchor)
    }
    first, second, third = (anchors[f"note-{number}"] for number in (1, 2, 3))
    assert first.y == second.y < third.y
    row = sorted(
        (mark.at.x, mark.at.x + mark.content.advance)
        for mark in marks
        if isinstance(mark.content, GlyphRun) and first.y < mark.at.y < third.y
    )
    gaps = [after - end for (_, end), (after, _) in pairwise(row)]
    note_size = pages.case.theme.block_styles["note"].text.size
    assert max(gaps) >= note_size
    assert min(gaps) > 0
    assert row[0][0] >= LEFT
    assert pages.pages[0][1].empty_lines < 1 or len(gaps) == 3

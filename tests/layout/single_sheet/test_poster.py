"""Notes in columns at the foot of a poster: all of them, in order, no column empty or much longer than another."""

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.nodes import Note, Paragraph, Text
from pamphlets.layout.single_sheet.poster import _split_notes


def note(number: int, length: int) -> Note:
    paragraph = Paragraph((Text("a" * length, WHOLE_FILE),), 0, WHOLE_FILE)
    return Note((paragraph,), number, str(number), 0, WHOLE_FILE)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=12), st.integers(1, 4))
def test_notes_keep_their_order_in_no_more_columns_than_there_are(
    lengths: list[int], column_count: int
) -> None:
    notes = [note(number, length) for number, length in enumerate(lengths, 1)]
    columns = _split_notes(notes, column_count)
    assert [one for column in columns for one in column] == notes
    assert len(columns) <= column_count
    assert all(columns)


@given(st.integers(1, 300), st.integers(1, 4))
def test_notes_of_one_length_fill_columns_alike(length: int, column_count: int) -> None:
    columns = _split_notes([note(number, length) for number in range(12)], column_count)
    assert [len(column) for column in columns] == [12 // column_count] * column_count


def test_a_note_as_long_as_all_others_has_a_column_of_its_own() -> None:
    columns = _split_notes([note(1, 300), note(2, 100), note(3, 100), note(4, 100)], 2)
    assert [[one.number for one in column] for column in columns] == [[1], [2, 3, 4]]

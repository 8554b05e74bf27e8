"""The list of contents: divided among pages in order, set once whatever their number."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.design.themes import sobre
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.table_of_contents import (
    SetEntry,
    divide_contents,
    place_contents,
)
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph_stack import ParagraphStack
from tests.support.documents import ART, Author
from tests.support.work import growth

GAP = 2.0
HEIGHT = 60.0


def entry(height: int) -> SetEntry:
    return SetEntry(ParagraphStack((), float(height), 1), GAP)


def height_of(column: tuple[SetEntry, ...]) -> float:
    """From the head of a column to the foot of its last entry."""
    return sum(entry.stack.height + entry.gap for entry in column) - column[-1].gap


@given(st.lists(st.integers(1, 80).map(entry), max_size=40))
def test_columns_hold_all_entries_in_order_each_as_many_as_fit(
    entries: list[SetEntry],
) -> None:
    columns = divide_contents(entries, HEIGHT)
    assert [entry for column in columns for entry in column] == entries
    for column, following in pairwise(columns):
        assert height_of((*column, following[0])) > HEIGHT
    assert all(len(column) == 1 or height_of(column) <= HEIGHT for column in columns)


def test_an_entry_that_ends_at_the_foot_still_stands_there() -> None:
    halves = [entry(29), entry(29)]  # with the gap between them 60
    assert len(divide_contents(halves, HEIGHT)) == 1
    assert len(divide_contents([*halves, entry(1)], HEIGHT)) == 2
    assert divide_contents([], HEIGHT) == ()
    assert place_contents((), 12.0) == ()


def test_the_work_of_a_text_with_contents_grows_as_its_headings_do(book: FontBook) -> None:
    def lay_out(size: int) -> None:
        author = Author()
        headings = [
            author.heading(2, "Un titre", str(n), anchor=f"t{n}") for n in range(size)
        ]
        document = author.document(*headings, meta=Meta("Un essai", "essai"))
        lay_out_text(LayoutInput(document, sobre.DESIGN, book, ART))

    assert growth(lay_out, 60) < 5

"""The list of contents: divided among pages in order, set once whatever their number."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun
from pamphlets.core.source import WHOLE_FILE
from pamphlets.design.themes import sobre
from pamphlets.document.contents_entries import ContentsEntry
from pamphlets.document.nodes import Text
from pamphlets.layout.brochure.table_of_contents import (
    ContentsColumn,
    SetEntry,
    divide_contents,
    place_contents,
    set_contents,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn
from tests.support.documents import ART, SOURCE
from tests.support.lines import advance, runs, text_of
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


def entries_of(count: int, title: str) -> list[ContentsEntry]:
    words = (Text(title, WHOLE_FILE),)
    return [ContentsEntry(1, words, f"t{number}") for number in range(count)]


def set_list(
    book: FontBook, count: int, height: float, title: str = "Un titre"
) -> tuple[ContentsColumn, ...]:
    context = TypesettingContext(sobre.THEME, book, SOURCE, ART, {})
    column = SheetColumn(context, sobre.THEME.page.measure, "fr")
    numbers = {f"t{number}": str(4 + 3 * number) for number in range(count)}
    return set_contents(column, entries_of(count, title), numbers, height)


def test_figures_stand_in_a_column_of_their_own_ranged_right_titles_beside_them(
    book: FontBook,
) -> None:
    (column,) = set_list(book, 14, 600.0)
    ends: set[float] = set()
    title_starts: set[float] = set()
    for stack, _ in column:
        title, number = runs(stack.marks)
        assert text_of([number[0]]).isdigit()
        assert number[0].at.y == title[0].at.y
        ends.add(round(number[0].at.x + advance(number[1]), 3))
        title_starts.add(round(title[0].at.x, 3))
    assert len(ends) == len(title_starts) == 1
    assert 5 < min(title_starts) - max(ends) < 15


@pytest.mark.parametrize(
    ("count", "size", "pitch", "columns"),
    [(10, 12.5, 1.5, 1), (20, 12.0, 1.25, 1), (25, 11.0, 1.0, 1), (27, 11.0, 1.0, 2)],
)
def test_a_list_is_as_airy_as_its_page_allows(
    book: FontBook, count: int, size: float, pitch: float, columns: int
) -> None:
    grid = sobre.THEME.page.grid_step
    made = set_list(book, count, grid * 26)
    assert len(made) == columns
    (_, first), (_, second) = (runs(stack.marks)[1] for stack, _ in made[0][:2])
    assert first.size == second.size == pytest.approx(size)
    marks = place_contents(made[0], 100.0)
    baselines = sorted({mark.at.y for mark in marks if isinstance(mark.content, GlyphRun)})
    assert baselines[0] == pytest.approx(100.0)
    assert baselines[1] - baselines[0] == pytest.approx(pitch * grid)


def test_a_title_of_two_lines_has_its_page_beside_the_first(book: FontBook) -> None:
    (column,) = set_list(book, 3, 600.0, "Un titre long comme un jour sans pain " * 2)
    (number, *lines) = runs(column[0].stack.marks)
    assert (
        number[0].at.y
        == min(mark.at.y for mark, _ in lines)
        < max(mark.at.y for mark, _ in lines)
    )


def test_the_white_stands_above_an_entry_that_has_others_under_it(book: FontBook) -> None:
    context = TypesettingContext(sobre.THEME, book, SOURCE, ART, {})
    column = SheetColumn(context, sobre.THEME.page.measure, "fr")
    words = (Text("Un titre", WHOLE_FILE),)
    entries = [ContentsEntry(level, words, "t") for level in (1, 2, 2, 1, 2)]
    (made,) = set_contents(column, entries, {}, 600.0)
    grid = sobre.THEME.page.grid_step
    assert [entry.gap / grid for entry in made] == [0.0, 0.0, 0.5, 0.0, 0.0]


def test_the_work_of_a_list_grows_as_its_entries_do(book: FontBook) -> None:
    assert growth(lambda count: set_list(book, count, 430.0), 60) < 5

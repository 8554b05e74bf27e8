"""Tables on pages: their rules and gaps, where they are cut, and what pages repeat of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun, PageItem, Rule
from pamphlets.design.themes import sobre
from pamphlets.layout.blocks.galley import empty_lines_cost
from pamphlets.layout.blocks.tables import CUT_COST
from tests.support.documents import written
from tests.support.lines import case_of, text_of
from tests.support.sheets import TOP, Paged, paged

GRID = sobre.THEME.page.grid_step
PAGE_LINES = sobre.THEME.page.line_count
WORDS = (
    "Une ligne de la table qui en prend deux dans sa colonne de droite, ou peut-être trois"
)


def table(rows: int, words: str = WORDS, head: str = "Quoi | Comment") -> str:
    lines = [f"| {head} |", "|:--|:--|"]
    lines += [f"| Rang {row} | {words} |" for row in range(1, rows + 1)]
    return "\n".join(lines)


def pages_of(
    book: FontBook, text: str, lang: str = "fr"
) -> tuple[Paged, list[list[PageItem]]]:
    """A text on its pages, and the marks of each page."""
    document = written(f"---\ntitre: Une\nlangue: {lang}\n---\n\n{text}\n")
    text_pages = paged(document, case_of(book))
    return text_pages, [list(text_pages.marks(*page)) for page in text_pages.pages]


def baselines(marks: list[PageItem], words: str = "") -> list[float]:
    """The baselines of a page from its head, those with these words, ascending."""
    return sorted(
        {
            round(mark.at.y - TOP, 4)
            for mark in marks
            if isinstance(mark.content, GlyphRun) and words in text_of([mark])
        }
    )


def rules(marks: list[PageItem]) -> list[tuple[float, float]]:
    """The weight and the upper edge of each rule of a page, from its head."""
    return [
        (mark.content.height, round(mark.at.y - TOP, 4))
        for mark in marks
        if isinstance(mark.content, Rule)
    ]


def test_rows_stand_half_a_line_apart_around_a_hairline(book: FontBook) -> None:
    _, (page,) = pages_of(book, table(3, "Un mot"))
    (top, top_y), (head, head_y), (first, first_y), (second, second_y), (foot, foot_y) = (
        rules(page)
    )
    assert (top, head, first, second, foot) == (1.0, 0.6, 0.35, 0.35, 1.0)
    words_y, first_row, second_row, third_row = baselines(page)
    assert second_row - first_row == pytest.approx(1.5 * GRID)
    assert third_row - second_row == pytest.approx(1.5 * GRID)
    descent = (1 - sobre.THEME.baseline) * GRID  # of a line, under its baseline
    ascent = sobre.THEME.baseline * GRID
    assert first_y + first / 2 == pytest.approx(first_row + descent + GRID / 4)
    assert second_y - first_y == pytest.approx(1.5 * GRID)
    assert foot_y + foot == pytest.approx(third_row + descent + GRID / 4)
    assert head_y == pytest.approx(words_y + descent)
    assert first_row - ascent - (head_y + head) == pytest.approx(3.35)
    assert words_y - ascent - (top_y + top) == pytest.approx(2.0, abs=0.02)


@given(st.integers(1, 60), st.lists(st.integers(1, 40), min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_text_after_a_table_stands_on_the_grid(
    book: FontBook, words_before: int, row_words: list[int]
) -> None:
    """The law of the page: whatever rows a table has, wherever it is cut."""
    rows = "\n".join(f"| Rang | {'mot ' * count}|" for count in row_words)
    text = f"{'avant ' * words_before}\n\n| A | B |\n|:--|:--|\n{rows}\n\n{'après ' * 90}"
    set_pages, marks = pages_of(book, text + f"\n\n{table(3)}\n\n" + "encore " * 40)
    assert len(marks) == len(set_pages.pages)
    for page in marks:
        for words in ("avant", "après", "encore"):
            for y in baselines(page, words):
                lines = y / GRID - sobre.THEME.baseline
                assert lines == pytest.approx(round(lines), abs=1e-6)
        assert max(baselines(page)) <= (PAGE_LINES + 1) * GRID  # in a longer spread


def test_the_white_of_rounding_up_stands_on_both_sides_of_a_table(book: FontBook) -> None:
    """Four rows of one line take 7.25 + 0.75 lines, half a line of it above."""
    _, (page,) = pages_of(book, f"avant\n\n{table(4, 'Un mot')}\n\naprès")
    (before,), (after,) = baselines(page, "avant"), baselines(page, "après")
    assert (after - before) / GRID == pytest.approx(10 + 1)
    _, top_y = rules(page)[0]
    assert top_y / GRID == pytest.approx(2.5, abs=0.05)


def rows_of_pages(pages: list[list[PageItem]]) -> list[int]:
    """How many rows stand on each page."""
    return [len(baselines(page, "Rang")) for page in pages]


@pytest.mark.parametrize(
    ("lines_before", "rows"), [(23, [6, 2]), (24, [0, 8]), (33, [0, 8])]
)
def test_a_table_that_fits_a_page_is_cut_only_over_more_than_twelve_empty_lines(
    book: FontBook, lines_before: int, rows: list[int]
) -> None:
    """The line before it goes over with it: 24 lines leave twelve empty."""
    text = "avant\n\n" * lines_before + table(8, "Un mot")
    _, pages = pages_of(book, text)
    assert rows_of_pages(pages) == rows
    assert empty_lines_cost(12) < CUT_COST < empty_lines_cost(12.1)


@pytest.mark.parametrize(("lines_before", "rows"), [(28, [0, 4]), (14, [2, 2]), (0, [4])])
def test_no_row_of_four_is_alone(
    book: FontBook, lines_before: int, rows: list[int]
) -> None:
    text = "avant\n\n" * lines_before + table(4, "mot " * 62)
    set_pages, pages = pages_of(book, text)
    assert rows_of_pages(pages) == rows
    assert set_pages.codes.count("torn") == 0


def test_a_row_of_three_or_one_of_half_a_page_may_stand_alone(book: FontBook) -> None:
    _, pages = pages_of(book, "avant\n\n" * 20 + table(3, "mot " * 62))
    assert rows_of_pages(pages) == [2, 1]
    _, pages = pages_of(book, "avant\n\n" * 20 + table(4, "mot " * 125))
    assert rows_of_pages(pages)[0] == 1


def test_a_table_higher_than_a_page_is_cut_where_its_pages_are_full(book: FontBook) -> None:
    _, pages = pages_of(book, "avant\n\n" * 20 + table(60, "Un mot"))
    assert rows_of_pages(pages) == [8, 22, 22, 8]
    for page in pages[1:]:
        assert max(baselines(page)) / GRID >= PAGE_LINES - 2 or page is pages[-1]


@pytest.mark.parametrize(
    ("lang", "head", "said"),
    [
        ("fr", "Quoi | Comment", "(suite)"),
        ("en", "Quoi | Comment", "(continued)"),
        ("de", "Quoi | Comment", "(suite)"),
        ("fr", " | Comment", "(suite)"),
        ("fr", "Une longue tête qui prend toute sa colonne | Un mot", "(suite)"),
    ],
)
def test_the_head_that_a_page_repeats_says_so(
    book: FontBook, lang: str, head: str, said: str
) -> None:
    _, (first, second) = pages_of(book, table(30, "Un mot", head), lang)
    assert baselines(first, said) == []
    (y,) = baselines(second, said)
    (run,) = [
        mark.content
        for mark in second
        if isinstance(mark.content, GlyphRun) and text_of([mark]) == said
    ]
    assert run.size == pytest.approx(8.5)
    assert y < baselines(second, "Rang")[0]
    last_word = head.rsplit(maxsplit=1)[-1]
    assert baselines(second, last_word), "the head itself is repeated"


def test_where_the_first_column_is_narrow_the_word_stands_behind_another_head(
    book: FontBook,
) -> None:
    rows = "\n".join(f"| {row} | {WORDS} |" for row in range(30))
    text = f"| N | Comment |\n|:--|:--|\n{rows}"
    _, pages = pages_of(book, text)
    assert baselines(pages[1], "(suite)") == baselines(pages[1], "Comment")
    figures = "\n".join(f"| {row} | 2 |" + " 3 |" * 18 for row in range(60))
    _, pages = pages_of(book, f"|{' A |' * 20}\n|{'--|' * 20}\n{figures}")
    assert baselines(pages[1], "A")
    assert baselines(pages[1], "(suite)") == []


def test_white_below_a_table_in_a_list_is_that_of_one_blank_line(book: FontBook) -> None:
    rows = "    | A | B |\n    |---|---|\n    | un | deux |\n    | un | deux |"
    _, (page,) = pages_of(book, f"- avant :\n\n{rows}\n\n- après")
    (before,), (after,) = baselines(page, "avant"), baselines(page, "après")
    assert (after - before) / GRID == pytest.approx(8), "1.5 + 4.25 + 0.25 + 1 and a line"


def test_the_head_of_a_table_in_a_note_stays_with_a_row(book: FontBook) -> None:
    rows = "    | A | B |\n    |---|---|\n" + "    | un | deux |\n" * 8
    for lines in range(20, 34):
        text = "avant\n\n" * lines + f"Un appel[^t].\n\n[^t]: Une note :\n\n{rows}"
        _, pages = pages_of(book, text)
        for page in pages:
            heads, all_rows = baselines(page, "A"), baselines(page, "deux")
            assert not heads or any(y > heads[0] for y in all_rows)


def test_a_table_without_words_in_its_head_begins_with_its_rows(book: FontBook) -> None:
    _, (page,) = pages_of(book, table(2, "Un mot", " | "))
    assert [weight for weight, _ in rules(page)] == [1.0, 0.35, 1.0]
    assert len(baselines(page)) == 2

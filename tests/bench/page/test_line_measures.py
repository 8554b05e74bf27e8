"""Figures of lines whose letters stand where the test puts them: 10 points, a natural blank of 2."""

from collections.abc import Iterable

import pytest

from tests.bench.page.drawn_text import DrawnLine, DrawnPage
from tests.bench.page.line_measures import LineMeasures, list_blanks, measure_lines
from tests.bench.page.pdf_drawings import Letter

SIZE, NATURAL = 10.0, 0.2


def draw(
    words: str,
    blank: float = 2.0,
    *,
    width: float = 5.0,
    tracking: float = 0.0,
    baseline: float = 100.0,
    is_filled: bool = True,
) -> DrawnLine:
    """Return words whose letters are all `width` wide, `tracking` apart, the words `blank` apart."""
    letters: list[Letter] = []
    x = 50.0
    for char in words:
        if char == " ":
            x += blank - tracking
        else:
            is_call = char in "¹²"
            letters.append(Letter(x, x + width, baseline, char, SIZE, "F", is_call))
            x += width + tracking
    return DrawnLine(tuple(letters), is_filled)


def page(
    body: Iterable[DrawnLine], notes: Iterable[DrawnLine] = (), number: int = 1
) -> DrawnPage:
    return DrawnPage(number, 50.0, tuple(body), tuple(notes), (), SIZE)


def measure(*lines: DrawnLine) -> LineMeasures:
    return measure_lines([page(lines)], NATURAL)


def test_a_blank_is_measured_between_words_and_neither_before_french_punctuation_nor_calls() -> (
    None
):
    assert list_blanks(draw("un deux"), SIZE) == [2.0]
    for words in ("« un", "un »", "un !", "un ¹", "un-deux"):
        assert list_blanks(draw(words), SIZE) == [], words


@pytest.mark.parametrize(
    ("blank", "loose", "very_loose", "tight"),
    [
        (3.0, 0, 0, 0),
        (3.02, 50, 0, 0),
        (3.6, 50, 0, 0),
        (3.62, 50, 50, 0),
        (1.5, 0, 0, 0),
        (1.48, 0, 0, 50),
    ],
)
def test_shares_are_of_the_filled_lines_by_their_bounds(
    blank: float, loose: float, very_loose: float, tight: float
) -> None:
    lines = measure(
        draw("un deux trois", blank),
        draw("un deux trois"),
        draw("fin de phrase", 9.0, is_filled=False),
    )
    assert (lines.loose, lines.very_loose, lines.tight) == (loose, very_loose, tight)


def test_blanks_vary_over_all_lines_and_from_one_to_the_next() -> None:
    lines = measure(*(draw("un deux", blank) for blank in (2.0, 3.0, 2.0, 3.0)))
    assert lines.blank_deviation == pytest.approx(0.25)
    assert lines.blank_change == pytest.approx(0.5)


def test_hyphens_are_counted_of_all_lines_and_runs_across_pages() -> None:
    divided, whole = draw("un divi-"), draw("un mot")
    pages = [
        page([divided, whole, divided]),
        page([divided, divided, whole], number=2),
        page([whole, whole, divided], number=3),
    ]
    lines = measure_lines(pages, NATURAL)
    assert lines.hyphenated == pytest.approx(500 / 9)
    assert lines.hyphen_runs == 1
    assert lines.page_end_hyphens == 2


def test_a_dash_after_a_figure_divides_no_word() -> None:
    assert not draw("en 2021-").ends_with_hyphen
    assert draw("en divi-").ends_with_hyphen


@pytest.mark.parametrize(
    ("width", "tracking", "change"),
    [(5.0, 0.0, 0.0), (5.05, 0.0, 1.0), (5.05, 0.05, 1.5), (4.95, -0.05, 1.5)],
)
def test_letters_change_in_width_and_distance_together(
    width: float, tracking: float, change: float
) -> None:
    natural = draw("deux mots", is_filled=False)
    lines = measure(draw("deux mots", width=width, tracking=tracking), natural)
    assert lines.letter_change == pytest.approx(change)


def test_a_page_without_filled_lines_has_figures_too() -> None:
    lines = measure(draw("un deux", is_filled=False))
    assert (lines.loose, lines.blank_deviation, lines.letter_change) == (0.0, 0.0, 0.0)

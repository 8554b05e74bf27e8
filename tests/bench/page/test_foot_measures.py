"""Feet of pages drawn by the test: a column from 50 to 250, lines 12 points apart from 100 on, ten to a page."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.bench.page.drawn_text import DrawnLine, DrawnPage
from tests.bench.page.foot_measures import FeetMeasures, measure_feet
from tests.bench.page.pdf_drawings import Letter, Shape

TOP, GRID, SIZE, NOTE_SIZE = 100.0, 12.0, 10.0, 8.0


def line(
    row: float,
    words: str = "un mot",
    *,
    size: float = SIZE,
    start: float = 50.0,
    is_filled: bool = True,
) -> DrawnLine:
    letters = [
        Letter(start + 5 * place, start + 5 * place + 5, TOP + row * GRID, char, size, "F")
        for place, char in enumerate(words.replace(" ", ""))
    ]
    return DrawnLine(tuple(letters), is_filled)


def page(
    number: int,
    body: Sequence[DrawnLine],
    notes: Sequence[DrawnLine] = (),
    rule: float | None = None,
) -> DrawnPage:
    """Return a page with a rule of notes at a row, where there is one."""
    letters = [letter for drawn in (*body, *notes) for letter in drawn.letters]
    shapes = []
    if rule is not None:
        y = TOP + rule * GRID
        shapes.append(Shape(50.0, y, 100.0, y + 0.6))
    return DrawnPage(
        number, 50.0, tuple(body), tuple(notes), tuple(letters), SIZE, tuple(shapes)
    )


def text(number: int, rows: int) -> DrawnPage:
    return page(number, [line(row) for row in range(rows)])


def with_notes(number: int, rows: int, rule: float) -> DrawnPage:
    notes = [line(9, "1.note", size=NOTE_SIZE)]
    return page(number, [line(row) for row in range(rows)], notes, rule)


def feet(*pages: DrawnPage) -> FeetMeasures:
    """Return the feet of pages before a last full one, whose foot nothing is asked of."""
    return measure_feet([*pages, text(pages[-1].number + 1, 10)])


def test_a_page_without_notes_is_short_by_the_lines_up_to_the_foot_of_its_spread() -> None:
    assert feet(text(2, 10), text(3, 7)).shorts == [0.0, 3.0]


def test_two_facing_pages_may_both_be_a_line_shorter_and_no_more() -> None:
    pages = [text(4, 10), text(5, 10), text(6, 10)]
    assert feet(text(2, 9), text(3, 9), *pages).shorts[:2] == pytest.approx([0, 0])
    assert feet(text(2, 8), text(3, 8), *pages).shorts[:2] == pytest.approx([0.95, 0.95])


@pytest.mark.parametrize(
    ("rule", "short"), [(5.15, 0.0), (6.15, 1.0), (5.0, 0.0), (8.65, 3.5)]
)
def test_above_notes_it_is_short_by_what_is_more_than_the_usual_gap(
    rule: float, short: float
) -> None:
    measures = feet(with_notes(2, 5, rule))
    assert measures.shorts == pytest.approx([short])
    assert measures.feet[0].note_distance == pytest.approx(5 * GRID)


def test_a_rule_under_which_the_text_goes_on_is_none_of_notes() -> None:
    body = [line(row) for row in range(10)]
    assert feet(page(2, body, rule=4.5)).feet[0].note_distance is None


def test_the_page_before_a_chapter_and_the_last_one_have_no_foot_to_answer_for() -> None:
    opening = page(4, [line(row) for row in range(3, 10)])
    measures = feet(text(2, 10), text(3, 4), opening)
    assert [foot.short is None for foot in measures.feet] == [False, True, False, True]


def test_a_page_that_begins_with_a_picture_begins_no_chapter() -> None:
    body = [line(row) for row in range(4, 10)]
    picture = Shape(50.0, TOP - 8.0, 250.0, TOP + 3 * GRID)
    pictured = replace(page(3, body), shapes=(picture,))
    assert feet(text(2, 4), pictured).feet[0].short == 6.0


def test_spreads_differ_by_the_lines_that_their_pages_are_short() -> None:
    measures = feet(text(1, 10), text(2, 10), text(3, 6), text(4, 10))
    assert measures.spread_differences == ((2, 4.0),)
    assert measures.worst_difference == 4.0


def test_faults_of_a_page_s_end_are_named() -> None:
    divided = [*(line(row) for row in range(9)), line(9, "un divi-")]
    orphan = [*(line(row) for row in range(9)), line(9, start=60.0)]
    widow = [line(0, is_filled=False), *(line(row) for row in range(1, 10))]
    full_widow = [line(0), line(1, start=60.0), *(line(row) for row in range(2, 10))]
    start = [line(0, start=60.0, is_filled=False), *(line(row) for row in range(1, 10))]
    whole = [line(row) for row in range(10)]
    for first, second, faults in (
        (whole, whole, ()),
        (divided, whole, ("hyphen",)),
        (orphan, whole, ("orphan",)),
        (orphan, start, ()),
        (whole, widow, ("widow",)),
        (whole, full_widow, ("widow",)),
        (whole, start, ()),
    ):
        measures = feet(page(2, first), page(3, second))
        assert measures.feet[0].faults == faults


def test_a_heading_at_the_foot_is_a_fault() -> None:
    body = [line(row) for row in range(8)]
    head = line(9, "Titre", size=1.3 * SIZE)
    letters = [letter for drawn in (*body, head) for letter in drawn.letters]
    measures = feet(DrawnPage(2, 50.0, tuple(body), (), tuple(letters), SIZE))
    assert measures.count("heading") == 1


def test_a_picture_ends_a_page_as_lines_do() -> None:
    body = [line(row) for row in range(4)]
    letters = [letter for drawn in body for letter in drawn.letters]
    picture = Shape(50.0, 150.0, 250.0, TOP + 9 * GRID + 3.0)
    pictured = DrawnPage(2, 50.0, tuple(body), (), tuple(letters), SIZE, (picture,))
    assert feet(pictured).shorts == [0.0]


def test_the_rule_under_a_table_is_none_of_notes_and_ends_the_text() -> None:
    notes = [line(9, "1.note", size=NOTE_SIZE)]
    with_table = page(2, [line(row) for row in range(3)], notes, 7.15)
    y = TOP + 5 * GRID + 3.0
    table = Shape(50.0, y - 0.6, 250.0, y)
    measures = feet(replace(with_table, shapes=(table, *with_table.shapes)))
    assert measures.shorts == pytest.approx([1.0])


def test_the_distance_to_the_notes_varies_over_all_pages_but_the_last_of_them() -> None:
    pages = [with_notes(number, rows, 8.0) for number, rows in ((2, 5), (3, 6), (4, 1))]
    measures = feet(*pages, text(5, 10))
    assert measures.note_distance_deviation == pytest.approx(GRID / 2)


def test_the_page_before_one_that_holds_no_text_has_no_foot_to_answer_for() -> None:
    measures = feet(text(2, 4), text(4, 10))
    assert measures.feet[0].short is None


def test_a_page_of_notes_alone_ends_at_the_rule_above_them() -> None:
    notes = [line(9, "1.note", size=NOTE_SIZE)]
    measures = feet(with_notes(2, 6, 7.0), page(3, [], notes, 1.0))
    assert measures.feet[1].note_distance == 8 * GRID

"""A flyer's answer stands farther from its title than the title's lines from each other, were there room for it."""

from itertools import pairwise

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem, place_rule
from pamphlets.core.style import FontSpec
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.layout.single_sheet.flyer_headline import find_answer_gap
from tests.design.formats.pressed import HEAD, press

SIZE = 100.0


@pytest.fixture
def cap_height(book: FontBook) -> float:
    return SIZE * book.shape("H", FontSpec("Anton"))[0].font.face.cap_height


def stack_lines(book: FontBook, baselines: list[float]) -> ParagraphStack:
    run = GlyphRun((book.shape("H", FontSpec("Anton"))[0],), SIZE)
    marks = tuple([PageItem(Point(0.0, baseline), run) for baseline in baselines])
    return ParagraphStack(marks, baselines[-1], len(baselines))


@pytest.mark.parametrize(
    ("white", "gap", "missing"),
    [(20.0, 10.0, 16.0), (20.0, 26.0, 0.0), (20.0, 40.0, 0.0), (90.0, 0.0, None)],
)
def test_what_is_missing_is_measured_from_letters_to_letters(
    book: FontBook, cap_height: float, white: float, gap: float, missing: float | None
) -> None:
    title = stack_lines(book, [cap_height, 2 * cap_height + white])
    answer = stack_lines(book, [cap_height])
    if missing is None:  # a title in pieces does not send its answer as far away
        missing = 1.3 * 0.45 * cap_height
    assert find_answer_gap(title, answer, gap, 99.0) == pytest.approx(gap + missing)
    assert find_answer_gap(title, answer, gap, -1.0) == gap


def test_a_strip_under_the_answer_counts_as_its_letters(
    book: FontBook, cap_height: float
) -> None:
    title = stack_lines(book, [cap_height, 2 * cap_height + 20.0])
    answer = stack_lines(book, [cap_height + 30.0])
    strip = place_rule(0.0, 10.0, 50.0, 150.0)
    taped = answer._replace(marks=(strip, *answer.marks))
    assert find_answer_gap(title, taped, 0.0, 99.0) == pytest.approx(16.0)
    assert find_answer_gap(title, answer, 0.0, 99.0) == 0.0
    assert find_answer_gap(stack_lines(book, [cap_height]), answer, 0.0, 99.0) == 0.0


@pytest.mark.parametrize(
    "title", ["« Mon espace : à vous de choisir »", "Ça, c’est écrit où ?"]
)
def test_a_title_is_divided_where_no_cedilla_meets_an_accent(title: str) -> None:
    head = HEAD.replace("Un titre", f'"{title}"') + "theme: bloc\nsous_titre: Oui.\n"
    page = press("tract", head, "Un.\n\n---\n\nDeux.\n").pages[0]
    lines: dict[float, float] = {}
    for mark in page.items:
        run = mark.content
        if isinstance(run, GlyphRun) and run.size > 30:
            lines[mark.at.y] = 0.86 * run.size
    for upper, lower in pairwise(sorted(lines)):
        assert lower - lines[lower] - upper < 0.45 * lines[lower]

"""What an author may change about a title that takes too many pages, and what it gains."""

from dataclasses import replace
from random import Random

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.design.themes import sobre
from pamphlets.document.nodes import Block, Document
from pamphlets.layout.brochure.copyfit_levers import describe_levers, measure_levers
from pamphlets.layout.brochure.copyfit_try import CopyfitTry, try_type
from pamphlets.layout.copyfitting import copyfit, lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from tests.layout.brochure.test_converge import META
from tests.support.documents import ART, Author, prose, written

PAGES = 8
WORDS = prose(Random(1), 320)


def gains_of(book: FontBook, document: Document) -> dict[str, int]:
    """Return what each change gains in the theme's own type."""
    layout_input = LayoutInput(document, sobre.DESIGN, book, ART)
    body = sobre.DESIGN.theme.block_styles["body"].text
    _, attempt = try_type(layout_input, body.size, body.leading)
    gains = measure_levers(layout_input, attempt, PAGES)
    return {code: int(gain) for code, gain in gains.items()}


def attempt_of(book: FontBook, document: Document) -> CopyfitTry:
    body = sobre.DESIGN.theme.block_styles["body"].text
    layout_input = LayoutInput(document, sobre.DESIGN, book, ART)
    return try_type(layout_input, body.size, body.leading)[1]


def chapters(level: int, *, contents: bool = True, count: int = 4) -> Document:
    author = Author()
    blocks: list[Block] = []
    for number in range(count):
        blocks += [author.heading(level, f"Titre {number}"), author.paragraph(WORDS)]
    return author.document(*blocks, meta=replace(META, contents=contents))


def test_what_a_change_gains_is_what_it_gains_when_it_is_made(book: FontBook) -> None:
    before, after = attempt_of(book, chapters(1)), attempt_of(book, chapters(2))
    gain = after.free_lines(PAGES) - before.free_lines(PAGES)
    assert gain > 30
    assert gains_of(book, chapters(1))["lever-headings"] == gain
    without = attempt_of(book, chapters(2, contents=False))
    gain = without.free_lines(PAGES) - after.free_lines(PAGES)
    assert gain == after.page_lines  # the colophon moves to page 2
    assert gains_of(book, chapters(2))["lever-contents"] == gain


def test_a_change_that_is_made_already_or_gains_nothing_is_not_named(
    book: FontBook,
) -> None:
    gains = gains_of(book, chapters(2, contents=False))
    assert gains.keys() <= {"lever-page-2"}
    plain = written("---\ntitre: Un\nsommaire: non\n---\n\nMot.\n")
    assert gains_of(book, plain) == {}


def test_a_list_of_sources_and_pictures_are_named_where_they_stand() -> None:
    author = Author()
    wide, narrow = author.figure("a.png"), author.figure("a.png", share=0.6)
    document = author.document(author.paragraph("Mot."), narrow, wide, wide, meta=META)
    (told,) = describe_levers(document, {"lever-pictures": "9", "lines": "3"})
    assert told.span == wide.span
    assert told.fields == {"lines": "9", "count": "2", "width": "60"}


def test_the_largest_gain_is_told_first_under_the_warning(book: FontBook) -> None:
    layout_input = LayoutInput(chapters(1, count=6), sobre.DESIGN, book, ART)
    (told,) = copyfit(layout_input, PAGES)[1]
    assert told.code == "too-long"
    gains = [int(detail.fields["lines"]) for detail in told.details]
    assert gains == sorted(gains, reverse=True)
    assert len(gains) >= 2
    lines = render_diagnostic(told).splitlines()
    assert [line[:4] for line in lines[-len(gains) :]] == ["  - "] * len(gains)


@pytest.mark.parametrize(
    ("head", "page_2"),
    [
        ("page_2: mentions", "colophon"),
        ("page_2: Texte", "text"),
        ("page 2: mentions", "colophon"),
    ],
)
def test_page_2_is_asked_for_in_the_head_of_a_text(head: str, page_2: str) -> None:
    assert written(f"---\ntitre: Un\n{head}\n---\n\nMot.\n").meta.page_2 == page_2


def test_contents_stand_before_a_text_that_was_to_begin_on_page_2(book: FontBook) -> None:
    document = chapters(2)
    document = replace(document, meta=replace(document.meta, page_2="text"))
    layout_input = LayoutInput(document, sobre.DESIGN, book, ART)
    result, told = lay_out_text(layout_input)
    assert [diagnostic.code for diagnostic in told] == ["page-2-contents"]
    plain = lay_out_text(LayoutInput(chapters(2), sobre.DESIGN, book, ART))
    assert result == plain[0]

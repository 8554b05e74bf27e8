"""Headings by themselves: how large they are."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun, Page
from pamphlets.design.themes import bloc, sobre, trait
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.look import Design
from tests.design.formats.pressed import text_of
from tests.support.documents import ART, written

LOOKS = [sobre.DESIGN, bloc.DESIGN, trait.DESIGN]
WORDS = "Rapports de production et rapports de circulation. "


def pages_of(book: FontBook, design: Design, heading: str) -> tuple[Page, ...]:
    document = written(f"---\ntitre: Un\nsommaire: non\n---\n\n{heading}\n\nMot.\n")
    return lay_out_text(LayoutInput(document, design, book, ART))[0].pages


def largest_size(pages: tuple[Page, ...]) -> float:
    """Return the size of the largest letters behind the cover."""
    sizes = [
        item.content.size
        for page in pages[1:]
        for item in page.items
        if isinstance(item.content, GlyphRun)
    ]
    return max(sizes)


@pytest.mark.parametrize("design", LOOKS, ids=lambda design: design.theme.name)
@pytest.mark.parametrize("level", [1, 2])
def test_a_long_heading_is_set_smaller_and_never_under_the_text(
    book: FontBook, design: Design, level: int
) -> None:
    marks = "#" * level
    usual = design.theme.block_styles[f"heading-{level}"].text.size
    body = design.theme.block_styles["body"].text.size
    assert largest_size(pages_of(book, design, f"{marks} Un titre")) == usual
    long = largest_size(pages_of(book, design, f"{marks} {WORDS * 8}"))
    assert body <= long <= usual
    if level == 1:
        assert long < usual


LONG_WORD = "Dichlorodiphényltrichloroéthane"


@pytest.mark.parametrize("design", LOOKS, ids=lambda design: design.theme.name)
@pytest.mark.parametrize("level", [1, 2])
def test_a_heading_s_long_word_is_set_smaller_before_it_is_divided(
    book: FontBook, design: Design, level: int
) -> None:
    pages = pages_of(book, design, f"{'#' * level} {LONG_WORD} et le reste")
    words = [text_of(page) for page in pages]
    assert any(LONG_WORD.casefold() in text.casefold() for text in words[1:])


@pytest.mark.parametrize("design", LOOKS, ids=lambda design: design.theme.name)
def test_a_heading_of_a_thousand_characters_is_printed(
    book: FontBook, design: Design
) -> None:
    pages = pages_of(book, design, f"# {WORDS * 18}")
    assert largest_size(pages) >= design.theme.block_styles["body"].text.size

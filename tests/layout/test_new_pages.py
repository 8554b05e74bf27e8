"""`\\newpage` in formats with pages, and in those of a single sheet."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.design.themes import sobre
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from tests.design.formats.pressed import HEAD, press, text_of
from tests.support.documents import ART, written


def test_what_follows_begins_the_next_page(book: FontBook) -> None:
    text = "Un.\n\n\\newpage\n\\newpage\n\nDeux.\n\n\\newpage\n\n# Trois\n\n\\newpage\n\nFin.\n\n\\newpage\n"
    pages = lay_out_text(LayoutInput(written(text), sobre.DESIGN, book, ART))[0].pages
    words = ("Un.", "Deux.", "Trois", "Fin.")
    places = [
        number
        for word in words
        for number, page in enumerate(pages)
        if word in text_of(page)
    ]
    assert places == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("name", "body"), [("lettre", "Je demande.\n"), ("tract", "Un.\n")]
)
def test_a_single_sheet_has_none_and_says_so_once(name: str, body: str) -> None:
    pages, doubts = press(name, HEAD, f"{body}\n\\newpage\n\nSuite.\n\n\\newpage\n")
    without, _ = press(name, HEAD, f"{body}\n\nSuite.\n")
    assert list(map(text_of, pages.pages)) == list(map(text_of, without.pages))
    told = [doubt for doubt in doubts if doubt.code == "new-page-ignored"]
    assert [doubt.fields["count"] for doubt in told] == ["2"]

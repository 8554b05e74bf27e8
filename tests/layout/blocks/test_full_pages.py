"""Pages that one thing has to itself: a phrase, an ornament, the opening of a section."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun, Page, ScaledDrawing
from pamphlets.core.source import PamphletError
from pamphlets.design.themes import bloc, quiet, sobre, trait
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.look import Design
from tests.design.formats.pressed import HEAD, press, text_of
from tests.support.documents import ART, written

LOOKS = [sobre.DESIGN, bloc.DESIGN, trait.DESIGN, quiet.LARGE_PRINT_DESIGN]
each_look = pytest.mark.parametrize("design", LOOKS, ids=lambda design: design.theme.name)
QUOTE = "Du texte.\n\n::: exergue {page}\nUne phrase[^n].\n:::\n\nLa suite.\n\n[^n]: Une note.\n"


def pages_of(book: FontBook, design: Design, body: str, head: str = "") -> tuple[Page, ...]:
    document = written(f"---\ntitre: Un titre\nsommaire: non\n{head}---\n\n{body}\n")
    return lay_out_text(LayoutInput(document, design, book, ART))[0].pages


def page_with(pages: tuple[Page, ...], word: str) -> int:
    """Return the index of the page that holds a word, whatever its case."""
    (index,) = [n for n, page in enumerate(pages) if word in text_of(page).casefold()]
    return index


def runs_of(page: Page) -> list[GlyphRun]:
    return [item.content for item in page.items if isinstance(item.content, GlyphRun)]


@each_look
def test_a_phrase_has_a_page_to_itself_with_its_notes_and_no_folio(
    book: FontBook, design: Design
) -> None:
    pages = pages_of(book, design, QUOTE)
    place = page_with(pages, "une phrase")
    assert page_with(pages, "du texte") == place - 1
    assert page_with(pages, "la suite") == place + 1
    assert "Un titre" not in text_of(pages[place])
    tops = [item.at.y for item in pages[place].items if isinstance(item.content, GlyphRun)]
    assert min(tops) < design.theme.page.size.height / 3
    size = max(run.size for run in runs_of(pages[place]))
    assert size == design.theme.block_styles["page-quote"].text.size
    if design.theme.note_placement == "page":
        assert "Une note." in text_of(pages[place])


def test_a_long_phrase_steps_down_and_one_that_is_too_long_is_refused(
    book: FontBook,
) -> None:
    words = "Une phrase qui dure. "
    long = pages_of(book, sobre.DESIGN, QUOTE.replace("Une phrase", words * 14))
    body = [page for page in long if "qui dure" in text_of(page)]
    assert len(body) == 1
    assert 17 <= max(run.size for run in runs_of(body[0])) < 30
    with pytest.raises(ExceptionGroup) as fault:
        pages_of(book, sobre.DESIGN, QUOTE.replace("Une phrase", words * 70))
    (error,) = fault.value.exceptions
    assert isinstance(error, PamphletError)
    assert error.diagnostic.code == "page-quote-tall"


@each_look
def test_an_ornament_has_a_page_to_itself(book: FontBook, design: Design) -> None:
    pages = pages_of(book, design, "Un.\n\n::: page {ornement}\n\nDeux.\n")
    place = page_with(pages, "deux.") - 1
    assert page_with(pages, "un.") == place - 1
    kinds = {type(item.content) for item in pages[place].items}
    assert kinds == {ScaledDrawing}


@each_look
def test_a_section_opens_a_page_low_and_large(book: FontBook, design: Design) -> None:
    pages = pages_of(
        book, design, "Un.\n\n## Deux\n\nTrois.\n\n## Quatre\n", "ouverture: numéro\n"
    )
    place = page_with(pages, "deux")
    assert place == page_with(pages, "un.") + 1
    assert page_with(pages, "quatre") == place + 1
    style = design.theme.block_styles["opener"]
    heading = [
        item
        for item in pages[place].items
        if isinstance(item.content, GlyphRun) and item.content.size == style.text.size
    ]
    assert [run.at.x for run in heading][:1] == [heading[-1].at.x]
    sink = heading[-1].at.y - design.theme.page.top
    assert sink > style.sink_lines * design.theme.page.grid_step
    assert "1" in text_of(pages[place])


def test_a_section_right_under_its_chapter_stays_on_its_page(book: FontBook) -> None:
    pages = pages_of(
        book, sobre.DESIGN, "# Un\n\n## Deux\n\nTrois.\n", "ouverture: section\n"
    )
    place = page_with(pages, "trois.")
    assert "Deux" in text_of(pages[place])
    assert any("Un" in text_of(page) and "Deux" in text_of(page) for page in pages)


@pytest.mark.parametrize("name", ["zine", "tract", "affiche", "lettre"])
def test_a_single_sheet_has_no_such_pages_and_says_so(name: str) -> None:
    body = "::: exergue {page}\nUn.\n:::\n\n## Deux {ouverture}\n\nTrois.\n\n::: page {ornement}\n\n::: {lang=en}\n::: exergue {page}\nFour.\n:::\n:::\n"
    if name == "zine":
        body = "## Un\n\n" + body + "".join(f"\n## {n}\n\nMot.\n" for n in range(4))
    plain = (
        body.replace(" {page}", "")
        .replace(" {ouverture}", "")
        .replace("::: page {ornement}\n", "")
    )
    pages, doubts = press(name, HEAD, body)
    assert list(map(text_of, pages.pages)) == list(
        map(text_of, press(name, HEAD, plain)[0].pages)
    )
    told = [doubt.fields["count"] for doubt in doubts if doubt.code == "new-page-ignored"]
    assert told == ["4"]


def test_an_ornament_between_chapters_stands_behind_the_notes_of_the_first(
    book: FontBook,
) -> None:
    body = "# Un\n\nMot[^n].\n\n::: page {ornement}\n\n# Deux\n\n[^n]: La note.\n"
    pages = pages_of(book, quiet.LARGE_PRINT_DESIGN, body)
    place = page_with(pages, "la note.")
    assert page_with(pages, "deux") == place + 2

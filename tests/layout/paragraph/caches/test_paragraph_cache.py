"""A paragraph that moved in its source has the same lines, its marks at the new places; what differs is set anew."""

from dataclasses import replace

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import WHOLE_FILE, Source, Span
from pamphlets.design.themes.sobre import DESIGN
from pamphlets.document.nodes import Image, Inlines, Link, NoteRef, Text
from pamphlets.layout.paragraph.caches.paragraph_cache import ParagraphCache
from pamphlets.layout.paragraph.caches.source_shift import ParagraphLines
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import TextLine
from pamphlets.layout.paragraph.paragraph import set_paragraph_alternatives
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText
from tests.support.documents import ART

STYLE = DESIGN.theme.block_styles["body"]
WORDS = "un paragraphe de quelques mots qui prend plusieurs lignes " * 8


def context(book: FontBook, **page_numbers: str) -> TypesettingContext:
    source = Source("essai.md", WORDS)
    paragraphs = ParagraphCache()
    made = TypesettingContext(DESIGN.theme, book, source, ART, page_numbers)
    return replace(made, paragraphs=paragraphs)


def lines_at(
    place: TypesettingContext, offset: int, node: int, *more: Inlines, width: float = 300.0
) -> ParagraphLines:
    """A paragraph of some words, a note's call and more, as it stands at an offset."""
    inlines = (
        Text(WORDS, Span(offset, offset + 400)),
        NoteRef(1, node + 1, Span(offset + 400, offset + 404)),
        *[inline for part in more for inline in part],
    )
    text = ParagraphText(inlines, "fr", node, Span(offset, offset + 500))
    return set_paragraph_alternatives(place, text, STYLE, TextColumn(0.0, width))


def test_a_paragraph_at_the_same_place_is_the_very_same(book: FontBook) -> None:
    place = context(book)
    assert lines_at(place, 10, 3) is lines_at(place, 10, 3)
    moved = lines_at(place, 50, 9)
    assert lines_at(place, 50, 9) is moved
    assert moved.origin is lines_at(place, 10, 3)


def test_a_paragraph_that_moved_is_what_it_is_when_set_there(book: FontBook) -> None:
    place = context(book)
    lines_at(place, 10, 3)
    moved = lines_at(place, 57, 20)
    anew = lines_at(context(book), 57, 20)
    assert moved.best == anew.best
    assert moved.shorter == anew.shorter
    assert moved.longer == anew.longer


def test_marks_of_no_place_stay_without(book: FontBook) -> None:
    place = context(book)
    first = set_paragraph_alternatives(
        place,
        ParagraphText((Text("Notes", WHOLE_FILE),), "fr", None, WHOLE_FILE),
        STYLE,
        TextColumn(0.0, 300.0),
    )
    assert {mark.span for mark in first.best[0].marks} == {WHOLE_FILE}
    assert {mark.node for mark in first.best[0].marks} == {None}


def test_another_width_another_number_of_a_page_are_set_anew(book: FontBook) -> None:
    place = context(book)
    link: Inlines = (Link("#la", (Text("là", Span(7, 9)),), False, 8, Span(7, 9)),)
    first = lines_at(place, 0, 3, link)
    assert lines_at(place, 0, 3, link, width=290.0) is not first
    numbered = replace(place, page_numbers={"la": "12"})
    assert last_words(lines_at(numbered, 0, 3, link).best) != last_words(first.best)


def last_words(lines: tuple[TextLine, ...]) -> str:
    return repr(lines[-1].marks)


def test_a_paragraph_with_a_picture_is_set_each_time(book: FontBook) -> None:
    place = context(book)
    picture: Inlines = (Image("petit.png", "", 9, Span(7, 9)),)
    assert lines_at(place, 0, 3, picture) is not lines_at(place, 0, 3, picture)

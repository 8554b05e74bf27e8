"""A cover is drawn once for a title and a theme; what it says of itself, each time."""

from dataclasses import replace

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, place_rule
from pamphlets.core.source import Source, notice
from pamphlets.design.themes.sobre import DESIGN
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import CoverCache
from pamphlets.layout.paragraph.context import TypesettingContext
from tests.layout.brochure.test_converge import META
from tests.support.documents import ART

SOURCE = Source("essai.md", "")


def context(book: FontBook) -> TypesettingContext:
    return TypesettingContext(DESIGN.theme, book, SOURCE, ART, {})


def test_a_cover_is_drawn_again_where_what_it_shows_has_changed(book: FontBook) -> None:
    drawn: list[str] = []

    def draw(_context: TypesettingContext, meta: Meta) -> tuple[PageItem, ...]:
        drawn.append(meta.title)
        return (place_rule(0.0, 0.0, len(meta.title), 1.0),)

    cache, design = CoverCache(), replace(DESIGN, draw_cover=draw)
    first = cache.draw(design, context(book), META)
    assert cache.draw(design, context(book), replace(META)) is first
    other = replace(META, title="Un autre titre")
    assert cache.draw(design, context(book), other) != first
    large = replace(context(book), theme=replace(DESIGN.theme, baseline=0.7))
    cache.draw(design, large, META)
    cache.draw(design, replace(context(book), artworks={}), META)
    assert drawn == [META.title, "Un autre titre", META.title, META.title]


def test_a_cover_with_something_to_report_reports_it_each_time(book: FontBook) -> None:
    def draw(place: TypesettingContext, _meta: Meta) -> tuple[PageItem, ...]:
        place.diagnostics.append(notice("text-bare", SOURCE))
        return (PageItem(Point(0.0, 0.0), place_rule(0, 0, 1, 1).content),)

    cache, design = CoverCache(), replace(DESIGN, draw_cover=draw)
    for _ in range(2):
        place = context(book)
        cache.draw(design, place, META)
        assert [told.code for told in place.diagnostics] == ["text-bare"]

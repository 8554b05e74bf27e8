"""Pages with one mark, to be looked at before printing."""

from functools import cache

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, Page, PageItem, make_untrimmed_page
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, FontSpec, Ink
from pamphlets.design.themes.sobre import DESIGN

SOURCE = Source("essai.md", "titre: Essai\n")
A5 = Size(420.0, 595.0)
WHITE = (255, 255, 255)


@cache
def shape(text: str) -> ShapedWord:
    """A word in the body's font of a theme."""
    spec: FontSpec = DESIGN.theme.block_styles["body"].text.font
    book = FontBook(FONTS, DESIGN.theme.fallback_fonts)
    return book.shape(text, spec)[0]


def write(
    words: str,
    size: float = 10.0,
    at: Point = Point(100.0, 100.0),  # noqa: B008 (frozen)
    ink: Ink = BLACK,
    tint: float = 1.0,
    angle: float = 0.0,
) -> PageItem:
    """Words on a page."""
    run = GlyphRun((shape(words),), size, ink=ink, tint=tint, angle=angle)
    return PageItem(at, run)


def page(*items: PageItem, label: str = "1") -> Page:
    return make_untrimmed_page(A5, items, label)

"""A cover drawn for a test, and where its ink lies."""

from pamphlets.core.fonts.font_book import FontBook, ShapedWord, Space
from pamphlets.core.geometry import Rect
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.style import FontSpec
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext
from tests.support.documents import SOURCE

_ANY = FontSpec("Anton")


def cover(
    book: FontBook, look: Design, meta: Meta, artworks: dict[str, Artwork] | None = None
) -> tuple[tuple[PageItem, ...], TypesettingContext]:
    """The marks of a title's cover, and what was told about it."""
    case = TypesettingContext(look.theme, book, SOURCE, artworks or {}, {})
    return look.draw_cover(case, meta), case


def runs(marks: tuple[PageItem, ...]) -> list[tuple[PageItem, GlyphRun]]:
    """The letters of a cover."""
    return [(mark, mark.content) for mark in marks if isinstance(mark.content, GlyphRun)]


def ink_of(book: FontBook, mark: PageItem, run: GlyphRun) -> Rect:
    """Where the ink of a run lies on its page, upright or turned to run up it."""
    lefts, tops, rights, bottoms = [], [], [], []
    pen = 0.0
    across = run.size * run.horizontal_scale
    for word in run.words:
        if isinstance(word, Space):
            pen += word.width
            continue
        assert isinstance(word, ShapedWord)
        ink = book.measure_ink(word, _ANY)
        lefts.append(pen + ink.left * across)
        rights.append(pen + ink.right * across + len(word.glyphs) * run.tracking)
        tops.append(-ink.top * run.size)
        bottoms.append(-ink.bottom * run.size)
        pen += word.advance * across + len(word.glyphs) * run.tracking
    if not lefts:
        return Rect(mark.at.x, mark.at.y, 0.0, 0.0)
    width, height = max(rights) - min(lefts), max(bottoms) - min(tops)
    if run.angle == 90:
        return Rect(mark.at.x + min(tops), mark.at.y - max(rights), height, width)
    assert run.angle == 0
    return Rect(mark.at.x + min(lefts), mark.at.y + min(tops), width, height)

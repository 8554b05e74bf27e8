"""Pages whose pictures run beyond their edges, and pages whose pictures do not."""

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    GeneratedElement,
    GlyphRun,
    LinkArea,
    PageItem,
    find_picture_frame,
    give_element,
    give_node,
    make_element,
    make_page,
    place_rule,
)
from pamphlets.core.source import Span
from pamphlets.core.style import FontSpec
from pamphlets.core.units import mm

A5 = Size(mm(148), mm(210))
MARK = place_rule(10.0, 20.0, 5.0, 1.0)
BOOK = FontBook(FONTS)


def test_a_page_without_bleed_is_its_trim() -> None:
    page = make_page(A5, (MARK,), "1")
    assert (page.size, page.trim) == (A5, Rect(0.0, 0.0, *_sides(A5)))
    assert page.items == (MARK,)


def test_a_page_with_bleed_has_3_mm_more_on_all_sides_and_its_marks_keep_their_place_on_the_trim() -> (
    None
):
    page = make_page(A5, (MARK,), "1", bleeds=True)
    assert _sides(page.size) == pytest.approx((mm(154), mm(216)))
    assert page.trim == Rect(mm(3), mm(3), *_sides(A5))
    assert page.items[0].at == Point(10.0 + mm(3), 20.0 + mm(3))


@pytest.mark.parametrize(
    ("bleeds", "frame"), [(False, (5, 5, 138, 200)), (True, (-3, -3, 154, 216))]
)
def test_a_picture_of_a_whole_page_stops_5_mm_before_the_edge_or_3_mm_beyond_it(
    bleeds: bool, frame: tuple[int, ...]
) -> None:
    rect = find_picture_frame(A5, bleeds=bleeds)
    sides = (rect.x, rect.y, rect.width, rect.height)
    assert sides == pytest.approx(tuple(map(mm, frame)))


def _sides(size: Size) -> tuple[float, float]:
    return size.width, size.height


def letters(*texts: str) -> tuple[PageItem, ...]:
    """Each text as a run of its own, shown as it is."""
    runs = [GlyphRun(BOOK.shape(text, FontSpec("Anton")), 20.0) for text in texts]
    return tuple(PageItem(Point(0.0, 0.0), run) for run in runs)


def spelling(items: tuple[PageItem, ...]) -> list[str]:
    """What the glyphs of each run stand for."""
    spelled: list[str] = []
    for item in items:
        if isinstance(item.content, GlyphRun):
            words = [word for word in item.content.words if isinstance(word, ShapedWord)]
            spelled.append("".join(glyph.text for word in words for glyph in word.glyphs))
    return spelled


def test_the_letters_of_a_title_are_one_element_and_what_is_drawn_beside_them_none() -> (
    None
):
    first, second = letters("LE", "MUR")
    items = make_element((first, MARK, second), "Le mur")
    title = GeneratedElement("title", "Le mur")
    assert [item.element for item in items] == [title, None, title]
    assert spelling(items) == ["Le", "mur"]


def test_letters_that_show_other_words_than_were_typed_are_told_to_be_redrawn() -> None:
    items = make_element(letters("MU-", "RAILLE"), "Muraille", "heading")
    assert items[0].element == GeneratedElement("heading", "Muraille", is_redrawn=True)


def test_letters_of_a_node_belong_to_no_element_any_more() -> None:
    span = Span(3, 9)
    items = give_node((*make_element(letters("UN"), "un"), MARK), "un", 7, span)
    assert [(item.node, item.element) for item in items] == [(7, None), (None, None)]
    assert items[0].span == span


def test_links_belong_to_an_element_as_letters_do() -> None:
    link = PageItem(Point(0.0, 0.0), LinkArea("#a", A5))
    element = GeneratedElement("contents-entry", "Un 3")
    assert [item.element for item in give_element((link, MARK), element)] == [element, None]

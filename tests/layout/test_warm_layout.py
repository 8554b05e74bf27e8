"""Law of all caches of layout: what is laid out after an edit is, value for value, what it is without them."""

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import GlyphRun, Page
from pamphlets.core.source import Source, iter_diagnostics
from pamphlets.core.system.generation_cache import EDITS_KEPT
from pamphlets.design.registry import find_design, find_format
from pamphlets.layout.layout_input import LayoutCache, LayoutInput
from pamphlets.readers.document import read_document
from pamphlets.transforms.editions import select_edition
from pamphlets.transforms.typography.apply import apply_typography
from tests.layout.edited_texts import edit_text, write_text
from tests.support.counts import JUDGED

HEAD = "---\ntitre: Un titre\ncollectif: Collectif inventé\nadresse: 1 place Inventée, 00000 Ville-Exemple\nthème: {}\n---\n\n"
THEMES = ("sobre", "bloc", "trait")
FORMATS = ("brochure", "zine")


class Press:
    """One person's afternoon: the same fonts, the same cache."""

    def __init__(
        self, theme: str, format_name: str, *, page_count: int | None = None
    ) -> None:
        self.cache = LayoutCache()
        self._head = HEAD.format(theme)
        self._page_count = page_count
        fmt, design = find_format(format_name), find_design(theme)
        assert fmt is not None
        assert design is not None
        self._fmt, self._design = fmt, design
        self._format_name = format_name
        self._book = FontBook(FONTS, design.theme.fallback_fonts)

    def lay_out(self, text: str, cache: LayoutCache | None) -> object:
        """The pages of a text and what is said of them, in values that can be compared."""
        source = Source("essai.md", self._head + text)
        try:
            read = read_document(source, "essai")[0]
            document, _ = apply_typography(select_edition(read, self._format_name))
            design = self._fmt.adapt_design(self._design, document.meta)
            asked = LayoutInput(document, design, self._book, {}, self._page_count)
            if cache is not None:
                cache.begin_edit(self._book)
            result, diagnostics = self._fmt.lay_out(asked._replace(cache=cache))
        except ExceptionGroup as faults:
            return [_plain_diagnostic(told) for told in iter_diagnostics(faults)]
        return [
            [_plain_page(page) for page in result.pages],
            result[1:],
            [_plain_diagnostic(told) for told in diagnostics],
        ]


def _plain_diagnostic(told: Any) -> object:
    return (told.severity, told.code, told.span, repr(told.fields), repr(told.details))


def _plain_page(page: Page) -> object:
    items = [
        (item.at, _plain_content(item.content), item.node, item.lang, item.span)
        for item in page.items
    ]
    return page.size, page.trim, page.label, items


def _plain_content(content: object) -> object:
    if not isinstance(content, GlyphRun):
        return content
    words = [
        (word.text, word.font, word.advance, word.glyphs)
        if isinstance(word, ShapedWord)
        else word
        for word in content.words
    ]
    looks = (content.size, content.tracking, content.ink, content.tint)
    return words, looks, content.horizontal_scale, content.angle


@settings(max_examples=400 if JUDGED else 12)
@given(
    seed=st.integers(0, 2**32),
    theme=st.sampled_from(THEMES),
    format_name=st.sampled_from(FORMATS),
    block_count=st.integers(1, 40),
)
def test_after_random_edits_pages_are_those_of_a_cold_build(
    seed: int, theme: str, format_name: str, block_count: int
) -> None:
    random = Random(seed)
    press = Press(theme, format_name)
    text = write_text(random, 4 if format_name == "zine" else block_count)
    for _ in range(8):
        assert press.lay_out(text, press.cache) == press.lay_out(text, None)
        text = edit_text(random, text)


def test_a_number_of_pages_is_reached_in_the_same_type() -> None:
    random = Random(5)
    press = Press("sobre", "brochure", page_count=12)
    text = write_text(random, 30)
    for _ in range(4):
        assert press.lay_out(text, press.cache) == press.lay_out(text, None)
        text = edit_text(random, text)


def test_what_is_said_of_a_paragraph_is_said_again_where_it_stands_now() -> None:
    press = Press("sobre", "brochure")
    text = "Un mot.\n\n" + "Anticonstitutionnellement-" * 9 + "fin\n"
    first = press.lay_out(text, press.cache)
    assert press.lay_out(text, press.cache) == first
    assert press.lay_out("Et " + text, press.cache) == press.lay_out("Et " + text, None)


def test_a_day_of_edits_leaves_no_more_than_its_last_hour() -> None:
    random = Random(2)
    press = Press("sobre", "brochure")
    text = write_text(random, 8)
    counts: list[int] = []
    for number in range(6 * EDITS_KEPT):
        press.lay_out(text.replace(" ", f" mot{number} ", 1), press.cache)
        counts.append(len(press.cache.paragraphs))
    settled = 4 * EDITS_KEPT
    assert max(counts[settled:]) <= max(counts[2 * EDITS_KEPT : settled])


def test_other_fonts_share_nothing() -> None:
    cache = LayoutCache()
    for theme in THEMES:
        press = Press(theme, "brochure")
        text = write_text(Random(3), 6)
        assert press.lay_out(text, cache) == press.lay_out(text, None)

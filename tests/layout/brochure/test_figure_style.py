"""Which figures a brochure's text has: its own wish, else its theme's; never those of tables and notes."""

from dataclasses import replace
from typing import Literal

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.page import GlyphRun
from pamphlets.core.source import Source
from pamphlets.core.style import OLD_STYLE_FIGURES, FontSpec, Theme
from pamphlets.design.themes import bloc, sobre, trait
from pamphlets.design.themes.quiet import LARGE_PRINT_THEME, LETTER_THEME
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.layout.brochure.figure_style import choose_figures
from pamphlets.layout.brochure.large_print import adapt_to_large_print
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from tests.support.documents import Author
from tests.support.lines import case_of

THEMES = {"sobre": sobre.THEME, "bloc": bloc.THEME, "trait": trait.THEME}


Figures = Literal["", "old-style", "lining"]


def chosen(book: FontBook, theme: Theme, figures: Figures = "") -> tuple[Theme, list[str]]:
    """Return the theme chosen, and what is told with its place."""
    context = replace(case_of(book), theme=theme)
    changed, doubts = choose_figures(context, replace(Meta("a", "a"), figures=figures))
    told = [f"{doubt.severity} {doubt.code} {doubt.fields['family']}" for doubt in doubts]
    return changed.theme, told


def old_style_roles(theme: Theme) -> set[str]:
    """Return the block roles whose figures are old-style ones."""
    roles = theme.block_styles.items()
    return {
        role
        for role, style in roles
        if set(OLD_STYLE_FIGURES) <= set(style.text.font.features)
    }


SOBRE_ROLES = {
    *("body", "quote", "attribution", "pull-quote", "term", "back"),
    *("heading-1", "heading-2", "heading-4"),
}


@pytest.mark.parametrize(
    ("name", "figures", "roles"),
    [
        ("sobre", "", SOBRE_ROLES),
        ("sobre", "old-style", SOBRE_ROLES),
        ("sobre", "lining", set()),
        ("bloc", "", set()),
        ("trait", "", set()),
        ("bloc", "old-style", {"body", "quote", "attribution", "term"}),
    ],
)
def test_what_is_read_on_has_the_figures_asked_for(
    book: FontBook, name: str, figures: Figures, roles: set[str]
) -> None:
    theme, told = chosen(book, THEMES[name], figures)
    assert old_style_roles(theme) == roles
    assert told == []


def test_where_figures_are_looked_up_they_are_lining(book: FontBook) -> None:
    theme, _ = chosen(book, sobre.THEME)
    lining = {
        "cell",
        "head",
        "note",
        "entry",
        "small",
        "contents-1",
        "contents-2",
        "heading-3",
    }
    assert not lining & old_style_roles(theme)
    assert theme.text_styles == sobre.THEME.text_styles


@pytest.mark.parametrize(
    "theme", [LARGE_PRINT_THEME, LETTER_THEME], ids=["large", "letter"]
)
def test_tired_eyes_and_letters_have_lining_figures(book: FontBook, theme: Theme) -> None:
    assert chosen(book, theme) == (theme, [])


def test_a_face_without_old_style_figures_keeps_its_own_and_its_author_is_told(
    book: FontBook,
) -> None:
    body = sobre.BLOCKS["body"].in_font(FontSpec("Atkinson Hyperlegible Next"))
    theme = sobre.THEME.with_style("body", body)
    assert chosen(book, theme, "old-style") == (
        theme,
        ["warning figures-missing Atkinson Hyperlegible Next"],
    )
    assert chosen(book, theme) == (theme, [])  # nobody asked for them


def test_large_print_asks_for_none() -> None:
    meta = Meta("a", "a", figures="old-style")
    document = Document(Source("a.md", ""), meta, (), ())
    assert adapt_to_large_print(document).meta.figures == ""


@pytest.mark.parametrize(("figures", "features"), [("", OLD_STYLE_FIGURES), ("lining", ())])
def test_the_pages_of_a_brochure_have_them(
    book: FontBook, figures: Figures, features: tuple[str, ...]
) -> None:
    author = Author()
    meta = Meta("Un essai", "essai", cover=False, figures=figures)
    document = author.document(author.paragraph("En 2026."), meta=meta)
    layout, _ = lay_out_text(LayoutInput(document, sobre.DESIGN, book, {}))
    fonts = {
        word.font.features
        for page in layout.pages
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
        for word in mark.content.words
        if isinstance(word, ShapedWord) and word.text == "2026."
    }
    assert fonts == {tuple(sorted(features))}

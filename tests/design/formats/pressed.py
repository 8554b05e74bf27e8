"""A text typed in a test -> the pages that its format makes of it, with the project's own fonts."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.inks import find_ink
from pamphlets.core.page import GlyphRun, Page
from pamphlets.core.source import Diagnostic, PamphletError, Source, iter_diagnostics
from pamphlets.core.style import FontSpec
from pamphlets.design.inks import apply_inks
from pamphlets.design.registry import find_design, find_format
from pamphlets.document.metadata import FactOrigin
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.readers.document import read_document
from pamphlets.transforms.editions import select_edition
from pamphlets.transforms.typography.apply import apply_typography

HEAD = "titre: Un titre\ncollectif: Collectif inventé\nadresse: 1 place Inventée, 00000 Ville-Exemple\n"


class Pressed(NamedTuple):
    """The pages, and the doubts about them."""

    settled: LayoutResult
    doubts: tuple[Diagnostic, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        return self.settled.pages


@cache
def _open_fonts(fallback_fonts: tuple[FontSpec, ...]) -> FontBook:
    """The fonts of all texts that fall back on the same ones: what one shaped the next need not."""
    return FontBook(FONTS, fallback_fonts)


def press(
    name: str,
    head: str,
    body: str,
    art: dict[str, Artwork] | None = None,
    on_copies: FactOrigin = "",
) -> Pressed:
    """The pages of a text in a format; raises the group of faults that composing raises.

    `on_copies`: of what the facts are that its citations, which are none here, would have taken from copies.
    """
    source = Source("essai.md", f"---\n{head}---\n\n{body}")
    fmt = find_format(name)
    assert fmt is not None
    read, _ = read_document(source, "essai")
    document, _ = apply_typography(select_edition(read, name))
    document = replace(document, meta=replace(document.meta, facts_on_copies=on_copies))
    document = fmt.adapt_document(document)
    look = find_design(document.meta.theme)
    assert look is not None
    ink = find_ink(document.meta.ink)
    assert ink is not None
    second_ink = find_ink(document.meta.second_ink or document.meta.ink)
    look = fmt.adapt_design(apply_inks(look, ink, second_ink), document.meta)
    book = _open_fonts(look.theme.fallback_fonts)
    return Pressed(
        *fmt.lay_out(LayoutInput(document, look, book, art or {}, None, "21 novembre 2026"))
    )


def told(name: str, head: str, body: str) -> list[Diagnostic]:
    """The faults that a format finds in a text; none where it is made."""
    found: list[Diagnostic] = []
    try:
        press(name, head, body)
    except* PamphletError as group:
        found += iter_diagnostics(group)
    return found


def text_of(page: Page) -> str:
    """The words of a page in the order of its marks, lines joined by blanks."""
    found = [
        "".join(
            word.text if isinstance(word, ShapedWord) else word.char
            for word in mark.content.words
        )
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
    ]
    return " ".join(" ".join(found).replace("\u00a0", " ").replace("\u202f", " ").split())


def line(diagnostic: Diagnostic) -> int:
    """The line at which a diagnostic stands."""
    return diagnostic.source.locate(diagnostic.span).line

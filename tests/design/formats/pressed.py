"""A text typed in a test -> the pages that its format makes of it, with the project's own fonts."""

from dataclasses import replace
from typing import NamedTuple

from pamphlets.app.build.incremental import FONTS
from pamphlets.core.fonts.font_book import FontBook, Word
from pamphlets.core.inks import ink_named
from pamphlets.core.page import Glyphs
from pamphlets.core.page_part import Page
from pamphlets.core.source import Diagnostic, PamphletError, Source, faults
from pamphlets.design.registry import format_named, look_named
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Art
from pamphlets.readers.document import read
from pamphlets.transforms.editions import edition
from pamphlets.transforms.typography.apply import space

HEAD = "titre: Un titre\ncollectif: Collectif inventé\nadresse: 1 place Inventée, 00000 Ville-Exemple\n"


class Pressed(NamedTuple):
    """The pages, and the doubts about them."""

    settled: Settled
    doubts: tuple[Diagnostic, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        return self.settled.pages


def press(name: str, head: str, body: str, art: dict[str, Art] | None = None) -> Pressed:
    """The pages of a text in a format; raises the group of faults that composing raises."""
    source = Source("essai.md", f"---\n{head}---\n\n{body}")
    fmt = format_named(name)
    assert fmt is not None
    document, _ = space(edition(read(source, "essai")[0], name))
    look = look_named(document.meta.theme)
    assert look is not None
    ink = ink_named(document.meta.ink)
    assert ink is not None
    look = fmt.dress(replace(look, theme=replace(look.theme, ink=ink)), document.meta)
    book = FontBook(FONTS, look.theme.fallback)
    return Pressed(*fmt.compose(Copy(document, look, book, art or {}, None, "21 novembre 2026")))


def told(name: str, head: str, body: str) -> list[Diagnostic]:
    """The faults that a format finds in a text; none where it is made."""
    found: list[Diagnostic] = []
    try:
        press(name, head, body)
    except* PamphletError as group:
        found += faults(group)
    return found


def text_of(page: Page) -> str:
    """The words of a page in the order of its marks, lines joined by blanks."""
    found = [
        "".join(word.text if isinstance(word, Word) else word.char for word in mark.what.words)
        for mark in page.items
        if isinstance(mark.what, Glyphs)
    ]
    return " ".join(" ".join(found).replace("\u00a0", " ").replace("\u202f", " ").split())


def line(diagnostic: Diagnostic) -> int:
    """The line at which a diagnostic stands."""
    return diagnostic.source.place(diagnostic.span).line

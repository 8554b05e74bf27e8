"""A Publication -> the pages of an EPUB: its cover, title, each chapter, notes, sources, colophon. EPUB 3.3 § 6, Content Documents.

A page a chapter: a reading device opens each by itself, and begins it on a new screen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.document.nodes import Blocks, Heading, walk_blocks
from pamphlets.document.traversal import split_chapters
from pamphlets.writers.html.blocks import add_blocks
from pamphlets.writers.html.elements import add
from pamphlets.writers.html.page_parts import (
    add_colophon,
    add_notes,
    add_title,
)
from pamphlets.writers.html.writing_state import WritingState
from pamphlets.writers.publication import Publication, divide_text

STYLES_NAME: Final = "styles.css"
COVER_PAGE: Final = "couverture.xhtml"
TITLE_PAGE: Final = "titre.xhtml"
NOTES_PAGE: Final = "notes.xhtml"
COLOPHON_PAGE: Final = "colophon.xhtml"
_SOURCES_PAGE: Final = "sources.xhtml"


@dataclass(frozen=True, slots=True)
class BookPage:
    """One page of an EPUB."""

    name: str
    root: Element
    headings: tuple[Heading, ...] = ()
    """Those of the text that stand on it."""


def make_pages(
    publication: Publication, state: WritingState, cover_name: str
) -> tuple[BookPage, ...]:
    """Return the pages in reading order, links between them complete; `cover_name` is the file of the cover, empty for none."""
    pages = tuple(_make_pages(publication, state, cover_name))
    _complete_links(pages)
    return pages


def make_page(title: str, state: WritingState) -> tuple[Element, Element]:
    """Return a page without words, and its body."""
    root = Element("html", {"xmlns": "http://www.w3.org/1999/xhtml"})
    root.set("xmlns:epub", "http://www.idpf.org/2007/ops")
    state.set_language(root, state.document.meta.lang)
    head = add(root, "head")
    add(head, "title", title)
    add(head, "link", rel="stylesheet", href=STYLES_NAME)
    return root, add(root, "body")


def _make_pages(
    publication: Publication, state: WritingState, cover_name: str
) -> Iterator[BookPage]:
    document, title = publication.document, publication.document.meta.title
    if cover_name:
        root, body = make_page(title, state)
        section = add(body, "section", class_="cover-page")
        state.set_kind(section, "cover")
        add(section, "img", src=cover_name, alt=title)
        yield BookPage(COVER_PAGE, root)
    root, body = make_page(title, state)
    state.set_kind(add_title(body, publication, state), "titlepage")
    yield BookPage(TITLE_PAGE, root)
    parts = divide_text(document.blocks)
    chapters = [chapter for chapter in split_chapters(parts.text) if chapter]
    for number, blocks in enumerate(chapters, start=1):
        yield _make_chapter(f"texte-{number:02}.xhtml", blocks, state)
    root, body = make_page(state.words.paper.notes, state)
    if add_notes(body, document, state) is not None:
        yield BookPage(NOTES_PAGE, root)
    if parts.sources:
        yield _make_chapter(_SOURCES_PAGE, parts.sources, state)
    root, body = make_page(state.words.colophon, state)
    footer = add_colophon(body, document)
    if footer is not None:
        state.set_kind(footer, "colophon")
        yield BookPage(COLOPHON_PAGE, root)


def _make_chapter(name: str, blocks: Blocks, state: WritingState) -> BookPage:
    headings = [block for block in walk_blocks(blocks) if isinstance(block, Heading)]
    title = state.document.meta.title
    root, body = make_page(title, state)
    state.set_kind(body, "bodymatter")
    section = add(body, "section")
    state.set_kind(section, "chapter")
    add_blocks(section, blocks, state)
    return BookPage(name, root, tuple(headings))


def _complete_links(pages: tuple[BookPage, ...]) -> None:
    """Put the name of its page before each place that a link of another page leads to; one that is nowhere is no link."""
    places: dict[str, str] = {}
    for page in pages:
        for element in page.root.iter():
            name = element.get("id")
            if name is not None:
                places[name] = page.name
    for page in pages:
        for link in page.root.iter("a"):
            target = link.get("href", "")
            if not target.startswith("#"):
                continue
            place = places.get(target[1:])
            if place is None:
                del link.attrib["href"]
            elif place != page.name:
                link.set("href", place + target)

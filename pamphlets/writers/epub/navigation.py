"""The pages of an EPUB -> its table of contents, which a reading device shows. EPUB 3.3 § 7, Navigation Document."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from pamphlets.document.nodes import to_plain_text
from pamphlets.writers.epub.chapters import (
    COLOPHON_PAGE,
    COVER_PAGE,
    NOTES_PAGE,
    TITLE_PAGE,
    BookPage,
    make_page,
)
from pamphlets.writers.html.elements import add
from pamphlets.writers.html.writing_state import WritingState

NAVIGATION_NAME: Final = "nav.xhtml"
_DEEPEST: Final = 3
"""Levels of headings that a table of contents shows."""


class NavigationEntry(NamedTuple):
    """One line of the table of contents."""

    level: int
    """1 for a chapter."""
    words: str
    address: str


def list_entries(pages: Sequence[BookPage], state: WritingState) -> list[NavigationEntry]:
    """Return the lines of the table of contents in reading order: at least one."""
    return list(_find_entries(pages, state))


def _find_entries(
    pages: Sequence[BookPage], state: WritingState
) -> Iterator[NavigationEntry]:
    title, words = state.document.meta.title, state.words
    texts = [page for page in pages if page.name.startswith("texte-")]
    if not any(page.headings for page in texts[:1]):
        # What stands before the first heading, or all of a text without any.
        first = texts[0].name if texts else TITLE_PAGE
        yield NavigationEntry(1, title, first)
    for page in pages:
        if page.name == NOTES_PAGE:
            yield NavigationEntry(1, words.paper.notes, page.name)
        elif page.name == COLOPHON_PAGE:
            yield NavigationEntry(1, words.colophon, page.name)
        for heading in page.headings:
            level = state.levels[heading.level] - 1
            name = to_plain_text(heading.children).strip()
            if level <= _DEEPEST and name:
                yield NavigationEntry(level, name, f"{page.name}#{heading.anchor}")


def make_navigation(pages: Sequence[BookPage], state: WritingState) -> Element:
    """Return the page of the table of contents, with the places that a device leads to by itself."""
    root, body = make_page(state.words.paper.contents, state)
    contents = add(body, "nav", id="toc", role="doc-toc")
    state.set_kind(contents, "toc")
    add(contents, "h1", state.words.paper.contents)
    open_lists = [add(contents, "ol")]
    for entry in list_entries(pages, state):
        rows = open_lists[-1]
        if entry.level > len(open_lists) and len(rows):
            open_lists.append(add(rows[-1], "ol"))
        del open_lists[max(entry.level, 1) :]
        add(add(open_lists[-1], "li"), "a", entry.words, href=entry.address)
    _add_landmarks(body, pages, state)
    return root


def _add_landmarks(body: Element, pages: Sequence[BookPage], state: WritingState) -> None:
    nav = add(body, "nav", hidden="hidden", id="landmarks")
    state.set_kind(nav, "landmarks")
    rows = add(nav, "ol")
    names = {page.name for page in pages}
    first_text = next((page.name for page in pages if page.headings), TITLE_PAGE)
    places = (
        ("cover", state.document.meta.title, COVER_PAGE),
        ("bodymatter", state.words.text, first_text),
        ("endnotes", state.words.paper.notes, NOTES_PAGE),
    )
    for kind, words, address in places:
        if kind == "bodymatter" or address in names:
            link = add(add(rows, "li"), "a", words, href=address)
            state.set_kind(link, kind)

"""A place in the text is shown by the line of the page that prints it, and by no other."""

from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.preview.cursor_places import (
    ShownPlace,
    find_offset,
    find_shown_places,
)
from pamphlets.app.preview.session import PreviewSession
from pamphlets.core.page import Page
from pamphlets.core.source import Source
from pamphlets.document.nodes import Document

TEXT = """\
---
titre: Un titre
collectif: A
adresse: B
sommaire: oui
---

Un premier paragraphe, assez long pour prendre deux lignes de la page, car il lui en faut deux au moins, et plutôt trois.

## Un chapitre

- Le seul élément d'une liste.

Une note[^a].

[^a]: Ce que dit la note.
"""
LINES = TEXT.split("\n")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Document, Page]]:
    """The pages of the text."""
    folder: Path = tmp_path_factory.mktemp("places")
    path = folder / "content" / "brochures" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    session = PreviewSession(BuildRequest(folder / "content", folder / "build"))
    preview = session.update(title_from_path(path))
    return [session.find_page(page.key) for page in preview.pages]


def find_words(pages: list[tuple[Document, Page]], words: str) -> list[ShownPlace]:
    """The places that show the first of some words."""
    for number, line in enumerate(LINES, 1):
        if words in line:
            return find_shown_places(pages, number, line.index(words) + 1)
    raise AssertionError(words)


def test_each_word_of_a_paragraph_is_shown_by_its_own_line(
    pages: list[tuple[Document, Page]],
) -> None:
    (first,) = find_words(pages, "premier")
    (last,) = find_words(pages, "plutôt")
    assert first.page_index == last.page_index
    assert first.box.rect.y < last.box.rect.y


def test_an_element_of_a_list_is_shown_by_its_words_not_by_its_dash(
    pages: list[tuple[Document, Page]],
) -> None:
    (place,) = find_words(pages, "seul")
    assert place.box.rect.width > 100


def test_a_call_and_its_note_are_shown_where_they_stand(
    pages: list[tuple[Document, Page]],
) -> None:
    (call,) = find_words(pages, "^a].")
    (note,) = find_words(pages, "dit la note")
    assert (call.box.role, note.box.role) == ("call", "note")


def test_a_heading_is_shown_where_it_stands_not_in_the_list_of_contents(
    pages: list[tuple[Document, Page]],
) -> None:
    (place,) = find_words(pages, "chapitre")
    (paragraph,) = find_words(pages, "plutôt")
    assert place.page_index == paragraph.page_index


def test_what_is_not_printed_is_shown_nowhere(pages: list[tuple[Document, Page]]) -> None:
    assert find_shown_places(pages, 3, 3) == []
    assert find_shown_places([None], 7, 3) == []


@pytest.mark.parametrize(
    ("line", "column", "offset"),
    [(1, 1, 0), (2, 2, 4), (2, 9, 5), (3, 1, 6), (0, 0, 0), (9, 9, 7)],
)
def test_a_place_is_an_offset_the_nearest_there_is(
    line: int, column: int, offset: int
) -> None:
    assert find_offset(Source("a.md", "ab\ncd\ne"), line, column) == offset

"""What a run over many titles holds: that of one title, not of all."""

import weakref
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.stages import layout
from pamphlets.app.build.titles import find_titles
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.own_fonts import OwnFonts
from pamphlets.core.style import FontSpec


@pytest.mark.usefixtures("collector_off")
def test_the_words_that_a_title_shaped_go_before_the_next_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A FontBook holds the words that it shaped, and they hold it: as main runs, none would ever go."""
    books: weakref.WeakSet[FontBook] = weakref.WeakSet()

    def open_book(
        folder: Path, fallback: tuple[FontSpec, ...], own_fonts: OwnFonts
    ) -> FontBook:
        book = FontBook(folder, fallback, own_fonts)
        books.add(book)
        return book

    monkeypatch.setattr(layout, "FontBook", open_book)
    content = tmp_path / "content" / "brochures"
    content.mkdir(parents=True)
    for name in "abcd":
        (content / f"{name}.md").write_text(f"---\ntitre: {name}\n---\n\nDu texte.\n")
    request = BuildRequest(content.parent, tmp_path / "out", preview=False)
    alive: list[int] = []
    for _ in build_stale(request, find_titles(request.content), lambda _: None):
        alive.append(len(books))
    assert len(alive) == 4
    assert max(alive) <= alive[0] + 1

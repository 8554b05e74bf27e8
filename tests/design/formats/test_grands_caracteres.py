"""Large print: composed again, in letters of one kind, notes where their chapter ends."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, ScaledPicture
from pamphlets.core.units import mm
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, press, text_of

BODY = """## Un

Au XIX^e^ siècle, *en italique*[^a].

Un autre paragraphe.

## Deux

La fin[^b].

[^a]: Note première.
[^b]: Note seconde.
"""


def fonts(name: str, head: str = HEAD) -> set[str]:
    made = press(name, head, BODY)
    return {
        str(getattr(word, "font", ""))
        for page in made.pages
        for mark in page.items
        if isinstance(mark.content, GlyphRun)
        for word in mark.content.words
    }


def test_pages_are_loose_sheets_of_a4_text_eighteen_points_or_more() -> None:
    pages = press("grands-caracteres", HEAD, BODY).pages
    assert {round(page.size.width / mm(1)) for page in pages} == {210}
    body = [
        mark.content.size
        for page in pages
        for mark in page.items
        if isinstance(mark.content, GlyphRun) and mark.node
    ]
    # Capitals of sigles are set a little smaller.
    assert min(size for size in body if size > 12) >= 18 * 0.95


def test_notes_stand_at_the_end_of_the_chapter_that_calls_them() -> None:
    said = " ".join(text_of(page) for page in press("grands-caracteres", HEAD, BODY).pages)
    assert (
        said.index("italique")
        < said.index("Note première")
        < said.index("La fin")
        < said.index("Note seconde")
    )


def test_emphasis_is_bold_and_no_letter_slopes() -> None:
    assert not any(
        "Italic" in name or "italic=True" in name for name in fonts("grands-caracteres")
    )


def test_the_look_that_the_title_asks_for_is_not_its_own() -> None:
    assert fonts("grands-caracteres") == fonts("grands-caracteres", HEAD + "theme: bloc\n")


def test_pictures_are_enlarged_as_the_letters_are() -> None:
    art = {"../images/p.svg": Artwork(Size(180.0, 90.0))}
    body = "Avant.\n\n![Un guichet](../images/p.svg)\n\nAprès.\n"
    widths = [
        mark.content.size.width
        for name in ("brochure", "grands-caracteres")
        for page in press(name, HEAD, body, art).pages
        for mark in page.items
        if isinstance(mark.content, ScaledPicture)
    ]
    assert widths == pytest.approx([180.0, 180.0 * 18 / 11])

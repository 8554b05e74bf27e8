"""What the layout adds, links and passages, from marks to the tree."""

import re
from dataclasses import replace
from typing import Any

import pytest

from pamphlets.core.fonts.font_book import FontBook, Space
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Anchor, GeneratedElement, GlyphRun, LinkArea, Page, PageItem
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.core.style import FontSpec
from pamphlets.document.metadata import BLANK_NAME, Meta
from pamphlets.document.nodes import (
    Block,
    Document,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Table,
    TableCell,
    Text,
)
from pamphlets.pdf.draw import PdfSettings
from pamphlets.pdf.metadata.standards import ACCESSIBLE, ACCESSIBLE_2, PdfStandard
from tests.support.structure.editions import Edition
from tests.support.structure.spoken_text import speak
from tests.support.structure.structure_laws import find_structure_faults
from tests.support.structure.tagged_file import TaggedFile, read_tagged_file

SIZE = Size(300.0, 300.0)
META = Meta("Un titre", "un-titre", lang="fr")
ROMAN = FontSpec("EB Garamond")
BOOK = FontBook(FONTS, (FontSpec("DejaVu Sans"),))


def tag(
    *pages: tuple[PageItem, ...],
    blocks: tuple[Block, ...] = (),
    standard: PdfStandard = ACCESSIBLE,
) -> TaggedFile:
    """The structure of pages with these marks."""
    document = Document(Source("a.md", "mot\n"), META, blocks, ())
    sheet = Rect(0.0, 0.0, SIZE.width, SIZE.height)
    drawn = tuple([Page(SIZE, sheet, items) for items in pages])
    settings = PdfSettings(standard=standard)
    return read_tagged_file(Edition("essai", document, drawn, {}).write(settings))


def say(file: TaggedFile) -> list[tuple[str, str, str]]:
    assert find_structure_faults(file) == []
    return [(told.role, told.language, told.text.strip()) for told in speak(file)]


def letters(text: str, y: float, lang: str = "fr", **owner: Any) -> PageItem:
    words: list[Any] = []
    for part in re.split("( )", text):
        words += [Space(" ", 3.0)] if part == " " else BOOK.shape(part, ROMAN)
    return PageItem(Point(20.0, y), GlyphRun(tuple(words), 11.0), lang=lang, **owner)


def paragraph(children: Inlines, node: int) -> Paragraph:
    return Paragraph(children, node, WHOLE_FILE)


def area(target: str, node: int) -> PageItem:
    return PageItem(Point(20.0, 20.0), LinkArea(target, Size(30.0, 12.0)), node)


TITLE = GeneratedElement("title", "Un titre")
ONE = paragraph((Text("un", WHOLE_FILE),), 1)
TWO = paragraph((Text("deux", WHOLE_FILE),), 2)


def test_a_paragraph_is_read_as_the_text_has_it_however_it_is_drawn() -> None:
    marks = letters("deux", 40, node=2), letters("un", 20, node=1)
    assert say(tag(marks, blocks=(ONE, TWO))) == [("P", "fr", "un"), ("P", "fr", "deux")]


def test_what_the_layout_adds_stands_where_it_is_drawn() -> None:
    colophon = GeneratedElement("paragraph", "fin")
    marks = (
        letters("Un titre", 10, element=TITLE),
        letters("un", 20, node=1),
        letters("fin", 40, element=colophon),
        letters("7", 60),
    )
    file = tag(marks, blocks=(ONE,))
    assert say(file) == [("H1", "fr", "Un titre"), ("P", "fr", "un"), ("P", "fr", "fin")]
    assert [text.strip() for text in file.artifact_texts] == ["7"]


def test_a_repeated_element_is_read_on_its_first_page_alone() -> None:
    draft = GeneratedElement("paragraph", "brouillon", is_repeated=True)
    page = (letters("brouillon", 20, element=draft),)
    file = tag(page, page)
    assert say(file) == [("P", "fr", "brouillon")]
    assert len(file.artifact_texts) == 1
    once = replace(page[0], element=draft._replace(is_repeated=False))
    assert len(say(tag((once,), (once,)))) == 2


def test_letters_drawn_otherwise_are_read_as_they_were_typed() -> None:
    shouted = letters("UN TITRE", 20, element=TITLE._replace(is_redrawn=True))
    assert say(tag((shouted,))) == [("H1", "fr", "Un titre")]


def test_a_row_of_dots_to_write_on_is_one_sign() -> None:
    """Who listens would hear « point » twenty-eight times; three of them are three points of a sentence."""
    for text, heard in (
        (
            f"Tampon du collectif\u00a0: {BLANK_NAME}\u00a0{BLANK_NAME}",
            "Tampon du collectif : …",
        ),
        ("a . . .", "a . . ."),
    ):
        element = GeneratedElement("paragraph", text)
        stamp = letters(text.replace("\u00a0", " "), 20, element=element)
        ((_, _, spoken),) = say(tag((stamp,)))
        assert spoken.replace("\u00a0", " ") == heard


def test_a_link_is_one_only_where_it_leads_somewhere() -> None:
    for target, roles in (
        ("https://a.org", ["Link"]),
        ("#la", ["Link"]),
        ("url", []),
        ("#non", []),
    ):
        link = Link(
            target, (Text("un", WHOLE_FILE),), is_bare=False, node=5, span=WHOLE_FILE
        )
        anchor = PageItem(Point(0.0, 0.0), Anchor("la", 1, "Là"))
        marks = letters("un", 20, node=5), area(target, 5), anchor
        file = tag(marks, blocks=(paragraph((link,), 1),))
        assert say(file) == [("P", "fr", "un")]
        assert [element.role for element in file.document.find_all("Link")] == roles


def test_a_passage_in_another_language_says_so() -> None:
    marks = (
        letters("un", 20, node=1),
        letters("two", 40, "en", node=1),
        letters("x", 60, "zxx", node=1),
    )
    file = tag(marks, blocks=(ONE,))
    spans = [(span.language, span.text.strip()) for span in file.document.find_all("Span")]
    assert spans == [("en", "two")]
    assert file.language == "fr"


def test_headings_go_down_by_one_whatever_their_author_typed() -> None:
    blocks: list[Block] = []
    marks: list[PageItem] = [letters("Un titre", 10, element=TITLE)]
    for node, level in enumerate((1, 3, 4, 1, 4), 1):
        children = (Text(f"t{node}", WHOLE_FILE),)
        blocks.append(Heading(level, children, f"t{node}", node, WHOLE_FILE))
        marks.append(letters(f"t{node}", 20.0 * node, node=node))
    said = say(tag(tuple(marks), blocks=tuple(blocks)))
    assert [role for role, _, _ in said] == ["H1", "H2", "H3", "H4", "H2", "H3"]


def test_where_the_corner_is_empty_the_first_cell_names_its_row() -> None:
    assert _read_scopes("") == ["Column", "Column", "Row", None]
    assert _read_scopes("Année") == ["Column", "Column", None, None]


def _read_scopes(corner: str) -> list[str | None]:
    """The scopes of the cells of a table of two rows, by the word in its corner."""
    rows: list[tuple[TableCell, ...]] = []
    marks: list[PageItem] = []
    for row, words in enumerate(((corner, "Nombre"), ("2021", "3"))):
        cells: list[TableCell] = []
        for column, word in enumerate(words):
            node = 1 + 2 * row + column
            children = (Text(word, WHOLE_FILE),) if word else ()
            cells.append(TableCell(children, row, column, node, WHOLE_FILE))
            if word:
                marks.append(letters(word, 20.0 * node, node=node))
        rows.append(tuple(cells))
    table = Table(tuple(rows), ("left", "left"), 9, WHOLE_FILE)
    file = tag(tuple(marks), blocks=(table,))
    assert find_structure_faults(file) == []
    return [cell.attributes.get("Scope") for cell in file.document.find_all("TH", "TD")]


@pytest.mark.parametrize(
    ("standard", "refers"), [(ACCESSIBLE, False), (ACCESSIBLE_2, True)]
)
def test_an_entry_of_the_contents_holds_a_reference_to_its_heading(
    standard: PdfStandard, refers: bool
) -> None:
    entry = GeneratedElement("contents-entry", "Chapitre 3")
    heading = Heading(1, (Text("Chapitre", WHOLE_FILE),), "chapitre", 1, WHOLE_FILE)
    link = replace(area("#chapitre", 0), element=entry)
    anchor = PageItem(Point(20.0, 60.0), Anchor("chapitre", 1, "Chapitre"), 1)
    marks = letters("Chapitre 3", 30, element=entry), link
    file = tag(
        (*marks, anchor, letters("Chapitre", 60, node=1)),
        blocks=(heading,),
        standard=standard,
    )
    roles = [element.role for element in file.document.walk()]
    assert roles[1:] == ["TOC", "TOCI", "Reference", "Link", "H1"]
    (item,) = file.document.find_all("TOCI")
    assert ("Ref" in item.entries) == refers

"""Frames: one sheet does not say its sources twice, and its notes fill columns alike."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.design.registry import find_design, find_format
from pamphlets.document.nodes import Document, Heading, Note, Paragraph, SourceList, Text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.single_sheet.frame import split_notes, split_printed_sources
from pamphlets.readers.document import read_document
from tests.design.formats.pressed import HEAD, text_of

BODY = "Une phrase[^a].\n\n[^a]: La source de la phrase.\n"


def listed(links: str) -> Document:
    """A document as `cite` leaves it: a list of sources under its heading at the end."""
    made, _ = read_document(Source("essai.md", f"---\n{HEAD}---\n\n{BODY}"), "essai")
    entry = Paragraph((Text("Une entrée de la liste.", WHOLE_FILE),), 902, WHOLE_FILE)
    heading = Heading(2, (Text("Sources", WHOLE_FILE),), "sources", 900, WHOLE_FILE)
    meta = replace(made.meta, links="sources" if links == "sources" else "notes")
    return replace(
        made,
        meta=meta,
        blocks=(*made.blocks, heading, SourceList((entry,), 901, WHOLE_FILE)),
    )


def test_a_text_without_a_list_stays_as_it_is() -> None:
    made = listed("notes")
    bare = replace(made, blocks=made.blocks[:1])
    assert split_printed_sources(bare) == (bare.blocks, None)
    assert split_printed_sources(made) == (bare.blocks, None)


@pytest.mark.parametrize("name", ["affiche", "lettre", "tract"])
@pytest.mark.parametrize("links", ["notes", "sources"])
def test_a_sheet_prints_the_list_only_where_something_stands_in_it_alone(
    name: str, links: str
) -> None:
    fmt, look = find_format(name), find_design("bloc")
    assert fmt is not None
    assert look is not None
    document = listed(links)
    look = fmt.adapt_design(look, document.meta)
    book = FontBook(FONTS, look.theme.fallback_fonts)
    settled, _ = fmt.lay_out(
        LayoutInput(document, look, book, {}, None, "21 novembre 2026")
    )
    said = " ".join(map(text_of, settled.pages))
    assert "La source de la phrase." in said
    assert ("Une entrée de la liste." in said) == (links == "sources")


def note(number: int, length: int) -> Note:
    paragraph = Paragraph((Text("a" * length, WHOLE_FILE),), 0, WHOLE_FILE)
    return Note((paragraph,), number, str(number), 0, WHOLE_FILE)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=12), st.integers(1, 4))
def test_notes_keep_their_order_in_no_more_columns_than_there_are(
    lengths: list[int], column_count: int
) -> None:
    notes = [note(number, length) for number, length in enumerate(lengths, 1)]
    columns = split_notes(notes, column_count)
    assert [one for column in columns for one in column] == notes
    assert len(columns) <= column_count
    assert all(columns)


@given(st.integers(1, 300), st.integers(1, 4))
def test_notes_of_one_length_fill_columns_alike(length: int, column_count: int) -> None:
    columns = split_notes([note(number, length) for number in range(12)], column_count)
    assert [len(column) for column in columns] == [12 // column_count] * column_count


def test_a_note_as_long_as_all_others_has_a_column_of_its_own() -> None:
    columns = split_notes([note(1, 300), note(2, 100), note(3, 100), note(4, 100)], 2)
    assert [[one.number for one in column] for column in columns] == [[1], [2, 3, 4]]

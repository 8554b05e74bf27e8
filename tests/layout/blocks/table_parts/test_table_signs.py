"""`::: signes`: ● and ○ on paper, « oui » and « non » for whoever copies or hears them."""

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.document.nodes import Table, to_plain_text
from pamphlets.layout.blocks.table_parts.table_signs import explain_signs, print_signs
from tests.support.documents import written
from tests.support.lines import case_of, text_of
from tests.support.sheets import paged


def marks_of(book: FontBook, rows: str, opening: str = "::: signes\n") -> list[PageItem]:
    """The marks of the one page of a table in the block."""
    closing = "\n:::" if opening else ""
    text = f"{opening}| Quoi | Ici | Là |\n|---|---|---|\n{rows}{closing}\n\nAprès.\n\n[^a]: A.\n"
    set_pages = paged(written(f"---\ntitre: Un\n---\n\n{text}"), case_of(book))
    (page,) = set_pages.pages
    return list(set_pages.marks(*page))


def glyph_ids(marks: list[PageItem], word: str) -> set[tuple[int, ...]]:
    """The glyphs that stand for a word, in each place where it stands."""
    return {
        tuple(glyph.glyph_id for glyph in element.glyphs)
        for mark in marks
        if isinstance(mark.content, GlyphRun)
        for element in mark.content.words
        if isinstance(element, ShapedWord) and element.text == word
    }


def test_words_are_printed_as_signs_and_read_as_words(book: FontBook) -> None:
    marks = marks_of(
        book, "| a | oui | Non[^a] |\n| b | non | ? |\n| oui | – | oui, mais |"
    )
    texts = [text_of([mark]) for mark in marks if isinstance(mark.content, GlyphRun)]
    assert texts.count("oui") == 2, "one for each cell that says nothing else"
    assert texts.count("non") == 2
    assert "oui, mais" in "".join(texts)
    plain = marks_of(book, "| a | ● | ○ |", "")
    legend = "\u25cf\u00a0oui\u2003\u25cb\u00a0non"
    assert legend in "".join(texts)
    for word, sign in (("oui", "●"), ("non", "○")):
        assert glyph_ids(marks, word) >= glyph_ids(plain, sign)


def table_of(rows: str) -> Table:
    document = written(
        f"---\ntitre: Un\n---\n\n::: signes\n| Quoi | oui |\n|---|---|\n{rows}\n:::\n"
    )
    (table,) = document.blocks
    assert isinstance(table, Table)
    return table


@pytest.mark.parametrize(
    ("cell", "printed"),
    [
        ("oui", "●"),
        ("OUI", "●"),
        ("yes", "●"),
        ("non", "○"),
        ("no", "○"),
        ("–", "–"),
        ("?", "?"),
        ("oui et non", "oui et non"),
        ("**oui**", "oui"),
        ("", ""),
    ],
)
def test_only_a_cell_of_one_such_word_is_a_sign(cell: str, printed: str) -> None:
    rows = print_signs(table_of(f"| a | {cell} |")).rows
    assert to_plain_text(rows[1][1].children) == printed
    assert to_plain_text(rows[0][1].children) == "oui", "a head keeps its words"


@pytest.mark.parametrize(
    ("rows", "legend"),
    [
        ("| non | oui |", "●\u00a0oui\u2003○\u00a0non"),
        ("| a | no |\n| yes | b |", "●\u00a0yes\u2003○\u00a0no"),
        ("| a | Non |", "○\u00a0non"),
        ("| a | b |", ""),
    ],
)
def test_signs_are_explained_under_the_table(rows: str, legend: str) -> None:
    assert to_plain_text(explain_signs(table_of(rows))) == legend

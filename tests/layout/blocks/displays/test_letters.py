"""A letter in a brochure: ranged left, its blanks ruled, whole on its page."""

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun, Page, Rule
from pamphlets.design.themes import quiet, sobre
from pamphlets.document import nodes
from pamphlets.layout.blocks.displays.letters import replace_blanks
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from tests.design.formats.pressed import text_of
from tests.support.documents import ART, written


def letter_of(body: str) -> nodes.Blocks:
    """Return the blocks of a letter, blanks replaced."""
    (letter,) = written(f"::: courrier\n{body}\n:::\n").blocks
    assert isinstance(letter, nodes.FormLetter)
    return replace_blanks(letter.blocks, "small")


def pages_of(book: FontBook, body: str) -> tuple[tuple[Page, ...], list[str]]:
    """Return the pages of a text, and the codes of the doubts about it."""
    text = f"---\ntitre: T\nsommaire: non\n---\n\n{body}\n"
    result, doubts = lay_out_text(LayoutInput(written(text), sobre.DESIGN, book, ART))
    return result.pages, [doubt.code for doubt in doubts]


def test_paragraphs_that_are_blanks_become_one_list_of_fields() -> None:
    (fields, words) = letter_of("[Prénom, nom]\n\n[Adresse]\n\nMadame,")
    assert isinstance(fields, nodes.List)
    assert fields.are_fields
    assert [nodes.to_plain_text(item.blocks[0].children) for item in fields.items] == [  # type: ignore[union-attr]
        "Prénom, nom",
        "Adresse",
    ]
    assert isinstance(words, nodes.Paragraph)


def test_lines_of_one_paragraph_become_fields_too_and_a_blank_without_words() -> None:
    (fields, words, last) = letter_of("[Nom]\\\n[ ]\\\nMadame,\\\n[Lieu]")
    assert isinstance(fields, nodes.List)
    assert [len(item.blocks) for item in fields.items] == [1, 0]
    assert isinstance(words, nodes.Paragraph)
    assert isinstance(last, nodes.List)


def test_a_blank_in_a_sentence_is_a_rule_of_a_sensible_length_and_its_words() -> None:
    (paragraph,) = letter_of(
        "Je, [Prénom Nom], né le [date], […], demande [a b] [c](x.html)"
    )
    assert isinstance(paragraph, nodes.Paragraph)
    text = nodes.to_plain_text(paragraph.children)
    rules = [len(run) for run in "".join(c if c == "_" else " " for c in text).split()]
    assert rules == [20, 10, 10, 10]
    assert "_\u00a0(Prénom Nom), né le" in text
    assert text.endswith("c")


def test_captions_are_small_only_where_small_letters_are_allowed() -> None:
    (letter,) = written("::: courrier\nle [date]\n:::\n").blocks
    assert isinstance(letter, nodes.FormLetter)
    (small,) = replace_blanks(letter.blocks, "small")
    (plain,) = replace_blanks(letter.blocks, "plain")
    kinds = [
        {type(inline).__name__ for inline in paragraph.children}
        for paragraph in (small, plain)
        if isinstance(paragraph, nodes.Paragraph)
    ]
    assert kinds == [{"Text", "StyledText"}, {"Text"}]


def test_a_blank_in_an_item_is_one_as_well() -> None:
    (items,) = letter_of("- le [date]")
    assert isinstance(items, nodes.List)
    (paragraph,) = items.items[0].blocks
    assert isinstance(paragraph, nodes.Paragraph)
    assert "_" * 10 in nodes.to_plain_text(paragraph.children)


LETTER = (
    "::: courrier\n[Nom]\n\nMadame, "
    + "je vous prie de lire ceci. " * 12
    + "\n\nFin.\n\n[Signature]\n:::\n"
)


def test_a_letter_stands_whole_and_ranged_left(book: FontBook) -> None:
    filler = "\n\n".join(["Du texte."] * 26)
    pages, codes = pages_of(book, f"{filler}\n\n{LETTER}")
    (page,) = [page for page in pages if "Madame" in text_of(page)]
    assert "Nom" in text_of(page)
    assert "Signature" in text_of(page)
    assert "letter-tall" not in codes
    lefts = {
        round(item.at.x, 1)
        for item in page.items
        if isinstance(item.content, GlyphRun) and item.node is not None
    }
    assert len(lefts) == 1  # no first line stands in
    rules = [item for item in page.items if isinstance(item.content, Rule)]
    assert len(rules) == 2


def test_a_letter_higher_than_a_page_is_told_and_still_printed(book: FontBook) -> None:
    long = LETTER.replace("Fin.", "\n\n".join(["Encore une phrase."] * 20))
    pages, codes = pages_of(book, long)
    assert codes.count("letter-tall") == 1
    assert sum("Signature" in text_of(page) for page in pages) == 1


def test_a_letter_begins_at_the_head_of_its_page(book: FontBook) -> None:
    pages, _ = pages_of(book, f"\\newpage\n\n{LETTER}")
    (page,) = [page for page in pages if "Madame" in text_of(page)]
    first = min(item.at.y for item in page.items if isinstance(item.content, GlyphRun))
    theme = sobre.THEME
    assert first == theme.page.top + theme.baseline * theme.page.grid_step


def test_in_large_print_a_field_stands_a_line_below_the_words_above_it(
    book: FontBook,
) -> None:
    design = quiet.LARGE_PRINT_DESIGN
    body = "::: courrier\n[Nom]\n\n[Lieu]\n\nMadame.\n\n[Signature]\n:::\n"
    document = written(f"---\ntitre: T\nsommaire: non\n---\n\n{body}")
    pages = lay_out_text(LayoutInput(document, design, book, ART))[0].pages
    (page,) = [page for page in pages if "Madame" in text_of(page)]
    tops = [item.at.y for item in page.items if isinstance(item.content, GlyphRun)]
    rows = [round((top - min(tops)) / design.theme.page.grid_step, 2) for top in tops]
    assert rows[:4] == [0, 1, 3, 5]

"""Where no page may end: what would stand on one side of it alone says nothing."""

from dataclasses import replace

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.document.nodes import Block
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, Galley
from pamphlets.layout.brochure.converge import set_document
from tests.support.documents import Author
from tests.support.lines import case_of

ROWS = ([["A"], ["B"]], [["a"], ["b"]], [["c"], ["d"]])


def galley_of(book: FontBook, author: Author, *blocks: Block) -> Galley:
    return set_document(author.document(*blocks), case_of(book))


def ends(galley: Galley, node: int) -> list[bool]:
    """Of each box of a block: whether a page may end below it."""
    boxes = [part for part in galley.parts if isinstance(part, Box)]
    return [box.break_cost < FORBIDDEN_BREAK for box in boxes if box.node == node]


def test_a_line_that_introduces_a_list_is_kept_with_it(book: FontBook) -> None:
    author = Author()
    plain, told = author.paragraph("Trois choses."), author.paragraph("Trois choses\u00a0:")
    items = author.list([author.paragraph("une")], [author.paragraph("deux")])
    assert ends(galley_of(book, author, told, items), told.node) == [False]
    assert ends(galley_of(book, author, plain, items), plain.node) == [True]
    assert ends(galley_of(book, author, told, author.paragraph("Suite.")), told.node) == [
        True
    ]


def test_a_single_line_is_kept_with_the_table_after_it_and_two_are_not(
    book: FontBook,
) -> None:
    author = Author()
    line = author.paragraph("La suite tient en quatre lignes.")
    longer = author.paragraph(" ".join(["quelques mots"] * 9))
    table = author.table(*ROWS)
    assert ends(galley_of(book, author, line, table), line.node) == [False]
    assert ends(galley_of(book, author, longer, table), longer.node)[-1]
    items = author.list([author.paragraph("une")])
    assert ends(galley_of(book, author, line, items), line.node) == [True]


def test_a_heading_has_more_under_it_than_a_picture(book: FontBook) -> None:
    author = Author()
    figure = author.figure("petit.png")
    after = author.paragraph(" ".join(["quelques mots"] * 30))
    headed = galley_of(book, author, author.heading(2, "Plier"), figure, after)
    assert ends(headed, figure.node) == [False]
    assert ends(headed, after.node)[:2] == [False, True]
    plain = galley_of(book, author, author.paragraph("Avant."), figure, after)
    assert ends(plain, figure.node) == [True]
    assert ends(plain, after.node)[0], "at a price"


def test_an_aside_is_not_cut_beside_one_line(book: FontBook) -> None:
    author = Author()
    lines = [author.paragraph(f"Ligne {number}.") for number in range(5)]
    galley = galley_of(book, author, author.aside(*lines), author.paragraph("Suite."))
    assert [ends(galley, line.node) for line in lines] == [
        [False],
        [True],
        [True],
        [False],
        [True],
    ]


def test_no_note_stands_alone_under_the_title_of_the_notes_or_at_the_head_of_a_page(
    book: FontBook,
) -> None:
    author = Author()
    calls = [author.call(f"Note {number}.") for number in range(5)]
    case = case_of(book)
    case = replace(case, theme=replace(case.theme, note_placement="chapter"))
    document = author.document(author.paragraph("Un", *calls, "."))
    galley = set_document(document, case)
    boxes = [part for part in galley.parts if isinstance(part, Box)]
    free = [box.break_cost < FORBIDDEN_BREAK for box in boxes[-6:]]
    assert free == [False, False, True, True, False, True], "title, then five notes"

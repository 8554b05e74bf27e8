"""The columns of a table: how words are kept whole, divided or made smaller, and how cells are aligned."""

from itertools import pairwise

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.document.nodes import Table
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.table_parts.table_columns import (
    TableColumn,
    column_gutter,
    measure_columns,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from tests.support.documents import written
from tests.support.lines import case_of, told


def columns_of(
    book: FontBook, *rows: str, width: float = 294.8
) -> tuple[list[TableColumn], TypesettingContext]:
    """The columns of a table of these rows, the head first."""
    head, *others = rows
    rule = "|".join(["---"] * (head.count("|") + 1))
    text = "\n".join([f"| {row} |" for row in (head, rule, *others)])
    document = written(f"---\ntitre: Un\n---\n\n{text}\n")
    (table,) = document.blocks
    assert isinstance(table, Table)
    case = case_of(book)
    block = ContainingBlock(case, "body", 0.0, width, 13.4, "fr", 35, [])
    columns = measure_columns(table, block)
    if columns:
        assert columns[-1].left + columns[-1].width == pytest.approx(width)
    for column, after in pairwise(columns):
        gutter = after.left - column.left - column.width
        assert gutter == pytest.approx(column_gutter(len(columns), block))
    return columns, case


@pytest.mark.parametrize(
    ("count", "gutter"), [(1, 9.0), (8, 9.0), (9, 8.0), (20, 3.6), (40, 1.8)]
)
def test_many_columns_have_less_white_between_them(
    book: FontBook, count: int, gutter: float
) -> None:
    block = ContainingBlock(case_of(book), "body", 0.0, 288.0, 13.4, "fr", 35, [])
    assert column_gutter(count, block) == pytest.approx(gutter)


@pytest.mark.parametrize(
    ("word", "count", "size"),
    [
        ("Subventions", 2, 9.5),
        ("Subventions", 10, 9.5),
        ("Subventions", 11, 9.025),
        ("Fonctionnement", 11, 8.55),
    ],
)
def test_words_of_narrow_columns_are_hyphenated_and_then_smaller(
    book: FontBook, word: str, count: int, size: float
) -> None:
    row = " | ".join([word] * count)
    columns, case = columns_of(book, row, row)
    assert told(case) == []
    for column in columns:
        assert column.style.text.size == pytest.approx(size)
        assert column.head_style.text.size == pytest.approx(size)
        assert column.head_style.hyphenate is (count > 2)


def test_words_that_do_not_fit_even_so_are_an_error_at_the_table(book: FontBook) -> None:
    row = " | ".join(["Investissements"] * 10)
    columns, case = columns_of(book, row, row)
    assert columns == []
    (fault,) = case.diagnostics
    assert (fault.severity, fault.code) == ("error", "table-words")
    assert fault.fields == {"words": "Investissements", "width": "8", "room": "8"}


def test_an_endless_code_leaves_the_other_columns_their_words(book: FontBook) -> None:
    """It is divided by force, which is told where it is set."""
    columns, case = columns_of(book, "Quoi | Code", f"Établissements | {'f7' * 60}")
    assert told(case) == []
    assert [column.head_style.hyphenate for column in columns] == [False, True]
    assert columns[0].width > 60
    assert columns[1].width > 200


@pytest.mark.parametrize(
    ("cells", "align"),
    [
        (["1\u202f200 €", "35 %", ""], "right"),
        (["1\u202f200 €", "–", "12,5"], "right"),
        (["oui", "12"], "left"),
        (["●", "○", "–"], "center"),
        (["●", "", "?"], "center"),
        (["●", "oui"], "left"),
        (["–", "–"], "center"),
        (["", ""], "left"),
    ],
)
def test_figures_end_at_one_edge_and_signs_stand_in_the_middle(
    book: FontBook, cells: list[str], align: str
) -> None:
    columns, _ = columns_of(book, "Quoi | Combien", *[f"Un | {cell}" for cell in cells])
    assert [column.style.align for column in columns] == ["left", align]
    assert columns[1].head_style.align == align

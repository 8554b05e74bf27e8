"""The widths of a table's columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.design.themes import sobre
from pamphlets.layout.blocks.table_columns import (
    COLUMN_GUTTER,
    column_gutter,
    share_column_widths,
)
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from tests.support.documents import ART, written

columns = st.lists(st.tuples(st.floats(5, 80), st.floats(0, 400)), min_size=1, max_size=6)


@given(columns, st.floats(150, 330))
def test_columns_and_gutters_fill_the_width(
    wants: list[tuple[float, float]], width: float
) -> None:
    least = [need for need, _ in wants]
    widths = share_column_widths(least, [need + more for need, more in wants], width)
    assert sum(widths) + COLUMN_GUTTER * (len(widths) - 1) == pytest.approx(width)
    assert all(wide > 0 for wide in widths)


@given(columns, st.floats(150, 330))
def test_each_column_gets_what_it_needs_where_there_is_room(
    wants: list[tuple[float, float]], width: float
) -> None:
    least = [need for need, _ in wants]
    widths = share_column_widths(least, [need + more for need, more in wants], width)
    if sum(least) + COLUMN_GUTTER * (len(least) - 1) <= width:
        assert all(wide >= need - 1e-6 for wide, need in zip(widths, least, strict=True))


def test_a_short_column_keeps_its_line_beside_one_of_prose() -> None:
    short, prose = share_column_widths([30, 40], [45, 2000], 300)
    assert short == pytest.approx(45, abs=8)
    assert prose > 240


def test_where_needs_do_not_fit_only_those_that_ask_most_are_cut() -> None:
    short, figure, address = share_column_widths([6, 20, 900], [6, 20, 900], 300)
    assert (short, figure) == (6, 20)
    assert address == pytest.approx(300 - 26 - 2 * COLUMN_GUTTER)
    assert share_column_widths(
        [200, 200, 10], [200, 200, 10], 210 + 2 * COLUMN_GUTTER
    ) == pytest.approx((100, 100, 10))


@pytest.mark.parametrize(
    ("count", "gutter"), [(1, 9.0), (8, 9.0), (9, 8.0), (20, 3.6), (40, 1.8)]
)
def test_many_columns_have_less_white_between_them(count: int, gutter: float) -> None:
    assert column_gutter(count, 288.0) == pytest.approx(gutter)


@pytest.mark.parametrize(("columns", "told"), [(2, False), (5, False), (9, True)], ids=str)
def test_words_of_narrow_columns_are_divided_as_a_dictionary_has_it(
    book: FontBook, columns: int, told: bool
) -> None:
    """Only what a hyphen does not bring into its column is told."""
    heads = ["Investissements", "Fonctionnement", "Subventions", "Établissements"] * 3
    head = " | ".join(heads[:columns])
    rules = "|".join(["---"] * columns)
    document = written(f"---\ntitre: Un\n---\n\n| {head} |\n|{rules}|\n| {head} |\n")
    _, diagnostics = lay_out_text(LayoutInput(document, sobre.DESIGN, book, ART))
    codes = {diagnostic.code for diagnostic in diagnostics}
    assert ("forced-break" in codes) is told

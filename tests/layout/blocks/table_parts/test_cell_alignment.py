"""How the cells of a column are aligned, by what they say."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun
from pamphlets.design.themes import sobre
from pamphlets.layout.blocks.table_parts.cell_alignment import align_column, list_fractions
from tests.layout.blocks.test_tables import pages_of
from tests.support.lines import advance, text_advance, text_of
from tests.support.sheets import LEFT


@pytest.mark.parametrize(
    ("texts", "align"),
    [
        (["1\u202f200 €", "35 %", ""], "right"),
        (["1\u202f200 €", "–", "12,5"], "right"),
        (["-3", "+4,5 °"], "right"),
        (["oui", "12"], "left"),
        (["12 voix"], "left"),
        (["●", "○", "–"], "center"),
        (["●", "", "?"], "center"),
        (["●", "oui"], "left"),
        (["–", "–"], "center"),
        (["", ""], "left"),
        ([], "left"),
    ],
)
def test_figures_end_at_one_edge_and_signs_stand_in_the_middle(
    texts: list[str], align: str
) -> None:
    assert align_column(texts) == align


@pytest.mark.parametrize(
    ("texts", "fractions"),
    [
        (["0,5", "12,25", "7", "–"], [",5", ",25", "", ""]),
        (["3 %", "1\u202f234,5 %"], [" %", ",5 %"]),
        (["0,21 €", "0,28 €"], ["", ""]),
        (["12", "1\u202f200"], ["", ""]),
        (["1,5 €", "35 %"], ["", ""]),
    ],
)
def test_what_stands_behind_the_decimal_sign_is_found_where_it_differs(
    texts: list[str], fractions: list[str]
) -> None:
    assert list_fractions(texts) == fractions


def test_decimal_signs_stand_under_each_other(book: FontBook) -> None:
    rows = ["0,5 %", "12,25 %", "1\u202f234 %"]
    text = "| Quoi | Part |\n|---|---|\n" + "\n".join(f"| a | {row} |" for row in rows)
    _, (page,) = pages_of(book, text)
    ends = {
        text_of([mark]): mark.at.x + advance(mark.content)
        for mark in page
        if isinstance(mark.content, GlyphRun)
    }
    cells = sobre.THEME.block_styles["cell"].text
    signs = []
    for row, fraction in zip(rows, (",5\u00a0%", ",25\u00a0%", "\u00a0%"), strict=True):
        (end,) = [x for words, x in ends.items() if words.replace("\u00a0", " ") == row]
        signs.append(end - text_advance(book, fraction, cells.font) * cells.size)
    assert signs == pytest.approx([signs[0]] * 3, abs=0.7)
    assert max(ends.values()) == pytest.approx(sobre.THEME.page.measure + LEFT, abs=0.6)

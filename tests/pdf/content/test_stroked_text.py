"""Letters with a line around them: it ends with the text, so that no picture and no rule has one."""

from io import BytesIO

import pypdf

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point, Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import GlyphRun, PageItem, make_untrimmed_page, place_rule
from pamphlets.core.style import BLACK, PAPER, FontSpec, Ink
from pamphlets.pdf.draw import write_pdf
from tests.support.documents import written

WORD = FontBook(FONTS).shape("mot", FontSpec("EB Garamond"))


def run(stroke: float, ink: Ink = BLACK) -> PageItem:
    return PageItem(Point(10, 20), GlyphRun(WORD, 10.0, ink=ink, stroke=stroke))


def operators(*items: PageItem) -> list[str]:
    out = BytesIO()
    write_pdf(written("Mot."), [make_untrimmed_page(Size(99, 99), items, "1")], {}, out)
    content = pypdf.PdfReader(out).pages[0].get_contents()
    assert content is not None
    return content.get_data().decode("ascii").splitlines()


def test_a_line_is_chosen_once_for_runs_of_the_same_and_ended_with_the_text() -> None:
    lines = operators(run(0.2), run(0.2), run(0.0), run(0.3), place_rule(0, 0, 9, 9))
    modes = [line for line in lines if " Tr" in line]
    assert modes == ["2 Tr 0.2 w 1 j", "0 Tr 0 j", "2 Tr 0.3 w 1 j", "0 Tr 0 j"]
    assert lines.index("ET") == len(lines) - 1 - lines[::-1].index("0 Tr 0 j") + 1
    assert not [line for line in operators(run(0.0)) if " Tr" in line]


def test_the_line_has_the_ink_of_the_letters() -> None:
    assert "0 G 0 g" in operators(run(0.2))
    assert "1 G 1 g" in operators(run(0.2, PAPER))
    red = find_ink("rouge") or BLACK
    assert "/Ks gs /S1 CS 1 SCN /Kf gs /S1 cs 1 scn" in operators(run(0.2, red))

"""Lines on pages of their own, their letters embedded."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from pamphlets.app.build.incremental import FONTS
from pamphlets.core.fonts.font_files import FontError
from pamphlets.impose.marks import lettering
from pamphlets.pdf import text_lines as slugs_module
from pamphlets.pdf.text_lines import LINE_SIZE, set_lines


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_each_line_has_a_page_and_is_read_as_it_was_written() -> None:
    lines = ["L’été (1) · feuille 1, recto", "Œuvre\u00a0: naïveté, où ça\u202f?", ""]
    assert texts(set_lines(FONTS, lines)) == [lines[0], "Œuvre : naïveté, où ça ?", ""]


def test_a_page_is_as_large_as_its_line() -> None:
    one, two = (
        PdfReader(BytesIO(set_lines(FONTS, [line]))).pages[0].mediabox for line in ("mm", "mmmm")
    )
    assert float(two.width) == pytest.approx(2 * float(one.width), abs=0.1)
    assert LINE_SIZE < float(one.height) < 2 * LINE_SIZE


@settings(max_examples=40)
@given(st.text(max_size=20))
def test_no_text_at_all_is_refused(line: str) -> None:
    data = set_lines(FONTS, [line])
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert data == set_lines(FONTS, [line])


def test_a_folder_without_fonts_is_told(tmp_path: Path) -> None:
    with pytest.raises(FontError):
        set_lines(tmp_path, ["a"])


def test_sheets_place_lines_of_the_size_in_which_they_are_set() -> None:
    """Imposing cannot ask the press, which is a stranger in its row: both say the same number."""
    assert lettering.SET == slugs_module.LINE_SIZE

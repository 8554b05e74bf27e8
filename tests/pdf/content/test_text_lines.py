"""Lines as forms: as wide as they are said to be, read as they were written, their letters embedded."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_files import FONTS, FontError
from pamphlets.impose.pdf_objects.pdf_file import begin_file
from pamphlets.pdf.content.text_lines import TextLines

LINES = TextLines(FONTS)


def shown(*lines: str) -> bytes:
    """A PDF with a page for each line, set at 10 points from (10, 10)."""
    file = BytesIO()
    objects = begin_file(file)
    tree = objects.reserve()
    bodies, forms = LINES.format_forms(lines, objects.next_number)
    for body in bodies:
        objects.append(body)
    pages = []
    for form in forms:
        content = objects.add_stream(b"", b"10 0 0 10 10 10 cm /L Do")
        head = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 900 40]" % tree
        resources = b"/Resources<</XObject<</L %d 0 R>>>>/Contents %d 0 R>>" % (
            form,
            content,
        )
        pages.append(objects.add(head, resources))
    objects.write_page_tree(tree, pages)
    root = objects.add(b"<</Type/Catalog/Pages %d 0 R>>" % tree)
    objects.finish(root, objects.add(b"<<>>"))
    return file.getvalue()


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_each_line_is_read_as_it_was_written() -> None:
    lines = ["L’été (1) · feuille 1, recto", "Œuvre\u00a0: naïveté, où ça\u202f?", ""]
    assert texts(shown(*lines)) == [lines[0], "Œuvre : naïveté, où ça ?", ""]


@pytest.mark.parametrize("line", ["mm", "mm mm", "il Œ"])
def test_the_ink_of_a_line_ends_where_its_width_says(line: str) -> None:
    with pypdfium2.PdfDocument(shown(line)) as document:
        ink = (
            document[0]
            .render(scale=4, grayscale=True)
            .to_pil()
            .point(lambda grey: 255 - grey)
        )
        left, _, right, _ = ink.getbbox()
    assert 40 <= left < 46
    assert right / 4 == pytest.approx(10 + 10 * LINES.measure_width(line), abs=1.0)


def test_a_line_is_as_wide_as_its_words_and_the_spaces_between() -> None:
    word, pair, triple = map(LINES.measure_width, ("mm", "mm mm", "mm mm mm"))
    assert word > 1.5
    assert triple - pair == pytest.approx(pair - word)
    assert pair > 2 * word
    assert LINES.measure_width(" mm\u200b\x07 ") == word


def test_what_no_font_has_is_a_question_mark() -> None:
    assert texts(shown("Œuvre 漢字 É\u0301")) == ["Œuvre ?? É\u0301"]


@settings(max_examples=40)
@given(st.text(max_size=20))
def test_no_text_at_all_is_refused(line: str) -> None:
    data = shown(line)
    assert len(texts(data)) == 1
    assert data == shown(line)


def test_a_folder_without_fonts_is_told(tmp_path: Path) -> None:
    with pytest.raises(FontError):
        TextLines(tmp_path).measure_width("a")

"""Pages that are written each alone beside their sheets are those of the sheets, from the same reading."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf_for_flips
from pamphlets.impose.output.single_pages import SinglePagesFile
from pamphlets.impose.placement.paper import parse_paper
from tests.support.pages import A5, booklet

_A4 = parse_paper("A4")


@pytest.mark.parametrize("writes_sheets", [True, False])
def test_each_page_stands_alone(tmp_path: Path, *, writes_sheets: bool) -> None:
    source = booklet(tmp_path / "in.pdf", 7)
    out = tmp_path / "out.pdf"
    pages = BytesIO(b"what was there before")
    job = impose_pdf_for_flips(
        source,
        {"short": out} if writes_sheets else {},
        load_scheme("saddle"),
        _A4,
        single_pages=SinglePagesFile(pages, most_pages=7),
    )
    assert out.exists() == writes_sheets
    assert len(job.single_page_sizes) == 7
    with pypdfium2.PdfDocument(pages.getvalue()) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
        assert [page.get_size() for page in document] == [pytest.approx(A5, abs=0.01)] * 7
    assert [text.strip() for text in texts] == [f"[{number}]" for number in range(1, 8)]


def test_sheets_are_the_same_with_single_pages_beside_them(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 6)
    for name, pages in (("a.pdf", None), ("b.pdf", SinglePagesFile(BytesIO()))):
        impose_pdf_for_flips(
            source,
            {"short": tmp_path / name},
            load_scheme("saddle"),
            _A4,
            single_pages=pages,
        )
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_of_more_pages_than_are_wanted_none_is_written(tmp_path: Path) -> None:
    pages = BytesIO()
    job = impose_pdf_for_flips(
        booklet(tmp_path / "in.pdf", 7),
        {},
        load_scheme("saddle"),
        _A4,
        single_pages=SinglePagesFile(pages, most_pages=6),
    )
    assert (job.single_page_sizes, pages.getvalue()) == ((), b"")

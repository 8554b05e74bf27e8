"""A page that is lost leaves a blank of its neighbour's size, and the book goes on."""

from pathlib import Path

import pypdfium2
import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.imposition import Imposition
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from tests.support.nasty import BOX, FONTS, book
from tests.support.pages import said
from tests.support.paper import Seen, fold_and_nest, look

SIX = book([(BOX + FONTS, said(number)) for number in range(1, 7)])


def without(*page_numbers: int) -> bytes:
    """Six pages, of some of which nothing is left but their number in the tree."""
    data = SIX
    for number in page_numbers:
        begin = data.index(b"\n%d 0 obj" % (1 + 2 * number))
        end = data.index(b"endobj", begin) + len(b"endobj")
        data = data[:begin] + b" " * (end - begin) + data[end:]
    return data


def impose(folder: Path, data: bytes, *, is_strict: bool = False) -> Imposition:
    (folder / "in.pdf").write_bytes(data)
    options = ImposeOptions(is_strict=is_strict)
    scheme, paper = load_scheme("saddle"), parse_paper("A4")
    return impose_pdf(
        folder / "in.pdf", folder / "out.pdf", scheme, paper, "short", options=options
    )


@pytest.mark.parametrize("lost", [(3,), (1,), (6,), (2, 5), (1, 2, 3, 4, 5)])
def test_the_others_stand_where_they_would(tmp_path: Path, lost: tuple[int, ...]) -> None:
    job = impose(tmp_path, without(*lost))
    read = fold_and_nest(look(tmp_path / "out.pdf"), "short")
    numbers = [None if number in lost else number for number in range(1, 7)]
    assert read == [Seen(number) for number in (*numbers, None, None)]
    (told,) = [each for each in job.diagnostics if each.code == "impose.lost-pages"]
    for number in lost if len(lost) < 3 else ():
        assert str(number) in render_diagnostic(told).splitlines()[0]
    with pytest.raises(ExceptionGroup):
        impose(tmp_path, without(*lost), is_strict=True)


def test_a_file_of_lost_pages_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExceptionGroup):
        impose(tmp_path, without(1, 2, 3, 4, 5, 6))


def test_a_wrong_count_and_a_null_among_the_pages_lose_nothing(tmp_path: Path) -> None:
    wrong = SIX.replace(b"/Count 6", b"/Count 9")
    null = SIX.replace(b"/Kids[", b"/Kids[null 77 0 R ")
    for data in (wrong, null):
        job = impose(tmp_path, data)
        assert "impose.lost-pages" not in [each.code for each in job.diagnostics]
        with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
            assert len(document) == 4

"""A page that is lost leaves a blank of its neighbour's size, and the book goes on."""

from pathlib import Path

import pypdfium2
import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
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


def codes_and_lost(folder: Path, data: bytes) -> tuple[set[str], str]:
    job = impose(folder, data)
    told = [each for each in job.diagnostics if each.code == "impose.lost-pages"]
    lines = [render_diagnostic(each).splitlines()[0].rpartition(": ")[2] for each in told]
    return {each.code for each in job.diagnostics}, "".join(lines)


def test_a_page_whose_type_is_damaged_is_a_page(tmp_path: Path) -> None:
    begin = SIX.index(b"\n7 0 obj")
    for wrong in (b"/Type/Pzge", b"/Type/Font"):
        data = SIX[:begin] + SIX[begin:].replace(b"/Type/Page", wrong, 1)
        codes, lost = codes_and_lost(tmp_path, data)
        read = fold_and_nest(look(tmp_path / "out.pdf"), "short")
        assert read[:6] == [Seen(number) for number in range(1, 7)], wrong
        assert not lost
        assert "impose.mended" in codes


def test_the_root_of_a_tree_may_have_lost_its_type(tmp_path: Path) -> None:
    codes, lost = codes_and_lost(tmp_path, SIX.replace(b"/Type/Pages", b"/Type/Pzges"))
    assert not lost
    assert "impose.mended" in codes


def test_a_font_among_the_pages_is_a_lost_page(tmp_path: Path) -> None:
    data = SIX.replace(b"/Kids[3 0 R 5 0 R", b"/Kids[3 0 R 1 0 R")
    codes, lost = codes_and_lost(tmp_path, data)
    assert lost == "page 2"
    assert "impose.lost-pages" in codes


def test_a_lost_node_of_the_tree_stands_for_all_its_pages(tmp_path: Path) -> None:
    data = SIX.replace(b"/Kids[3 0 R 5 0 R 7 0 R", b"/Kids[99 0 R")
    assert codes_and_lost(tmp_path, data)[1] == "pages 1-3"
    read = fold_and_nest(look(tmp_path / "out.pdf"), "short")
    assert read[:6] == [Seen(n if n > 3 else None) for n in range(1, 7)]

"""What is printed beside pages, read from the produced sheets: note pages, staples, steps, slugs, crop marks."""

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions, SheetMark
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.folding import lines
from tests.support.pages import A5, MM, booklet, one_page
from tests.support.paper import look

FOLD, HEIGHT = 148.5 * MM, 210 * MM


def made(
    folder: Path,
    name: str,
    pages: int,
    options: ImposeOptions,
    stock: str = "A4",
    flip: Flip = "short",
) -> tuple[Path, Imposition]:
    source = booklet(folder / "in.pdf", pages, A5, title="L’été (1)")
    return folder / "out.pdf", impose_pdf(
        source,
        folder / "out.pdf",
        load_scheme(name),
        parse_paper(stock),
        flip,
        options=options,
    )


def marked(*names: SheetMark) -> ImposeOptions:
    return ImposeOptions(marks=frozenset(names))


@pytest.mark.parametrize("flip", ["short", "long"])
def test_note_pages_are_ruled_where_nothing_is_printed(tmp_path: Path, flip: Flip) -> None:
    out, done = made(tmp_path, "saddle", 6, ImposeOptions(blanks="notes"), flip=flip)
    assert [fault.code for fault in done.diagnostics] == ["impose.notes"]
    for side, drawn in zip(look(out), lines(out), strict=True):
        halves = {mark.x > FOLD for mark in side.marks}
        ruled = {line.left > FOLD for line in drawn}
        assert halves | ruled == {False, True}
        assert not halves & ruled
        assert all((line.right < FOLD) or (line.left > FOLD) for line in drawn)
        assert all(10 * MM < line.bottom < HEIGHT - 10 * MM for line in drawn)
    undo_imposition([out], tmp_path / "again.pdf", UndoOptions(flip=flip))
    assert [len(drawn) for drawn in lines(tmp_path / "again.pdf")] == [0] * 6


def test_staples_are_marked_on_the_outermost_fold_alone(tmp_path: Path) -> None:
    drawn = lines(made(tmp_path, "saddle", 16, marked("staples"))[0])
    assert [len(side) for side in drawn] == [2, 0, 0, 0, 0, 0, 0, 0]
    assert [line.left for line in drawn[0]] == pytest.approx([FOLD] * 2, abs=0.5)
    middles = sorted((line.bottom + line.top) / 2 for line in drawn[0])
    assert middles == pytest.approx([HEIGHT / 4, HEIGHT * 3 / 4], abs=1)
    drawn = lines(made(tmp_path, "sections", 32, marked("staples"))[0])
    assert [place for place, side in enumerate(drawn) if side] == [0, 8]


def test_steps_go_down_from_signature_to_signature_on_the_fold(tmp_path: Path) -> None:
    out, _ = made(tmp_path, "sections", 48, marked("steps"))
    tops: list[float] = []
    with pypdfium2.PdfDocument(out) as document:
        for number, page in enumerate(document):
            for path in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,)):
                left, bottom, right, top = path.get_bounds()
                assert number % 8 == 0, "not on the outside of a signature"
                assert (left + right) / 2 == pytest.approx(FOLD, abs=0.1)
                assert top - bottom == pytest.approx(5 * MM, abs=0.1)
                tops.append(top)
    assert len(tops) == 3
    assert [before - after for before, after in pairwise(tops)] == pytest.approx(
        [6 * MM] * 2
    )


@pytest.mark.parametrize("stock", ["A4", "SRA3"])
def test_a_slug_tells_title_sheet_and_side(tmp_path: Path, stock: str) -> None:
    out, _ = made(tmp_path, "saddle", 8, marked("slug"), stock)
    with pypdfium2.PdfDocument(out) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    for text, (number, side) in zip(
        texts, [(1, "recto"), (1, "verso"), (2, "recto"), (2, "verso")], strict=True
    ):
        assert f"L’été (1) · feuille {number}, {side}" in text


@pytest.mark.skipif(
    shutil.which("pdffonts") is None, reason="poppler-utils is not installed"
)
@pytest.mark.parametrize("flip", ["short", "long"])
def test_the_font_of_slugs_is_embedded(tmp_path: Path, flip: Flip) -> None:
    source = tmp_path / "in.pdf"
    # Of a page without letters.
    source.write_bytes(one_page(b"/MediaBox[0 0 400 590]", [b"0 0 9 9 re f"]))
    impose_pdf(
        source,
        tmp_path / "out.pdf",
        load_scheme("saddle"),
        parse_paper("A4"),
        flip,
        options=marked("slug", "staples"),
    )
    listed = subprocess.run(
        ["pdffonts", tmp_path / "out.pdf"], capture_output=True, text=True, check=True
    )
    (font,) = listed.stdout.splitlines()[2:]
    assert "SourceSans3" in font
    assert font.split()[-5:-2] == ["yes", "yes", "yes"]  # embedded, a subset, with its text


def test_a_title_that_no_font_can_set_is_told_by_question_marks(tmp_path: Path) -> None:
    booklet(tmp_path / "in.pdf", 4, A5, title="Œuvre 漢字 😀\u200b\x07 É\u0301")
    impose_pdf(
        tmp_path / "in.pdf",
        tmp_path / "out.pdf",
        load_scheme("saddle"),
        parse_paper("A4"),
        "short",
        options=marked("slug"),
    )
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert "Œuvre ?? 😀" in document[0].get_textpage().get_text_range()


def test_the_same_slugs_make_the_same_bytes_and_do_not_come_back_as_pages(
    tmp_path: Path,
) -> None:
    first, _ = made(tmp_path, "saddle", 5, marked("slug"))
    before = first.read_bytes()
    assert made(tmp_path, "saddle", 5, marked("slug"))[0].read_bytes() == before
    undo_imposition([first], tmp_path / "again.pdf", UndoOptions(flip="short"))
    with pypdfium2.PdfDocument(tmp_path / "again.pdf") as document:
        assert not any(
            "feuille" in page.get_textpage().get_text_range() for page in document
        )


def test_crop_marks_are_drawn_where_there_is_room(tmp_path: Path) -> None:
    assert not any(lines(made(tmp_path, "saddle", 4, marked("crop"))[0]))
    drawn = lines(made(tmp_path, "saddle", 4, marked("crop"), "A3")[0])
    assert all(drawn)


@pytest.mark.parametrize(
    ("name", "mark"), [("saddle", "steps"), ("quarto", "steps"), ("zine8", "crop")]
)
def test_marks_that_mean_nothing_are_refused(
    tmp_path: Path, name: str, mark: SheetMark
) -> None:
    with pytest.raises(ExceptionGroup):
        made(tmp_path, name, 8, marked(mark))

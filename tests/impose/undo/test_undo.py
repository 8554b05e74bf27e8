"""Sheets become pages again, in the order in which the folded thing is read."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from pamphlets.core.source import iter_diagnostics
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.nasty_files import NASTY
from tests.support.pages import A5, FONT, MM, booklet, one_page, pdf, said, stream
from tests.support.paper import look

SADDLE = load_scheme("saddle")
A4 = parse_paper("A4")
flips = pytest.mark.parametrize("flip", get_args(Flip))


def undone(source: Path, flip: Flip = "short") -> list[tuple[int, ...]]:
    """The numbers on each page, all of them upright."""
    undo_imposition([source], source.with_name("pages.pdf"), UndoOptions(flip=flip))
    sides = look(source.with_name("pages.pdf"))
    for side in sides:
        for mark in side.marks:
            assert mark.dx > 0
            assert abs(mark.dy) < 0.1
    return [tuple(m.number for m in side.marks if 0 < m.x < side.width) for side in sides]


@flips
@pytest.mark.parametrize("pages", [1, 4, 7, 12, 33])
def test_our_own_sheets_become_the_pages_they_were_made_of(
    tmp_path: Path, pages: int, flip: Flip
) -> None:
    source = booklet(tmp_path / "in.pdf", pages, title="Titre")
    impose_pdf(source, tmp_path / "sheets.pdf", SADDLE, A4, flip)
    assert undone(tmp_path / "sheets.pdf") == [(number,) for number in range(1, pages + 1)]
    before, after = PdfReader(source), PdfReader(tmp_path / "pages.pdf")
    assert before.metadata
    assert after.metadata
    assert after.metadata.title == before.metadata.title
    for old, new in zip(before.pages, after.pages, strict=True):
        assert [float(side) for side in new.mediabox] == pytest.approx(
            [float(s) for s in old.mediabox], abs=1e-4
        )


@pytest.mark.parametrize("name", ["octavo", "quarto", "repeat", "sections", "zine8"])
def test_our_own_sheets_of_any_scheme_become_pages_at_their_size(
    tmp_path: Path, name: str
) -> None:
    source = booklet(tmp_path / "in.pdf", 11)
    impose_pdf(
        source,
        tmp_path / "sheets.pdf",
        load_scheme(name),
        A4,
        "long",
        options=ImposeOptions(scale_to_fit=True),
    )
    assert undone(tmp_path / "sheets.pdf") == [(number,) for number in range(1, 12)]
    for side in look(tmp_path / "pages.pdf"):
        assert (side.width, side.height) == pytest.approx(A5, abs=0.001)


def test_hidden_layers_stay_hidden_and_stamps_stay_on(tmp_path: Path) -> None:
    for name in ("a hidden layer", "a stamp turned by its matrix"):
        (tmp_path / "in.pdf").write_bytes(NASTY[name].data)
        impose_pdf(tmp_path / "in.pdf", tmp_path / "sheets.pdf", SADDLE, A4, "short")
        undo_imposition(
            [tmp_path / "sheets.pdf"], tmp_path / "pages.pdf", UndoOptions(flip="short")
        )
        old, new = pixels(tmp_path / "in.pdf"), pixels(tmp_path / "pages.pdf")
        assert old[0] == new[0]
        assert sum(abs(a - b) > 60 for a, b in zip(old[1], new[1], strict=True)) == 0


def test_a_page_that_comes_back_looks_as_it_did(tmp_path: Path) -> None:
    data = one_page(
        b"/MediaBox[0 0 615 440]/TrimBox[10 10 605 430]/Rotate 90/Resources" + FONT,
        [b"0.5 g 30 40 200 100 re f 0 g " + said(1) + b" q 3 0 0 3 0 0 cm"],
    )
    (tmp_path / "in.pdf").write_bytes(data)
    impose_pdf(tmp_path / "in.pdf", tmp_path / "sheets.pdf", SADDLE, A4, "long")
    undo_imposition(
        [tmp_path / "sheets.pdf"], tmp_path / "pages.pdf", UndoOptions(flip="short")
    )
    trimmed = data.replace(b"/MediaBox[0 0 615 440]", b"/MediaBox[10 10 605 430]")
    (tmp_path / "trimmed.pdf").write_bytes(trimmed)
    old, new = (pixels(tmp_path / name) for name in ("trimmed.pdf", "pages.pdf"))
    assert old[0] == new[0]
    assert sum(abs(a - b) > 60 for a, b in zip(old[1], new[1], strict=True)) == 0
    assert min(new[1]) < 100


def pixels(path: Path) -> tuple[tuple[int, int], bytes]:
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1
        picture = document[0].render(scale=1).to_pil().convert("L")
    return picture.size, picture.tobytes()


def foreign(path: Path, sheets: list[list[int]], *, turned: bool) -> Path:
    """Sheets drawn by hand: the numbers of each side from left to right; backs on their heads if asked."""
    canvas = Canvas(str(path), pagesize=(297 * MM, 210 * MM), invariant=True)
    for place, side in enumerate(sheets):
        canvas.setFont("Helvetica", 20)
        if turned and place % 2:
            canvas.translate(297 * MM, 210 * MM)
            canvas.rotate(180)
        for column, number in enumerate(side):
            canvas.drawString((column * 148.5 + 50) * MM, 100 * MM, f"[{number}]")
        canvas.showPage()
    canvas.save()
    return path


@flips
def test_sheets_made_by_others_are_halved_in_the_order_they_are_read(
    tmp_path: Path, flip: Flip
) -> None:
    sides = [[8, 1], [2, 7], [6, 3], [4, 5]]
    source = foreign(tmp_path / "sheets.pdf", sides, turned=flip == "long")
    assert undone(source, flip) == [(number,) for number in range(1, 9)]
    box = PdfReader(tmp_path / "pages.pdf").pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(
        (148.5 * MM, 210 * MM), abs=0.001
    )


def test_what_stands_on_a_side_is_written_once(tmp_path: Path) -> None:
    source = foreign(tmp_path / "sheets.pdf", [[4, 1], [2, 3]], turned=False)
    undo_imposition([source], tmp_path / "pages.pdf", UndoOptions(flip="short"))
    assert (tmp_path / "pages.pdf").read_bytes().count(b"/Type/XObject") == 2


def test_same_sheets_same_bytes(tmp_path: Path) -> None:
    impose_pdf(
        booklet(tmp_path / "in.pdf", 5), tmp_path / "sheets.pdf", SADDLE, A4, "short"
    )
    undo_imposition(
        [tmp_path / "sheets.pdf"], tmp_path / "a.pdf", UndoOptions(flip="short")
    )
    undo_imposition(
        [tmp_path / "sheets.pdf"], tmp_path / "b.pdf", UndoOptions(flip="short")
    )
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def upright(path: Path) -> None:
    booklet(path, 4)


def pretended(path: Path) -> None:
    """It says that it is ours, and its forms have no size."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 800 500]/Resources<</XObject<</P0 4 0 R>>>>>>"
    tree = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page]
    signed = b"<</Producer(pamphlets)>>"
    path.write_bytes(
        pdf([*tree, stream(b"", b"/Subtype/Form"), signed], b"/Root 1 0 R/Info 5 0 R")
    )


def rubbish(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\nrubbish")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (upright, "impose.not-sheets"),
        (pretended, "impose.damaged"),
        (rubbish, "impose.damaged"),
    ],
)
def test_what_cannot_be_undone_is_told_and_leaves_nothing(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    make(tmp_path / "in.pdf")
    with pytest.raises(ExceptionGroup) as caught:
        undo_imposition(
            [tmp_path / "in.pdf"], tmp_path / "out.pdf", UndoOptions(flip="short")
        )
    assert [fault.code for fault in iter_diagnostics(caught.value)] == [code]
    assert [path.name for path in tmp_path.iterdir()] == ["in.pdf"]

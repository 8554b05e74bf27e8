"""A finished PDF becomes a cahier: printed, folded and read by the paper model."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, get_args

import pypdfium2
import pytest
from pypdf import PdfReader

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import PamphletError
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf, impose_pdf_for_flips
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import USUAL_PRINTER
from tests.core.system.test_atomic_files import files_of_at_most
from tests.support.pages import MM, booklet
from tests.support.paper import Seen, fold_and_nest, look

SADDLE = load_scheme("saddle")
A4 = parse_paper("A4")
FLIPS: tuple[Flip, ...] = get_args(Flip)
flips = pytest.mark.parametrize("flip", FLIPS)


def cahier(folder: Path, pages: int, flip: Flip) -> Path:
    out = folder / f"{flip}.pdf"
    impose_pdf(booklet(folder / "in.pdf", pages), out, SADDLE, A4, flip)
    return out


def in_order(pages: int) -> list[Seen]:
    return [Seen(number) for number in range(1, pages + 1)] + [Seen(None)] * (-pages % 4)


@flips
@pytest.mark.parametrize(
    "pages", [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 31, 32, 33, 64]
)
def test_folded_and_nested_it_reads_in_order_and_upright(
    tmp_path: Path, pages: int, flip: Flip
) -> None:
    assert fold_and_nest(look(cahier(tmp_path, pages, flip)), flip) == in_order(pages)


@flips
def test_over_the_wrong_edge_it_reads_1_7_3_5_4_6_2_8(tmp_path: Path, flip: Flip) -> None:
    """The model can fail; and this is what people describe when they have printed the wrong file."""
    (wrong,) = set(FLIPS) - {flip}
    read = fold_and_nest(look(cahier(tmp_path, 8, flip)), wrong)
    assert [seen.number for seen in read] == [1, 7, 3, 5, 4, 6, 2, 8]
    assert [seen.upright for seen in read] == [
        True,
        False,
        True,
        False,
        False,
        True,
        False,
        True,
    ]


@flips
def test_every_sheet_is_a4_to_the_thousandth_of_a_point(tmp_path: Path, flip: Flip) -> None:
    data = cahier(tmp_path, 17, flip).read_bytes()
    assert re.findall(rb"/MediaBox ?\[(.*?)\]", data) == [b"0 0 841.890 595.276"] * 10
    assert pytest.approx(297 * MM, abs=5e-4) == 841.890
    assert pytest.approx(210 * MM, abs=5e-4) == 595.276


def test_pages_stand_at_full_size_with_their_spines_on_the_fold(tmp_path: Path) -> None:
    """The bracket of `[n]` is 50 mm from the left edge of the page and 100 mm from its foot."""
    alone = look(booklet(tmp_path / "in.pdf", 4))[0].marks[0]
    front, back = look(cahier(tmp_path, 4, "short"))
    for side, left, right in ((front, 4, 1), (back, 2, 3)):
        for mark in side.marks:
            page = 148.5 if mark.number == right else 0.5
            assert mark.number in {left, right}
            assert mark.x == pytest.approx(page * MM + alone.x, abs=0.01)
            assert mark.y == pytest.approx(alone.y, abs=0.01)
            assert mark.dx == pytest.approx(alone.dx, abs=0.01)


def test_for_a_flip_over_the_long_edge_whole_backs_are_turned(tmp_path: Path) -> None:
    short, long = (look(cahier(tmp_path, 8, flip)) for flip in FLIPS)
    assert long[::2] == short[::2]
    for straight, turned in zip(short[1::2], long[1::2], strict=True):
        other = {mark.number: mark for mark in turned.marks}
        assert len(straight.marks) == len(other) == 2
        for mark in straight.marks:
            assert other[mark.number].x == pytest.approx(841.890 - mark.x, abs=0.01)
            assert other[mark.number].y == pytest.approx(595.276 - mark.y, abs=0.01)


@pytest.mark.parametrize(
    ("pages", "sheets", "blanks"),
    [(1, 1, 3), (4, 1, 0), (13, 4, 3), (15, 4, 1), (16, 4, 0)],
)
def test_the_facts_count_pages_sheets_and_blanks(
    tmp_path: Path, pages: int, sheets: int, blanks: int
) -> None:
    done = impose_pdf(
        booklet(tmp_path / "in.pdf", pages), tmp_path / "out.pdf", SADDLE, A4, "short"
    )
    assert (done.page_count, done.sheet_count, done.blank_count) == (pages, sheets, blanks)
    codes = [(d.severity, d.code) for d in done.diagnostics]
    assert codes == [("warning", "impose.blank" if blanks == 1 else "impose.blanks")] * (
        blanks > 0
    )
    said = (
        f"{pages} pages are no multiple of 4" if pages > 1 else "1 page is no multiple of 4"
    )
    assert all(said in render_diagnostic(one) for one in done.diagnostics)


def test_both_files_of_one_reading_equal_those_made_apart(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 13)
    together = {flip: tmp_path / f"{flip}-together.pdf" for flip in FLIPS}
    impose_pdf_for_flips(source, together, SADDLE, A4)
    for flip in FLIPS:
        impose_pdf(source, tmp_path / "apart.pdf", SADDLE, A4, flip)
        assert together[flip].read_bytes() == (tmp_path / "apart.pdf").read_bytes()


def test_same_pages_same_bytes_whatever_the_names(tmp_path: Path) -> None:
    (tmp_path / "là bas").mkdir()
    source = booklet(tmp_path / "in.pdf", 8)
    shutil.copy(source, tmp_path / "là bas" / "un autre.pdf")
    impose_pdf(source, tmp_path / "a.pdf", SADDLE, A4, "short")
    impose_pdf(
        tmp_path / "là bas" / "un autre.pdf",
        tmp_path / "là bas" / "b.pdf",
        SADDLE,
        A4,
        "short",
    )
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "là bas" / "b.pdf").read_bytes()


@pytest.mark.parametrize("pages", [1, 16, 230])
def test_it_is_little_larger_than_the_pages_it_carries(tmp_path: Path, pages: int) -> None:
    source = booklet(tmp_path / "in.pdf", pages)
    done = impose_pdf(source, tmp_path / "out.pdf", SADDLE, A4, "long")
    assert (
        tmp_path / "out.pdf"
    ).stat().st_size <= 1.05 * source.stat().st_size + 2048 * done.sheet_count


@pytest.mark.parametrize("keep", [False, True])
def test_the_title_stays_what_else_is_said_only_if_asked_and_no_date_comes_in(
    tmp_path: Path, keep: bool
) -> None:
    source = booklet(tmp_path / "in.pdf", 4, title="Été : « où ? » (1)\\")
    impose_pdf(
        source,
        tmp_path / "out.pdf",
        SADDLE,
        A4,
        "short",
        options=ImposeOptions(keep_metadata=keep),
    )
    before, after = (
        {**(PdfReader(path).metadata or {})} for path in (source, tmp_path / "out.pdf")
    )
    more = ("/Author", "/Subject", "/Creator", "/CreationDate")
    kept = ("/Title", *more) if keep else ("/Title",)
    assert after == {**{key: before[key] for key in kept}, "/Producer": "pamphlets"}
    assert str(after["/Title"]) == "Été : « où ? » (1)\\"


@flips
def test_the_file_asks_the_print_dialog_for_its_flip_and_full_size(
    tmp_path: Path, flip: Flip
) -> None:
    wishes: Any = PdfReader(cahier(tmp_path, 4, flip)).root_object["/ViewerPreferences"]
    assert wishes["/PrintScaling"] == "/None"
    assert (
        wishes["/Duplex"]
        == {"short": "/DuplexFlipShortEdge", "long": "/DuplexFlipLongEdge"}[flip]
    )


def test_each_page_is_one_form_under_our_own_name_with_its_stream_undecoded(
    tmp_path: Path,
) -> None:
    source, out = (
        PdfReader(booklet(tmp_path / "in.pdf", 8)),
        PdfReader(cahier(tmp_path, 8, "short")),
    )
    forms: dict[str, Any] = {}
    for page in out.pages:
        for name, form in page["/Resources"]["/XObject"].items():  # type: ignore[index]
            forms[name] = form.get_object()
    assert sorted(forms) == [f"/P{n}" for n in range(8)]
    for number, page in enumerate(source.pages):
        content: Any = page["/Contents"]
        assert forms[f"/P{number}"]._data == content._data
        assert forms[f"/P{number}"]["/Filter"] == content["/Filter"]


def test_fonts_and_links_are_not_multiplied(tmp_path: Path) -> None:
    """Nor do the links bring along the pages of the reading PDF that they led to."""
    data = cahier(tmp_path, 64, "short").read_bytes()
    before = (tmp_path / "in.pdf").read_bytes()
    assert data.count(b"/BaseFont") == before.count(b"/BaseFont")
    assert data.count(b"https://example.org") == before.count(b"https://example.org") == 64
    assert data.count(b"/Dest[") == before.count(b"/Dest ") == 64
    assert len(re.findall(rb"/Type ?/Page\b", data)) == 32


def test_no_temporary_file_stays(tmp_path: Path) -> None:
    cahier(tmp_path, 8, "short")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.pdf", "short.pdf"]


def test_a3_makes_a_cahier_of_a4_pages(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 5, size=(210 * MM, 297 * MM))
    impose_pdf(source, tmp_path / "out.pdf", SADDLE, parse_paper("A3"), "long")
    sides = look(tmp_path / "out.pdf")
    assert fold_and_nest(sides, "long") == in_order(5)
    assert sides[0].width == pytest.approx(420 * MM, abs=0.001)
    assert sides[0].height == pytest.approx(297 * MM, abs=0.001)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@flips
def test_qpdf_finds_nothing_to_say(tmp_path: Path, flip: Flip) -> None:
    out = cahier(tmp_path, 13, flip)
    judged = subprocess.run(
        ["qpdf", "--check", out], capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr
    assert "WARNING" not in judged.stdout + judged.stderr


def test_a_placed_page_looks_like_the_page_alone(tmp_path: Path) -> None:
    """Pixel by pixel, at a size where both halves begin on a whole pixel."""
    # 2 pixels a millimetre, sizes being rounded up: the fold at 297, the pages 296 wide.
    scale = 1.9999 / MM
    source = booklet(tmp_path / "in.pdf", 4)
    impose_pdf(source, tmp_path / "out.pdf", SADDLE, A4, "short")
    with (
        pypdfium2.PdfDocument(source) as alone,
        pypdfium2.PdfDocument(tmp_path / "out.pdf") as sheets,
    ):
        page = alone[0].render(scale=scale).to_pil().convert("L")
        sheet = sheets[0].render(scale=scale).to_pil().convert("L")
    placed = sheet.crop((297, 0, 297 + 296, 420))
    assert (page.size, sheet.size) == ((296, 420), (594, 420))
    apart = sum(
        abs(a - b) > 60 for a, b in zip(page.tobytes(), placed.tobytes(), strict=True)
    )
    assert apart == 0
    assert min(placed.tobytes()) < 100


def test_a_full_disk_names_the_file_that_did_not_fit(tmp_path: Path) -> None:
    """Several files are open at once: fronts, larger than backs, are written first."""
    source, out = booklet(tmp_path / "in.pdf", 8), tmp_path / "out.pdf"
    options = ImposeOptions(printer=USUAL_PRINTER)
    with files_of_at_most(4000), pytest.raises(ExceptionGroup) as group:
        impose_pdf(source, out, SADDLE, A4, "short", options=options)
    (fault,) = group.value.exceptions
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic.code == "impose.unwritable"
    assert fault.diagnostic.source.path == str(tmp_path / "out-rectos.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["in.pdf"]

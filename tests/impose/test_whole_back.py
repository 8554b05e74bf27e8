"""A zine's sheet may have a page of its own size on its back."""

from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter

from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from tests.support.pages import booklet

A7 = (mm(297 / 4), mm(105))


def with_back(folder: Path, pages: int, back: tuple[float, float]) -> Path:
    """So many panels, and a page of another size behind them."""
    booklet(folder / "panels.pdf", pages, A7)
    booklet(folder / "back.pdf", 1, back)
    made = PdfWriter()
    for name in ("panels.pdf", "back.pdf"):
        made.append(folder / name)
    made.write(folder / "in.pdf")
    return folder / "in.pdf"


@pytest.mark.parametrize("flip", ["short", "long"])
@pytest.mark.parametrize(
    "back", [(mm(297), mm(210)), (mm(210), mm(297))], ids=["lying", "standing"]
)
def test_the_last_page_stands_whole_on_the_back(
    tmp_path: Path, back: tuple[float, float], flip: Flip
) -> None:
    source = with_back(tmp_path, 8, back)
    made = impose_pdf(
        source, tmp_path / "out.pdf", load_scheme("zine8"), parse_paper("A4"), flip
    )
    assert (made.page_count, made.sheet_count, made.blank_count, made.sides_per_sheet) == (
        8,
        1,
        0,
        2,
    )
    sheets = PdfReader(tmp_path / "out.pdf").pages
    assert len(sheets) == 2
    assert {
        tuple(round(float(side), 1) for side in sheet.mediabox[2:]) for sheet in sheets
    } == {(841.9, 595.3)}
    printed = (
        pypdfium2.PdfDocument(tmp_path / "out.pdf")[1].render(scale=2).to_pil().convert("L")
    )
    alone = pypdfium2.PdfDocument(source)[8].render(scale=2).to_pil().convert("L")
    turn = (270 if back[1] > back[0] else 0) + (180 if flip == "long" else 0)
    seen = printed.rotate(-turn, expand=True).resize(alone.size)
    differ = sum(
        abs(a - b) > 128 for a, b in zip(seen.tobytes(), alone.tobytes(), strict=True)
    )
    dark = sum(byte < 128 for byte in alone.tobytes())
    assert dark > 20
    assert differ <= dark * 0.2


def test_only_the_first_of_several_sheets_has_it(tmp_path: Path) -> None:
    source = with_back(tmp_path, 12, (mm(297), mm(210)))
    made = impose_pdf(
        source, tmp_path / "out.pdf", load_scheme("zine8"), parse_paper("A4"), "short"
    )
    assert (made.page_count, made.sheet_count, made.blank_count) == (12, 2, 4)
    texts = [page.extract_text().strip() for page in PdfReader(tmp_path / "out.pdf").pages]
    assert len(texts) == 4
    assert texts[1]
    assert not texts[3]


def test_a_last_page_of_the_panels_size_is_a_panel(tmp_path: Path) -> None:
    source = with_back(tmp_path, 7, A7)
    made = impose_pdf(
        source, tmp_path / "out.pdf", load_scheme("zine8"), parse_paper("A4"), "short"
    )
    assert (made.page_count, made.sides_per_sheet) == (8, 1)

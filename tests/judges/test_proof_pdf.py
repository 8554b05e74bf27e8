"""Every brochure, poster and flyer of content/ passes a print shop's preflight; what is planted does not."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.titles import find_titles
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Page, PageItem, ScaledPicture
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import mm
from pamphlets.pdf.content.colour import InkUse
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.print_shop.pdf_x4 import PressSettings, write_pdf_x4
from pamphlets.pdf.print_shop.process_inks import ProcessInkOperators
from pamphlets.prepress.printers_marks import add_printers_marks
from pamphlets.prepress.shop_order import ShopOrder
from tests.pdf.print_shop.test_pdf_x4 import DOCUMENT, page
from tests.pdf.print_shop.test_press_pictures import COLOUR, rainbow, saved
from tests.support.proof_pdf import judge_with_proof_pdf

TOP = Path(__file__).resolve().parents[2]
_SHOP = "imprimeur: Imprimerie du Port, 3 quai des Brumes, 44000 Nantes\n"
_FOLDERS = ("brochures", "affiches", "tracts", "lettres")


def build_for_shop(folder: Path, order: ShopOrder, names: tuple[str, ...]) -> list[Path]:
    """The files for a shop of titles of content/, which say who prints them."""
    content = folder / "content"
    shutil.copytree(TOP / "content", content)
    collective = content / "collectif.yaml"
    collective.write_text(collective.read_text("utf-8") + _SHOP, "utf-8")
    out = folder / "build"
    request = BuildRequest(content, out, purpose="imprimeur", shop_order=order)
    titles = [title for title in find_titles(content) if title.path.parent.name in names]
    for outcome in build_stale(request, titles, lambda _slug: None):
        assert outcome.state == "made", outcome.diagnostics
    files = sorted(out.glob("*/*-imprimeur*.pdf"))
    return [path for path in files if "bon-de-commande" not in path.name]


def test_files_for_a_shop_pass_its_preflight(tmp_path: Path) -> None:
    files = build_for_shop(tmp_path, ShopOrder(), _FOLDERS)
    assert len(files) > 15
    faults = judge_with_proof_pdf(files)
    assert {name: found for name, found in faults.items() if found} == {}


def test_a_glued_cover_with_five_millimetres_of_bleed_in_four_colour_passes(
    tmp_path: Path,
) -> None:
    order = ShopOrder(5, 300, "glue", converts_spot_inks=True)
    files = build_for_shop(tmp_path, order, ("brochures",))
    assert any("couverture" in path.name for path in files)
    faults = judge_with_proof_pdf(files, bleed_mm=5)
    assert {name: found for name, found in faults.items() if found} == {}


def judge_page(
    folder: Path, shown: Page, picture: PictureFile | None = None, bleed_mm: int = 3
) -> list[str]:
    """What proof-pdf finds wrong with a page."""
    pictures = {picture.name: picture} if picture else {}
    out = BytesIO()
    marked = add_printers_marks(shown, mm(bleed_mm))
    write_pdf_x4(DOCUMENT, [marked], pictures, out, PressSettings(mm(bleed_mm)))
    path = folder / "page.pdf"
    path.write_bytes(out.getvalue())
    return judge_with_proof_pdf([path], bleed_mm)["page.pdf"]


def show_picture(at: Point, side: float) -> tuple[Page, PictureFile]:
    """A page with a picture of 300 dots."""
    picture = saved(rainbow(), "PNG")
    shown = ScaledPicture(picture.name, Size(side, side), tones=COLOUR)
    plain = page()
    return Page(plain.size, plain.trim, (PageItem(at, shown),), "1"), picture


def test_a_picture_of_300_dots_an_inch_passes_and_one_of_240_fails(tmp_path: Path) -> None:
    assert judge_page(tmp_path, *show_picture(Point(90.0, 90.0), 72.0)) == []
    assert judge_page(tmp_path, *show_picture(Point(90.0, 90.0), 90.0)) == ["image-dpi"]


def test_a_missing_bleed_fails(tmp_path: Path) -> None:
    assert judge_page(tmp_path, *show_picture(Point(0.0, 90.0), 72.0)) == ["artwork-bleed"]


def test_white_that_overprints_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = saved(rainbow(), "PNG")
    assert judge_page(tmp_path, page(), picture) == []
    sound = ProcessInkOperators.colour_operators

    def overprint_white(
        self: ProcessInkOperators, ink: Ink, tint: float, use: InkUse = "fill"
    ) -> str:
        return "/Of gs 0 0 0 0 k" if ink == PAPER else sound(self, ink, tint, use)

    monkeypatch.setattr(ProcessInkOperators, "colour_operators", overprint_white)
    assert "white-overprint" in judge_page(tmp_path, page(), picture)

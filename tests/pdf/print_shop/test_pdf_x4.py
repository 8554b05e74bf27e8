"""PDF/X-4 as a shop's preflight sees it: boxes, output intent, identity, no link, no RGB, overprint run by run."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pypdf
import pytest

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import LinkArea, Page, PageItem, Rule, ScaledPicture
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.pdf.print_shop.pdf_x4 import PressSettings, write_pdf_x4
from pamphlets.prepress.printers_marks import add_printers_marks
from tests.pdf.print_shop.test_press_pictures import COLOUR, rainbow, saved
from tests.pdf.test_draw import words

A6 = Size(mm(105), mm(148))
RED = Ink("rouge", (0.9, 0.2, 0.2))
PICTURE = saved(rainbow(), "PNG")
DOCUMENT = Document(Source("a.md", ""), Meta("L’été", "ete", authors=("Ana",)), (), ())


def page() -> Page:
    size = Size(72.0, 72.0)
    shown = ScaledPicture(PICTURE.name, size, tones=COLOUR)
    items = (
        PageItem(Point(20.0, 20.0), Rule(40.0, 40.0, RED)),
        PageItem(Point(20.0, 40.0), replace(words("noir"), ink=BLACK)),
        PageItem(Point(20.0, 50.0), replace(words("blanc"), ink=PAPER)),
        PageItem(Point(20.0, 60.0), LinkArea("https://exemple.org", size)),
        PageItem(Point(100.0, 100.0), shown),
    )
    return Page(A6, Rect(0.0, 0.0, A6.width, A6.height), items, "1")


@cache
def write(*, converts_spot_inks: bool = False, bleed_mm: float = 3) -> bytes:
    bleed = mm(bleed_mm)
    out = BytesIO()
    settings = PressSettings(bleed, converts_spot_inks=converts_spot_inks)
    marked = add_printers_marks(page(), bleed)
    write_pdf_x4(DOCUMENT, [marked], {PICTURE.name: PICTURE}, out, settings)
    return out.getvalue()


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(data))


@pytest.mark.parametrize("bleed_mm", [3, 5])
def test_boxes_say_what_is_cut_and_what_bleeds(bleed_mm: int) -> None:
    first = read(write(bleed_mm=bleed_mm)).pages[0]
    trim, bleeding, media = first.trimbox, first.bleedbox, first.mediabox
    assert (float(trim.width), float(trim.height)) == pytest.approx(
        (A6.width, A6.height), abs=0.01
    )
    for inner, outer in ((trim.left, bleeding.left), (trim.bottom, bleeding.bottom)):
        assert float(inner) - float(outer) == pytest.approx(mm(bleed_mm), abs=0.01)
    assert float(bleeding.right) - float(trim.right) == pytest.approx(
        mm(bleed_mm), abs=0.01
    )
    assert media.left < bleeding.left
    assert media.top > bleeding.top


def test_a_file_says_what_it_is_and_for_which_press() -> None:
    data = write()
    assert data.startswith(b"%PDF-1.6")
    assert b">PDF/X-4<" in data
    reader = read(data)
    info: Any = reader.metadata
    assert info["/GTS_PDFXVersion"] == "PDF/X-4"
    assert info["/Trapped"] == "/False"
    assert {"/CreationDate", "/ModDate"} <= info.keys()
    root: Any = reader.trailer["/Root"]
    (intent,) = root["/OutputIntents"]
    intent = intent.get_object()
    assert intent["/S"] == "/GTS_PDFX"
    assert intent["/OutputConditionIdentifier"] == "FOGRA39"
    assert intent["/DestOutputProfile"]["/N"] == 4
    assert not {"/StructTreeRoot", "/Outlines", "/MarkInfo"} & root.keys()
    assert "/Annots" not in reader.pages[0]


def test_the_same_pages_give_the_same_bytes_and_others_another_name() -> None:
    again = BytesIO()
    marked = add_printers_marks(page(), mm(3))
    write_pdf_x4(DOCUMENT, [marked], {PICTURE.name: PICTURE}, again, PressSettings(mm(3)))
    assert again.getvalue() == write()
    start = write().index(b"uuid:")
    assert (
        write(bleed_mm=5)[write(bleed_mm=5).index(b"uuid:") :][:41] != write()[start:][:41]
    )


def test_black_type_overprints_and_white_and_pictures_knock_out() -> None:
    operators = read(write()).pages[0].get_contents()
    assert operators is not None
    text = operators.get_data().decode("latin-1")
    assert "/Of gs 0 0 0 1 k" in text
    assert "/Kf gs 0 0 0 0 k" in text
    assert "q /Kf gs " in text
    # What overprints is black: no other colour is ever painted in that state.
    for part in text.split("/Of gs")[1:]:
        assert part.startswith(" 0 0 0 1 k")
    assert " rg" not in text


@pytest.mark.parametrize("converts_spot_inks", [False, True])
def test_a_spot_ink_has_its_plate_or_none(converts_spot_inks: bool) -> None:
    reader = read(write(converts_spot_inks=converts_spot_inks))
    resources: Any = reader.pages[0]["/Resources"]
    spaces = resources["/ColorSpace"]
    names = {space.get_object()[1]: space.get_object()[2] for space in spaces.values()}
    assert ("/rouge" in names) is not converts_spot_inks
    assert set(names.values()) == {"/DeviceCMYK"}
    (image,) = resources["/XObject"].values()
    assert image["/ColorSpace"] == "/DeviceCMYK"

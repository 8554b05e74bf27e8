"""Links and outline of pages that came back from sheets are those of the pages that went there."""

from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import (
    IDENTITY,
    concatenate,
    invert_matrix,
    rotation_matrix,
    transform_point,
    translate_matrix,
)
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PrinterSettings
from pamphlets.impose.undo.navigation import PageFinder, PageOnSide
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.pages import A5, one_page

A4 = parse_paper("A4")
SIZE = Size(100, 200)
SCALED = (0.5, 0.0, 0.0, 0.5, 0.0, 0.0)
UPSIDE_DOWN = (-1.0, 0.0, 0.0, -1.0, 100.0, 200.0)
flips = pytest.mark.parametrize("flip", get_args(Flip))


def linked(path: Path, pages: int, size: tuple[float, float]) -> Path:
    """Every page links to the corner of the next, to a place on the one before, and to an address."""
    canvas: Any = Canvas(str(path), pagesize=size, invariant=True)
    width, height = size
    for number in range(1, pages + 1):
        canvas.bookmarkPage(f"top{number}", fit="XYZ", left=0, top=height)
        canvas.bookmarkPage(f"in{number}", fit="XYZ", left=width / 3, top=height / 4)
        canvas.linkAbsolute("", f"top{number % pages + 1}", (0, 0, 30, 20))
        canvas.linkAbsolute(
            "", f"in{(number - 2) % pages + 1}", (width - 40, height - 30, width, height)
        )
        canvas.linkURL(f"https://example.org/{number}", (width / 2, 50, width / 2 + 9, 70))
        canvas.addOutlineEntry(
            f"Page {number}", f"top{number}", number % 3 != 1, closed=number % 2
        )
        canvas.drawString(20, 60, str(number))
        canvas.showPage()
    canvas.save()
    return path


def ways(path: Path) -> tuple[list[Any], list[Any]]:
    """The links of each page, and the outline, with the pages and points that they lead to."""
    reader: Any = PdfReader(path)

    def goal(dest: Any) -> tuple[Any, ...]:
        if isinstance(dest, str):
            dest = reader.named_destinations[dest].dest_array
        return (
            reader.get_page_number(dest[0].get_object()),
            *(round(float(length)) for length in dest[2:4]),
        )

    def where(link: Any) -> Any:
        return link["/A"]["/URI"] if "/A" in link else goal(link["/Dest"])

    links = [
        sorted(
            [*(round(float(side)) for side in link["/Rect"]), where(link)]
            for link in page.get("/Annots", [])
        )
        for page in reader.pages
    ]
    entries, item, level = [], reader.root_object["/Outlines"]["/First"], 0
    above: list[Any] = []
    while item is not None:
        entries.append((level, item["/Title"], goal(item["/Dest"]), item.get("/Count", 0)))
        if "/First" in item:
            above.append(item)
            item, level = item["/First"], level + 1
            continue
        while "/Next" not in item and above:
            item, level = above.pop(), level - 1
        item = item.get("/Next")
    return links, entries


@flips
@pytest.mark.parametrize(
    "name",
    ["saddle", "sections", "quarto", "octavo", "cut-stack-fold", "zine8", "leaflet3"],
)
def test_our_own_sheets_give_back_links_and_outline(
    tmp_path: Path, name: str, flip: Flip
) -> None:
    size = compute_page_size(A4, load_scheme(name))
    source = linked(tmp_path / "in.pdf", 7, (size.width, size.height))
    options = ImposeOptions(sheet_thickness=0 if name in {"zine8", "leaflet3"} else mm(0.1))
    impose_pdf(
        source, tmp_path / "sheets.pdf", load_scheme(name), A4, flip, options=options
    )
    undo_imposition(
        [tmp_path / "sheets.pdf"], tmp_path / "pages.pdf", UndoOptions(flip=flip)
    )
    assert ways(tmp_path / "pages.pdf") == ways(source)


@flips
def test_scaled_and_turned_pages_do_too(tmp_path: Path, flip: Flip) -> None:
    source = linked(tmp_path / "in.pdf", 9, A5)
    for name, options in (
        ("quarto", ImposeOptions(scale_to_fit=True)),
        ("repeat", ImposeOptions(scale_to_fit=True, pieces_per_side=4)),
        ("saddle", ImposeOptions(rtl=True)),
    ):
        impose_pdf(
            source, tmp_path / "sheets.pdf", load_scheme(name), A4, flip, options=options
        )
        undo_imposition(
            [tmp_path / "sheets.pdf"], tmp_path / "pages.pdf", UndoOptions(flip=flip)
        )
        assert ways(tmp_path / "pages.pdf") == ways(source)


@flips
def test_so_do_sheets_made_by_others(tmp_path: Path, flip: Flip) -> None:
    size = (A4.size.height / 2, A4.size.width)
    source = linked(tmp_path / "in.pdf", 8, size)
    impose_pdf(source, tmp_path / "sheets.pdf", load_scheme("saddle"), A4, flip)
    made = (tmp_path / "sheets.pdf").read_bytes()
    (tmp_path / "sheets.pdf").write_bytes(made.replace(b"(pamphlets)", b"(pas-nous!)"))
    undo_imposition(
        [tmp_path / "sheets.pdf"], tmp_path / "pages.pdf", UndoOptions(flip=flip)
    )
    assert ways(tmp_path / "pages.pdf") == ways(source)


@given(
    st.sampled_from([0, 90, 180, 270]),
    st.floats(-500, 500),
    st.floats(-500, 500),
    st.floats(0.1, 9),
)
def test_an_inverse_leads_back(turn: Any, x: float, y: float, scale: float) -> None:
    matrix = translate_matrix(rotation_matrix(300, 400, turn), x, y)
    matrix = concatenate(matrix, (scale, 0, 0, scale, 1, 2))
    assert transform_point(
        concatenate(matrix, invert_matrix(matrix)), 12, 34
    ) == pytest.approx((12, 34))


def test_links_of_pages_with_bleed_and_of_sides_moved_for_a_printer(tmp_path: Path) -> None:
    entries = b"/MediaBox[0 0 440 616]/TrimBox[10 10 430 606]/BleedBox[0 0 440 616]"
    entries += (
        b"/Annots[<</Type/Annot/Subtype/Link/Rect[50 60 90 99]/Dest[3 0 R/XYZ 40 500 0]>>]"
    )
    (tmp_path / "in.pdf").write_bytes(one_page(entries, [b"0 0 440 616 re f"]))
    machine = PrinterSettings(back_shift=(mm(3), mm(-2)), stretch=(1.01, 0.99))
    impose_pdf(
        tmp_path / "in.pdf",
        tmp_path / "sheets.pdf",
        load_scheme("saddle"),
        A4,
        "long",
        options=ImposeOptions(printer=machine),
    )
    undo_imposition(
        [tmp_path / "sheets.pdf"], tmp_path / "pages.pdf", UndoOptions(flip="long")
    )
    page: Any = PdfReader(tmp_path / "pages.pdf").pages[0]
    (link,) = page["/Annots"]
    assert [float(side) for side in page.mediabox] == pytest.approx(
        [0, 0, 440, 616], abs=0.01
    )
    assert [float(side) for side in link["/Rect"]] == pytest.approx(
        [50, 60, 90, 99], abs=0.01
    )
    assert [float(length) for length in link["/Dest"][2:4]] == pytest.approx(
        [40, 500], abs=0.01
    )


@pytest.mark.parametrize(
    ("x", "y", "distance"),
    [
        (0, 200, (False, 0, False)),
        (50, 100, (False, 1, False)),
        (100, 0, (False, 2, False)),
        (-0.01, 200, (False, 0.0001, False)),
        (-0.3, 200, (True, 0.003, False)),
        (0, 200.5, (True, 0.0025, False)),
        (100.5, 200, (True, 1.005, False)),
        (50, -0.51, None),
        (100.51, 200, None),
        (-0.6, 100, None),
    ],
)
def test_a_place_is_as_far_as_it_is_from_the_top_left(
    x: float, y: float, distance: tuple[bool, float, bool] | None
) -> None:
    assert PageOnSide(0, 0, IDENTITY, SIZE).distance(x, y) == distance


def test_a_page_knows_that_it_stands_upside_down() -> None:
    assert PageOnSide(0, 0, UPSIDE_DOWN, SIZE).distance(100, 0) == (False, 0, True)
    assert PageOnSide(0, 0, SCALED, SIZE).distance(0, 400) == (False, 0, False)


def test_a_place_on_a_fold_belongs_to_the_page_that_begins_there() -> None:
    left = PageOnSide(0, 7, IDENTITY, SIZE)
    right = PageOnSide(1, 7, translate_matrix(IDENTITY, -100, 0), SIZE)
    finder = PageFinder((), {7: [left, right]})
    assert finder.find_page(7, 100, 50) is right
    assert finder.find_page(7, 99, 50) is left
    assert finder.find_page(7, 300, 50) is None
    assert finder.find_page(6, 100, 50) is None


def test_of_two_pages_in_one_place_the_first_has_it() -> None:
    first, second = PageOnSide(0, 0, IDENTITY, SIZE), PageOnSide(1, 0, IDENTITY, SIZE)
    assert PageFinder((), {0: [first, second]}).find_page(0, 10, 10) is first

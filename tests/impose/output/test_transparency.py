"""Transparent pages look on sheets as they do alone, in three renderers."""

from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.source_pdf.transparency_groups import format_sheet_group
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.nasty import BOX, book
from tests.support.renderers import RENDERERS, has_renderer, render_pages

A4: Final = parse_paper("A4")
CMYK_SQUARES: Final = b"0 1 0 0 k 50 300 200 200 re f /G gs 1 0 0 0 k 150 200 200 200 re f "
RGB_SQUARES: Final = b"1 .2 0 rg 50 300 200 200 re f /G gs 0 .6 1 rg 150 200 200 200 re f "
SPOT: Final = (
    b"/ColorSpace<</S[/Separation/Rouge/DeviceCMYK"
    b"<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>]>>"
)
SPOT_SQUARES: Final = (
    b"/S cs 1 scn 50 300 200 200 re f /G gs 1 0 0 0 k 150 200 200 200 re f "
)


def page(
    state: bytes, content: bytes, group: bytes = b"", resources: bytes = b""
) -> tuple[bytes, bytes]:
    """A page of two squares of which one lies over the other in a graphics state."""
    entries = BOX + b"/Resources<</ExtGState<</G<<" + state + b">>>>" + resources + b">>"
    if group:
        entries += b"/Group<</S/Transparency" + group + b">>"
    return entries, content


CASES: Final = {
    "multiplied in cmyk": page(
        b"/BM/Multiply/ca .8", CMYK_SQUARES, b"/CS/DeviceCMYK"
    ),
    "the difference in cmyk": page(
        b"/BM/Difference", CMYK_SQUARES, b"/CS/DeviceCMYK"
    ),
    "multiplied in rgb": page(b"/BM/Multiply/ca .8", RGB_SQUARES, b"/CS/DeviceRGB"),
    "screened in rgb, and isolated by name": page(
        b"/BM/Screen", RGB_SQUARES, b"/CS/DeviceRGB/I true"
    ),
    "luminosity in a group that names no space": page(b"/BM/Luminosity", RGB_SQUARES, b"/I false"),
    "a group of no kind": (
        BOX + b"/Resources<</ExtGState<</G<</BM/Multiply>>>>>>/Group<</CS/DeviceCMYK>>",
        CMYK_SQUARES,
    ),
    "transparent without any group": page(b"/ca .3", RGB_SQUARES),
    "greys multiplied": page(
        b"/BM/Multiply", b".8 g 50 300 200 200 re f /G gs .5 g 150 200 200 200 re f ",
        b"/CS/DeviceGray",
    ),
    "a spot ink overprinted": page(
        b"/OP true/op true/OPM 1", SPOT_SQUARES, b"/CS/DeviceCMYK", SPOT
    ),
    "a spot ink under a multiplied one": page(
        b"/BM/Multiply", SPOT_SQUARES, b"/CS/DeviceCMYK", SPOT
    ),
    "a knockout group": page(b"/ca .5", RGB_SQUARES * 2, b"/CS/DeviceRGB/K true"),
}  # fmt: skip
# MuPDF and poppler do not look at the Knockout entry of a page's group: Ghostscript alone draws the page as ISO 32000 has
# it. That of a form MuPDF obeys, so that the sheet is right where the page was wrong.
WRONG_IN_SOURCE: Final = {("mutool", "a knockout group")}
renderers = pytest.mark.parametrize("renderer", list(RENDERERS))


def differs(one: Image.Image, other: Image.Image) -> int:
    """By how much two pictures differ most where neither has an edge of a square."""
    worst = 0
    for place in ((50, 80), (100, 120), (150, 170), (20, 20)):
        pixels = zip(one.getpixel(place), other.getpixel(place), strict=True)  # type: ignore[arg-type]
        worst = max(worst, *(abs(left - right) for left, right in pixels))
    return worst


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("transparency") / "in.pdf"
    path.write_bytes(book(list(CASES.values())))
    return path


@renderers
def test_a_page_looks_on_its_sheet_as_it_does_alone(
    source: Path, tmp_path: Path, renderer: str
) -> None:
    if not has_renderer(renderer):
        pytest.skip(f"{renderer} draws the pages")
    sheets, pages = tmp_path / "sheets.pdf", tmp_path / "pages.pdf"
    options = ImposeOptions(pieces_per_side=1)
    impose_pdf(source, sheets, load_scheme("repeat"), A4, "long", options=options)
    undo_imposition([sheets], pages, UndoOptions(flip="long"))
    alone = render_pages(source, renderer, tmp_path / "alone")
    placed = render_pages(sheets, renderer, tmp_path / "placed")
    undone = render_pages(pages, renderer, tmp_path / "undone")
    width, height = alone[0].size
    left = (placed[0].width - width) // 2
    top = (placed[0].height - height) // 2
    wrong: list[str] = []
    for name, before, sheet, after in zip(CASES, alone, placed, undone, strict=False):
        on_sheet = sheet.crop((left, top, left + width, top + height))
        if (renderer, name) not in WRONG_IN_SOURCE:
            worst = max(differs(before, on_sheet), differs(before, after))
            if worst > 3:
                wrong.append(f"{name}: {worst}")
    assert wrong == []


def test_a_sheet_blends_in_the_space_that_all_its_pages_have() -> None:
    cmyk, rgb = b"/CS/DeviceCMYK", b"/CS/DeviceRGB"
    assert format_sheet_group([cmyk, cmyk]) == b"/Group<</S/Transparency/CS/DeviceCMYK>>"
    assert format_sheet_group([cmyk, rgb]) == format_sheet_group([cmyk, b""]) == b""
    assert format_sheet_group([b"", b""]) == format_sheet_group([]) == b""

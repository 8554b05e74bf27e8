"""How scans lie: their lean, their borders, and what is no scan."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pamphlets.pdf.scans.scan_measures import WHOLE_FRAME, Frame, measure_scan
from tests.support.pages import one_page
from tests.support.scans import Bed, picture_pdf, scan_page, type_page


def measure(image: Image.Image) -> tuple[float, Frame]:
    scan = measure_scan(picture_pdf(image), is_leaning=True)
    assert scan is not None
    return scan


@pytest.mark.parametrize("lean", [0.0, 0.3, -1.7, 4.8])
@pytest.mark.parametrize("shade", [20, 190])
def test_lean_and_borders_are_measured(lean: float, shade: int) -> None:
    page = type_page()
    bed = Bed(shade=shade, lean=lean)
    image = scan_page(page, bed)
    measured, frame = measure(image)
    assert measured == pytest.approx(lean, abs=0.1)
    left, top, right, bottom = bed.border
    edges = (
        left / image.width,
        top / image.height,
        1 - right / image.width,
        1 - bottom / image.height,
    )
    assert frame == pytest.approx(edges, abs=0.006)
    assert frame[0] > edges[0]  # never a line of the border
    assert frame[2] < edges[2]


@pytest.mark.parametrize("lean", [6.0, -7.5])
def test_what_leans_too_much_is_left(lean: float) -> None:
    assert measure(scan_page(type_page(), Bed((0, 0, 0, 0), 247, lean)))[0] == 0


def test_a_page_without_borders_stays_whole() -> None:
    image = scan_page(type_page(), Bed((0, 0, 0, 0)))
    assert measure(image) == (0, WHOLE_FRAME)


def test_a_border_at_one_edge_is_cut_there_alone() -> None:
    left, top, right, bottom = measure(scan_page(type_page(), Bed((45, 0, 0, 0))))[1]
    assert left == pytest.approx(45 / 665, abs=0.005)
    assert (top, right, bottom) == (0, 1, 1)


def test_what_is_dark_farther_in_belongs_to_the_page() -> None:
    page = Image.new("L", (600, 800), 245)
    ImageDraw.Draw(page).rectangle((0, 0, 600, 90), fill=20)  # more than a tenth
    assert measure(page)[1] == WHOLE_FRAME
    page.paste(245, (0, 70, 600, 800))
    assert measure(page)[1][1] == pytest.approx(70 / 800, abs=0.005)


def test_a_black_cover_and_a_blank_page_stay_as_they_are() -> None:
    for shade in (15, 246):
        noise = np.random.default_rng(3).normal(shade, 3, (800, 560)).clip(0, 255)
        assert measure(Image.fromarray(noise.astype("uint8"))) == (0, WHOLE_FRAME)


def test_a_photograph_to_the_edge_is_no_border() -> None:
    page = Image.new("L", (600, 800), 245)
    stripes = np.tile(np.repeat([10, 190], 20), (60, 15)).astype("uint8")
    page.paste(Image.fromarray(stripes), (0, 0))
    assert measure(page)[1] == WHOLE_FRAME


def test_pages_with_words_or_lines_are_no_scans() -> None:
    for content in (
        b"0 0 m 90 90 l S",
        b"q 90 0 0 90 0 0 cm BI /W 1/H 1/BPC 8/CS/G ID x EI Q 1 1 m 9 9 l S",
    ):
        file = BytesIO(one_page(b"/MediaBox[0 0 90 90]", [content]))
        assert measure_scan(file, is_leaning=True) is None


def test_a_small_picture_is_no_scan() -> None:
    content = b"q 80 0 0 90 0 0 cm BI /W 1/H 1/BPC 8/CS/G ID x EI Q"
    for width, is_scan in ((90, True), (100, False)):
        file = BytesIO(one_page(b"/MediaBox[0 0 %d 90]" % width, [content]))
        assert (measure_scan(file, is_leaning=False) is not None) is is_scan


def test_what_is_no_pdf_is_no_scan() -> None:
    assert measure_scan(BytesIO(b"no"), is_leaning=True) is None

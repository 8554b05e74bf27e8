"""The cover as a picture: of the right size, the same each time, and like the page. Ink is found where it is."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from pamphlets.core.geometry import Insets
from pamphlets.core.units import PAGE_SIZES
from pamphlets.pdf.render import (
    INK_ACCURACY,
    PREVIEW_DPI,
    measure_ink_margins,
    render_preview,
    render_thumbnail,
)
from tests.support.nasty import H, W
from tests.support.nasty_files import BOXES, LAYERS
from tests.support.pages import one_page, pdf, stream
from tests.support.single_pages import write_pages_of_file


def banded(folder: Path, tint: float) -> Path:
    """An A5 page with a band of one tint across its upper half."""
    width, height = PAGE_SIZES["A5"]
    path = folder / "a.pdf"
    canvas = Canvas(str(path), pagesize=(width, height), invariant=1)
    canvas.setFillColorRGB(tint, 0, 0)
    canvas.rect(0, height / 2, width, height / 2, stroke=0, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return path


def shot(path: Path) -> bytes:
    out = BytesIO()
    render_preview(path, out)
    return out.getvalue()


def test_the_picture_shows_the_first_page_at_its_size(tmp_path: Path) -> None:
    image = Image.open(BytesIO(shot(banded(tmp_path, 1.0))))
    # Whole pixels, rounded up.
    assert image.size == (
        round(148 / 25.4 * PREVIEW_DPI) + 1,
        round(210 / 25.4 * PREVIEW_DPI) + 1,
    )
    # PNG counts whole pixels a metre.
    assert image.info["dpi"] == pytest.approx((PREVIEW_DPI, PREVIEW_DPI), rel=1e-3)
    assert image.getpixel((400, 100)) == (255, 0, 0)
    assert image.getpixel((400, 1200)) == (255, 255, 255)


def test_inks_lie_over_the_colour_of_the_paper(tmp_path: Path) -> None:
    """Red on yellow is red darkened by the paper; black is black; what is bare is the paper."""
    yellow = (250, 240, 100)
    for tint, ink in ((1.0, (250, 0, 0)), (0.0, (0, 0, 0))):
        out = BytesIO()
        render_preview(banded(tmp_path, tint), out, 72, yellow)
        image = Image.open(out)
        assert image.getpixel((200, 50)) == ink
        assert image.getpixel((200, 550)) == yellow


def test_the_picture_shows_no_bleed(tmp_path: Path) -> None:
    """A black frame beyond the trim is not seen, and the size is that of the trim."""
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(120, 220), trimBox=(10, 5, 100, 205), invariant=1)
    canvas.setLineWidth(10)
    canvas.rect(5, 0, 100, 210)
    canvas.save()
    out = BytesIO()
    render_preview(path, out, 72)
    image = Image.open(out).convert("L")
    assert image.size == (90, 200)
    assert image.getextrema() == (255, 255)


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    path = banded(tmp_path, 0.5)
    assert shot(path) == shot(path)


def test_a_thumbnail_is_small_of_few_colours_and_has_no_bleed(tmp_path: Path) -> None:
    path, out = banded(tmp_path, 1.0), BytesIO()
    render_thumbnail(path, out, 240, (250, 240, 100))
    image = Image.open(out)
    assert image.size == (240, 341)
    assert image.mode == "P"
    assert image.convert("RGB").getpixel((120, 20)) == (250, 0, 0)
    assert image.convert("RGB").getpixel((120, 320)) == (250, 240, 100)
    again = BytesIO()
    render_thumbnail(path, again, 240, (250, 240, 100))
    assert again.getvalue() == out.getvalue()


DRAWN = Insets(
    left=20, right=W - 400, top=H - 570, bottom=30
)  # what `nasty.drawing` leaves white
# Of other sizes.
OTHERS = {
    "pages of several sizes",
    "a trim with bleed around it",
    "cropped, corners exchanged",
}
SOME_BOXES = sorted(BOXES.keys() - OTHERS)


def sides(insets: Insets) -> tuple[float, ...]:
    return insets.left, insets.right, insets.top, insets.bottom


def measured(data: bytes) -> list[Insets | None]:
    return list(measure_ink_margins(BytesIO(data)))


def box(width: int, height: int, content: bytes) -> bytes:
    return one_page(b"/MediaBox[0 0 %d %d]" % (width, height), [content])


@settings(max_examples=60)
@given(st.floats(0, 90), st.floats(0, 90), st.floats(1, 60), st.floats(1, 60))
def test_ink_lies_within_a_pixel_of_where_it_is_said_to_lie(
    x: float, y: float, w: float, h: float
) -> None:
    (found,) = measured(box(151, 152, b"0 g %f %f %f %f re f" % (x, y, w, h)))
    assert found
    for said, true in zip(sides(found), (x, 151 - x - w, 152 - y - h, y), strict=True):
        assert said == pytest.approx(true, abs=INK_ACCURACY)


def test_a_page_without_ink_is_blank_and_a_faint_tint_is_no_ink() -> None:
    assert measured(box(100, 100, b"")) == [None]
    assert measured(box(100, 100, b"1 g 0 0 100 100 re f 0.99 g 5 5 9 9 re f")) == [None]
    (found,) = measured(box(100, 100, b"0.95 g 0 0 100 100 re f"))
    assert found
    assert sides(found) == (0, 0, 0, 0)


@pytest.mark.parametrize("name", SOME_BOXES)
def test_pages_are_measured_as_they_are_looked_at(tmp_path: Path, name: str) -> None:
    (tmp_path / "in.pdf").write_bytes(BOXES[name].data)
    out = BytesIO()
    (size,) = write_pages_of_file(tmp_path / "in.pdf", out)
    assert (size.width, size.height) == pytest.approx((W, H), abs=0.01)
    (found,) = measure_ink_margins(out)
    assert found
    for said, true in zip(sides(found), sides(DRAWN), strict=True):
        assert said == pytest.approx(true, abs=INK_ACCURACY)


def test_what_stands_beyond_the_trim_is_not_measured(tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(BOXES["a trim with bleed around it"].data)
    out = BytesIO()
    (size,) = write_pages_of_file(tmp_path / "in.pdf", out)
    assert (size.width, size.height) == pytest.approx((W, H), abs=0.01)
    (found,) = measure_ink_margins(out)
    assert found == Insets(0, 0, 0, 0)


def test_hidden_layers_have_no_ink(tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(
        LAYERS["a hidden layer"].data.replace(b"g 100 300 200", b"g   0   0 200")
    )
    out = BytesIO()
    write_pages_of_file(tmp_path / "in.pdf", out)
    (found,) = measure_ink_margins(out)
    assert found
    assert found.bottom > 28


def test_a_page_that_cannot_be_drawn_has_no_ink_and_the_others_have() -> None:
    kids = b"<</Type/Pages/Count 2/Kids[5 0 R 3 0 R]>>"
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            kids,
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
            stream(b"0 0 9 9 re f"),
            b"5",
        ]
    )
    assert measured(data) == [None, Insets(0, 0, 0, 0)]

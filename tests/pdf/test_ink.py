"""Ink is found where it is, however a page is turned, cropped and scaled."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.geometry import Insets
from pamphlets.impose.undo.single_pages import write_single_pages
from pamphlets.pdf.render import INK_ACCURACY, measure_ink_margins
from tests.support.nasty import H, W
from tests.support.nasty_files import BOXES, LAYERS
from tests.support.pages import one_page, pdf, stream

DRAWN = Insets(left=20, right=W - 400, top=H - 570, bottom=30)  # what `nasty.drawing` leaves white
OTHERS = {
    "pages of several sizes",
    "a trim with bleed around it",
    "cropped, corners exchanged",
}  # of other sizes
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
    (size,) = write_single_pages(tmp_path / "in.pdf", out)
    assert (size.width, size.height) == pytest.approx((W, H), abs=0.01)
    (found,) = measure_ink_margins(out)
    assert found
    for said, true in zip(sides(found), sides(DRAWN), strict=True):
        assert said == pytest.approx(true, abs=INK_ACCURACY)


def test_what_stands_beyond_the_trim_is_not_measured(tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(BOXES["a trim with bleed around it"].data)
    out = BytesIO()
    (size,) = write_single_pages(tmp_path / "in.pdf", out)
    assert (size.width, size.height) == pytest.approx((W, H), abs=0.01)
    (found,) = measure_ink_margins(out)
    assert found == Insets(0, 0, 0, 0)


def test_hidden_layers_have_no_ink(tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(
        LAYERS["a hidden layer"].data.replace(b"g 100 300 200", b"g   0   0 200")
    )
    out = BytesIO()
    write_single_pages(tmp_path / "in.pdf", out)
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

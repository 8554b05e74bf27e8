"""A turned run stands up about its baseline point, is still text, and leaves what follows upright."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, make_untrimmed_page
from pamphlets.core.style import FontSpec
from pamphlets.pdf.draw import write_pdf
from tests.support.documents import written

SPEC = FontSpec("Anton")


def printed(book: FontBook, *items: tuple[str, Point, float]) -> bytes:
    marks = []
    for text, at, angle in items:
        run = GlyphRun(book.shape(text, SPEC), 20.0, angle=angle)
        marks.append(PageItem(at, run))
    file = BytesIO()
    page = make_untrimmed_page(Size(200, 200), tuple(marks), "1")
    write_pdf(written("Mot."), [page], {}, file)
    return file.getvalue()


def ink_box(pdf: bytes) -> tuple[int, int, int, int]:
    with pypdfium2.PdfDocument(pdf) as document:
        shown: Image.Image = document[0].render(scale=1).to_pil().convert("L")
    box = ImageChops.invert(shown).point(lambda value: 255 * (value > 100)).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize(
    ("angle", "edges"),
    [(0.0, "right, above"), (90.0, "above, left"), (-90.0, "below, right")],
)
def test_a_run_turns_about_its_baseline_point(
    book: FontBook, angle: float, edges: str
) -> None:
    left, top, right, bottom = ink_box(printed(book, ("HHHH", Point(100, 100), angle)))
    reach = {
        "right": right - 100,
        "above": 100 - top,
        "left": 100 - left,
        "below": bottom - 100,
    }
    along, across = edges.split(", ")
    assert 35 < reach[along] < 42
    assert 15 < reach[across] < 19
    assert all(reach[side] <= 1 for side in reach if side not in (along, across))


def test_what_follows_a_turned_run_is_upright(book: FontBook) -> None:
    pdf = printed(book, ("un", Point(100, 100), 90.0), ("deux", Point(20, 180), 0.0))
    alone = printed(book, ("deux", Point(20, 180), 0.0))
    assert ink_box(pdf)[3] == ink_box(alone)[3]
    with pypdfium2.PdfDocument(pdf) as document:
        assert document[0].get_textpage().get_text_range().split() == ["un", "deux"]

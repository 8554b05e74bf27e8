"""Inks over each other are darker than each, and as see-through as their colours say."""

from io import BytesIO

from PIL import Image

from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItem, make_untrimmed_page, place_rule
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.rendering.overprint import InkedPlate, render_overprint
from tests.support.documents import written

YELLOW, BLUE = (255, 216, 0), (31, 85, 165)


def plate(*pages: tuple[PageItem, ...]) -> bytes:
    out = BytesIO()
    written_pages = [make_untrimmed_page(Size(60, 60), items, "1") for items in pages]
    write_pdf(written("Mot."), written_pages, {}, out)
    return out.getvalue()


def test_two_inks_are_multiplied_on_their_paper() -> None:
    upper = plate((place_rule(0, 0, 60, 40),), ())
    lower = plate((place_rule(0, 20, 60, 40),), ())
    plates = (InkedPlate(upper, YELLOW), InkedPlate(lower, BLUE))
    first, second = [Image.open(BytesIO(png)) for png in render_overprint(plates, 72)]
    assert first.getpixel((30, 10)) == YELLOW
    assert first.getpixel((30, 50)) == BLUE
    assert first.getpixel((30, 30)) == (31, 72, 0)
    assert second.getpixel((30, 30)) == (255, 255, 255)
    assert first.size == (60, 60)
    (tinted, _) = render_overprint(plates, 144, paper=(240, 200, 160))
    picture = Image.open(BytesIO(tinted))
    assert picture.size == (120, 120)
    assert picture.getpixel((60, 20)) == (240, 169, 0)

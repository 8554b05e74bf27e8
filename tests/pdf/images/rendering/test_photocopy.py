"""Two copiers one after the other leave black and white: hairs go, strokes stay, greys become one or the other."""

from io import BytesIO

import pytest
from PIL import Image

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import Page, PageItem, place_rule
from pamphlets.core.style import BLACK, Ink
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.rendering.photocopy import render_photocopy
from tests.support.documents import written


def copy(*items: PageItem, scale: float = 4.0) -> Image.Image:
    """A page of 40 by 40 points, copied twice."""
    page = Page(Size(40, 40), Rect(0, 0, 40, 40), items, "1")
    file = BytesIO()
    write_pdf(written("Mot."), [page], {}, file)
    picture: Image.Image = Image.open(BytesIO(render_photocopy(file.getvalue(), scale)))
    return picture


def blackness(picture: Image.Image) -> float:
    """The share of a picture that is darker than the middle."""
    return sum(picture.histogram()[:128]) / (picture.width * picture.height)


def test_a_copy_is_as_large_as_asked_for() -> None:
    assert copy(place_rule(0, 0, 40, 20), scale=2.5).size == (100, 100)


@pytest.mark.parametrize(("weight", "stays"), [(0.2, False), (0.7, True), (2.0, True)])
def test_a_hair_is_lost_and_a_stroke_stays(weight: float, stays: bool) -> None:
    share = blackness(copy(place_rule(0, 20, 40, weight)))
    assert (share > 0.5 * weight / 40) == stays


def test_a_pale_ink_is_lost_and_a_dark_one_black() -> None:
    pale = Ink("jaune", (1.0, 0.85, 0.0))
    dark = Ink("bleu", (0.12, 0.33, 0.65))
    assert blackness(copy(place_rule(0, 0, 40, 40, pale))) == 0
    assert blackness(copy(place_rule(0, 0, 40, 40, dark))) == 1


def test_black_and_white_stay_what_they_are() -> None:
    picture = copy(place_rule(0, 0, 40, 20, BLACK))
    assert picture.getpixel((80, 20)) == 0
    assert picture.getpixel((80, 140)) == 255

"""Pictures on a page: where they stand, what is clipped, in which ink they print."""

from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, ScaledPicture
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import BLACK, Ink
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.picture_file import PictureFile
from tests.support.documents import written
from tests.support.packed_pdf import unpack_objects

ROUGE = Ink("rouge", (1.0, 0.0, 0.0))
METHODS: tuple[Any, ...] = ("halftone", "line-art", "grey", "colour")
RED, DARK, PAPER = (255, 0, 0), (0, 0, 0), (255, 255, 255)


def quarters() -> Image.Image:
    """White, but for a black quarter at the top right."""
    image = Image.new("L", (200, 200), 255)
    image.paste(0, (100, 0, 200, 100))
    return image


def drawn(mark: ScaledPicture, image: Image.Image) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """A page of 60 × 60 points with a picture at 10, 20."""
    stored = BytesIO()
    image.save(stored, "PNG")
    pictures = {"p.png": PictureFile("p.png", stored.getvalue())}
    items = (PageItem(Point(10, 20), mark),)
    out = BytesIO()
    page = Page(Size(60, 60), Rect(0, 0, 60, 60), items)
    said = write_pdf(written("Mot."), [page], pictures, out)
    return out.getvalue(), said


def seen(data: bytes, *places: tuple[int, int]) -> list[Any]:
    with pypdfium2.PdfDocument(data) as document:
        image = document[0].render(scale=1).to_pil().convert("RGB")
        return [image.getpixel(place) for place in places]


@pytest.mark.parametrize("method", METHODS)
def test_a_picture_stands_upright_in_its_place(method: Any) -> None:
    mark = ScaledPicture("p.png", Size(30, 30), tones=ToneRendering(method))
    data, said = drawn(mark, quarters())
    assert said == ()
    assert seen(data, (36, 24), (14, 24), (36, 46), (44, 24)) == [DARK, PAPER, PAPER, PAPER]


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_drawn_of_what_is_cut_off(method: Any) -> None:
    crop = Rect(0.25, 0.0, 0.5, 0.5)
    mark = ScaledPicture("p.png", Size(30, 30), crop=crop, tones=ToneRendering(method))
    data, _ = drawn(mark, quarters())
    assert seen(data, (14, 30), (36, 24), (36, 46)) == [PAPER, DARK, DARK]
    assert seen(data, (44, 30), (36, 54), (36, 16)) == [PAPER] * 3


@pytest.mark.parametrize("method", METHODS[:3])
def test_a_picture_prints_in_a_spot_ink_and_leaves_what_follows_alone(method: Any) -> None:
    mark = ScaledPicture("p.png", Size(30, 30), tones=ToneRendering(method), ink=ROUGE)
    data, _ = drawn(mark, quarters())
    assert seen(data, (36, 24), (14, 24)) == [RED, PAPER]
    assert b"/Separation /rouge" in unpack_objects(data)


def test_black_pictures_need_no_colour_space() -> None:
    for method in METHODS[:3]:
        mark = ScaledPicture("p.png", Size(30, 30), tones=ToneRendering(method), ink=BLACK)
        data, _ = drawn(mark, quarters())
        assert b"/ICCBased" not in unpack_objects(data)
        assert (b"/ImageMask true" in data) == (method != "grey")


@pytest.mark.parametrize(
    ("tones", "coarse"),
    [
        (ToneRendering("grey"), ("149", "150")),
        (ToneRendering("halftone", 45), None),
        (ToneRendering("line-art"), ("149", "150")),
    ],
)
def test_a_coarse_picture_is_told_unless_dots_hide_it(
    tones: ToneRendering, coarse: tuple[str, str] | None
) -> None:
    side = 200 * 72 / 149.4
    mark = ScaledPicture("p.png", Size(side, side), tones=tones)
    _, said = drawn(mark, quarters())
    told = [(doubt.fields["dpi"], doubt.fields["least"]) for doubt in said]
    assert told == ([coarse] if coarse else [])


def test_a_halftone_too_needs_more_dots_than_its_own() -> None:
    mark = ScaledPicture("p.png", Size(240, 240), tones=ToneRendering("halftone", 45))
    (doubt,) = drawn(mark, quarters())[1]
    assert (doubt.fields["dpi"], doubt.fields["least"]) == ("60", "68")

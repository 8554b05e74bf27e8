"""Pictures for a screen: small enough for an e-mail, upright, in sRGB, and silent about who took them."""

from io import BytesIO

import pytest
from PIL import Image

from pamphlets.core.source import WHOLE_FILE, PamphletError, Source
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import ScreenPicture
from pamphlets.pdf.images.rendering.screen_picture import MOST_DOTS, make_screen_picture


def show(image: Image.Image, kind: str, **options: object) -> ScreenPicture:
    out = BytesIO()
    image.save(out, kind, **options)
    return make_screen_picture(PictureFile("p", out.getvalue()), Source("", ""), WHOLE_FILE)


def reopen(picture: ScreenPicture) -> Image.Image:
    return Image.open(BytesIO(picture.data))


def test_a_photograph_stays_one_and_is_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "Anne Onyme"
    shown = show(Image.new("RGB", (40, 20), "red"), "JPEG", exif=exif)
    assert (shown.media_type, shown.file_ending, shown.width, shown.height) == (
        "image/jpeg",
        ".jpg",
        20,
        40,
    )
    assert b"Anne" not in shown.data
    assert not reopen(shown).getexif()


def test_a_large_one_has_so_many_dots_at_most() -> None:
    for kind in ("JPEG", "PNG"):
        shown = show(Image.new("L", (2 * MOST_DOTS, MOST_DOTS)), kind)
        assert (shown.width, shown.height) == (MOST_DOTS, MOST_DOTS // 2)
    assert show(Image.new("L", (30, 20)), "PNG").width == 30


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_all_else_is_a_png_that_browsers_show(mode: str) -> None:
    shown = show(Image.new(mode, (8, 4)), "PNG")
    again = reopen(shown)
    assert (again.format, again.size) == ("PNG", (8, 4))
    assert again.mode in ("1", "L", "RGB", "RGBA")


def test_what_is_see_through_stays_so() -> None:
    shown = reopen(show(Image.new("RGBA", (2, 2), (0, 0, 0, 0)), "PNG"))
    assert shown.getpixel((0, 0)) == (0, 0, 0, 0)


def test_inks_become_the_colours_of_a_screen() -> None:
    shown = reopen(show(Image.new("CMYK", (8, 8), (0, 0, 0, 0)), "JPEG"))
    assert shown.mode == "RGB"
    assert min(shown.convert("L").tobytes()) > 250


def test_a_file_that_is_none_is_told() -> None:
    with pytest.raises(PamphletError):
        make_screen_picture(PictureFile("p", b"non"), Source("", ""), WHOLE_FILE)

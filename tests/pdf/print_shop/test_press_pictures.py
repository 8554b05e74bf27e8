"""Pictures for a press: within 300 per cent of ink, greys of drawings in black alone, coarse ones told of."""

import zlib
from io import BytesIO

import pytest
from PIL import Image

from pamphlets.core.geometry import Size
from pamphlets.core.page import WHOLE_PICTURE
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture, RenderedPicture
from pamphlets.pdf.print_shop.ink_limit import limit_picture_ink, measure_most_ink
from pamphlets.pdf.print_shop.press_pictures import PressPictureRenderer

COLOUR = ToneRendering(method="colour")


def saved(image: Image.Image, kind: str) -> PictureFile:
    out = BytesIO()
    image.save(out, kind, quality=95)
    return PictureFile(f"a.{kind.lower()}", out.getvalue())


def rendered(
    picture: PictureFile, dpi: float = 300, tones: ToneRendering = COLOUR
) -> tuple[RenderedPicture, list[str]]:
    """What a press gets of a picture 300 dots wide, and what is told of it."""
    renderer = PressPictureRenderer({picture.name: picture}, Source("a.md", ""))
    side = 300 / dpi * 72
    printed = PrintedPicture(Size(side, side), WHOLE_PICTURE, tones)
    result = renderer.render(picture.name, printed, WHOLE_FILE)
    return result, [doubt.code for doubt in renderer.doubts]


def as_inks(result: RenderedPicture) -> Image.Image:
    """The dots of a raster in CMYK."""
    raster = result.raster
    if raster.stream_filter == "DCTDecode":
        return Image.open(BytesIO(raster.data))
    size = (raster.width, raster.height)
    return Image.frombytes("CMYK", size, zlib.decompress(raster.data))


def rainbow(side: int = 300) -> Image.Image:
    ramps = [
        Image.linear_gradient("L").rotate(angle).resize((side, side)) for angle in (0, 90)
    ]
    return Image.merge("RGB", (*ramps, Image.radial_gradient("L").resize((side, side))))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_colours_have_no_more_ink_than_a_press_can_lay(kind: str) -> None:
    # Untouched, the profile lays 315 per cent in the shadows.
    dark = rainbow().point(lambda value: value // 3)
    for image in (rainbow(), dark):
        result, doubts = rendered(saved(image, kind))
        assert result.raster.components == 4
        assert 200 < measure_most_ink(as_inks(result)) <= 300
        assert doubts == []


def test_a_picture_in_cmyk_is_brought_within_the_ink_too() -> None:
    result, _ = rendered(saved(Image.new("CMYK", (300, 300), (250, 240, 230, 255)), "JPEG"))
    assert 295 < measure_most_ink(as_inks(result)) <= 300
    assert as_inks(result).getchannel("K").getextrema() == (255, 255)
    light = Image.new("CMYK", (3, 3), (250, 240, 230, 40))
    assert limit_picture_ink(light) is light


def test_greys_of_a_drawing_are_black_alone_and_colours_keep_theirs() -> None:
    image = Image.new("RGB", (300, 300), (20, 20, 20))
    image.paste((200, 20, 20), (0, 0, 100, 300))
    result, _ = rendered(saved(image, "PNG"))
    inks = as_inks(result)
    assert inks.getpixel((200, 10)) == (0, 0, 0, 235)
    red = inks.getpixel((50, 10))
    assert isinstance(red, tuple)
    assert red[1] > 200


def test_a_picture_in_greys_is_printed_in_black() -> None:
    image = Image.linear_gradient("L").resize((300, 300)).convert("RGB")
    result, _ = rendered(saved(image, "PNG"))
    assert result.raster.components == 1


def test_a_photograph_goes_to_the_press_in_greys_which_it_screens_itself() -> None:
    noise = Image.effect_noise((300, 300), 60)
    automatic = ToneRendering()
    fine, _ = rendered(saved(noise, "JPEG"), 300, automatic)
    assert fine.method == "grey"
    # A coarser one keeps our dots, which hide its own.
    coarse, doubts = rendered(saved(noise, "JPEG"), 240, automatic)
    assert (coarse.method, doubts) == ("halftone", [])
    screened, _ = rendered(saved(noise, "JPEG"), 300, ToneRendering("halftone"))
    assert screened.method == "halftone"


@pytest.mark.parametrize("method", ["grey", "colour"])
def test_continuous_tones_below_300_dots_an_inch_are_told_of(method: str) -> None:
    tones = ToneRendering(method=method)  # type: ignore[arg-type]
    assert rendered(saved(rainbow(), "JPEG"), 240, tones)[1] == ["print-shop-coarse"]
    assert rendered(saved(rainbow(), "JPEG"), 300, tones)[1] == []


def test_what_is_see_through_stays_so() -> None:
    image = rainbow().convert("RGBA")
    image.putalpha(Image.radial_gradient("L").resize((300, 300)))
    result, _ = rendered(saved(image, "PNG"))
    assert result.raster.components == 4
    assert result.raster.alpha is not None

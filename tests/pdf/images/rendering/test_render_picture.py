"""A picture as it is printed: of every kind of file the part that is shown, upright, in bits or greys, never too fine."""

import zlib
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import WHOLE_PICTURE
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import PamphletError, Source, Span
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.images.rendering import render_picture as render_picture_module
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture, RenderedPicture
from pamphlets.pdf.images.rendering.render_picture import render_picture
from tests.support.photographs import draw_engraving, take_landscape, take_portrait

SOURCE = Source("a.md", "![une photo](p.png)\n")
ORIENTATION = 0x0112
INCH = Size(72, 72)
ONE_INCH = PrintedPicture(INCH, WHOLE_PICTURE, ToneRendering("auto", 45))
PORTRAIT, ENGRAVING = take_portrait(300), draw_engraving(300)


def file_of(image: Image.Image, name: str = "PNG", **options: Any) -> PictureFile:
    out = BytesIO()
    image.save(out, name, **options)
    return PictureFile("p", out.getvalue())


def rendered(picture: PictureFile, **changes: Any) -> RenderedPicture:
    return render_picture(picture, replace(ONE_INCH, **changes), SOURCE, Span(0, 3))


def bitmap_of(raster: Raster) -> Image.Image:
    assert raster.is_mask
    data = zlib.decompress(raster.data)
    return Image.frombytes("1", (raster.width, raster.height), data).convert("L")


def greys_of(raster: Raster, size: tuple[int, int] = (8, 8)) -> list[int]:
    """The mean greys of a raster's bitmap, row by row."""
    return list(bitmap_of(raster).resize(size, Image.Resampling.BOX).tobytes())


def tones(method: Any, frequency: int | None = 45) -> ToneRendering:
    return ToneRendering(method, frequency)


@pytest.mark.parametrize(
    ("image", "method"), [(PORTRAIT, "halftone"), (ENGRAVING, "line-art")]
)
def test_left_to_itself_a_picture_is_what_suits_it(image: Image.Image, method: str) -> None:
    result = rendered(file_of(image))
    assert (result.method, result.area, result.source_dpi) == (method, WHOLE_PICTURE, 300)
    raster = result.raster
    assert (raster.width, raster.height, raster.bits_per_component) == (600, 600, 1)


def test_an_author_may_ask_for_the_other() -> None:
    assert rendered(file_of(PORTRAIT), tones=tones("line-art")).method == "line-art"
    assert rendered(file_of(ENGRAVING), tones=tones("halftone")).method == "halftone"


def test_black_and_white_dots_stay_as_they_are() -> None:
    checks = Image.effect_noise((90, 60), 80).convert("1")
    raster = rendered(file_of(checks), size=Size(72, 48)).raster
    assert (raster.width, raster.height) == (90, 60)
    assert bitmap_of(raster).tobytes() == checks.convert("L").tobytes()


def test_black_and_white_finer_than_a_printer_are_brought_down() -> None:
    page = Image.new("1", (1800, 1800), 1)
    page.paste(0, (600, 0, 1200, 1800))
    raster = rendered(file_of(page)).raster
    assert raster.width == 600
    assert greys_of(raster, (3, 1)) == [255, 0, 255]


FILES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "jpeg": ("RGB", "JPEG", {"quality": 95}),
    "jpeg-grey": ("L", "JPEG", {"quality": 95}),
    "jpeg-cmyk": ("CMYK", "JPEG", {"quality": 95}),
    "jpeg-progressive": ("RGB", "JPEG", {"quality": 95, "progressive": True}),
    "palette": ("P", "PNG", {}),
    "alpha": ("RGBA", "PNG", {}),
    "webp": ("RGB", "WEBP", {"lossless": True}),
    "tiff": ("RGB", "TIFF", {}),
    "tiff-lzw": ("CMYK", "TIFF", {"compression": "tiff_lzw"}),
    "gif": ("P", "GIF", {}),
}


@cache
def portrait_greys() -> list[int]:
    """The mean greys of the portrait, printed."""
    return greys_of(rendered(file_of(PORTRAIT)).raster)


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_file_gives_the_same_tones(kind: str) -> None:
    mode, name, options = FILES[kind]
    result = rendered(file_of(PORTRAIT.convert(mode), name, **options))
    assert result.method == "halftone"
    assert greys_of(result.raster) == pytest.approx(portrait_greys(), abs=12)


def test_sixteen_bits_give_the_same_tones() -> None:
    deep = PORTRAIT.convert("I").point(lambda value: value * 257).convert("I;16")
    greys = greys_of(rendered(file_of(deep)).raster)
    assert greys == pytest.approx(portrait_greys(), abs=12)


@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_a_picture_is_held_as_its_camera_says(turn: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    transposes = {
        3: Image.Transpose.ROTATE_180,
        6: Image.Transpose.ROTATE_90,
        8: Image.Transpose.ROTATE_270,
    }
    stored = PORTRAIT if turn == 1 else PORTRAIT.transpose(transposes[turn])
    result = rendered(file_of(stored, "JPEG", quality=95, exif=exif))
    expected = greys_of(rendered(file_of(PORTRAIT)).raster)
    assert result.raster.orientation == 1
    assert greys_of(result.raster) == pytest.approx(expected, abs=12)


def test_what_is_see_through_is_paper_and_does_not_sway_the_levels() -> None:
    dull = PORTRAIT.point(lambda value: 120 + value // 3)
    whole = greys_of(rendered(file_of(dull)).raster)
    see_through = dull.convert("RGBA")
    see_through.paste((0, 0, 0, 0), (0, 0, 300, 150))
    greys = greys_of(rendered(file_of(see_through)).raster)
    assert greys[:32] == [255] * 32
    assert greys[40:] == pytest.approx(whole[40:], abs=40)


@pytest.mark.parametrize("method", ["auto", "halftone", "line-art", "grey"])
def test_a_white_sign_on_no_ground_is_blank(method: str) -> None:
    sign = Image.new("LA", (60, 60), (255, 0))
    sign.paste((255, 255), (20, 20, 40, 40))
    assert rendered(file_of(sign), tones=tones(method)).is_blank
    sign.paste((90, 255), (20, 20, 40, 40))
    assert not rendered(file_of(sign), tones=tones(method)).is_blank


def test_only_the_part_that_is_shown_is_there() -> None:
    image = Image.new("L", (400, 400), 255)
    image.paste(0, (200, 0, 400, 200))
    crop = Rect(0.25, 0.0, 0.5, 0.5)
    result = rendered(file_of(image), crop=crop)
    assert result.area == crop
    assert result.source_dpi == 200
    assert greys_of(result.raster, (2, 1)) == [255, 0]


def test_dots_meet_where_a_picture_is_shown_in_two_parts() -> None:
    photo = file_of(take_landscape(300).resize((600, 300)))
    size, halves = Size(144, 72), (Rect(0, 0, 0.5, 1), Rect(0.5, 0, 0.5, 1))
    whole = bitmap_of(rendered(photo, size=size).raster)
    right = bitmap_of(rendered(photo, crop=halves[1]).raster)
    # Levels are those of what is shown; the screen is one.
    differing = sum(
        1
        for one, two in zip(
            whole.crop((600, 0, 1200, 600)).tobytes(), right.tobytes(), strict=True
        )
        if one != two
    )
    assert differing < 0.05 * 600 * 600


def test_two_halves_of_a_picture_have_the_same_tones_where_they_meet() -> None:
    ramp = Image.linear_gradient("L").rotate(90).resize((600, 300))
    halves = [
        rendered(file_of(ramp), crop=Rect(x, 0, 0.5, 1), tones=tones("halftone"))
        for x in (0.0, 0.5)
    ]
    left, right = (greys_of(half.raster, (8, 1)) for half in halves)
    assert left[-1] != left[0]
    assert abs(left[-1] - right[0]) < abs(left[0] - left[-1]) / 3
    # Alone the lighter half would become black at its darkest.
    assert 60 < left[-1] < 195


def test_what_a_picture_is_does_not_depend_on_the_part_shown() -> None:
    """A photograph with an even sky, of which one part would pass for a drawing."""
    image = Image.new("L", (600, 300), 255)
    image.paste(take_portrait(300), (300, 0))
    image.paste(0, (100, 100, 150, 150))
    photo = file_of(image)
    methods = {rendered(photo, crop=Rect(x, 0, 0.5, 1)).method for x in (0.0, 0.5)}
    assert methods == {"halftone"}


@pytest.mark.parametrize("method", ["grey", "colour"])
@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_greys_and_colours_have_300_dots_an_inch_at_most(method: str, name: str) -> None:
    coarse, fine = PORTRAIT.convert("RGB"), PORTRAIT.convert("RGB").resize((900, 900))
    for image in (coarse, fine):
        result = rendered(file_of(image, name), tones=tones(method))
        raster = result.raster
        assert (raster.width, raster.height, raster.is_mask) == (300, 300, False)
        assert (result.method, result.source_dpi) == (method, image.width)


def test_a_kept_grey_is_grey_and_a_drawing_in_greys_is_no_jpeg() -> None:
    result = rendered(file_of(PORTRAIT.convert("RGB")), tones=tones("grey")).raster
    assert (result.components, result.stream_filter) == (1, "DCTDecode")
    drawn = rendered(file_of(ENGRAVING), tones=tones("grey")).raster
    assert (drawn.components, drawn.stream_filter) == (1, "FlateDecode")


def test_a_wall_is_printed_with_fewer_dots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render_picture_module, "MAX_BITMAP_DOTS", 40_000)
    raster = rendered(file_of(PORTRAIT), tones=tones("halftone", 10)).raster
    assert (raster.width, raster.height) == (200, 200)


def test_a_progressive_jpeg_is_refused_that_would_fill_the_memory() -> None:
    """Its size is changed in its head alone: 80 million dots, which take 480 MB in coefficients."""
    whole = file_of(PORTRAIT, "JPEG", progressive=True).data
    at = whole.index(b"\xff\xc2") + 5
    sides = (8000).to_bytes(2, "big") + (10_000).to_bytes(2, "big")
    with pytest.raises(PamphletError) as caught:
        rendered(PictureFile("p", whole[:at] + sides + whole[at + 4 :]))
    assert caught.value.diagnostic.code == "picture-memory"
    assert caught.value.diagnostic.fields["memory"] == "480"


@pytest.mark.parametrize("side", [300, 2400])
@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_a_picture_cut_short_is_damaged_however_small_it_is_decoded(
    name: str, side: int
) -> None:
    whole = file_of(PORTRAIT.resize((side, side)), name).data
    with pytest.raises(PamphletError) as caught:
        rendered(PictureFile("p", whole[: len(whole) * 2 // 3]))
    assert caught.value.diagnostic.code == "picture-damaged"


def test_a_picture_of_no_use_is_told_at_its_place() -> None:
    for method in ("auto", "grey", "colour"):
        with pytest.raises(PamphletError) as caught:
            rendered(PictureFile("p.png", b"no picture"), tones=tones(method))
        assert caught.value.diagnostic.code == "picture-unknown"
        assert caught.value.diagnostic.span == Span(0, 3)

"""Pictures: what is seen in the PDF is what Pillow shows, and nothing but the picture is in the file."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageCms, ImageOps

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, ScaledPicture
from pamphlets.core.picture_settings import AUTOMATIC_TONES, ToneRendering
from pamphlets.core.source import Diagnostic, PamphletError, Source, Span
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.decode import load_raster, measure_picture
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import PictureSize
from pamphlets.pdf.images.srgb import read_srgb_profile

SOURCE = Source("a.md", "![une photo](p.png)\n")
SPAN = Span(0, 19)
COLOUR = ToneRendering("colour")
ORIENTATION = 0x0112
ARTIST = 0x013B


def scene(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    """A picture with no symmetry: a dark corner, a bright bar, a slope of tones."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    image.paste((200, 30, 40), (0, 0, size[0] // 3, size[1] // 4))
    image.paste((20, 60, 220), (size[0] // 2, size[1] // 2, size[0], size[1] * 3 // 4))
    return image.convert(mode)


def picture_file(path: Path) -> PictureFile:
    return PictureFile(path.name, path.read_bytes())


def pdf(
    path: Path, width: float, height: float, tones: ToneRendering = COLOUR
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """A page that the picture fills."""
    picture = ScaledPicture(path.name, Size(width, height), tones=tones)
    mark = PageItem(Point(0, 0), picture, span=SPAN)
    page = Page(Size(width, height), Rect(0, 0, width, height), (mark,))
    out = BytesIO()
    said = write_pdf(
        Document(SOURCE, Meta("T", "t"), (), ()),
        (page,),
        {path.name: picture_file(path)},
        out,
    )
    return out.getvalue(), said


def seen(data: bytes) -> Image.Image:
    """The first page, a pixel a point."""
    with pypdfium2.PdfDocument(data) as document:
        image: Image.Image = document[0].render(scale=1).to_pil().convert("RGB")
        return image


def shown(path: Path) -> tuple[Image.Image, Image.Image, bytes]:
    """The picture as Pillow shows it, as the PDF shows it, and the PDF."""
    with Image.open(path) as opened:
        upright = ImageOps.exif_transpose(opened)
        paper = Image.new("RGBA", upright.size, "white")
        expected = Image.alpha_composite(paper, upright.convert("RGBA")).convert("RGB")
    data, _ = pdf(path, *expected.size)
    return expected, seen(data), data


def difference(one: Image.Image, two: Image.Image) -> int:
    """How far two pictures are apart where they are most so, a lone pixel at an edge forgiven."""
    apart = ImageChops.difference(one, two).convert("L").histogram()
    return max((level for level, count in enumerate(apart) if count > 2), default=0)


def images(data: bytes) -> list[dict[str, Any]]:
    """The image objects of a PDF, each with its entries and its data."""
    reader = pypdf.PdfReader(BytesIO(data))
    objects = (reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1))
    return [
        {**{str(key): value for key, value in thing.items()}, "data": thing._data}
        for thing in objects
        if isinstance(thing, pypdf.generic.StreamObject)
        and thing.get("/Subtype") == "/Image"
    ]


KINDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "png-rgb": ("RGB", "PNG", {}),
    "png-grey": ("L", "PNG", {}),
    "png-bilevel": ("1", "PNG", {}),
    "png-palette": ("P", "PNG", {}),
    "jpeg-rgb": ("RGB", "JPEG", {"quality": 95}),
    "jpeg-progressive": ("RGB", "JPEG", {"quality": 95, "progressive": True}),
    "jpeg-untransformed": ("RGB", "JPEG", {"quality": 95, "keep_rgb": True}),
    "jpeg-grey": ("L", "JPEG", {"quality": 95}),
    "webp-lossless": ("RGB", "WEBP", {"lossless": True}),
    "webp": ("RGB", "WEBP", {"quality": 90}),
    "tiff": ("RGB", "TIFF", {}),
    "gif": ("P", "GIF", {}),
    "bmp": ("RGB", "BMP", {}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_looks_as_pillow_shows_it(kind: str, tmp_path: Path) -> None:
    mode, name, options = KINDS[kind]
    path = tmp_path / "p"
    scene(mode).save(path, name, **options)
    expected, found, _ = shown(path)
    assert difference(expected, found) <= 4


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_held_as_its_camera_says(turn: int, name: str, tmp_path: Path) -> None:
    path = tmp_path / "p"
    image = scene()
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    image.save(path, name, exif=exif, **({"lossless": True} if name == "WEBP" else {}))
    expected, found, _ = shown(path)
    assert difference(expected, found) <= 4
    assert measure_picture(picture_file(path), SOURCE, SPAN) == PictureSize(*expected.size)


def test_a_turned_jpeg_is_not_packed_again(tmp_path: Path) -> None:
    path = tmp_path / "p"
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    scene().save(path, "JPEG", exif=exif)
    whole = path.read_bytes()
    (image,) = images(pdf(path, 32, 48)[0])
    assert image["/Filter"] == "/DCTDecode"
    assert image["data"][-200:] == whole[-200:]


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_nothing_that_a_camera_wrote_is_in_the_pdf(name: str, tmp_path: Path) -> None:
    path = tmp_path / "p"
    exif = Image.Exif()
    exif[ARTIST] = "Louise Secrete"
    options: dict[str, Any] = {
        "exif": exif,
        "comment": b"Louise Secrete",
        "xmp": b"<x>Louise Secrete</x>",
    }
    scene().save(path, name, **({} if name == "TIFF" else options))
    if name == "JPEG":
        # As telephones append a film.
        path.write_bytes(path.read_bytes() + b"\xff\xd8Louise Secrete")
    assert name == "TIFF" or b"Secrete" in path.read_bytes()
    data, _ = pdf(path, 48, 32)
    assert b"Secrete" not in data
    assert b"Exif" not in data
    for image in images(data):
        assert not any(
            b"\xff" + bytes([marker]) in image["data"][:40] for marker in range(0xE0, 0xF0)
        )


@pytest.mark.parametrize("turned", [False, True], ids=["as-adobe-writes", "plain"])
def test_cmyk_is_read_with_and_without_adobes_signature(
    turned: bool, tmp_path: Path
) -> None:
    path = tmp_path / "p"
    scene("CMYK").save(path, "JPEG", quality=95)
    data = path.read_bytes()
    at = data.index(b"\xff\xee")
    if turned:  # unsigned data counts ink
        data = data[:at] + data[at + 2 + int.from_bytes(data[at + 2 : at + 4], "big") :]
        path.write_bytes(data)
    file, _ = pdf(path, 48, 32)
    (image,) = images(file)
    assert image["/ColorSpace"] == "/DeviceCMYK"
    assert ("/Decode" in image) is not turned
    corner = seen(file).getpixel((4, 3))
    reds = (corner[0], corner[1]) if isinstance(corner, tuple) else (0, 0)
    assert (
        reds[0] > reds[1] + 60
    ) is not turned  # the same numbers, read the other way round: not red


def named(data: bytes, names: bytes) -> bytes:
    """A baseline JPEG with its components renamed, in its frame and in its scan."""
    changed = bytearray(data)
    for marker, first, step in ((b"\xff\xc0", 10, 3), (b"\xff\xda", 5, 2)):
        at = data.index(marker) + first
        changed[at : at + step * len(names) : step] = names
    return bytes(changed)


@pytest.mark.parametrize(
    ("names", "rgb"), [(b"\1\2\3", True), (b"RGB", False), (b"\0\1\2", False)]
)
def test_a_jpeg_with_misleading_names_is_decoded_as_meant(
    names: bytes, rgb: bool, tmp_path: Path
) -> None:
    path = tmp_path / "p"
    scene().save(path, "JPEG", quality=95, keep_rgb=rgb)
    path.write_bytes(named(path.read_bytes(), names))
    expected, found, _ = shown(path)
    assert difference(expected, found) <= 4


def test_cmyk_in_luminance_and_chrominance_is_decoded_so(tmp_path: Path) -> None:
    path, plain = tmp_path / "p", tmp_path / "q"
    scene("CMYK").save(path, "JPEG", quality=95)
    data = bytearray(path.read_bytes())
    data[data.index(b"Adobe") + 11] = 2
    path.write_bytes(data)
    with Image.open(path) as image:
        image.save(plain, "TIFF")
    assert difference(seen(pdf(path, 48, 32)[0]), seen(pdf(plain, 48, 32)[0])) <= 4


def test_grey_stays_grey_and_bilevel_stays_one_bit(tmp_path: Path) -> None:
    kinds = (
        ("L", "PNG", 8),
        ("1", "PNG", 1),
        ("L", "JPEG", 8),
        ("1", "TIFF", 1),
        ("L", "WEBP", 8),
    )
    for mode, name, bits in kinds:
        path = tmp_path / f"{mode}{name}"
        scene(mode).save(path, name, **({"lossless": True} if name == "WEBP" else {}))
        (image,) = images(pdf(path, 48, 32)[0])
        assert (image["/ColorSpace"], image["/BitsPerComponent"]) == (
            "/DeviceGray",
            bits,
        ), (
            mode,
            name,
        )


def test_a_black_and_white_palette_becomes_one_bit(tmp_path: Path) -> None:
    path = tmp_path / "p"
    scene("1").convert("P").save(path, "PNG")
    (image,) = images(pdf(path, 48, 32)[0])
    assert (image["/ColorSpace"], image["/BitsPerComponent"]) == ("/DeviceGray", 1)


def test_sixteen_bits_keep_their_tones(tmp_path: Path) -> None:
    path = tmp_path / "p"
    slope = Image.new("I;16", (256, 4))
    for x in range(256):
        for y in range(4):
            slope.putpixel((x, y), x * 257)
    slope.save(path, "PNG")
    found = seen(pdf(path, 256, 4)[0]).convert("L")
    assert [found.getpixel((x, 2)) for x in range(0, 256, 15)] == list(range(0, 256, 15))


def png16(path: Path, width: int, height: int, kind: int, row: bytes) -> None:
    """Write a PNG of 16 bits a sample, which Pillow reads and does not write."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body))
            + name
            + body
            + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 16, kind, 0, 0, 0)
    body = zlib.compress((b"\0" + row) * height)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", body)
        + chunk(b"IEND", b"")
    )


def test_sixteen_bits_of_colour_and_of_opacity_are_read(tmp_path: Path) -> None:
    path = tmp_path / "p"
    png16(path, 8, 8, 2, struct.pack(">3H", 0xC8C8, 0x1E1E, 0x2828) * 8)
    assert seen(pdf(path, 8, 8)[0]).getpixel((4, 4)) == (0xC8, 0x1E, 0x28)
    png16(path, 8, 8, 6, struct.pack(">4H", 0xC8C8, 0x1E1E, 0x2828, 0) * 8)
    assert seen(pdf(path, 8, 8)[0]).getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
@pytest.mark.parametrize("name", ["PNG", "WEBP", "GIF"])
def test_what_is_seen_through_is_paper(mode: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "p"
    image = scene("RGBA")
    image.putalpha(Image.linear_gradient("L").rotate(90).resize(image.size))
    if name == "GIF":
        image.putalpha(image.getchannel("A").point(lambda value: 255 * (value > 120)))
    image.convert(mode).save(path, name, **({"lossless": True} if name == "WEBP" else {}))
    expected, found, _ = shown(path)
    assert difference(expected, found) <= 4


def test_a_picture_without_holes_has_no_mask(tmp_path: Path) -> None:
    path = tmp_path / "p"
    scene("RGBA").save(path, "PNG")
    (image,) = images(pdf(path, 48, 32)[0])
    assert "/SMask" not in image


# sRGB but for its primaries: what it calls red is blue. Wide-gamut profiles differ from sRGB in the same way.
SWAPPED = (
    read_srgb_profile()
    .replace(b"rXYZ", b"####")
    .replace(b"bXYZ", b"rXYZ")
    .replace(b"####", b"bXYZ")
)


@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_colour_is_told_by_the_one_srgb_profile(name: str, tmp_path: Path) -> None:
    path = tmp_path / "p"
    littlecms = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = None
    for profile in (b"", littlecms, b"rubbish"):
        scene().save(path, name, icc_profile=profile)
        raster = load_raster(picture_file(path), SOURCE, SPAN)
        plain = plain or raster
        assert raster == plain, "a profile that means as good as sRGB changes nothing"
        kind, embedded = images(pdf(path, 48, 32)[0])[0]["/ColorSpace"]
        assert kind == "/ICCBased"
        assert embedded.get_object().get_data() == read_srgb_profile()


@pytest.mark.parametrize(
    ("name", "mode"), [("JPEG", "RGB"), ("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P")]
)
def test_a_picture_in_another_rgb_space_is_converted(
    name: str, mode: str, tmp_path: Path
) -> None:
    path = tmp_path / "p"
    picture = Image.new("RGB", (48, 32), (200, 30, 40))
    picture.paste((40, 200, 30), (0, 0, 24, 32))
    picture = picture.quantize(4) if mode == "P" else picture.convert(mode)
    picture.save(path, name, icc_profile=SWAPPED)
    raster = load_raster(picture_file(path), SOURCE, SPAN)
    assert raster.stream_filter == ("DCTDecode" if name == "JPEG" else "FlateDecode")
    found = seen(pdf(path, 48, 32)[0])
    for at, expected in (((36, 16), (40, 30, 200)), ((12, 16), (30, 200, 40))):
        colour = found.getpixel(at)
        assert isinstance(colour, tuple)
        assert max(abs(a - b) for a, b in zip(colour, expected, strict=True)) <= 6


def test_cmyk_is_the_press_s_own_whatever_its_profile(tmp_path: Path) -> None:
    path = tmp_path / "p"
    scene().convert("CMYK").save(path, "JPEG", icc_profile=b"rubbish")
    assert images(pdf(path, 48, 32)[0])[0]["/ColorSpace"] == "/DeviceCMYK"


def test_a_picture_shown_twice_is_in_the_file_once(tmp_path: Path) -> None:
    scene().save(tmp_path / "one.png")
    scene().save(tmp_path / "two.png")
    marks = tuple(
        PageItem(Point(0, 40 * row), ScaledPicture(name, Size(4, 3), tones=COLOUR))
        for row, name in enumerate(("one.png", "two.png", "one.png"))
    )
    page = Page(Size(100, 150), Rect(0, 0, 100, 150), marks)
    out = BytesIO()
    pictures = {name: picture_file(tmp_path / name) for name in ("one.png", "two.png")}
    write_pdf(Document(SOURCE, Meta("T", "t"), (), ()), (page, page), pictures, out)
    assert len(images(out.getvalue())) == 1


def test_a_coarse_picture_is_told_with_its_resolution(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    scene(size=(300, 200)).save(path)
    assert pdf(path, 144, 96)[1] == ()
    (said,) = pdf(path, 288, 192)[1]
    assert render_diagnostic(said).splitlines()[0] == (
        "a.md:1:1: warning: the picture “p.png” is printed at 75 dots an inch and will look coarse"
    )


def test_a_picture_of_which_nothing_is_seen_is_told(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    Image.new("LA", (300, 200), (255, 90)).save(path)
    (doubt,) = pdf(path, 72, 48, AUTOMATIC_TONES)[1]
    assert doubt.code == "picture-blank"


def broken(path: Path, name: str) -> None:
    """A picture cut short."""
    scene(size=(200, 200)).save(path, name)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF", "BMP"])
def test_a_picture_cut_short_is_an_error_at_its_place(name: str, tmp_path: Path) -> None:
    path = tmp_path / "p"
    broken(path, name)
    with pytest.raises(PamphletError) as caught:
        load_raster(picture_file(path), SOURCE, SPAN)
    assert (caught.value.diagnostic.code, caught.value.diagnostic.span) == (
        "picture-damaged",
        SPAN,
    )


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(40)
BOMB = b"\x89PNG\r\n\x1a\n" + struct.pack(
    ">I4sIIBBBBB", 13, b"IHDR", 60000, 60000, 1, 0, 0, 0, 0
)
FAULTS: dict[str, bytes] = {
    "picture-heic": HEIC,
    "picture-unknown": b"%!PS-Adobe-3.0 EPSF-3.0\n",
    "picture-huge": BOMB
    + struct.pack(">II4s", zlib.crc32(BOMB[12:]), 4, b"IDAT")
    + bytes(8),
}


@pytest.mark.parametrize("code", FAULTS)
@pytest.mark.parametrize("ask", [measure_picture, load_raster])
def test_what_cannot_be_printed_is_told_at_its_place(
    code: str, ask: Any, tmp_path: Path
) -> None:
    path = tmp_path / "p"
    path.write_bytes(FAULTS[code])
    with pytest.raises(PamphletError) as caught:
        ask(picture_file(path), SOURCE, SPAN)
    assert caught.value.diagnostic.code == code
    assert render_diagnostic(caught.value.diagnostic).startswith("a.md:1:1: error: ")


def test_a_damaged_picture_stops_the_pdf_before_a_byte_is_written(tmp_path: Path) -> None:
    out = BytesIO()
    broken(tmp_path / "p", "PNG")
    pictures = {"p.png": picture_file(tmp_path / "p")}
    mark = PageItem(Point(0, 0), ScaledPicture("p.png", Size(9, 9)), span=SPAN)
    page = Page(Size(9, 9), Rect(0, 0, 9, 9), (mark, mark))
    with pytest.raises(ExceptionGroup) as caught:
        write_pdf(Document(SOURCE, Meta("T", "t"), (), ()), (page,), pictures, out)
    assert len(caught.value.exceptions) == 2
    assert out.getvalue() == b""


def test_cmyk_that_is_no_jpeg_keeps_its_inks(tmp_path: Path) -> None:
    path = tmp_path / "p"
    Image.new("CMYK", (8, 8), (0, 0, 0, 255)).save(path, "TIFF")
    (image,) = images(pdf(path, 8, 8)[0])
    assert image["/ColorSpace"] == "/DeviceCMYK"
    assert zlib.decompress(image["data"]) == b"\0\0\0\xff" * 64

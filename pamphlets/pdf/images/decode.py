"""Picture file -> Raster: pixels and colours, nothing else that a camera or a program wrote into the file.

The only module that uses Pillow. JPEG data passes as it is; everything else is packed anew without loss. Colours
are sRGB: a picture in another RGB space is converted, since paper shows no wider one.
"""

import struct
import warnings
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageCms, UnidentifiedImageError

from pamphlets.core.source import PamphletError, Source, Span, error
from pamphlets.pdf.images.jpeg import BrokenJpegError, parse_jpeg
from pamphlets.pdf.images.raster import PictureSize, Raster, ScannedPage
from pamphlets.pdf.images.srgb import read_srgb_profile

MAX_PIXELS: Final = (
    100_000_000  # a whole A4 side at 1200 dots an inch has 140; more is a slip or a trap
)
MAX_PAGES: Final = 1000  # of one TIFF
MAX_DPI: Final = 100_000  # what states more states nothing
FORMATS: Final = ("PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP")
ORIENTATION: Final = 0x0112
_PHONE_BRANDS: Final = (
    b"heic",
    b"heix",
    b"hevc",
    b"heim",
    b"heis",
    b"mif1",
    b"msf1",
    b"avif",
    b"avis",
)
_PNG_SIGNATURE_LENGTH: Final = 8
_STRIP_ROWS: Final = 256
# Pillow tells a damaged file by any of these, depending on the format.
_DAMAGE_ERRORS: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    struct.error,
    zlib.error,
)
_SIXTEEN_BIT_MODES: Final = ("I", "I;16", "I;16B", "I;16L", "I;16N")
_MODES_WITH_ALPHA: Final = ("LA", "La", "PA", "RGBA", "RGBa")
_SRGB_TOLERANCE: Final = 2  # of 255: profiles of sRGB differ by their rounding
_JPEG_QUALITY: Final = 95  # of a converted JPEG: twice this error no eye sees


class _PictureError(Exception):
    """What is wrong with a file, before its place in the text is known."""


def _read_bytes(path: Path) -> bytes:
    """Return the whole file. Raises _PictureError."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise _PictureError("picture-missing") from None
    except OSError:
        raise _PictureError("picture-unreadable") from None
    if data[4:8] == b"ftyp" and data[8:12] in _PHONE_BRANDS:
        raise _PictureError("picture-heic")
    return data


def _open_image(data: bytes, page_index: int = 0) -> Image.Image:
    """Return the picture with its head read and its pixels not yet. Raises _PictureError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own limit only warns; ours follows
            image = Image.open(BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError:
        raise _PictureError("picture-huge") from None
    except UnidentifiedImageError:
        raise _PictureError("picture-unknown") from None
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    _seek_page(image, page_index)
    return image


def _seek_page(image: Image.Image, page_index: int) -> None:
    """Turn an open picture to one of its pages. Raises _PictureError for one that is too large, or damaged."""
    try:
        if page_index:
            image.seek(page_index)
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    if image.width * image.height > MAX_PIXELS:
        raise _PictureError("picture-huge")


def _read_orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 where there is none or a broken one. Pillow itself turns what a TIFF holds."""
    if image.format == "TIFF":
        return 1
    try:
        orientation = image.getexif().get(ORIENTATION, 1)
    except _DAMAGE_ERRORS:
        return 1
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def _make_srgb_transform(image: Image.Image) -> ImageCms.ImageCmsTransform | None:
    """Return what brings the picture's RGB to sRGB; None where its profile is damaged, absent or as good as sRGB."""
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(image.info.get("icc_profile") or b""))
        srgb = ImageCms.ImageCmsProfile(BytesIO(read_srgb_profile()))
        transform = ImageCms.buildTransform(own, srgb, "RGB", "RGB")
    except (ImageCms.PyCMSError, OSError):
        return None
    ramps = [Image.linear_gradient("L").rotate(angle) for angle in (0, 90, 180)]
    colours = Image.merge("RGB", ramps)
    difference = ImageChops.difference(colours, transform.apply(colours))
    return transform if max(difference.tobytes()) > _SRGB_TOLERANCE else None


def _raster_from_jpeg(data: bytes, image: Image.Image) -> Raster | None:
    """Return a JPEG undecoded, None where PDF does not take its kind. Raises _PictureError if it is cut.

    One in another RGB space than sRGB is converted and encoded anew: without loss it would be several times as large.
    """
    transform = _make_srgb_transform(image) if image.mode == "RGB" else None
    if transform is not None:
        converted = BytesIO()
        transform.apply(_load_pixels(image)).save(
            converted, "JPEG", quality=_JPEG_QUALITY, subsampling=0
        )
        data = converted.getvalue()
    try:
        jpeg = parse_jpeg(data)
    except BrokenJpegError:
        raise _PictureError("picture-damaged") from None
    if not jpeg.is_embeddable:
        return None
    raster = Raster(
        jpeg.width,
        jpeg.height,
        1,
        8,
        "DCTDecode",
        jpeg.data,
        color_transform=jpeg.color_transform,
    )
    if jpeg.components == 3:
        return replace(raster, components=3)
    if jpeg.components == 4:
        # Adobe's programs write CMYK the wrong way round and say so by signing the file.
        return replace(raster, components=4, is_inverted=jpeg.has_adobe_segment)
    return raster


def _load_pixels(image: Image.Image) -> Image.Image:
    """Return the picture decoded. Raises _PictureError if it is cut short."""
    try:
        image.load()
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    return image


def _raster_from_pixels(image: Image.Image) -> Raster:
    """Return a picture decoded and packed again. Raises _PictureError if it is cut short."""
    transform = None
    if _load_pixels(image).mode != "CMYK":
        transform = _make_srgb_transform(image)
    image, alpha = _simplify_mode(image)
    if image.mode == "CMYK":
        raster = Raster(
            image.width, image.height, 4, 8, "FlateDecode", zlib.compress(image.tobytes())
        )
    else:
        if transform is not None and image.mode in ("P", "RGB"):
            image = transform.apply(image.convert("RGB"))
        raster = _pack_as_png(image)
    return raster if alpha is None else replace(raster, alpha=_pack_as_png(alpha))


def _pack_as_png(image: Image.Image) -> Raster:
    """Return a picture of mode 1, L, P or RGB packed as PNG, whose rows are just what PDF takes.

    Its pixels are let go then: of a large scan they are 140 MB.
    """
    out = BytesIO()
    image.info = {}
    image.save(out, "PNG")
    image.close()
    png = out.getbuffer()
    rows: list[memoryview] = []
    palette = b""
    bits_per_component = 8
    at = _PNG_SIGNATURE_LENGTH
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            bits_per_component = int(body[8])
        elif kind == b"PLTE":
            palette = bytes(body)
        elif kind == b"IDAT":
            rows.append(body)
        at += length + 12
    width, height = image.size
    raster = Raster(
        width,
        height,
        1,
        bits_per_component,
        "FlateDecode",
        b"".join(rows),
        has_png_predictor=True,
    )
    return replace(raster, components=3 if image.mode == "RGB" else 1, palette=palette)


def _is_grey(image: Image.Image) -> bool:
    """Return whether an RGB picture holds greys only."""
    # Not all of it at once: that takes twice its memory.
    for top in range(0, image.height, _STRIP_ROWS):
        strip = image.crop((0, top, image.width, min(image.height, top + _STRIP_ROWS)))
        red, green, blue = [band.tobytes() for band in strip.split()]
        if not red == green == blue:
            return False
    return True


def _simplify_mode(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Return the picture in mode 1, L, P, RGB or CMYK, and its opacity if any of it is see-through."""
    if image.mode in _SIXTEEN_BIT_MODES:  # paper shows fewer than 8 bits a sample
        image = image.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    alpha = None
    if "transparency" in image.info or image.mode in _MODES_WITH_ALPHA:
        image = image.convert("LA" if image.mode in ("1", "L", "LA", "La") else "RGBA")
        alpha = image.getchannel("A")
        image = image.convert(image.mode[:-1])
        if alpha.getextrema() == (255, 255):
            alpha = None
    if image.mode == "P":
        colours = image.convert("RGB")
        if _is_grey(colours):
            image = colours
    if image.mode not in ("1", "L", "P", "RGB", "CMYK"):
        image = image.convert("RGB")
    if image.mode == "RGB" and _is_grey(image):
        image = image.getchannel("R")
        shades = image.getcolors(
            2
        )  # black and white alone keep the edge of every dot as one bit
        if shades is not None and {shade for _, shade in shades} <= {0, 255}:
            image = image.convert("1", dither=Image.Dither.NONE)
    return image, alpha


def measure_picture(path: Path, source: Source, span: Span) -> PictureSize:
    """Return a picture's size from its head alone. Raises PamphletError at `span` if it cannot be used."""
    try:
        page = _describe_page(_open_image(_read_bytes(path)))
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, span, path=path.name)) from None
    return PictureSize(page.width, page.height)


def list_scanned_pages(path: Path, source: Source) -> tuple[ScannedPage, ...]:
    """Return the facts of every page that a file holds: of a TIFF perhaps several. Raises PamphletError."""
    try:
        image = _open_image(_read_bytes(path))
        pages: list[ScannedPage] = []
        for page_index in range(_count_pages(image)):
            _seek_page(image, page_index)
            pages.append(_describe_page(image))
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, path=path.name)) from None
    return tuple(pages)


def _count_pages(image: Image.Image) -> int:
    """Return how many pages an open picture has; what moves shows its first. Raises _PictureError."""
    try:
        page_count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    if page_count > MAX_PAGES:
        raise _PictureError("picture-pages")
    return int(page_count)


def _describe_page(image: Image.Image) -> ScannedPage:
    """Return the facts of the page to which an open picture is turned."""
    stated = image.info.get("dpi") or (0.0, 0.0)
    x_dpi, y_dpi = [float(dpi) if 0 < float(dpi) < MAX_DPI else 0.0 for dpi in stated]
    if _read_orientation(image) > 4:  # a quarter turn
        return ScannedPage(image.height, image.width, y_dpi, x_dpi)
    return ScannedPage(image.width, image.height, x_dpi, y_dpi)


def load_raster(path: Path, source: Source, span: Span, page_index: int = 0) -> Raster:
    """Return a picture, or a page of a TIFF, ready for the PDF. Raises PamphletError at `span` if it is of no use."""
    try:
        data = _read_bytes(path)
        image = _open_image(data, page_index)
        orientation = _read_orientation(image)
        raster = _raster_from_jpeg(data, image) if image.format in ("JPEG", "MPO") else None
        del data  # the picture has it until it is decoded
        return replace(raster or _raster_from_pixels(image), orientation=orientation)
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, span, path=path.name)) from None

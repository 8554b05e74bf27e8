"""PictureFile -> Raster: pixels and colours, nothing else that a camera or a program wrote into the file.

Only this module and `pixels` use Pillow. JPEG data passes as it is; everything else is packed anew without loss. Colours
are sRGB: a picture in another RGB space is converted, since paper shows no wider one.
"""

import struct
import warnings
import zlib
from dataclasses import replace
from io import BytesIO
from typing import Final

from PIL import Image, UnidentifiedImageError

from pamphlets.core.source import PamphletError, Source, Span, error
from pamphlets.pdf.images.jpeg import BrokenJpegError, parse_jpeg
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.pixels import make_srgb_transform, pack_pixels
from pamphlets.pdf.images.raster import PictureSize, Raster, ScannedPage

# A whole A4 side at 1200 dots an inch has 140 millions; more is a slip or a trap.
MAX_PIXELS: Final = 100_000_000
MAX_PAGES: Final = 1000  # of one TIFF
MAX_DPI: Final = 100_000  # what states more states nothing
FORMATS: Final = ("PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP")
ORIENTATION: Final = 0x0112
_PHONE_BRANDS: Final = (
    b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis",
)  # fmt: skip
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
_JPEG_QUALITY: Final = 95  # of a converted JPEG: twice this error no eye sees


class _PictureError(Exception):
    """What is wrong with a file, before its place in the text is known."""


def _open_image(data: bytes, page_index: int = 0) -> Image.Image:
    """Return the picture with its head read and its pixels not yet. Raises _PictureError."""
    if data[4:8] == b"ftyp" and data[8:12] in _PHONE_BRANDS:
        raise _PictureError("picture-heic")
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


def _raster_from_jpeg(data: bytes, image: Image.Image) -> Raster | None:
    """Return a JPEG undecoded, None where PDF does not take its kind. Raises _PictureError if it is cut.

    One in another RGB space than sRGB is converted and encoded anew: without loss it would be several times as large.
    """
    transform = make_srgb_transform(image) if image.mode == "RGB" else None
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


def measure_picture(picture: PictureFile, source: Source, span: Span) -> PictureSize:
    """Return a picture's size from its head alone. Raises PamphletError at `span` if it cannot be used."""
    try:
        page = _describe_page(_open_image(picture.data))
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, span, path=picture.name)) from None
    return PictureSize(page.width, page.height)


def list_scanned_pages(picture: PictureFile, source: Source) -> tuple[ScannedPage, ...]:
    """Return the facts of every page that a file holds: of a TIFF perhaps several. Raises PamphletError."""
    try:
        image = _open_image(picture.data)
        pages: list[ScannedPage] = []
        for page_index in range(_count_pages(image)):
            _seek_page(image, page_index)
            pages.append(_describe_page(image))
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, path=picture.name)) from None
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


def load_raster(
    picture: PictureFile, source: Source, span: Span, page_index: int = 0
) -> Raster:
    """Return a picture, or a page of a TIFF, ready for the PDF. Raises PamphletError at `span` if it is of no use."""
    try:
        image = _open_image(picture.data, page_index)
        orientation = _read_orientation(image)
        raster = None
        if image.format in ("JPEG", "MPO"):
            raster = _raster_from_jpeg(picture.data, image)
        return replace(raster or pack_pixels(_load_pixels(image)), orientation=orientation)
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, span, path=picture.name)) from None

"""PictureFile -> Raster: pixels and colours, nothing else that a camera or a program wrote into the file.

Pillow is used in this folder alone. JPEG data passes as it is; everything else is packed anew without loss. Colours
are sRGB: a picture in another RGB space is converted, since paper shows no wider one.
"""

from dataclasses import replace
from io import BytesIO
from typing import Final

from PIL import Image

from pamphlets.core.source import WHOLE_FILE, Source, Span
from pamphlets.pdf.images.jpeg import BrokenJpegError, parse_jpeg
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.pillow_images import (
    JPEG_FORMATS,
    PictureError,
    load_pixels,
    located_faults,
    open_image,
    read_orientation,
    turn_page,
)
from pamphlets.pdf.images.pixels import make_srgb_transform, pack_pixels
from pamphlets.pdf.images.raster import PictureSize, Raster, ScannedPage

MAX_PAGES: Final = 1000  # of one TIFF
MAX_DPI: Final = 100_000  # what states more states nothing
_JPEG_QUALITY: Final = 95  # of a converted JPEG: twice this error no eye sees


def _raster_from_jpeg(data: bytes, image: Image.Image) -> Raster | None:
    """Return a JPEG undecoded, None where PDF does not take its kind. Raises PictureError if it is cut.

    One in another RGB space than sRGB is converted and encoded anew: without loss it would be several times as large.
    """
    transform = make_srgb_transform(image) if image.mode == "RGB" else None
    if transform is not None:
        converted = BytesIO()
        load_pixels(image, len(data))
        transform.apply_in_place(image)
        image.save(converted, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
        data = converted.getvalue()
    try:
        jpeg = parse_jpeg(data)
    except BrokenJpegError:
        raise PictureError("picture-damaged") from None
    if not jpeg.is_embeddable:
        return None
    if (jpeg.width, jpeg.height) != image.size:  # a second frame, which nobody looked at
        raise PictureError("picture-damaged")
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


def measure_picture(picture: PictureFile, source: Source, span: Span) -> PictureSize:
    """Return a picture's size from its head alone. Raises PamphletError at `span` if it cannot be used."""
    with located_faults(picture, source, span):
        page = _describe_page(open_image(picture.data))
    return PictureSize(page.width, page.height)


def list_scanned_pages(picture: PictureFile, source: Source) -> tuple[ScannedPage, ...]:
    """Return the facts of every page that a file holds: of a TIFF perhaps several. Raises PamphletError."""
    pages: list[ScannedPage] = []
    with located_faults(picture, source, WHOLE_FILE):
        image = open_image(picture.data)
        # What moves shows its first picture.
        while not pages or (image.format == "TIFF" and turn_page(image, len(pages))):
            if len(pages) == MAX_PAGES:
                raise PictureError("picture-pages")
            pages.append(_describe_page(image))
    return tuple(pages)


def _describe_page(image: Image.Image) -> ScannedPage:
    """Return the facts of the page to which an open picture is turned."""
    x_dpi, y_dpi = _stated_dpi(image)
    if read_orientation(image) > 4:  # a quarter turn
        return ScannedPage(image.height, image.width, y_dpi, x_dpi)
    return ScannedPage(image.width, image.height, x_dpi, y_dpi)


def _stated_dpi(image: Image.Image) -> tuple[float, float]:
    """Return the dots an inch that a picture states across and down, 0 where it states nothing of use."""
    try:
        x_dpi, y_dpi = [float(dpi) for dpi in image.info.get("dpi") or (0.0, 0.0)]
    except (TypeError, ValueError, ArithmeticError):  # a TIFF may state anything
        return 0.0, 0.0
    return (
        x_dpi if 0 < x_dpi < MAX_DPI else 0.0,
        y_dpi if 0 < y_dpi < MAX_DPI else 0.0,
    )


def load_raster(
    picture: PictureFile, source: Source, span: Span, page_index: int = 0
) -> Raster:
    """Return a picture, or a page of a TIFF, ready for the PDF. Raises PamphletError at `span` if it is of no use."""
    with located_faults(picture, source, span):
        image = open_image(picture.data, page_index)
        orientation = read_orientation(image)
        raster = None
        if image.format in JPEG_FORMATS:
            raster = _raster_from_jpeg(picture.data, image)
        if raster is None:
            raster = pack_pixels(load_pixels(image, len(picture.data)))
    return replace(raster, orientation=orientation)

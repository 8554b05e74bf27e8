"""PictureFile, PrintedPicture -> RenderedPicture: the raster that a page shows, its tones as they are to be printed.

Left to itself a picture becomes line art if it is, else a halftone: both are bitmaps of 600 dots an inch, as a laser
printer has them, and masks through which any ink is printed. Greys and colours that are kept have 300 dots an inch at most.

Measured per megapixel of bitmap (A5: 17): halftone 0.05 s, line art 0.09 s, stencil 0.18 s, in 60 MB; of a photograph of
48 million dots, a JPEG of 34 MB, a whole page takes 1.9 s and 190 MB.
"""

import zlib
from dataclasses import replace
from io import BytesIO
from math import sqrt
from typing import Final

from PIL import Image

from pamphlets.core.page import WHOLE_PICTURE
from pamphlets.core.source import Source, Span
from pamphlets.pdf.images.decode import load_raster
from pamphlets.pdf.images.jpeg import parse_jpeg
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.pillow_images import (
    JPEG_FORMATS,
    load_pixels,
    located_faults,
    read_orientation,
)
from pamphlets.pdf.images.pixels import make_srgb_transform, pack_pixels
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.images.rendering.grey_picture import (
    GreyPicture,
    load_grey,
    open_reduced,
    show_part,
)
from pamphlets.pdf.images.rendering.printed_picture import (
    PrintedPicture,
    RenderedPicture,
    TonesMethod,
)
from pamphlets.pdf.images.tones.broad_tints import (
    lighten_broad_solids,
    screen_broad_solids,
)
from pamphlets.pdf.images.tones.halftone import Screen, screen_picture
from pamphlets.pdf.images.tones.line_art import draw_line_art, draw_stencil
from pamphlets.pdf.images.tones.picture_kind import is_line_art, is_page
from pamphlets.pdf.images.tones.tone_curve import (
    clear_stray_dots,
    cover_paper,
    find_outlines,
    has_flat_tones,
    sharpen,
)

BITMAP_DPI: Final = 600
TONE_DPI: Final = 300
MAX_BITMAP_DOTS: Final = 100_000_000  # an A3 side has 70 millions at 600 dots an inch
# Times TONE_DPI: what is a little finer is not worth packing anew.
_STORED_SLACK: Final = 1.25
_JPEG_QUALITY: Final = 88
_DEFAULT_FREQUENCY: Final = 45


def render_picture(
    picture: PictureFile, printed: PrintedPicture, source: Source, span: Span
) -> RenderedPicture:
    """Return what is printed of a picture. Raises PamphletError at `span` if it is of no use."""
    with located_faults(picture, source, span):
        if printed.tones.method == "colour":
            return _render_colours(picture, printed, source, span)
        if printed.tones.method == "grey":
            return _render_greys(picture, printed)
        return _render_bitmap(picture, printed)


def _render_bitmap(picture: PictureFile, printed: PrintedPicture) -> RenderedPicture:
    """Return a picture as a mask of black dots."""
    shown = load_grey(picture, printed, BITMAP_DPI)
    method = printed.tones.method
    has_lines = method != "halftone" and is_line_art(shown.sample)
    size, dpi = _bitmap_size(printed)
    if method == "halftone" or (method == "auto" and not has_lines):
        bitmap = _screen(shown, printed, size, dpi)
        return _finish_bitmap(bitmap, shown, printed, "halftone")
    if _is_bilevel(shown):
        bitmap = shown.grey.convert("1", dither=Image.Dither.NONE)
    elif has_lines or is_page(shown.sample):
        bitmap = draw_line_art(shown.grey, size, shown.dpi)
    else:
        shown = _reduce(shown, TONE_DPI)
        bitmap = draw_stencil(shown.grey, size, shown.dpi)
    return _finish_bitmap(bitmap, shown, printed, "line-art")


def _finish_bitmap(
    bitmap: Image.Image, shown: GreyPicture, printed: PrintedPicture, method: TonesMethod
) -> RenderedPicture:
    """Return a bitmap of dots, or of lines, as a PDF holds it."""
    is_blank = bitmap.getextrema() == (255, 255)
    tones = printed.tones
    if tones.broad_tint < 1.0:
        dpi = bitmap.width * 72 / printed.size.width
        screen = Screen(tones.screen_frequency or _DEFAULT_FREQUENCY, dpi)
        bitmap = screen_broad_solids(bitmap, screen, tones.broad_tint)
    raster = pack_bitmap(bitmap)
    return RenderedPicture(raster, printed.crop, method, shown.source_dpi, is_blank)


def _screen(
    shown: GreyPicture, printed: PrintedPicture, size: tuple[int, int], dpi: float
) -> Image.Image:
    """Return a photograph as dots; parts of one picture have their dots where the whole has them."""
    shown = _reduce(shown, TONE_DPI)
    frequency = printed.tones.screen_frequency or _DEFAULT_FREQUENCY
    histogram = shown.count_tones()
    grey = shown.grey
    if not has_flat_tones(histogram):
        grey = sharpen(grey, shown.dpi)
    coverage = clear_stray_dots(cover_paper(grey, histogram), shown.dpi / frequency)
    crop, whole = printed.crop, printed.whole_size
    left = round(crop.x * whole.width * dpi / 72)
    top = round(crop.y * whole.height * dpi / 72)
    screen = Screen(frequency, dpi, left, top)
    return screen_picture(coverage, size, screen, find_outlines(coverage))


def _reduce(shown: GreyPicture, most_dpi: float) -> GreyPicture:
    """Return a picture of at most so many dots an inch."""
    if shown.dpi <= most_dpi:
        return shown
    share = most_dpi / shown.dpi
    size = (
        max(1, round(shown.grey.width * share)),
        max(1, round(shown.grey.height * share)),
    )
    grey = shown.grey.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)
    opacity = shown.opacity
    if opacity is not None:
        opacity = opacity.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)
    return replace(shown, grey=grey, opacity=opacity, dpi=most_dpi)


def _bitmap_size(printed: PrintedPicture) -> tuple[tuple[int, int], float]:
    """Return the dots of a bitmap across and down, and the dots an inch; fewer for a picture as large as a wall."""
    width, height = printed.size.width / 72, printed.size.height / 72
    dpi = min(float(BITMAP_DPI), sqrt(MAX_BITMAP_DOTS / (width * height)))
    return (max(1, round(width * dpi)), max(1, round(height * dpi))), dpi


def _is_bilevel(shown: GreyPicture) -> bool:
    """Return whether a picture, as it is shown, has no other grey than black and white."""
    colours = shown.grey.getcolors(2)
    return colours is not None and {grey for _, grey in colours} <= {0, 255}


def pack_bitmap(bitmap: Image.Image) -> Raster:
    """Return a picture of mode 1 as a mask that is open where it is black."""
    data = zlib.compress(bitmap.tobytes(), 9)
    return Raster(bitmap.width, bitmap.height, 1, 1, "FlateDecode", data, is_mask=True)


def _render_greys(picture: PictureFile, printed: PrintedPicture) -> RenderedPicture:
    """Return a picture in greys, as a JPEG if it is a photograph."""
    shown = load_grey(picture, printed, TONE_DPI)
    grey = shown.grey
    is_blank = grey.getextrema() == (255, 255)
    if printed.tones.broad_tint < 1.0:
        grey = lighten_broad_solids(grey, shown.dpi, printed.tones.broad_tint)
    raster = pack_pixels(grey) if is_line_art(shown.sample) else _pack_jpeg(grey)
    return RenderedPicture(raster, printed.crop, "grey", shown.source_dpi, is_blank)


def _render_colours(
    picture: PictureFile, printed: PrintedPicture, source: Source, span: Span
) -> RenderedPicture:
    """Return a picture in its own colours: as it is stored, unless it is finer than paper shows."""
    image, source_dpi = open_reduced(picture, printed, TONE_DPI, "RGB")
    is_jpeg = image.format in JPEG_FORMATS
    if source_dpi <= TONE_DPI * _STORED_SLACK or image.mode not in _REDUCED_MODES:
        raster = load_raster(picture, source, span)
        return RenderedPicture(raster, WHOLE_PICTURE, "colour", source_dpi)
    orientation = read_orientation(image)
    image = load_pixels(image, len(picture.data))
    transform = make_srgb_transform(image)
    image = show_part(image, orientation, printed, TONE_DPI)
    if transform is not None:
        transform.apply_in_place(image)
    raster = _pack_jpeg(image) if is_jpeg else pack_pixels(image)
    return RenderedPicture(raster, printed.crop, "colour", source_dpi)


_REDUCED_MODES: Final = ("L", "RGB", "RGBA")


def _pack_jpeg(image: Image.Image) -> Raster:
    """Return a picture of mode L or RGB as a JPEG without anything but the picture."""
    out = BytesIO()
    image.info = {}
    image.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    jpeg = parse_jpeg(out.getvalue())
    return Raster(
        jpeg.width,
        jpeg.height,
        3 if image.mode == "RGB" else 1,
        8,
        "DCTDecode",
        jpeg.data,
        color_transform=jpeg.color_transform,
    )

"""A picture of a text -> ScreenPicture: what a browser and a reading device show, without what a camera wrote into it.

Photographs become JPEG, all else PNG, of at most 1600 dots a side: a screen shows no more, and an e-mail carries it.
"""

from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from pamphlets.core.source import Source, Span
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.pillow_images import (
    JPEG_FORMATS,
    load_pixels,
    located_faults,
    open_image,
)
from pamphlets.pdf.images.pixels import (
    MODES_WITH_ALPHA,
    SIXTEEN_BIT_MODES,
    make_srgb_transform,
    reduce_to_octets,
)
from pamphlets.pdf.images.raster import ScreenPicture

MOST_DOTS: Final = 1600
"""Of the longer side."""
_JPEG_QUALITY: Final = 82  # as browsers' own guides say: no eye sees the loss on a screen


def make_screen_picture(picture: PictureFile, source: Source, span: Span) -> ScreenPicture:
    """Return the pixels of a picture for a screen, the right way up, in sRGB. Raises PamphletError at `span`."""
    with located_faults(picture, source, span):
        image = open_image(picture.data)
        is_photograph = image.format in JPEG_FORMATS
        if is_photograph:  # decodes at a fraction of its size
            image.draft(None, (MOST_DOTS, MOST_DOTS))
        image = _simplify(load_pixels(image, len(picture.data)))
    image.thumbnail((MOST_DOTS, MOST_DOTS), Image.Resampling.LANCZOS)
    out = BytesIO()
    if is_photograph:
        image.convert("RGB" if image.mode != "L" else "L").save(
            out, "JPEG", quality=_JPEG_QUALITY, optimize=True
        )
        return ScreenPicture(out.getvalue(), "image/jpeg", *image.size)
    image.save(out, "PNG", optimize=True)
    return ScreenPicture(out.getvalue(), "image/png", *image.size)


def _simplify(image: Image.Image) -> Image.Image:
    """Return a picture upright, in 8 bits of grey or sRGB with or without opacity, and without what its file told."""
    upright = ImageOps.exif_transpose(image)
    if upright.mode in SIXTEEN_BIT_MODES:
        upright = reduce_to_octets(upright)
    transform = make_srgb_transform(upright) if upright.mode == "RGB" else None
    if transform is not None:
        transform.apply_in_place(upright)
    if upright.mode in MODES_WITH_ALPHA or "transparency" in upright.info:
        upright = upright.convert("RGBA")
    elif upright.mode not in ("1", "L", "P", "RGB"):
        upright = upright.convert("RGB")
    if upright.mode == "P":
        upright = upright.convert("RGB")
    upright.info = {}
    return upright

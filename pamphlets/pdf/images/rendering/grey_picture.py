"""PictureFile -> GreyPicture: what a page shows of it in greys, upright, at no more dots an inch than it is printed with.

A JPEG is decoded at a fraction of its size where that is enough. Greys are luma (ITU-R BT.601); what is see-through
is paper. Colours of another RGB space than sRGB are taken for sRGB: the levels are spread anyway.
"""

from dataclasses import dataclass
from math import ceil
from typing import Final

from PIL import Image

from pamphlets.core.page import WHOLE_PICTURE
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.pillow_images import (
    JPEG_FORMATS,
    check_coefficients,
    load_pixels,
    open_image,
    read_orientation,
)
from pamphlets.pdf.images.pixels import (
    MODES_WITH_ALPHA,
    SIXTEEN_BIT_MODES,
    reduce_to_octets,
)
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture

_SAMPLE_SIDE: Final = 1200  # dots
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class GreyPicture:
    """The part of a picture that is shown."""

    grey: Image.Image
    """mode L, upright; paper where the picture is see-through"""
    opacity: Image.Image | None
    """mode L; None: opaque"""
    dpi: float
    """dots an inch of `grey` as printed"""
    source_dpi: float
    """dots an inch of the file as printed"""
    whole: Image.Image | None = None
    """the whole picture, made smaller, where a part of it is shown; None: `grey` is whole, or see-through"""

    @property
    def sample(self) -> Image.Image:
        """What tones are measured on: the whole, so that the two halves of a picture over two pages agree."""
        return self.grey if self.whole is None else self.whole

    def count_tones(self) -> list[int]:
        """Return how many dots have each of the 256 greys, the see-through ones left out."""
        opacity = self.opacity if self.whole is None else None
        return self.sample.histogram(opacity)


def load_grey(
    picture: PictureFile, printed: PrintedPicture, most_dpi: float
) -> GreyPicture:
    """Return what is shown of a picture, of at most so many dots an inch. Raises PictureError."""
    image, source_dpi = open_reduced(picture, printed, most_dpi, "L")
    orientation = read_orientation(image)
    grey, opacity = _to_grey(load_pixels(image, len(picture.data)))
    dpi = min(source_dpi, most_dpi)
    whole = None
    if printed.crop != WHOLE_PICTURE and opacity is None:
        whole = grey.copy()
        whole.thumbnail((_SAMPLE_SIDE, _SAMPLE_SIDE))
    grey = show_part(grey, orientation, printed, dpi)
    if opacity is not None:
        opacity = show_part(opacity, orientation, printed, dpi)
        paper = Image.new("L", grey.size, 255)
        paper.paste(grey, mask=opacity)
        grey = paper
    return GreyPicture(grey, opacity, dpi, source_dpi, whole)


def open_reduced(
    picture: PictureFile, printed: PrintedPicture, most_dpi: float, mode: str
) -> tuple[Image.Image, float]:
    """Return an open picture and its dots an inch as printed; a JPEG made smaller if that leaves enough of them."""
    image = open_image(picture.data)
    width, height = image.size
    if read_orientation(image) > 4:
        width, height = height, width
    whole = printed.whole_size
    source_dpi = min(width * 72 / whole.width, height * 72 / whole.height)
    if image.format in JPEG_FORMATS and source_dpi > most_dpi:
        check_coefficients(image)
        share = most_dpi / source_dpi
        image.draft(mode, (ceil(image.width * share), ceil(image.height * share)))
    return image, source_dpi


def show_part(
    image: Image.Image, orientation: int, printed: PrintedPicture, dpi: float
) -> Image.Image:
    """Return the part of a decoded picture that is shown, upright, at so many dots an inch."""
    turn = _TURNS.get(orientation)
    if turn is not None:
        image = image.transpose(turn)
    crop = printed.crop
    left, top = crop.x * image.width, crop.y * image.height
    right, bottom = left + crop.width * image.width, top + crop.height * image.height
    box = (left, top, min(right, float(image.width)), min(bottom, float(image.height)))
    width = max(1, round(printed.size.width * dpi / 72))
    height = max(1, round(printed.size.height * dpi / 72))
    is_whole = crop == WHOLE_PICTURE
    if is_whole and abs(width - image.width) <= 1 and abs(height - image.height) <= 1:
        return image  # every dot as it is
    return image.resize((width, height), Image.Resampling.BICUBIC, box, reducing_gap=3.0)


def _to_grey(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Return a decoded picture in mode L, and its opacity if any of it is see-through."""
    if image.mode in SIXTEEN_BIT_MODES:
        return reduce_to_octets(image), None
    opacity = None
    if "transparency" in image.info or image.mode in MODES_WITH_ALPHA:
        image = image.convert("LA" if image.mode in ("1", "L", "LA", "La") else "RGBA")
        opacity = image.getchannel("A")
        if opacity.getextrema() == (255, 255):
            opacity = None
        image = image.convert(image.mode[:-1])
    if image.mode not in ("1", "L", "RGB"):
        image = image.convert("RGB")
    return image.convert("L"), opacity

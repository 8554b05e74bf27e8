"""A picture, in black and white or in greys -> the same with less ink where it is black over more than 7 mm.

A duplicator's drum lays too much ink on broad solids. Broad is what an opening by a square of 7 mm leaves (Serra 1982).
"""

from typing import Final

from PIL import Image, ImageFilter

from pamphlets.core.picture_settings import BROAD_SOLID
from pamphlets.pdf.images.tones.halftone import Screen, screen_picture

_SIDE: Final = 15  # coarse dots of the square, an odd number
_WHITE: Final = 255


def screen_broad_solids(bitmap: Image.Image, screen: Screen, tint: float) -> Image.Image:
    """Return a picture of mode 1 whose broad black areas are so much of a screen's dots instead."""
    broad = _find_broad(bitmap.convert("L"), screen.dpi, 0)
    if broad is None:
        return bitmap
    coverage = Image.new("L", (1, 1), round(_WHITE * tint))
    dots = screen_picture(coverage, bitmap.size, screen)
    opened = bitmap.copy()
    opened.paste(dots, mask=broad)
    return opened


def lighten_broad_solids(grey: Image.Image, dpi: float, tint: float) -> Image.Image:
    """Return a picture of mode L without more ink than a tint on areas that are broad and darker than it."""
    lightest = round(_WHITE * (1 - tint))
    broad = _find_broad(grey, dpi, lightest)
    if broad is None:
        return grey
    lightened = grey.copy()
    lightened.paste(grey.point([max(value, lightest) for value in range(256)]), mask=broad)
    return lightened


def _find_broad(grey: Image.Image, dpi: float, lightest: int) -> Image.Image | None:
    """Return white where a picture is no lighter than a grey over a square of 7 mm, None where it is so nowhere."""
    share = _SIDE / (BROAD_SOLID / 72 * dpi)
    size = (max(1, round(grey.width * share)), max(1, round(grey.height * share)))
    if min(size) < _SIDE:
        return None
    coarse = grey.resize(size, Image.Resampling.BOX)
    solid = coarse.point([_WHITE * (value <= lightest) for value in range(256)])
    eroded = solid.filter(ImageFilter.MinFilter(_SIDE))
    if eroded.getextrema() == (0, 0):
        return None
    opened = eroded.filter(ImageFilter.MaxFilter(_SIDE))
    return opened.resize(grey.size, Image.Resampling.NEAREST)

"""A picture in greys -> a bitmap of black and white alone, without dots: for what was drawn, printed or written.

A photograph so printed is a stencil: its tones are parted in two, and the specks that its grain leaves go.
"""

from typing import Final

from PIL import Image, ImageChops, ImageFilter

from pamphlets.core.units import MM_PER_INCH
from pamphlets.pdf.images.tones.local_threshold import make_thresholds
from pamphlets.pdf.images.tones.specks import remove_specks

_STRIP_ROWS: Final = 512
_SPECK_AREA: Final = 0.25  # square mm
_GRAIN: Final = 0.18  # mm, the blur that grain is lost in
_EVEN: Final = 128
_BLACK_WHERE_BELOW: Final = tuple([0] * _EVEN + [255] * (256 - _EVEN))


def draw_line_art(grey: Image.Image, size: tuple[int, int], dpi: float) -> Image.Image:
    """Return what is drawn in ink, in mode 1, so many device dots across and down; `dpi` is the picture's as printed."""
    return _enlarge(_subtract_thresholds(grey, dpi, is_page=True), size)


def draw_stencil(grey: Image.Image, size: tuple[int, int], dpi: float) -> Image.Image:
    """Return a photograph in black and white, in mode 1, without specks under a quarter of a square millimetre."""
    grey = grey.filter(ImageFilter.GaussianBlur(_GRAIN * dpi / MM_PER_INCH))
    difference = _subtract_thresholds(grey, dpi, is_page=False)
    bitmap = difference.point(_BLACK_WHERE_BELOW)
    cleaned = remove_specks(bitmap, _SPECK_AREA * (dpi / MM_PER_INCH) ** 2)
    changed = ImageChops.difference(bitmap, cleaned)
    difference.paste(cleaned, mask=changed)
    return _enlarge(difference, size)


def _subtract_thresholds(grey: Image.Image, dpi: float, *, is_page: bool) -> Image.Image:
    """Return how much lighter than the threshold each place is, 128 being none: enlarged, its edges stay smooth."""
    thresholds = make_thresholds(grey, dpi, is_page=is_page)
    surface = thresholds.resize(grey.size, Image.Resampling.BICUBIC)
    return ImageChops.subtract(grey, surface, 1.0, _EVEN)


def _enlarge(difference: Image.Image, size: tuple[int, int]) -> Image.Image:
    width, height = size
    row_scale = difference.height / height
    bitmap = Image.new("1", size, 1)
    for top in range(0, height, _STRIP_ROWS):
        rows = min(_STRIP_ROWS, height - top)
        box = (0.0, top * row_scale, float(difference.width), (top + rows) * row_scale)
        strip = difference.resize((width, rows), Image.Resampling.BICUBIC, box)
        bitmap.paste(strip.point(_BLACK_WHERE_BELOW, "1"), (0, top))
    return bitmap

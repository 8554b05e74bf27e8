"""A photograph in greys -> how much of the paper is black: sharpened, its levels spread, its ends open and closed.

A photocopier loses small dots and fills small holes. So the lightest tones are bare paper and the darkest solid black, and
what lies between is steep enough to stay apart from both.
"""

from collections.abc import Sequence
from math import log
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from pamphlets.core.units import MM_PER_INCH

_SHARPEN_RADIUS: Final = 0.4  # mm: finer detail than two dots is lost to the screen
_SHARPEN_PERCENT: Final = 130
_SHARPEN_THRESHOLD: Final = 3  # of 255: what is smaller is grain
_CLIPPED_SHARE: Final = 0.01  # of the dots, at either end, that need not be told apart
_LEAST_RANGE: Final = 96  # of 255: a picture of fewer levels is fog, and stays some
_MIDDLE_PULL: Final = 0.35  # of its way to the middle that a picture's median goes
_GAMMA_BOUNDS: Final = (0.75, 1.35)
_LEAST_MEAN: Final = 10  # of 255: the smallest dots of a screen cover as much
_OUTLINE_WINDOW: Final = 5  # dots: an edge on a screen or of a scan is one to three wide
_ALMOST: Final = 16  # of 255, from black or white
_FLAT_TONE_COUNT: Final = 16
_FLAT_TONE_SHARE: Final = 0.9
# Ink as stored -> ink as printed, in hundredths.
_CURVE: Final = ((0, 0), (8, 0), (50, 46), (88, 100), (100, 100))


def sharpen(grey: Image.Image, dpi: float) -> Image.Image:
    """Return a picture whose edges are steeper, `dpi` being its dots an inch as printed."""
    radius = _SHARPEN_RADIUS * dpi / MM_PER_INCH
    grey = grey.filter(ImageFilter.MedianFilter(3))  # grain would make dots in a white sky
    mask = ImageFilter.UnsharpMask(radius, _SHARPEN_PERCENT, _SHARPEN_THRESHOLD)
    return grey.filter(mask)


def cover_paper(grey: Image.Image, histogram: Sequence[int]) -> Image.Image:
    """Return how much of the paper each dot of a photograph covers, 255 being all of it.

    `histogram` counts the 256 greys of what is seen of it. Darker greys never cover less.
    """
    black, white = find_levels(histogram)
    gamma = 1.0
    if has_flat_tones(histogram):
        black, white = 0.0, 255.0
    else:
        gamma = _find_gamma((_percentile(histogram, 0.5) - black) / (white - black))
    span = white - black
    table = []
    for value in range(256):
        light = min(max((value - black) / span, 0.0), 1.0) ** gamma
        table.append(round(255 * _print_ink(1.0 - light)))
    return grey.point(table)


def clear_stray_dots(coverage: Image.Image, dot_pitch: float) -> Image.Image:
    """Return a coverage without the lone dots that grain leaves in white, and the lone holes that it leaves in black.

    `dot_pitch` is how far two dots of the screen are apart, in dots of `coverage`. What covers next to nothing of a dot's
    neighbourhood covers nothing of it; a line, however thin, covers more.
    """
    mean = coverage.filter(ImageFilter.BoxBlur(max(dot_pitch / 2, 0.5)))
    is_inked = mean.point([255 * (value >= _LEAST_MEAN) for value in range(256)])
    is_solid = mean.point([255 * (value > 255 - _LEAST_MEAN) for value in range(256)])
    return ImageChops.lighter(ImageChops.darker(coverage, is_inked), is_solid)


def find_outlines(coverage: Image.Image) -> Image.Image:
    """Return white where black meets white, as in letters, black elsewhere: dots would make such edges ragged."""
    darkest = coverage.filter(ImageFilter.MaxFilter(_OUTLINE_WINDOW))
    lightest = coverage.filter(ImageFilter.MinFilter(_OUTLINE_WINDOW))
    has_black = darkest.point([255 * (value > 255 - _ALMOST) for value in range(256)])
    has_white = lightest.point([255 * (value < _ALMOST) for value in range(256)])
    outlines = ImageChops.darker(has_black, has_white)
    return outlines.filter(ImageFilter.MaxFilter(3))  # else crumbs of dots lie along them


def has_flat_tones(histogram: Sequence[int]) -> bool:
    """Return whether a picture is made of a few tones, as charts and maps are: each of them means something."""
    most = sorted(histogram, reverse=True)[:_FLAT_TONE_COUNT]
    return sum(most) > _FLAT_TONE_SHARE * sum(histogram)


def _find_gamma(median: float) -> float:
    """Return the exponent that brings a median light (0 to 1) nearer the middle."""
    median = min(max(median, 0.01), 0.99)
    aim = median + (0.5 - median) * _MIDDLE_PULL
    lowest, highest = _GAMMA_BOUNDS
    return min(max(log(aim) / log(median), lowest), highest)


def find_levels(histogram: Sequence[int]) -> tuple[float, float]:
    """Return the greys that become black and white, apart by a third of all greys at least: white paper stays white."""
    black = _percentile(histogram, _CLIPPED_SHARE)
    white = _percentile(histogram, 1.0 - _CLIPPED_SHARE)
    lack = max(_LEAST_RANGE - (white - black), 0.0)
    black = min(max(black - lack / 2, 0.0), 255.0 - _LEAST_RANGE)
    return black, max(min(white + lack / 2, 255.0), black + _LEAST_RANGE)


def _percentile(histogram: Sequence[int], share: float) -> float:
    """Return the grey below which that share of the dots lies."""
    wanted = share * sum(histogram)
    count = 0
    for value, dots in enumerate(histogram):
        count += dots
        if count > wanted:
            return float(value)
    return 255.0


def _print_ink(ink: float) -> float:
    """Return the share of paper that an ink of 0 to 1 covers, along the curve."""
    hundredths = 100 * ink
    for index in range(1, len(_CURVE)):
        (start, low), (end, high) = _CURVE[index - 1], _CURVE[index]
        if hundredths <= end:
            return (low + (hundredths - start) * (high - low) / (end - start)) / 100
    return 1.0

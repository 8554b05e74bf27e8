"""A picture in greys -> whether it is line art (drawn, engraved, written, a text on a screen) or has tones of its own.

Line art has its middle greys at edges alone, where ink meets paper; a photograph has them in areas. So what is counted
are middle greys in flat neighbourhoods. Measured on 40 pictures of every kind, 104 mm wide: engravings, scans of type,
pencil, maps and screens have up to 1.5 % of them, photographs 5 to 98 %, charts in flat colours 6 %. An engraving scanned so coarsely that
its lines run together has more, but next to no flat areas at all, and a photograph's grain is never so strong.
"""

from typing import Final

from PIL import Image, ImageChops, ImageFilter

from pamphlets.pdf.images.tones.tone_curve import find_levels

_MEASURED_WIDTH: Final = 1200  # dots: more tell nothing more
_WINDOW: Final = 5  # dots, of a neighbourhood
_FLAT_RANGE: Final = 60  # of 255: grain makes as much
_MIDDLE_GREYS: Final = range(64, 192)
_MOST_FLAT_MIDDLES: Final = 0.02
_MOST_MIDDLES: Final = 0.45
_LEAST_EDGES: Final = 0.3  # of a coarse engraving: neighbourhoods that are not flat
_MOST_COARSE_MIDDLES: Final = 0.16


def is_line_art(grey: Image.Image) -> bool:
    """Return whether a picture is black and white but for its edges."""
    if grey.width > _MEASURED_WIDTH:
        height = max(1, round(grey.height * _MEASURED_WIDTH / grey.width))
        grey = grey.resize(
            (_MEASURED_WIDTH, height), Image.Resampling.BICUBIC, reducing_gap=2.0
        )
    grey = grey.filter(ImageFilter.MedianFilter(3))
    black, white = find_levels(grey.histogram())
    scale = 255 / (white - black)
    spread = grey.point([min(max(round((v - black) * scale), 0), 255) for v in range(256)])
    lightest = spread.filter(ImageFilter.MaxFilter(_WINDOW))
    darkest = spread.filter(ImageFilter.MinFilter(_WINDOW))
    ranges = ImageChops.subtract(lightest, darkest)
    flat = ranges.point([255 * (v < _FLAT_RANGE) for v in range(256)])
    middles = spread.point([255 * (v in _MIDDLE_GREYS) for v in range(256)])
    dot_count = grey.width * grey.height
    flat_middles = ImageChops.darker(flat, middles).histogram()[255] / dot_count
    if middles.histogram()[255] / dot_count > _MOST_MIDDLES:
        return False
    if flat_middles <= _MOST_FLAT_MIDDLES:
        return True
    edges = flat.histogram()[0] / dot_count
    return edges >= _LEAST_EDGES and flat_middles <= _MOST_COARSE_MIDDLES

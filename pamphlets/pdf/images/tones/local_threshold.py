"""A picture in greys -> the grey that parts black from white at each place of it.

Where the neighbourhood of a place holds both ink and paper, its own middle parts them (Bernsen 1986). Where it holds only
one of them, the middle of the whole picture decides (Otsu 1979): a dark coat stays black and is not hollowed out. Of a
page, written or drawn, rather the nearest neighbourhoods with both decide, so that paper in the shade stays paper.
"""

from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageFilter

from pamphlets.core.units import MM_PER_INCH

_CELL: Final = 1.2  # mm, the side of a place; its neighbourhood has five by five
# Of the contrast of a neighbourhood, (light - dark) / (light + dark + a little): only texture; certainly ink and paper.
_CONTRAST_BOUNDS: Final = (0.3, 0.5)
_DARKNESS: Final = 30  # of 255, of which no contrast counts
_MARGIN: Final = 8  # of 255: paper that is all but even
_LEAST_COUNT: Final = 12  # of 255: a mean of less is rounded too coarsely


def make_thresholds(grey: Image.Image, dpi: float, *, is_page: bool) -> Image.Image:
    """Return the threshold at each place (mode L, coarser than the picture), `dpi` being its dots an inch as printed."""
    dark, light = find_extremes(grey, _CELL * dpi / MM_PER_INCH)
    middle = find_middle(grey.histogram())
    thresholds: list[float] = []
    weights: list[float] = []
    start, end = _CONTRAST_BOUNDS
    for low, high in zip(dark.tobytes(), light.tobytes(), strict=True):
        contrast = (high - low - _MARGIN) / (high + low + _DARKNESS)
        weights.append(min(max((contrast - start) / (end - start), 0.0), 1.0))
        thresholds.append((low + high) / 2)
    if is_page:
        _spread_from_neighbours(thresholds, weights, dark.size)
    surface = Image.new("L", dark.size)
    surface.putdata(
        [
            round(middle + (threshold - middle) * weight)
            for threshold, weight in zip(thresholds, weights, strict=True)
        ]
    )
    return surface.filter(ImageFilter.BoxBlur(1))


def _spread_from_neighbours(
    thresholds: list[float], weights: list[float], size: tuple[int, int]
) -> None:
    """Give places of no weight the mean threshold of ever wider neighbourhoods that have some."""
    radius = 2
    while radius < 2 * max(size):
        weighted = Image.new("L", size)
        weighted.putdata([round(t * w) for t, w in zip(thresholds, weights, strict=True)])
        weight_image = Image.new("L", size)
        weight_image.putdata([round(255 * weight) for weight in weights])
        blur = ImageFilter.BoxBlur(radius)
        sums, counts = weighted.filter(blur).tobytes(), weight_image.filter(blur).tobytes()
        for index, weight in enumerate(weights):
            if weight < 1.0 and counts[index] >= _LEAST_COUNT:
                mean = sums[index] * 255 / counts[index]
                thresholds[index] = thresholds[index] * weight + mean * (1.0 - weight)
                weights[index] = 1.0
        radius *= 2


def find_extremes(grey: Image.Image, cell: float) -> tuple[Image.Image, Image.Image]:
    """Return the darkest and the lightest grey of the neighbourhoods of cells so many dots wide."""
    dark = light = grey.filter(ImageFilter.MedianFilter(3))
    size = max(1, round(grey.width / cell)), max(1, round(grey.height / cell))
    while min(dark.width / size[0], dark.height / size[1]) >= 2:
        # No dot is left out: each of the smaller picture has the extreme of nine.
        half = (max(1, dark.width // 2), max(1, dark.height // 2))
        dark = dark.filter(ImageFilter.MinFilter(3)).resize(half, Image.Resampling.NEAREST)
        light = light.filter(ImageFilter.MaxFilter(3)).resize(
            half, Image.Resampling.NEAREST
        )
    dark = dark.filter(ImageFilter.MinFilter(5))
    light = light.filter(ImageFilter.MaxFilter(5))
    return dark, light


def find_middle(histogram: Sequence[int]) -> int:
    """Return the grey that parts a picture's 256 greys best in two: the largest variance between both (Otsu 1979).

    It is 1 at least, for no grey lies below 0: what is black but for its noise stays black.
    """
    total = sum(histogram)
    whole = sum(grey * count for grey, count in enumerate(histogram))
    below = mass = 0
    best, middle = -1.0, 128.0
    for grey, count in enumerate(histogram):
        below += count
        mass += grey * count
        above = total - below
        if below == 0 or above == 0:
            continue
        variance = below * above * (mass / below - (whole - mass) / above) ** 2
        if variance > best:
            best, middle = variance, (mass / below + (whole - mass) / above) / 2
    return max(round(middle), 1)

"""A picture in greys -> whether it is line art (drawn, engraved, written, a text on a screen) or has tones of its own.

Line art has its middle greys at edges alone, where ink meets paper; a photograph has them in areas. So what is counted
are middle greys in flat neighbourhoods. Measured on 40 pictures of every kind, 104 mm wide: engravings, type, pencil, maps
and screens have up to 1.5 % of them, photographs 5 to 98 %, charts in flat colours 6 %. Two kinds of line art have more
and are told otherwise: an engraving scanned so coarsely that its lines run together has next to no flat places, and a
photograph of a page in uneven light is judged by the paper beside each place, unless that paper has steps: those are the
flat tints of a map, pale as they may be.
"""

from typing import Final

from PIL import Image, ImageChops, ImageFilter

from pamphlets.pdf.images.tones.local_threshold import find_extremes
from pamphlets.pdf.images.tones.tone_curve import find_levels

_MEASURED_WIDTH: Final = 1200  # dots: more tell nothing more
_WINDOW: Final = 5  # dots, of a neighbourhood
_FLAT_RANGE: Final = 0.24  # of all greys: grain makes as much
_MIDDLE_GREYS: Final = (0.25, 0.75)
_MOST_FLAT_MIDDLES: Final = 0.02
_MOST_MIDDLES: Final = 0.45
_PAPER_CELLS: Final = 80  # across a page, each with its paper
# Of the lightest paper of a page: less is a wash of colour, or a shadow.
_LEAST_PAPER: Final = 0.7
_LEAST_SHADED_PAPER: Final = 0.2
_TINT_STEP: Final = 0.15  # of the lightest paper, from one cell to the next
_MOST_STEPS: Final = 0.02  # of all cells: the map of a river has 0.07, a letter none
_MOST_PAGE_MIDDLES: Final = 0.3
_INK: Final = 0.55  # of the paper beside it: darker is ink
_PAPER: Final = 0.8
_PAGE_INK: Final = (0.005, 0.4)  # of a page: less is none, more is grass
_LEAST_EDGES: Final = 0.3  # of a coarse engraving: neighbourhoods that are not flat
_MOST_COARSE_MIDDLES: Final = 0.16


def is_line_art(grey: Image.Image) -> bool:
    """Return whether a picture is black and white but for its edges."""
    grey = _reduce(grey)
    black, white = find_levels(grey.histogram())
    flat = _find_flat_places(grey)
    start, end = [black + share * (white - black) for share in _MIDDLE_GREYS]
    middles = ImageChops.subtract(_where_below(grey, end), _where_below(grey, start))
    flat_middles = _share(ImageChops.darker(flat, middles))
    if _share(middles) <= _MOST_MIDDLES:
        if flat_middles <= _MOST_FLAT_MIDDLES:
            return True
        if flat_middles <= _MOST_COARSE_MIDDLES and 1 - _share(flat) >= _LEAST_EDGES:
            return True
    return _is_ink_on_paper(grey, _LEAST_PAPER)


def is_page(grey: Image.Image) -> bool:
    """Return whether a picture, of which somebody says that it is line art, is a page, however much of it lies in the shade."""
    return is_line_art(grey) or _is_ink_on_paper(_reduce(grey), _LEAST_SHADED_PAPER)


def _reduce(grey: Image.Image) -> Image.Image:
    """Return as much of a picture as is measured, without grain."""
    if grey.width > _MEASURED_WIDTH:
        height = max(1, round(grey.height * _MEASURED_WIDTH / grey.width))
        size = (_MEASURED_WIDTH, height)
        grey = grey.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    return grey.filter(ImageFilter.MedianFilter(3))


def _find_flat_places(grey: Image.Image) -> Image.Image:
    """Return white where the greys around a dot are much the same."""
    black, white = find_levels(grey.histogram())
    lightest = grey.filter(ImageFilter.MaxFilter(_WINDOW))
    darkest = grey.filter(ImageFilter.MinFilter(_WINDOW))
    ranges = ImageChops.subtract(lightest, darkest)
    return _where_below(ranges, _FLAT_RANGE * (white - black))


def _is_ink_on_paper(grey: Image.Image, least_paper: float) -> bool:
    """Return whether every neighbourhood has paper, as light as that share of the lightest, and ink is much darker."""
    _, light = find_extremes(grey, grey.width / _PAPER_CELLS)
    papers = sorted(light.tobytes())
    margin = len(papers) // 50
    lightest = papers[-1 - margin]
    if papers[margin] < least_paper * lightest or _has_tints(light, lightest):
        return False
    paper = light.filter(ImageFilter.BoxBlur(1)).resize(grey.size, Image.Resampling.BICUBIC)
    inked, darkened = [
        _where_above(ImageChops.subtract(paper.point(_scale_greys(share)), grey), 0)
        for share in (_INK, _PAPER)
    ]
    middles = ImageChops.subtract(darkened, inked)
    flat_middles = _share(ImageChops.darker(_find_flat_places(grey), middles))
    return (
        flat_middles <= _MOST_FLAT_MIDDLES
        and _share(middles) <= _MOST_PAGE_MIDDLES
        and _PAGE_INK[0] <= _share(inked) <= _PAGE_INK[1]
    )


def _has_tints(light: Image.Image, lightest: int) -> bool:
    """Return whether papers beside each other differ as flat tints of a map do; light falls off slowly."""
    around = light.filter(ImageFilter.MaxFilter(3)), light.filter(ImageFilter.MinFilter(3))
    steps = _where_above(ImageChops.subtract(*around), round(_TINT_STEP * lightest))
    return _share(steps) > _MOST_STEPS


def _scale_greys(share: float) -> list[int]:
    """Return the table that makes each grey darker."""
    return [round(value * share) for value in range(256)]


def _where_below(grey: Image.Image, limit: float) -> Image.Image:
    """Return white where a picture is darker than a grey, black elsewhere."""
    return grey.point([255 * (value < limit) for value in range(256)])


def _where_above(grey: Image.Image, limit: float) -> Image.Image:
    """Return white where a picture is lighter than a grey, black elsewhere."""
    return grey.point([255 * (value > limit) for value in range(256)])


def _share(mask: Image.Image) -> float:
    """Return how much of a mask is white."""
    return mask.histogram()[255] / (mask.width * mask.height)

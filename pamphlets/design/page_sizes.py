"""Design -> the same design on pages of another size: margins, measure and letters follow."""

from dataclasses import replace
from math import sqrt
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import PageSpec
from pamphlets.core.units import Pt, mm
from pamphlets.layout.look import Design
from pamphlets.layout.theme_scaling import scale_theme

_SAME_LETTERS: Final = (0.9, 1.1)  # of the width: as far as this a page keeps its letters
_MIN_LETTERS: Final = 0.92  # 10.1 points of 11: below, a photocopy breaks them up
_MAX_LETTERS: Final = 1.2
# Signs a line: 75 of Sobre's 70, past which the eye loses the next line.
_MAX_MEASURE: Final = 1.07
_MIN_SIDE_MARGIN: Final = mm(11)
_MIN_TOP: Final = mm(16.5)  # a line of white under a running head
_EDGE: Final = mm(10)  # a folio comes no nearer to the foot
_FOLIO_LINES: Final = 2.4  # grid lines from the last line of text to under the folio


def with_page_size(design: Design, size: Size) -> Design:
    """Return a design on pages of a size; the very same on its own.

    Margins keep their shares of the page, letters grow by half as much as it, and a line holds at most 75 signs:
    what is left of a wide page goes to the outer margin.
    """
    theme = design.theme
    if size == theme.page.size:
        return design
    factor = _letter_factor(size.width / theme.page.size.width)
    if factor != 1.0:
        text = theme.block_styles["body"].text
        theme = scale_theme(theme, text.size * factor, text.leading * factor)
    page = _scale_page(design.theme.page, size, factor)
    tightest, loosest = design.tightest, design.loosest
    return replace(
        design,
        theme=replace(theme, page=page),
        tightest=(tightest[0] * factor, tightest[1] * factor),
        loosest=(loosest[0] * factor, loosest[1] * factor),
    )


def _letter_factor(width_factor: float) -> float:
    """Return how many times larger letters are on a page so many times wider."""
    least, most = _SAME_LETTERS
    if least <= width_factor <= most:
        return 1.0
    return min(max(sqrt(width_factor), _MIN_LETTERS), _MAX_LETTERS)


def _scale_page(page: PageSpec, size: Size, letter_factor: float) -> PageSpec:
    """Return a page's margins on another size, its grid as much larger as its letters."""
    x_factor = size.width / page.size.width
    y_factor = size.height / page.size.height
    grid_step = page.grid_step * letter_factor
    inner = max(page.inner * x_factor, _MIN_SIDE_MARGIN)
    outer = max(page.outer * x_factor, _MIN_SIDE_MARGIN)
    longest = page.measure * letter_factor * _MAX_MEASURE
    outer += max(0.0, size.width - inner - outer - longest)
    top = max(page.top * y_factor, _MIN_TOP)
    bottom = max(page.bottom * y_factor, _EDGE + _FOLIO_LINES * grid_step)
    return PageSpec(
        size, inner, outer, top, _full_lines(size, top, bottom, grid_step), grid_step
    )


def _full_lines(size: Size, top: Pt, bottom: Pt, grid_step: Pt) -> Pt:
    """Return the bottom margin that leaves whole grid lines above it, none of them beside `bottom`."""
    line_count = int((size.height - top - bottom) / grid_step + 1e-6)
    return size.height - top - line_count * grid_step

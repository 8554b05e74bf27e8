"""A plate -> the same with marks by which the plates of a page are laid over each other.

A page that is cut anyway stands on the next larger paper of the machine, its crop marks and crosses outside the trim.
A page that is its paper has two small crosses at the middles of its head and foot: where a sheet is folded in two.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, place_on_paper, place_rule
from pamphlets.core.units import PAGE_SIZES, Pt, mm

_WEIGHT: Final[Pt] = 0.35
_ARM: Final[Pt] = mm(2.5)
# Of the middle of a cross. A Risograph leaves 3 to 4 mm of A3 white.
_FROM_TRIM: Final[Pt] = mm(6)
_FROM_EDGE: Final[Pt] = mm(7)
_SLUG: Final[Pt] = mm(9)
_CROP_GAP: Final[Pt] = mm(4)  # beyond the bleed
_CROP_LENGTH: Final[Pt] = mm(4)
# What the machines take, the smaller first.
_PAPERS: Final = ("A4", "A3")


def add_registration_marks(page: Page) -> Page:
    """Return a plate with its marks, on larger paper where it is cut and paper of the machine is larger."""
    is_cut = page.trim.width < page.size.width
    paper = _find_larger_paper(page.trim) if is_cut else None
    if paper is None:
        return replace(page, items=(*page.items, *_draw_inner_crosses(page.trim)))
    x, y = (paper.width - page.trim.width) / 2, (paper.height - page.trim.height) / 2
    placed = place_on_paper(page, paper, Point(x, y))
    marks = (*_draw_outer_crosses(placed.trim), *_draw_crop_marks(placed.trim))
    return replace(placed, items=(*placed.items, *marks))


def _find_larger_paper(trim: Rect) -> Size | None:
    """Return the smallest paper that holds a page and a slug all around it; None where no paper does."""
    width, height = trim.width + 2 * _SLUG, trim.height + 2 * _SLUG
    for name in _PAPERS:
        short, long = PAGE_SIZES[name]
        paper = Size(long, short) if width > height else Size(short, long)
        if width <= paper.width and height <= paper.height:
            return paper
    return None


def _draw_inner_crosses(trim: Rect) -> Iterator[PageItem]:
    for y in (trim.y + _FROM_EDGE, trim.bottom - _FROM_EDGE):
        yield from _draw_cross(trim.centre_x, y)


def _draw_outer_crosses(trim: Rect) -> Iterator[PageItem]:
    for y in (trim.y - _FROM_TRIM, trim.bottom + _FROM_TRIM):
        yield from _draw_cross(trim.centre_x, y)
    for x in (trim.x - _FROM_TRIM, trim.right + _FROM_TRIM):
        yield from _draw_cross(x, trim.centre_y)


def _draw_cross(x: Pt, y: Pt) -> Iterator[PageItem]:
    yield place_rule(x - _ARM, y - _WEIGHT / 2, 2 * _ARM, _WEIGHT)
    yield place_rule(x - _WEIGHT / 2, y - _ARM, _WEIGHT, 2 * _ARM)


def _draw_crop_marks(trim: Rect) -> Iterator[PageItem]:
    far = _CROP_GAP + _CROP_LENGTH
    for x in (trim.x, trim.right):
        for y in (trim.y - far, trim.bottom + _CROP_GAP):
            yield place_rule(x - _WEIGHT / 2, y, _WEIGHT, _CROP_LENGTH)
    for y in (trim.y, trim.bottom):
        for x in (trim.x - far, trim.right + _CROP_GAP):
            yield place_rule(x, y - _WEIGHT / 2, _CROP_LENGTH, _WEIGHT)

"""Two pages of a cover and the width of a spine -> one Page: both beside each other, as the cover is printed and folded.

Outside stands the last page left of the first, inside the second left of the last but one. What bleeds ends at the folds:
a picture that went over them would show at the other side when the cover is folded half a millimetre aside.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GlyphRun, Page, PageItem, PageItems
from pamphlets.core.units import Pt
from pamphlets.prepress.page_bleed import cut_at_folds
from pamphlets.prepress.printers_marks import enlarge_page

PlacedRun = tuple[Pt, GlyphRun]
"""A run of letters, and how far from the beginning of its line it stands."""
# em: capitals are about twice as high, so that they are in the middle.
_DROP: Final = 0.34


def make_cover_spread(
    left: Page, right: Page, spine: Pt, bleed: Pt, lettering: PageItems = ()
) -> Page:
    """Return two pages and the spine between them as one, with paper for its bleed.

    `lettering` stands on the spine, its places counted from the top left of that.
    """
    left, right = enlarge_page(left, bleed), enlarge_page(right, bleed)
    width, height = left.trim.width, left.trim.height
    left_items = cut_at_folds(left, None, left.trim.right)
    right_items = cut_at_folds(right, right.trim.x, None)
    items = [
        *left_items,
        *_move(right_items, width + spine, 0.0),
        *_move(lettering, bleed + width, bleed),
    ]
    trim = Rect(bleed, bleed, 2 * width + spine, height)
    size = Size(trim.width + 2 * bleed, trim.height + 2 * bleed)
    return Page(size, trim, tuple(items), left.label)


def turn_upwards(runs: Sequence[PlacedRun], spine: Pt, length: Pt) -> PageItems:
    """Return a line of letters as it stands in the middle of a spine: read from the foot to the head, as in France."""
    ends = [x + run.advance for x, run in runs]
    start = (length + max(ends, default=0.0)) / 2
    items: list[PageItem] = []
    for x, run in runs:
        at = Point(spine / 2 + _DROP * run.size, start - x)
        items.append(PageItem(at, replace(run, angle=90.0)))
    return tuple(items)


def _move(items: PageItems, x: Pt, y: Pt) -> list[PageItem]:
    return [replace(item, at=item.at.shift_by(x, y)) for item in items]

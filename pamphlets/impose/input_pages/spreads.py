"""A SourcePdf with pages that show two pages side by side -> the SourcePdf of the pages one by one, in reading order.

Readers' spreads: a cover alone and then spreads, spreads alone, or a first spread that is the outside of the cover, its
back beside its front. Which pages are spreads shows in their sizes.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.impose.input_pages.page_file import has_picture, write_page_file
from pamphlets.impose.input_pages.side_parts import SidePart, halve_side, split_sides
from pamphlets.impose.placement.input_page_options import InputPageOptions, PageChange
from pamphlets.impose.placement.paper import SIZE_TOLERANCE, describe_size, is_same_size
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.languages.wording import sentence

_HEIGHT_TOLERANCE: Final = 0.05  # of pages of one book, some perhaps scanned
# Two pages of A5 are 296 mm wide, the A4 that they are on 297.
_SPREAD_TOLERANCE: Final = 2 * SIZE_TOLERANCE
# Of a spread to a page: 2, less what is trimmed or scanned away.
_MIN_WIDTH_RATIO: Final = 1.5


def cut_spreads(source: SourcePdf, options: InputPageOptions) -> SourcePdf:
    """Return the source whose spreads are two pages each, the left one first unless the options have it otherwise.

    Of a wraparound cover, the page that is read last goes to the end.
    """
    sizes = [view.size for view in source.views]
    spreads = find_spreads(sizes)
    parts: list[SidePart] = []
    for index, size in enumerate(sizes):
        if index not in spreads:
            parts += whole_side(index, size)
            continue
        left, right = _cut_at_gutter(source, index)
        parts += (right, left) if options.is_right_page_first else (left, right)
    changes = source.page_changes
    if options.spreads == "wraparound":
        if 0 in spreads:
            parts.append(parts.pop(0))
        else:
            changes += (PageChange("impose.no-wraparound", {}, is_doubt=True),)
    first_spread = sizes[min(spreads)]
    page_size = Size(first_spread.width / 2, first_spread.height)
    fields = {
        "spreads": sentence("counts.spreads", count=len(spreads)),
        "parts": sentence("counts.pages", count=len(parts)),
        "size": describe_size(page_size),
    }
    change = PageChange("impose.spreads-cut", fields)
    return replace(split_sides(source, parts), page_changes=(*changes, change))


def _cut_at_gutter(source: SourcePdf, index: int) -> tuple[SidePart, SidePart]:
    """Return the two pages of a spread, alike in size: cut where a scan shows the fold, else in the middle."""
    page = source.pages[index]
    view = source.views[index]
    left, right = halve_side(index, view.size)
    if not has_picture(page):
        return left, right
    from pamphlets.pdf.scans.scan_measures import find_gutter  # Pillow: 40 ms

    gutter = find_gutter(write_page_file(page, view))
    if gutter is None:
        return left, right
    off_middle = (gutter - 0.5) * view.size.width
    left_area = replace(left.area, x=left.area.x + off_middle)
    right_area = replace(right.area, x=right.area.x + off_middle)
    return left._replace(area=left_area), right._replace(area=right_area)


def find_spreads(sizes: Sequence[Size]) -> frozenset[int]:
    """Return the indices of the pages that are spreads, in a file that has some; never none.

    Beside pages as high, those that are wider by half or more; else those that lie on their side beside upright
    ones; all pages where they are alike.
    """
    narrowest = min(sizes, key=lambda size: size.width)
    indices = range(len(sizes))
    wide = [index for index in indices if _is_wider_page(sizes[index], narrowest)]
    lying = [index for index in indices if sizes[index].width > sizes[index].height]
    return frozenset(wide or lying or indices)


def have_spreads_inside(sizes: Sequence[Size]) -> bool:
    """Return whether all pages are spreads but the first, the last, or both, which are pages half as wide."""
    narrowest = min(sizes, key=lambda size: size.width)
    are_spreads = [_is_spread_of(narrowest, size) for size in sizes]
    covers = [sizes[index] for index in {0, len(sizes) - 1} if not are_spreads[index]]
    are_covers_pages = all(
        is_same_size(size, narrowest, _SPREAD_TOLERANCE) for size in covers
    )
    return any(are_spreads) and all(are_spreads[1:-1]) and are_covers_pages


def are_twice_as_wide(sizes: Sequence[Size], page_size: Size) -> bool:
    """Return whether each page has room for two pages of a size side by side: it is a spread, or lies on its side."""
    return all(_is_spread_of(page_size, size) for size in sizes)


def _is_spread_of(page_size: Size, size: Size) -> bool:
    spread_size = Size(2 * page_size.width, page_size.height)
    return is_same_size(size, spread_size, _SPREAD_TOLERANCE)


def whole_side(index: int, size: Size) -> tuple[SidePart]:
    """Return a page as the one part of its side."""
    return (SidePart(index, Rect(0.0, 0.0, size.width, size.height)),)


def _is_wider_page(size: Size, narrowest: Size) -> bool:
    is_as_high = abs(size.height - narrowest.height) <= _HEIGHT_TOLERANCE * narrowest.height
    return is_as_high and size.width >= _MIN_WIDTH_RATIO * narrowest.width

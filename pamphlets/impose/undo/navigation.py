"""Links and outline of sheets -> those of the pages that lie on them, in the places that they had there.

Our own sheets say in their content where each page lies: `q … cm /P7 Do Q`, as `writer` draws it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import IDENTITY, Matrix, concatenate, transform_point
from pamphlets.impose.pdf_objects.pypdf_adapter import StreamObject, decoded_data, resolve
from pamphlets.impose.source_pdf.destinations import Destination
from pamphlets.impose.source_pdf.links import PageLink, PageLocation
from pamphlets.impose.source_pdf.navigation import read_navigation
from pamphlets.impose.source_pdf.outline import OutlineEntry
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf

_DRAWN_FORM: Final = re.compile(
    rb"((?:-?[0-9]{1,9}(?:\.[0-9]{1,9})? ){6})cm /P([0-9]{1,9}) Do"
)
# First, where a side is moved.
_SIDE_SHIFT: Final = re.compile(rb"((?:-?[0-9]{1,9}(?:\.[0-9]{1,9})? ){6})cm\n")
# Points that a place may lie outside of its page, numbers being rounded on their way.
_MAX_OUTSIDE, _SURELY_OUTSIDE = 0.5, 0.01


PageDistance = tuple[bool, float, bool]


@dataclass(frozen=True, slots=True)
class PageOnSide:
    """Where a page lies on a side of the sheets, all counted from 0."""

    page: int
    side: int
    matrix: Matrix
    """From the side's units to the page's."""
    size: Size

    def distance(self, x: float, y: float) -> PageDistance | None:
        """Return how far a place of the side is from the page's top left; the least is the likeliest. None: not on it.

        That it is outside, if so; the way in shares of the page's size; that the page stands upside down.
        """
        x, y = transform_point(self.matrix, x, y)
        width = self.size.width
        height = self.size.height
        beyond_right = x - width
        beyond_top = y - height
        outside = max(-x, -y, beyond_right, beyond_top)
        if outside > _MAX_OUTSIDE:
            return None
        across = abs(x) / width
        down = abs(height - y) / height
        way = round(across + down, 4)
        is_upside_down = self.matrix[0] < 0
        return outside > _SURELY_OUTSIDE, way, is_upside_down


@dataclass(frozen=True, slots=True)
class PageFinder:
    """Which page lies where on the sides."""

    views: Sequence[PageView]
    """Of the sides."""
    pages: Mapping[int, Sequence[PageOnSide]]
    """By the numbers of their sides."""

    def find_page(self, side: int, x: float, y: float) -> PageOnSide | None:
        """Return the page on which a place lies, or, of several whose edges meet there, the one that begins there."""
        nearest: PageOnSide | None = None
        shortest: PageDistance | None = None
        for page in self.pages.get(side, ()):
            distance = page.distance(x, y)
            if distance is None:
                continue
            if shortest is None or distance < shortest:
                nearest, shortest = page, distance
        return nearest

    def restore_destination(self, destination: Destination) -> Destination | None:
        """Return where a place on a side lies among the pages. One on a fold belongs to the page that begins there."""
        x, _, _, y = self.views[destination.page_index].trim_box
        if destination.left is not None:
            x = destination.left
        if destination.top is not None:
            y = destination.top
        page = self.find_page(destination.page_index, x, y)
        if page is None:
            return None
        left, top = transform_point(page.matrix, x, y)
        return Destination(page.page, left, top)

    def restore_outline(self, entries: Iterable[OutlineEntry]) -> Iterator[OutlineEntry]:
        """Yield entries of an outline with their new destinations; one without any, and without children, goes."""
        for entry in entries:
            destination = entry.destination
            if destination:
                destination = self.restore_destination(destination)
            children = tuple(self.restore_outline(entry.children))
            if destination or children:
                yield replace(entry, destination=destination, children=children)


def find_drawn_forms(source: SourcePdf) -> Iterator[tuple[int, int, Matrix]]:
    """Yield a side, the number of a form of ours on it, and the change that brings the form there."""
    for side, page in enumerate(source.pages):
        content = resolve(page.get("/Contents"))
        if not isinstance(content, StreamObject):
            continue
        operators = decoded_data(content)
        shift = _SIDE_SHIFT.match(operators)
        side_matrix = _parse_matrix(shift[1]) if shift else IDENTITY
        for numbers, form in _DRAWN_FORM.findall(operators):
            matrix = concatenate(_parse_matrix(numbers), side_matrix)
            if matrix[0] * matrix[3] != matrix[1] * matrix[2]:
                yield side, int(form), matrix


def _parse_matrix(numbers: bytes) -> Matrix:
    """Return a matrix from its six numbers."""
    a, b, c, d, e, f = map(float, numbers.split())
    return (a, b, c, d, e, f)


PlacedLink = tuple[PageLink, Matrix]


class RestoredNavigation(NamedTuple):
    """Links and outline of the pages; all lead to pages."""

    links: Mapping[int, Sequence[PlacedLink]]
    """By the numbers of their pages, each with the way from the side to the page."""
    outline: tuple[OutlineEntry, ...]


def restore_navigation(
    source: SourcePdf, pages: Sequence[PageOnSide]
) -> RestoredNavigation:
    """Return what led through the sheets as it leads through their pages.

    A page that lies on several places has the links of the first.
    """
    navigation = read_navigation(source)
    first_places: dict[int, PageOnSide] = {}
    by_side: dict[int, list[PageOnSide]] = defaultdict(list)
    firsts_by_side: dict[int, list[PageOnSide]] = defaultdict(list)
    for page in pages:
        by_side[page.side].append(page)
        if first_places.setdefault(page.page, page) is page:
            firsts_by_side[page.side].append(page)
    finder = PageFinder(source.views, by_side)
    first_finder = PageFinder(source.views, firsts_by_side)
    restored: dict[int, list[PlacedLink]] = defaultdict(list)
    for side, links in enumerate(navigation.links):
        for link in links:
            left, bottom, right, top = link.area
            x = (left + right) / 2
            y = (bottom + top) / 2
            owner = first_finder.find_page(side, x, y)
            target: Destination | bytes | None = link.target
            if isinstance(target, Destination):
                target = finder.restore_destination(target)
            if owner is not None and target is not None:
                new_link = replace(link, target=target)
                restored[owner.page].append((new_link, owner.matrix))
    outline = finder.restore_outline(navigation.outline)
    return RestoredNavigation(restored, tuple(outline))


def place_at_origin(object_number: int, size: Size) -> PageLocation:
    """Return a new page as one that lies nowhere but on itself."""
    box = (0.0, 0.0, size.width, size.height)
    return PageLocation(object_number, IDENTITY, PageView(box, size, IDENTITY, box))

"""Links and outline of sheets -> those of the pages that lie on them, in the places that they had there.

Our own sheets say in their content where each page lies: `q … cm /P7 Do Q`, as `writer` draws it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pypdf_adapter import StreamObject, decoded_data, resolve
from pamphlets.impose.placement.matrix import (
    IDENTITY,
    BoxBounds,
    Matrix,
    concatenate,
    invert_matrix,
    transform_point,
)
from pamphlets.impose.source_pdf.destinations import Destination
from pamphlets.impose.source_pdf.links import PageLink, PageLocation, format_annots
from pamphlets.impose.source_pdf.navigation import read_navigation
from pamphlets.impose.source_pdf.outline import OutlineEntry, write_outline
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf

_DRAWN_FORM: Final = re.compile(rb"((?:-?[0-9]{1,9}(?:\.[0-9]{1,9})? ){6})cm /P([0-9]{1,9}) Do")
_SIDE_SHIFT: Final = re.compile(
    rb"((?:-?[0-9]{1,9}(?:\.[0-9]{1,9})? ){6})cm\n"
)  # before all else, where a side is moved
_MAX_OUTSIDE, _SURELY_OUTSIDE = (
    0.5,
    0.01,
)  # points that a place may lie outside of its page, numbers being rounded on their way


@dataclass(frozen=True, slots=True)
class PageOnSide:
    """Where a page lies on a side of the sheets, all counted from 0: the way from the side's units to the page's."""

    page: int
    side: int
    matrix: Matrix
    size: Size

    def distance(self, x: float, y: float) -> tuple[bool, float, bool] | None:
        """Return how far a place of the side is from the page's top left; the least is the likeliest. None: not on it.

        That it is outside, if so; the way in shares of the page's size; that the page stands upside down.
        """
        x, y = transform_point(self.matrix, x, y)
        width, height = self.size.width, self.size.height
        outside = max(-x, -y, x - width, y - height)
        if outside > _MAX_OUTSIDE:
            return None
        return (
            outside > _SURELY_OUTSIDE,
            round(abs(x) / width + abs(height - y) / height, 4),
            self.matrix[0] < 0,
        )


def find_drawn_forms(book: SourcePdf) -> Iterator[tuple[int, int, Matrix]]:
    """Yield a side, the number of a form of ours on it, and the change that brings the form there."""
    for side, page in enumerate(book.pages):
        content = resolve(page.get("/Contents"))
        if isinstance(content, StreamObject):
            drawn = decoded_data(content)
            first = _SIDE_SHIFT.match(drawn)
            move = _parse_matrix(first[1]) if first else IDENTITY
            for factors, number in _DRAWN_FORM.findall(drawn):
                matrix = concatenate(_parse_matrix(factors), move)
                if matrix[0] * matrix[3] != matrix[1] * matrix[2]:
                    yield side, int(number), matrix


def _parse_matrix(factors: bytes) -> Matrix:
    """Return a matrix from its six numbers."""
    a, b, c, d, e, f = map(float, factors.split())
    return (a, b, c, d, e, f)


def invert_placement(matrix: Matrix, then: tuple[float, float]) -> Matrix:
    """Return the way back from a side to a form that was brought there, and then a shift."""
    a, b, c, d, e, f = invert_matrix(matrix)
    return (a, b, c, d, e + then[0], f + then[1])


@dataclass(frozen=True, slots=True)
class RestoredNavigation:
    """Links by new pages, with the way there, and the outline; all lead to new pages."""

    links: Mapping[int, Sequence[tuple[PageLink, Matrix]]]
    outline: tuple[OutlineEntry, ...]

    def format_annotations(self, page: int, places: Mapping[int, PageLocation]) -> bytes:
        """Return the entry Annots of a page, nothing where it has no links."""
        return format_annots(self.links.get(page, ()), places)

    def write_outline(self, places: Mapping[int, PageLocation], objects: ObjectWriter) -> bytes:
        """Write the outline and return the catalog's entry for it, nothing where there is none."""
        return (
            b"/Outlines %d 0 R" % write_outline(self.outline, places, objects)
            if self.outline
            else b""
        )


def restore_navigation(book: SourcePdf, patches: Sequence[PageOnSide]) -> RestoredNavigation:
    """Return what led through the sheets as it leads through their pages.

    A page that lies on several places has the links of the first.
    """
    signs, firsts = read_navigation(book), set[int]()
    own: dict[int, list[PageOnSide]] = {}
    all_: dict[int, list[PageOnSide]] = {}
    for patch in patches:
        all_.setdefault(patch.side, []).append(patch)
        if patch.page not in firsts:
            firsts.add(patch.page)
            own.setdefault(patch.side, []).append(patch)
    found: dict[int, list[tuple[PageLink, Matrix]]] = {}
    for side, links in enumerate(signs.links):
        for link in links:
            there = _find_nearest(own.get(side, ()), *_find_middle(link.area))
            goal = (
                link.target
                if isinstance(link.target, bytes)
                else _restore_destination(link.target, all_, book.views)
            )
            if there is not None and goal is not None:
                found.setdefault(there.page, []).append((replace(link, target=goal), there.matrix))
    return RestoredNavigation(found, tuple(_restore_outline(signs.outline, all_, book.views)))


def place_at_origin(kid: int, size: Size) -> PageLocation:
    """Return a new page as one that lies nowhere but on itself; `kid` is the number of its object."""
    box = (0.0, 0.0, size.width, size.height)
    return PageLocation(kid, IDENTITY, PageView(box, size, IDENTITY, box))


def _restore_outline(
    entries: Iterable[OutlineEntry], own: Mapping[int, list[PageOnSide]], views: Sequence[PageView]
) -> Iterator[OutlineEntry]:
    """Yield entries of an outline with their new goals."""
    for entry in entries:
        spot = _restore_destination(entry.destination, own, views) if entry.destination else None
        below = tuple(_restore_outline(entry.children, own, views))
        if spot or below:
            yield replace(entry, destination=spot, children=below)


def _restore_destination(
    spot: Destination, own: Mapping[int, list[PageOnSide]], views: Sequence[PageView]
) -> Destination | None:
    """Return where a place on a side lies among the pages. One on a fold belongs to the page that begins there."""
    box = views[spot.page_index].trim_box
    x = box[0] if spot.left is None else spot.left
    y = box[3] if spot.top is None else spot.top
    patch = _find_nearest(own.get(spot.page_index, ()), x, y)
    return None if patch is None else Destination(patch.page, *transform_point(patch.matrix, x, y))


def _find_nearest(patches: Iterable[PageOnSide], x: float, y: float) -> PageOnSide | None:
    """Return the page on which a place lies, or, of several whose edges meet there, the one that begins there."""
    far = [(distance, patch) for patch in patches if (distance := patch.distance(x, y)) is not None]
    return min(far, key=lambda pair: pair[0])[1] if far else None


def _find_middle(box: BoxBounds) -> tuple[float, float]:
    """Return the middle of a box."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2

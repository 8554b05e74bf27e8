"""Links and outline of sheets -> those of the pages that lie on them, in the places that they had there.

Our own sheets say in their content where each page lies: `q … cm /P7 Do Q`, as `writer` draws it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose.pdf_objects.pdf_file import Objects
from pamphlets.impose.pdf_objects.pypdf_adapter import StreamObject, decoded, resolve
from pamphlets.impose.placement.matrix import IDENTITY, Box, Matrix, after, inverse, moved
from pamphlets.impose.source_pdf.destinations import Spot
from pamphlets.impose.source_pdf.links import Link, Placed, annots
from pamphlets.impose.source_pdf.navigation import read_signs
from pamphlets.impose.source_pdf.outline import Entry, add_outline
from pamphlets.impose.source_pdf.page_boxes import View
from pamphlets.impose.source_pdf.source_document import Book

_DRAWN: Final = re.compile(rb"((?:-?[0-9]{1,9}(?:\.[0-9]{1,9})? ){6})cm /P([0-9]{1,9}) Do")
_MOVED: Final = re.compile(rb"((?:-?[0-9]{1,9}(?:\.[0-9]{1,9})? ){6})cm\n")  # before all else, where a side is moved
_NEAR, _SURE = 0.5, 0.01  # points that a place may lie outside of its page, numbers being rounded on their way


@dataclass(frozen=True, slots=True)
class Patch:
    """Where a page lies on a side of the sheets, all counted from 0: the way from the side's units to the page's."""

    page: int
    side: int
    matrix: Matrix
    size: Size

    def distance(self, x: float, y: float) -> tuple[bool, float, bool] | None:
        """Return how far a place of the side is from the page's top left; the least is the likeliest. None: not on it.

        That it is outside, if so; the way in shares of the page's size; that the page stands upside down.
        """
        x, y = moved(self.matrix, x, y)
        width, height = self.size.width, self.size.height
        outside = max(-x, -y, x - width, y - height)
        if outside > _NEAR:
            return None
        return outside > _SURE, round(abs(x) / width + abs(height - y) / height, 4), self.matrix[0] < 0


def drawn_forms(book: Book) -> Iterator[tuple[int, int, Matrix]]:
    """Yield a side, the number of a form of ours on it, and the change that brings the form there."""
    for side, page in enumerate(book.pages):
        content = resolve(page.get("/Contents"))
        if isinstance(content, StreamObject):
            drawn = decoded(content)
            first = _MOVED.match(drawn)
            move = _matrix(first[1]) if first else IDENTITY
            for factors, number in _DRAWN.findall(drawn):
                matrix = after(_matrix(factors), move)
                if matrix[0] * matrix[3] != matrix[1] * matrix[2]:
                    yield side, int(number), matrix


def _matrix(factors: bytes) -> Matrix:
    """Return a matrix from its six numbers."""
    a, b, c, d, e, f = map(float, factors.split())
    return (a, b, c, d, e, f)


def home(matrix: Matrix, then: tuple[float, float]) -> Matrix:
    """Return the way back from a side to a form that was brought there, and then a shift."""
    a, b, c, d, e, f = inverse(matrix)
    return (a, b, c, d, e + then[0], f + then[1])


@dataclass(frozen=True, slots=True)
class Unfolded:
    """Links by new pages, with the way there, and the outline; all lead to new pages."""

    links: Mapping[int, Sequence[tuple[Link, Matrix]]]
    outline: tuple[Entry, ...]

    def annots(self, page: int, places: Mapping[int, Placed]) -> bytes:
        """Return the entry Annots of a page, nothing where it has no links."""
        return annots(self.links.get(page, ()), places)

    def add_outline(self, places: Mapping[int, Placed], objects: Objects) -> bytes:
        """Write the outline and return the catalog's entry for it, nothing where there is none."""
        return b"/Outlines %d 0 R" % add_outline(self.outline, places, objects) if self.outline else b""


def unfolded(book: Book, patches: Sequence[Patch]) -> Unfolded:
    """Return what led through the sheets as it leads through their pages.

    A page that lies on several places has the links of the first.
    """
    signs, firsts = read_signs(book), set[int]()
    own: dict[int, list[Patch]] = {}
    all_: dict[int, list[Patch]] = {}
    for patch in patches:
        all_.setdefault(patch.side, []).append(patch)
        if patch.page not in firsts:
            firsts.add(patch.page)
            own.setdefault(patch.side, []).append(patch)
    found: dict[int, list[tuple[Link, Matrix]]] = {}
    for side, links in enumerate(signs.links):
        for link in links:
            there = _nearest(own.get(side, ()), *_middle(link.area))
            goal = link.goal if isinstance(link.goal, bytes) else _spot(link.goal, all_, book.views)
            if there is not None and goal is not None:
                found.setdefault(there.page, []).append((replace(link, goal=goal), there.matrix))
    return Unfolded(found, tuple(_entries(signs.outline, all_, book.views)))


def placed(kid: int, size: Size) -> Placed:
    """Return a new page as one that lies nowhere but on itself; `kid` is the number of its object."""
    box = (0.0, 0.0, size.width, size.height)
    return Placed(kid, IDENTITY, View(box, size, IDENTITY, box))


def _entries(entries: Iterable[Entry], own: Mapping[int, list[Patch]], views: Sequence[View]) -> Iterator[Entry]:
    """Yield entries of an outline with their new goals."""
    for entry in entries:
        spot = _spot(entry.spot, own, views) if entry.spot else None
        below = tuple(_entries(entry.below, own, views))
        if spot or below:
            yield replace(entry, spot=spot, below=below)


def _spot(spot: Spot, own: Mapping[int, list[Patch]], views: Sequence[View]) -> Spot | None:
    """Return where a place on a side lies among the pages. One on a fold belongs to the page that begins there."""
    box = views[spot.page].box
    x = box[0] if spot.left is None else spot.left
    y = box[3] if spot.top is None else spot.top
    patch = _nearest(own.get(spot.page, ()), x, y)
    return None if patch is None else Spot(patch.page, *moved(patch.matrix, x, y))


def _nearest(patches: Iterable[Patch], x: float, y: float) -> Patch | None:
    """Return the page on which a place lies, or, of several whose edges meet there, the one that begins there."""
    far = [(distance, patch) for patch in patches if (distance := patch.distance(x, y)) is not None]
    return min(far, key=lambda pair: pair[0])[1] if far else None


def _middle(box: Box) -> tuple[float, float]:
    """Return the middle of a box."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2

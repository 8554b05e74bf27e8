"""Links of the source's pages -> links of the sheets, at their new places (ISO 32000-2 § 12.5.6.5).

Links to a page of the document or to an address stay; those that would start programs do not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pamphlets.core.matrix import (
    BoxBounds,
    Matrix,
    concatenate,
    transform_box,
    transform_point,
)
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths, format_string
from pamphlets.impose.source_pdf.annotations.page_overlays import (
    is_hidden,
    page_annotations,
)
from pamphlets.impose.source_pdf.destinations import Destination, DestinationFinder
from pamphlets.impose.source_pdf.page_boxes import PageView, read_box


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link of a page, in the page's own units."""

    area: BoxBounds
    quad_points: tuple[tuple[float, float], ...]
    """The corners of its parts where it runs over several lines; empty: it is one rectangle."""
    target: Destination | bytes
    """A place in the document, or an address on the net."""


@dataclass(frozen=True, slots=True)
class PageLocation:
    """Where a page of the source has come to lie."""

    side_number: int
    """The object number of the side of a sheet."""
    matrix: Matrix
    """From the page as it is looked at to the side."""
    view: PageView
    inset: float = 0.0
    """Points that destinations lie further in from the upper left: where two corners meet, this tells whose it is."""

    @property
    def page_matrix(self) -> Matrix:
        """From the page's own units to the side."""
        return concatenate(self.view.matrix, self.matrix)


PageLocations = Mapping[int, PageLocation]


def read_links(
    page: pdf.DictionaryObject, view: PageView, finder: DestinationFinder
) -> tuple[PageLink, ...]:
    """Return the links of a page that lie in view and lead anywhere. Raises DamagedError."""
    links = []
    left, bottom, right, top = view.trim_box
    for annotation in page_annotations(page):
        area = read_box(annotation, "/Rect")
        is_link = pdf.read(annotation, "/Subtype") == "/Link" and not is_hidden(annotation)
        if area is None or not is_link:
            continue
        beside = area[0] >= right or area[2] <= left
        if beside or area[1] >= top or area[3] <= bottom:
            continue
        target: Destination | bytes | None = None
        action = pdf.read_dictionary(annotation, "/A")
        if action is not None and pdf.read(action, "/S") == "/URI":
            target = pdf.read_string(action, "/URI")
        if not target:
            target = finder.find_target(annotation)
        numbers = pdf.read_numbers(annotation.get("/QuadPoints"))
        if len(numbers) % 8:
            numbers = []
        corners = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        if target is not None:
            links.append(PageLink(area, corners, target))
    return tuple(links)


def format_annots(links: Sequence[tuple[PageLink, Matrix]], places: PageLocations) -> bytes:
    """Return the Annots entry of one side, nothing where it has no links that lead anywhere.

    Each link comes with the matrix from its page's units to the side.
    """
    annots = b""
    for link, matrix in links:
        annots += _format_annot(link, matrix, places)
    return b"/Annots[" + annots + b"]" if annots else b""


def _format_annot(link: PageLink, matrix: Matrix, places: PageLocations) -> bytes:
    """Return one link with its new area and target, nothing where its target is on no sheet."""
    if isinstance(link.target, bytes):
        target = b"/A<</S/URI/URI" + format_string(link.target) + b">>"
    else:
        target = format_destination(link.target, places)
    if not target:
        return b""
    area = format_lengths(*transform_box(link.area, matrix))
    points: list[float] = []
    for x, y in link.quad_points:
        points += transform_point(matrix, x, y)
    quads = b"/QuadPoints[" + format_lengths(*points) + b"]" if points else b""
    head = b"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[" + area + b"]"
    return head + quads + target + b">>"


def format_destination(destination: Destination, places: PageLocations) -> bytes:
    """Return the Dest entry for a place on a page of the source, nothing where the page is on no sheet."""
    location = places.get(destination.page_index)
    if location is None:
        return b""
    if destination.left is None and destination.top is None:
        x, y = transform_point(location.matrix, 0.0, location.view.size.height)
    else:
        left, bottom, right, top = location.view.trim_box
        if destination.left is not None:
            left = min(max(destination.left, left), right)
        if destination.top is not None:
            top = min(max(destination.top, bottom), top)
        x, y = transform_point(location.page_matrix, left, top)
    if location.inset:
        a, b, c, d, _, _ = location.matrix
        x += (a - c) * location.inset
        y += (b - d) * location.inset
    return b"/Dest[%d 0 R/XYZ %b null]" % (location.side_number, format_lengths(x, y))

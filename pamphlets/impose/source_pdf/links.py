"""Links of the source's pages -> links of the sheets, at their new places (ISO 32000-2 § 12.5.6.5).

Those that lead to a page of the document or to an address stay; what would start programs does not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pamphlets.impose.pdf_objects.pdf_syntax import format_length, format_string
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    NumberObject,
    TextStringObject,
    resolve,
)
from pamphlets.impose.placement.matrix import (
    BoxBounds,
    Matrix,
    concatenate,
    transform_box,
    transform_point,
)
from pamphlets.impose.source_pdf.annotations import page_annotations
from pamphlets.impose.source_pdf.destinations import Destination, DestinationFinder
from pamphlets.impose.source_pdf.page_boxes import PageView, read_box

_HIDDEN = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """An area of a page, in its own units, its parts where it runs over lines, and where it leads."""

    area: BoxBounds
    quad_points: tuple[tuple[float, float], ...]
    target: Destination | bytes


@dataclass(frozen=True, slots=True)
class PageLocation:
    """Where a page of the source has come to lie: the number of the sheet's side, and the way there.

    Goals lie `inset` points further in from the page's upper left: where two corners meet, one can tell whose it is.
    """

    side_number: int
    matrix: Matrix  # from the page as it is looked at
    view: PageView
    inset: float = 0.0

    @property
    def page_matrix(self) -> Matrix:
        """The way from the page's own units."""
        return concatenate(self.view.matrix, self.matrix)


PageLocations = Mapping[int, PageLocation]


def read_links(
    page: DictionaryObject, view: PageView, targets: DestinationFinder
) -> tuple[PageLink, ...]:
    """Return the links of a page that lie in view. Raises DamagedError."""
    if "/Annots" not in page:
        return ()
    found = (_read_link(annotation, view, targets) for annotation in page_annotations(page))
    return tuple(link for link in found if link is not None)


def _read_link(
    annotation: DictionaryObject, view: PageView, targets: DestinationFinder
) -> PageLink | None:
    """Return the link that an annotation is, if it is one, in view, and leads anywhere."""
    if resolve(annotation.get("/Subtype")) != "/Link":
        return None
    flags, area = resolve(annotation.get("/F")), read_box(annotation, "/Rect")
    if area is None or (isinstance(flags, NumberObject) and int(flags) & _HIDDEN):
        return None
    inside = (
        area[0] < view.trim_box[2]
        and area[2] > view.trim_box[0]
        and area[1] < view.trim_box[3]
        and area[3] > view.trim_box[1]
    )
    goal = _read_uri(annotation) or targets.find_target(annotation)
    return (
        PageLink(area, _read_quad_points(annotation), goal) if inside and goal is not None else None
    )


def _read_uri(annotation: DictionaryObject) -> bytes | None:
    """Return the address on the net that a link leads to."""
    action = resolve(annotation.get("/A"))
    if isinstance(action, DictionaryObject) and resolve(action.get("/S")) == "/URI":
        address = resolve(action.get("/URI"))
        return (
            address.original_bytes
            if isinstance(address, ByteStringObject | TextStringObject)
            else None
        )
    return None


def _read_quad_points(annotation: DictionaryObject) -> tuple[tuple[float, float], ...]:
    """Return the corners of the quadrilaterals of which an area is made, none where it is whole."""
    array = resolve(annotation.get("/QuadPoints"))
    numbers = [resolve(entry) for entry in array] if isinstance(array, ArrayObject) else []
    if len(numbers) % 8 or not all(
        isinstance(number, NumberObject | FloatObject) for number in numbers
    ):
        return ()
    return tuple(zip(map(float, numbers[::2]), map(float, numbers[1::2]), strict=True))


def format_annots(found: Sequence[tuple[PageLink, Matrix]], places: PageLocations) -> bytes:
    """Return the links of one side as its entry Annots; `places` is where pages lie first."""
    written = b"".join(_format_annot(link, matrix, places) for link, matrix in found)
    return b"/Annots[" + written + b"]" if written else b""


def _format_annot(link: PageLink, matrix: Matrix, places: PageLocations) -> bytes:
    """Return one link with its new area and goal, nothing where its goal is on no sheet."""
    goal = (
        _format_uri_action(link.target)
        if isinstance(link.target, bytes)
        else format_destination(link.target, places)
    )
    if not goal:
        return b""
    area = b" ".join(format_length(side) for side in transform_box(link.area, matrix))
    points = [
        format_length(length)
        for x, y in link.quad_points
        for length in transform_point(matrix, x, y)
    ]
    parts = b"/QuadPoints[" + b" ".join(points) + b"]" if points else b""
    return b"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[" + area + b"]" + parts + goal + b">>"


def _format_uri_action(address: bytes) -> bytes:
    """Return the entry A for an address on the net."""
    return b"/A<</S/URI/URI" + format_string(address) + b">>"


def format_destination(spot: Destination, places: PageLocations) -> bytes:
    """Return the entry Dest for a place on a page of the source, nothing where that is on no sheet."""
    placed = places.get(spot.page_index)
    if placed is None:
        return b""
    if spot.left is None and spot.top is None:
        x, y = transform_point(placed.matrix, 0.0, placed.view.size.height)
    else:
        box = placed.view.trim_box
        left = box[0] if spot.left is None else min(max(spot.left, box[0]), box[2])
        top = box[3] if spot.top is None else min(max(spot.top, box[1]), box[3])
        x, y = transform_point(placed.page_matrix, left, top)
    if placed.inset:
        a, b, c, d, _, _ = placed.matrix
        x, y = x + (a - c) * placed.inset, y + (b - d) * placed.inset
    return (
        b"/Dest[%d 0 R/XYZ " % placed.side_number
        + format_length(x)
        + b" "
        + format_length(y)
        + b" null]"
    )

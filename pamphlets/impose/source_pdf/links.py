"""Links of the source's pages -> links of the sheets, at their new places (ISO 32000-2 § 12.5.6.5).

Those that lead to a page of the document or to an address stay; what would start programs does not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pamphlets.impose.pdf_objects.pdf_syntax import measure, string
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    NumberObject,
    TextStringObject,
    resolve,
)
from pamphlets.impose.placement.matrix import Box, Matrix, after, moved, surrounded
from pamphlets.impose.source_pdf.annotations import annotations
from pamphlets.impose.source_pdf.destinations import Spot, Targets
from pamphlets.impose.source_pdf.page_boxes import View, box_of

_HIDDEN = 2


@dataclass(frozen=True, slots=True)
class Link:
    """An area of a page, in its own units, its parts where it runs over lines, and where it leads."""

    area: Box
    parts: tuple[tuple[float, float], ...]
    goal: Spot | bytes


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a page of the source has come to lie: the number of the sheet's side, and the way there.

    Goals lie `inset` points further in from the page's upper left: where two corners meet, one can tell whose it is.
    """

    side: int
    matrix: Matrix  # from the page as it is looked at
    view: View
    inset: float = 0.0

    @property
    def whole(self) -> Matrix:
        """The way from the page's own units."""
        return after(self.view.matrix, self.matrix)


Places = Mapping[int, Placed]


def links(page: DictionaryObject, view: View, targets: Targets) -> tuple[Link, ...]:
    """Return the links of a page that lie in view. Raises DamagedError."""
    if "/Annots" not in page:
        return ()
    found = (_link(annotation, view, targets) for annotation in annotations(page))
    return tuple(link for link in found if link is not None)


def _link(annotation: DictionaryObject, view: View, targets: Targets) -> Link | None:
    """Return the link that an annotation is, if it is one, in view, and leads anywhere."""
    if resolve(annotation.get("/Subtype")) != "/Link":
        return None
    flags, area = resolve(annotation.get("/F")), box_of(annotation, "/Rect")
    if area is None or (isinstance(flags, NumberObject) and int(flags) & _HIDDEN):
        return None
    inside = area[0] < view.box[2] and area[2] > view.box[0] and area[1] < view.box[3] and area[3] > view.box[1]
    goal = _address(annotation) or targets.of(annotation)
    return Link(area, _parts(annotation), goal) if inside and goal is not None else None


def _address(annotation: DictionaryObject) -> bytes | None:
    """Return the address on the net that a link leads to."""
    action = resolve(annotation.get("/A"))
    if isinstance(action, DictionaryObject) and resolve(action.get("/S")) == "/URI":
        address = resolve(action.get("/URI"))
        return address.original_bytes if isinstance(address, ByteStringObject | TextStringObject) else None
    return None


def _parts(annotation: DictionaryObject) -> tuple[tuple[float, float], ...]:
    """Return the corners of the quadrilaterals of which an area is made, none where it is whole."""
    array = resolve(annotation.get("/QuadPoints"))
    numbers = [resolve(entry) for entry in array] if isinstance(array, ArrayObject) else []
    if len(numbers) % 8 or not all(isinstance(number, NumberObject | FloatObject) for number in numbers):
        return ()
    return tuple(zip(map(float, numbers[::2]), map(float, numbers[1::2]), strict=True))


def annots(found: Sequence[tuple[Link, Matrix]], places: Places) -> bytes:
    """Return the links of one side as its entry Annots; `places` is where pages lie first."""
    written = b"".join(_annot(link, matrix, places) for link, matrix in found)
    return b"/Annots[" + written + b"]" if written else b""


def _annot(link: Link, matrix: Matrix, places: Places) -> bytes:
    """Return one link with its new area and goal, nothing where its goal is on no sheet."""
    goal = _to_address(link.goal) if isinstance(link.goal, bytes) else dest(link.goal, places)
    if not goal:
        return b""
    area = b" ".join(measure(side) for side in surrounded(link.area, matrix))
    points = [measure(length) for x, y in link.parts for length in moved(matrix, x, y)]
    parts = b"/QuadPoints[" + b" ".join(points) + b"]" if points else b""
    return b"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[" + area + b"]" + parts + goal + b">>"


def _to_address(address: bytes) -> bytes:
    """Return the entry A for an address on the net."""
    return b"/A<</S/URI/URI" + string(address) + b">>"


def dest(spot: Spot, places: Places) -> bytes:
    """Return the entry Dest for a place on a page of the source, nothing where that is on no sheet."""
    placed = places.get(spot.page)
    if placed is None:
        return b""
    if spot.left is None and spot.top is None:
        x, y = moved(placed.matrix, 0.0, placed.view.size.height)
    else:
        box = placed.view.box
        left = box[0] if spot.left is None else min(max(spot.left, box[0]), box[2])
        top = box[3] if spot.top is None else min(max(spot.top, box[1]), box[3])
        x, y = moved(placed.whole, left, top)
    if placed.inset:
        a, b, c, d, _, _ = placed.matrix
        x, y = x + (a - c) * placed.inset, y + (b - d) * placed.inset
    return b"/Dest[%d 0 R/XYZ " % placed.side + measure(x) + b" " + measure(y) + b" null]"

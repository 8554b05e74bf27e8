"""A page's dictionary -> PageView: the part of it to be placed, and the matrix that stands it upright.

ISO 32000-2 § 7.7.3.3 and § 14.11.2. Boxes may be written from any corner to the opposite one.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import IDENTITY, BoxBounds, Matrix, upright_matrix
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.repairs import log_repair
from pamphlets.impose.plan.sheet import Turn

_TURNS: Final[dict[float, Turn]] = {0.0: 0, 90.0: 90, 180.0: 180, 270.0: 270}
_LETTER_BOX: Final[BoxBounds] = (0.0, 0.0, 612.0, 792.0)
# Points: no page begins farther away or is larger (350 m), and none is smaller. Acrobat stops at 3 and 14 400 units.
_SMALLEST, _LARGEST = 0.1, 1e6


@dataclass(frozen=True, slots=True)
class PageView:
    """What one sees of a page."""

    trim_box: BoxBounds
    """In the page's own units."""
    size: Size
    """In points, as the page is looked at."""
    matrix: Matrix
    """From the page's own units to points, upright, the trim box's corner at the origin."""
    bleed_box: BoxBounds
    """The trim box with what is printed beyond it: never smaller."""
    upright_clip: BoxBounds | None = None
    """What is seen of a page that the matrix turns by less than a quarter, in points upright; None: its trim box."""


def read_page_view(page: pdf.DictionaryObject, page_number: int = 0) -> PageView:
    """Return the view of a page: its TrimBox as far as the CropBox shows it.

    Where the two do not meet, the CropBox alone counts; the same for CropBox and MediaBox. A page without a
    MediaBox has the size of its CropBox, else that of a Letter, as in viewers: that is a repair, logged with the number of the page. Raises DamagedError.
    """
    crop = _read_page_box(page, "/CropBox")
    media = _read_page_box(page, "/MediaBox")
    if media is None:
        log_repair("page-size", page_number)
        media = crop or _LETTER_BOX
    crop = _intersection(crop, media)
    trim = _intersection(read_box(page, "/TrimBox"), crop)
    left, bottom, right, top = bleed = trim
    unit = pdf.read_number(page, "/UserUnit")
    length = max(right - left, top - bottom)
    if unit <= 0 or not _SMALLEST <= length * unit <= _LARGEST:
        unit = 1.0
    size = Size((right - left) * unit, (top - bottom) * unit)
    # As in viewers, what is no multiple of 90 is 0.
    turn = _TURNS.get(pdf.read_number(page, "/Rotate") % 360, 0)
    if turn in (90, 270):
        size = Size(size.height, size.width)
    if trim != crop and "/BleedBox" in page:
        beyond = _intersection(read_box(page, "/BleedBox"), crop)
        left = min(left, beyond[0])
        bottom = min(bottom, beyond[1])
        right = max(right, beyond[2])
        top = max(top, beyond[3])
        bleed = left, bottom, right, top
    return PageView(trim, size, upright_matrix(trim, unit, turn), bleed)


def _read_page_box(page: pdf.DictionaryObject, key: str) -> BoxBounds | None:
    """Return a box of a page, None where it is missing or no page could have it."""
    box = read_box(page, key)
    if box is None or max(map(abs, box)) > _LARGEST:
        return None
    width = box[2] - box[0]
    height = box[3] - box[1]
    return box if min(width, height) >= _SMALLEST else None


def read_box(dictionary: pdf.DictionaryObject, key: str) -> BoxBounds | None:
    """Return a box with its corners in order, None where it is missing or without area."""
    numbers = pdf.read_numbers(dictionary.get(key))
    if len(numbers) != 4:
        return None
    x0, y0, x1, y1 = numbers
    left, right = min(x0, x1), max(x0, x1)
    bottom, top = min(y0, y1), max(y0, y1)
    if left == right or bottom == top:
        return None
    return left, bottom, right, top


def read_matrix(form: pdf.DictionaryObject) -> Matrix:
    """Return the matrix of a form, the identity where it has none that makes sense."""
    numbers = pdf.read_numbers(form.get("/Matrix"))
    if len(numbers) != 6:
        return IDENTITY
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def _intersection(inner: BoxBounds | None, outer: BoxBounds) -> BoxBounds:
    """Return what two boxes share, and the outer one where that is nothing."""
    if inner is None:
        return outer
    left = max(inner[0], outer[0])
    bottom = max(inner[1], outer[1])
    right = min(inner[2], outer[2])
    top = min(inner[3], outer[3])
    if left >= right or bottom >= top:
        return outer
    return left, bottom, right, top

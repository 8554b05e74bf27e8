"""A page's dictionary -> the part of it to be placed, and the change that stands it upright.

ISO 32000-2 § 7.7.3.3 and § 14.11.2. Boxes may be written corner by corner in any order.
"""

from dataclasses import dataclass
from math import isfinite

from pamphlets.core.geometry import Size
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    DamagedError,
    DictionaryObject,
    FloatObject,
    NumberObject,
    PdfObject,
    resolve,
)
from pamphlets.impose.placement.matrix import IDENTITY, BoxBounds, Matrix, upright_matrix
from pamphlets.impose.plan.sheet import Turn


@dataclass(frozen=True, slots=True)
class PageView:
    """What one sees of a page: its box, its size in points as it is looked at, and how it gets there.

    `bleed` is the box with what is printed beyond it, for the knife: it is never smaller.
    """

    trim_box: BoxBounds
    size: Size
    matrix: Matrix
    bleed_box: BoxBounds


def read_page_view(page: DictionaryObject) -> PageView:
    """Return the view of a page: its TrimBox as far as the CropBox shows it.

    Where the two do not meet, the CropBox alone counts; the same for CropBox and MediaBox. Raises
    DamagedError for a page without a size.
    """
    media = read_box(page, "/MediaBox")
    if media is None:
        raise DamagedError
    crop = _intersection(read_box(page, "/CropBox"), media)
    box = _intersection(read_box(page, "/TrimBox"), crop)
    beyond = (
        _intersection(read_box(page, "/BleedBox"), crop)
        if box != crop and "/BleedBox" in page
        else box
    )
    unit, turn = _user_unit(page), _rotation(page)
    width, height = (box[2] - box[0]) * unit, (box[3] - box[1]) * unit
    size = Size(height, width) if turn in (90, 270) else Size(width, height)
    return PageView(box, size, upright_matrix(box, unit, turn), _union(box, beyond))


def read_box(dictionary: DictionaryObject, key: str) -> BoxBounds | None:
    """Return a box with its corners in order, or None where it is missing or without area."""
    array = resolve(dictionary.get(key))
    if not isinstance(array, ArrayObject) or len(array) != 4:
        return None
    numbers = [_number(entry) for entry in array]
    if None in numbers:
        return None
    x0, y0, x1, y1 = (n for n in numbers if n is not None)
    box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return box if box[0] < box[2] and box[1] < box[3] else None


def read_matrix(form: DictionaryObject) -> Matrix:
    """Return the matrix of a form, the identity where it has none that makes sense."""
    array = resolve(form.get("/Matrix"))
    numbers = [_number(entry) for entry in array] if isinstance(array, ArrayObject) else []
    if len(numbers) != 6 or None in numbers:
        return IDENTITY
    a, b, c, d, e, f = (number for number in numbers if number is not None)
    return (a, b, c, d, e, f)


def _union(one: BoxBounds, other: BoxBounds) -> BoxBounds:
    """Return the box around two."""
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _intersection(inner: BoxBounds | None, outer: BoxBounds) -> BoxBounds:
    """Return what two boxes share, and the outer one where that is nothing."""
    if inner is None:
        return outer
    left, bottom = max(inner[0], outer[0]), max(inner[1], outer[1])
    right, top = min(inner[2], outer[2]), min(inner[3], outer[3])
    return (left, bottom, right, top) if left < right and bottom < top else outer


def _number(value: PdfObject | None) -> float | None:
    """Return a finite number, or None for anything else."""
    found = resolve(value)
    if isinstance(found, NumberObject | FloatObject) and isfinite(found):
        return float(found)
    return None


def _user_unit(page: DictionaryObject) -> float:
    """Return the page's unit in points."""
    unit = _number(page.get("/UserUnit"))
    return unit if unit is not None and unit > 0 else 1.0


def _rotation(page: DictionaryObject) -> Turn:
    """Return how far the page is turned clockwise. As in viewers, what is no multiple of 90 is nothing."""
    angle = _number(page.get("/Rotate")) or 0.0
    turns: dict[float, Turn] = {0.0: 0, 90.0: 90, 180.0: 180, 270.0: 270}
    return turns.get(angle % 360, 0)

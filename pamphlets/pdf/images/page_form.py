"""A page of another PDF, as objects -> a Form XObject of ours. ISO 32000-1 § 8.10.

The page was read and its objects were copied elsewhere (`impose/output/page_pictures.py`), in a process held to
memory and time. Here nothing of it is read any more: the objects get their numbers in this file, and that is all.
"""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.units import Pt
from pamphlets.pdf.numbers import format_numbers
from pamphlets.pdf.writer import PdfObjects, PdfReference

# Numbers that no PDF has (Annex C: at most 8 388 607) stand for those that the new file is to give.
FIRST_PLACEHOLDER: Final = 1_000_000_000
_PLACEHOLDER: Final = re.compile(rb"\b1(\d{9})(?= 0 R)")


class FormObject(NamedTuple):
    """One object of a page. In `value` a reference to the object at an index has the number `FIRST_PLACEHOLDER` + index."""

    value: bytes
    data: bytes | None
    """The bytes of a stream, as they are stored; None for another object."""


@dataclass(frozen=True, slots=True)
class FormLayer:
    """An optional content group (§ 8.11)."""

    index: int
    """Where it stands among the objects of the page."""
    is_printed: bool


class EmbeddedForm(NamedTuple):
    """A page in a file of ours."""

    reference: PdfReference
    layers: tuple[tuple[PdfReference, bool], ...]
    """Its optional content groups, each with whether it is printed."""


class PageForm(NamedTuple):
    """A page as a form: upright, its lower left corner at the origin, one unit a point."""

    size: Size
    objects: tuple[FormObject, ...]
    root: int
    """Where the form itself stands among its objects."""
    page_count: int
    """Of the file that it was taken from."""
    layers: tuple[FormLayer, ...] = ()


def embed_page_form(
    form: PageForm, file: PdfObjects, shared: dict[FormObject, PdfReference]
) -> EmbeddedForm:
    """Return the form in a file, with all objects that it leads to.

    `shared` holds those that lead nowhere, such as font files, and is added to: pages of one PDF have them in common.
    """
    references: list[PdfReference] = []
    new_objects: list[tuple[PdfReference, FormObject]] = []
    for form_object in form.objects:
        reference = shared.get(form_object)
        if reference is None:
            reference = file.reserve()
            new_objects.append((reference, form_object))
            if not _PLACEHOLDER.search(form_object.value):
                shared[form_object] = reference
        references.append(reference)
    numbers = [file.object_number(reference) for reference in references]

    def renumber(match: re.Match[bytes]) -> bytes:
        index = int(match[1])
        # Within a string such words are somebody's text.
        return b"%d" % numbers[index] if index < len(numbers) else match[0]

    for reference, (value, data) in new_objects:
        body = _PLACEHOLDER.sub(renumber, value)
        if data is not None:
            body = b"%b\nstream\n%b\nendstream" % (body, data)
        file.fill_bytes(reference, body)
    layers = [(references[layer.index], layer.is_printed) for layer in form.layers]
    return EmbeddedForm(references[form.root], tuple(layers))


def place_page_form(size: Size, box: Rect, crop: Rect, page_height: Pt) -> str:
    """Return the operators between `q` and the form's name that bring a page of a size to its place.

    `box`, from the top left of our page, shows the part `crop` of the page, as shares of its width and height.
    """
    whole = Size(box.width / crop.width, box.height / crop.height)
    corner = Point(box.x - crop.x * whole.width, box.y - crop.y * whole.height)
    foot = page_height - corner.y - whole.height
    scale = f"{whole.width / size.width:.6f} 0 0 {whole.height / size.height:.6f}"
    frame = format_numbers(box.x, page_height - box.bottom, box.width, box.height)
    return f"{frame} re W n {scale} {format_numbers(corner.x, foot)} cm"

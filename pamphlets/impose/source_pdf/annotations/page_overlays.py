"""A page's dictionary -> its annotations and form fields, and what is printed of them: forms laid over the page.

ISO 32000-2 § 12.5.2, 12.5.3 and 12.5.5. What is printed has the Print flag and not the Hidden one; the NoView flag is
for screens.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.core.matrix import IDENTITY, Matrix, map_box, transform_box
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.annotations.plain_shapes import (
    draw_appearances,
    simplify_annotations,
)
from pamphlets.impose.source_pdf.page_boxes import read_box, read_matrix

_HIDDEN, _PRINT = 2, 4  # bits of /F
_SCREEN_ONLY: Final = ("/Link", "/Popup")  # framed at most, which no printer gets
_MOST_PARENTS: Final = 32  # of a field


@dataclass(frozen=True, slots=True)
class PrintedAnnotation:
    """What one annotation lays over its page."""

    form: pdf.IndirectObject
    """A Form XObject, of the source or drawn by pdfium."""
    matrix: Matrix
    """From the form's units to those of the page."""
    layer: pdf.PdfObject | None
    """Its optional content; None: always shown."""


def page_annotations(page: pdf.DictionaryObject) -> list[pdf.DictionaryObject]:
    """Return a page's annotations, from below upwards. Raises DamagedError."""
    annotations = [pdf.resolve(entry) for entry in pdf.read_array(page, "/Annots")]
    return [entry for entry in annotations if isinstance(entry, pdf.DictionaryObject)]


def is_hidden(annotation: pdf.DictionaryObject) -> bool:
    """Return whether an annotation is shown neither on screens nor on paper."""
    return bool(pdf.read_integer(annotation, "/F") & _HIDDEN)


def printed_annotations(page: pdf.DictionaryObject) -> list[PrintedAnnotation]:
    """Return what is printed over a page, from below upwards. Raises DamagedError."""
    printed = [entry for entry in page_annotations(page) if _is_printed(entry)]
    bodies = simplify_annotations(entry for entry in printed if _must_be_drawn(entry))
    forms = iter(draw_appearances([body for body in bodies if body is not None]))
    waiting = iter(bodies)
    overlays: list[PrintedAnnotation] = []
    for annotation in printed:
        if not _must_be_drawn(annotation):
            overlay = _find_form(annotation)
            if overlay is not None:
                overlays.append(overlay)
        elif next(waiting) is not None:
            form = next(forms)
            if form is not None:
                layer = annotation.get("/OC")
                overlays.append(PrintedAnnotation(form, IDENTITY, layer))
    return overlays


def lacks_appearance(page: pdf.DictionaryObject) -> bool:
    """Return whether a page has something to print that its file has no appearance of. Raises DamagedError.

    Plain annotations do not count: pdfium draws them. Nor do empty fields, which show nothing.
    """
    undrawn: list[pdf.DictionaryObject] = []
    for annotation in page_annotations(page):
        if not _is_printed(annotation) or not _must_be_drawn(annotation):
            continue
        if pdf.read(annotation, "/Subtype") != "/Widget":
            undrawn.append(annotation)
            continue
        value = _field_value(annotation)
        if isinstance(value, pdf.ByteStringObject | pdf.TextStringObject):
            has_value = bool(value.original_bytes)
        else:
            has_value = isinstance(value, pdf.NameObject) and value != "/Off"
        if has_value:
            return True
    return None in simplify_annotations(undrawn)


def _is_printed(annotation: pdf.DictionaryObject) -> bool:
    flags = pdf.read_integer(annotation, "/F")
    if not flags & _PRINT or flags & _HIDDEN:
        return False
    return pdf.read(annotation, "/Subtype") not in _SCREEN_ONLY


def _must_be_drawn(annotation: pdf.DictionaryObject) -> bool:
    return "/AP" not in annotation and read_box(annotation, "/Rect") is not None


def _find_form(annotation: pdf.DictionaryObject) -> PrintedAnnotation | None:
    """Return the appearance that the file has of an annotation, None where it has none that can be seen."""
    reference, rect = _appearance(annotation), read_box(annotation, "/Rect")
    if reference is None or rect is None:
        return None
    form = pdf.resolve(reference)
    box = read_box(form, "/BBox")
    if box is None:
        return None
    seen = transform_box(box, read_matrix(form))
    if seen[0] == seen[2] or seen[1] == seen[3]:
        return None
    return PrintedAnnotation(reference, map_box(seen, rect), annotation.get("/OC"))


def _appearance(annotation: pdf.DictionaryObject) -> pdf.IndirectObject | None:
    """Return the stream that shows an annotation now: that of its state, where it has several."""
    appearances = pdf.read_dictionary(annotation, "/AP")
    if appearances is None:
        return None
    normal = appearances.get("/N")
    states = pdf.resolve(normal)
    is_stream = isinstance(states, pdf.StreamObject)
    if isinstance(states, pdf.DictionaryObject) and not is_stream:
        # That of /AS, else of the field's value, else of Off.
        state = pdf.read(annotation, "/AS")
        if not isinstance(state, pdf.NameObject):
            value = _field_value(annotation)
            is_state = isinstance(value, pdf.NameObject) and value in states
            state = value if is_state else "/Off"
        normal = states.get(state)
    if not isinstance(pdf.resolve(normal), pdf.StreamObject):
        return None
    return normal if isinstance(normal, pdf.IndirectObject) else None


def _field_value(field: pdf.DictionaryObject) -> object:
    """Return a field's value, its own or that of a parent (§ 12.7.4)."""
    for _ in range(_MOST_PARENTS):
        value = pdf.read(field, "/V")
        parent = pdf.read_dictionary(field, "/Parent")
        if value is not None or parent is None:
            return value
        field = parent
    return None

"""A page's dictionary -> its annotations and form fields, and what is printed of them: forms laid over the page.

ISO 32000-2 § 12.5.2, 12.5.3 and 12.5.5. What is printed has the Print flag and not the Hidden one; the NoView flag is
for screens.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.core.matrix import IDENTITY, Matrix, map_box, transform_box
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.annotations.button_marks import (
    draw_mark_button,
    is_mark_button,
)
from pamphlets.impose.source_pdf.annotations.field_values import (
    is_stale,
    read_field_name,
    read_form,
    read_inherited,
)
from pamphlets.impose.source_pdf.annotations.form_fields import (
    DrawableText,
    read_drawable_field,
)
from pamphlets.impose.source_pdf.annotations.free_text import read_free_text
from pamphlets.impose.source_pdf.annotations.path_pictures import PATH_KINDS, draw_path
from pamphlets.impose.source_pdf.annotations.pdfium_pictures import (
    Drawable,
    Picture,
    draw_pictures,
)
from pamphlets.impose.source_pdf.annotations.plain_shapes import simplify_annotation
from pamphlets.impose.source_pdf.page_boxes import read_box, read_matrix

_HIDDEN, _PRINT = 2, 4  # bits of /F
SCREEN_ONLY: Final = ("/Link", "/Popup")  # framed at most, which no printer gets


@dataclass(frozen=True, slots=True)
class PrintedAnnotation:
    """What one annotation lays over its page."""

    form: pdf.IndirectObject | pdf.StreamObject
    """A form XObject: a reference into the source, or one that was drawn."""
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


@dataclass(frozen=True, slots=True)
class PageOverlays:
    """What is printed over a page, and what should be and cannot."""

    printed: tuple[PrintedAnnotation, ...]
    """From below upwards."""
    undrawn_fields: tuple[str, ...]
    """The names of fields of which neither the file has a picture nor one can be drawn, or only an old one."""
    has_undrawn_comments: bool
    """Whether there are other annotations of that kind."""


_NO_OVERLAYS: Final = PageOverlays((), (), has_undrawn_comments=False)


def read_page_overlays(page: pdf.DictionaryObject) -> PageOverlays:
    """Return what is printed over a page. Raises DamagedError."""
    annotations = [entry for entry in page_annotations(page) if _is_printed(entry)]
    if not annotations:
        return _NO_OVERLAYS
    form = read_form(page)
    layers: list[PrintedAnnotation | None] = []
    drawables: dict[int, Drawable] = {}
    undrawn: set[int] = set()
    for place, annotation in enumerate(annotations):
        layers.append(find_picture(annotation))
        is_field = pdf.read(annotation, "/Subtype") == "/Widget"
        try:
            if _has_picture(annotation) and not (is_field and is_stale(annotation, form)):
                continue
            if is_field and is_mark_button(annotation):
                layers[place] = _place_field(annotation, draw_mark_button(annotation))
                continue
            if pdf.read(annotation, "/Subtype") in PATH_KINDS:
                drawing = draw_path(annotation)
                layers[place] = PrintedAnnotation(drawing, IDENTITY, annotation.get("/OC"))
                continue
            drawable = _make_drawable(annotation, form)
        except pdf.DamagedError:
            undrawn.add(place)
            continue
        if drawable is not None:
            drawables[place] = drawable
        elif is_field:  # emptied since its picture was made
            layers[place] = None
    pictures = draw_pictures(list(drawables.values()))
    for place, picture in zip(drawables, pictures, strict=True):
        if not picture.is_whole:
            undrawn.add(place)
        if picture.is_whole or layers[place] is None:
            layers[place] = _place_picture(annotations[place], drawables[place], picture)
    printed = tuple(layer for layer in layers if layer is not None)
    return _name_undrawn(printed, [annotations[place] for place in sorted(undrawn)])


def _name_undrawn(
    printed: tuple[PrintedAnnotation, ...], undrawn: list[pdf.DictionaryObject]
) -> PageOverlays:
    """Return the overlays of a page of which these could not be drawn."""
    names: list[str] = []
    for annotation in undrawn:
        if pdf.read(annotation, "/Subtype") == "/Widget":
            names.append(read_field_name(annotation))
    return PageOverlays(printed, tuple(names), len(names) < len(undrawn))


def _place_picture(
    annotation: pdf.DictionaryObject, drawable: Drawable, picture: Picture
) -> PrintedAnnotation | None:
    """Return a picture that pdfium drew over its page: of a field at its place, of a shape where its points lie."""
    if picture.form is None:
        return None
    if isinstance(drawable, DrawableText):
        return _place_field(annotation, picture.form)
    return PrintedAnnotation(picture.form, IDENTITY, annotation.get("/OC"))


def _make_drawable(
    annotation: pdf.DictionaryObject, form: pdf.DictionaryObject | None
) -> Drawable | None:
    """Return what pdfium can draw of an annotation, None where nothing is seen of it. Raises DamagedError."""
    kind = pdf.read(annotation, "/Subtype")
    if kind == "/Widget":
        return read_drawable_field(annotation, form)
    if kind == "/FreeText":
        return read_free_text(annotation, form)
    if read_box(annotation, "/Rect") is None and kind != "/Ink":
        return None
    return simplify_annotation(annotation)


def _place_field(
    field: pdf.DictionaryObject, drawing: pdf.StreamObject | None
) -> PrintedAnnotation | None:
    """Return the drawing of a field at its place: its box, turned as its matrix says, fills the rectangle."""
    rect = read_box(field, "/Rect")
    box = None if drawing is None else read_box(drawing, "/BBox")
    if drawing is None or rect is None or box is None:
        return None
    matrix = map_box(transform_box(box, read_matrix(drawing)), rect)
    return PrintedAnnotation(drawing, matrix, field.get("/OC"))


def _has_picture(annotation: pdf.DictionaryObject) -> bool:
    """Return whether a file shows an annotation, or that it is in a state that shows nothing."""
    if find_picture(annotation) is not None:
        return True
    appearances = pdf.read_dictionary(annotation, "/AP")
    states = None if appearances is None else pdf.read(appearances, "/N")
    is_stream = isinstance(states, pdf.StreamObject)
    if not isinstance(states, pdf.DictionaryObject) or is_stream:
        return False
    return any(
        isinstance(pdf.resolve(state), pdf.StreamObject) for state in states.values()
    )


def _is_printed(annotation: pdf.DictionaryObject) -> bool:
    flags = pdf.read_integer(annotation, "/F")
    if not flags & _PRINT or flags & _HIDDEN:
        return False
    return pdf.read(annotation, "/Subtype") not in SCREEN_ONLY


def find_picture(annotation: pdf.DictionaryObject) -> PrintedAnnotation | None:
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
            value = read_inherited(annotation, "/V")
            is_state = isinstance(value, pdf.NameObject) and value in states
            state = value if is_state else "/Off"
        normal = states.get(state)
    if not isinstance(pdf.resolve(normal), pdf.StreamObject):
        return None
    return normal if isinstance(normal, pdf.IndirectObject) else None

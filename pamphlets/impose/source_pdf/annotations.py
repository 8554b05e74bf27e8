"""A page's annotations and form fields -> what is printed of them: pictures laid over the page.

ISO 32000-2 § 12.5.2, 12.5.3 and 12.5.5. What is printed has the Print flag and not the Hidden one; the
NoView flag is for screens.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
    resolve,
)
from pamphlets.impose.placement.matrix import IDENTITY, Matrix, map_box, transform_box
from pamphlets.impose.source_pdf.annotation_appearance import DrawnAppearance, draw_appearance
from pamphlets.impose.source_pdf.page_boxes import read_box, read_matrix

_HIDDEN, _PRINT = 2, 4
_SCREEN_ONLY: Final = (
    "/Link",
    "/Popup",
)  # drawn by viewers at most as a frame, which no printer gets
_MOST_PARENTS: Final = 32  # of parents that a field may have


@dataclass(frozen=True, slots=True)
class PrintedAnnotation:
    """One picture over a page: its form in the source, or a sketch; what brings it to its place; its layer if any."""

    form: IndirectObject | DrawnAppearance
    matrix: Matrix
    layer: PdfObject | None


def page_annotations(page: DictionaryObject) -> Iterator[DictionaryObject]:
    """Yield a page's annotations, in the order in which they lie over each other. Raises DamagedError."""
    listed = resolve(page.get("/Annots"))
    for entry in listed if isinstance(listed, ArrayObject) else ():
        annotation = resolve(entry)
        if isinstance(annotation, DictionaryObject):
            yield annotation


def printed_annotations(page: DictionaryObject) -> tuple[PrintedAnnotation, ...]:
    """Return what is printed over a page, from below upwards. Raises DamagedError."""
    if "/Annots" not in page:
        return ()
    found = (
        _read_printed(annotation)
        for annotation in page_annotations(page)
        if _is_printed(annotation)
    )
    return tuple(stamp for stamp in found if stamp is not None)


def lacks_appearance(page: DictionaryObject) -> bool:
    """Return whether a page has something to print that its file has no picture of. Raises DamagedError.

    Viewers draw such things each in its own way, but for plain ones; a field left empty is nothing to draw.
    """
    if "/Annots" not in page:
        return False
    return any(
        _is_printed(annotation)
        and _appearance(annotation) is None
        and "/AP" not in annotation
        and read_box(annotation, "/Rect") is not None
        and draw_appearance(annotation) is None
        and (resolve(annotation.get("/Subtype")) != "/Widget" or _has_value(annotation))
        for annotation in page_annotations(page)
    )


def _is_printed(annotation: DictionaryObject) -> bool:
    """Return whether an annotation is of a kind that is printed, and meant to be."""
    flags = resolve(annotation.get("/F"))
    flags = int(flags) if isinstance(flags, NumberObject) else 0
    return (
        bool(flags & _PRINT)
        and not flags & _HIDDEN
        and resolve(annotation.get("/Subtype")) not in _SCREEN_ONLY
    )


def _read_printed(annotation: DictionaryObject) -> PrintedAnnotation | None:
    """Return the picture of an annotation, None where it has none that can be seen."""
    form, rect = _appearance(annotation), read_box(annotation, "/Rect")
    if form is None and "/AP" not in annotation:
        drawn = draw_appearance(annotation)
        return PrintedAnnotation(drawn, IDENTITY, annotation.get("/OC")) if drawn else None
    if form is None or rect is None:
        return None
    picture = resolve(form)
    box = read_box(picture, "/BBox")
    if box is None:
        return None
    seen = transform_box(box, read_matrix(picture))
    if seen[0] == seen[2] or seen[1] == seen[3]:
        return None
    return PrintedAnnotation(form, map_box(seen, rect), annotation.get("/OC"))


def _appearance(annotation: DictionaryObject) -> IndirectObject | None:
    """Return the stream that shows an annotation as it is now: that of its state, where it has several."""
    appearances = resolve(annotation.get("/AP"))
    if not isinstance(appearances, DictionaryObject):
        return None
    normal = appearances.get("/N")
    found = resolve(normal)
    if isinstance(found, DictionaryObject) and not isinstance(found, StreamObject):
        normal = found.get(_state(annotation, found))
        found = resolve(normal)
    return (
        normal if isinstance(found, StreamObject) and isinstance(normal, IndirectObject) else None
    )


def _state(annotation: DictionaryObject, states: DictionaryObject) -> str:
    """Return the name of an annotation's state: the one that it says, else its field's value, else Off."""
    said = resolve(annotation.get("/AS"))
    if isinstance(said, NameObject):
        return said
    value = _value(annotation)
    return value if isinstance(value, NameObject) and value in states else "/Off"


def _value(field: DictionaryObject) -> object:
    """Return a field's value, which it may have from a parent (§ 12.7.4)."""
    for _ in range(_MOST_PARENTS):
        value = resolve(field.get("/V"))
        parent = resolve(field.get("/Parent"))
        if value is not None or not isinstance(parent, DictionaryObject):
            return value
        field = parent
    return None


def _has_value(field: DictionaryObject) -> bool:
    """Return whether a field says something."""
    value = _value(field)
    if isinstance(value, ByteStringObject | TextStringObject):
        return bool(value.original_bytes)
    return isinstance(value, NameObject) and value != "/Off"

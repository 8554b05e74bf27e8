"""A page's dictionary -> its annotations that are seen on screens and not marked for printing, and a page that prints them.

ISO 32000-2 § 12.5.3. Buttons that are pushed, links and windows that open are for screens alone.
"""

import re
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.annotations.field_values import (
    decode_text,
    is_push_button,
    read_inherited,
)
from pamphlets.impose.source_pdf.annotations.page_overlays import (
    SCREEN_ONLY,
    find_picture,
    page_annotations,
)
from pamphlets.impose.source_pdf.page_boxes import read_box

_HIDDEN, _PRINT, _NO_VIEW = 2, 4, 32  # bits of /F
_SEEN_WITHOUT_PICTURE: Final = (
    *("/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Square"),
    *("/Circle", "/Ink", "/Line", "/PolyLine", "/Polygon"),
)
_MOST_BYTES: Final = 2_000  # of a picture: a larger one surely shows something
_PAINTING: Final = re.compile(
    rb"(?<![^\s)>\]])(?:Tj|TJ|'|\"|f\*?|F|S|s|B\*?|b\*?|Do|sh|BI)(?!\S)"
)


def list_screen_annotations(page: pdf.DictionaryObject) -> list[pdf.DictionaryObject]:
    """Return what a reader shows over a page on a screen and leaves out on paper. Raises DamagedError."""
    return [entry for entry in page_annotations(page) if _is_for_screens(entry)]


def print_screen_annotations(page: pdf.DictionaryObject) -> pdf.DictionaryObject:
    """Return a page all of whose annotations are printed that a reader shows; the same one where they are already.

    The new dictionary goes by the same reference as the old one. Raises DamagedError.
    """
    annotations = pdf.ArrayObject()
    is_changed = False
    for annotation in page_annotations(page):
        shown = annotation
        if _is_for_screens(annotation):
            shown = pdf.DictionaryObject(annotation)
            flags = pdf.read_integer(annotation, "/F") | _PRINT
            shown[pdf.NameObject("/F")] = pdf.NumberObject(flags)
            is_changed = True
        annotations.append(shown)
    if not is_changed:
        return page
    printed_page = pdf.DictionaryObject(page)
    printed_page[pdf.NameObject("/Annots")] = annotations
    printed_page.indirect_reference = pdf.own_reference(page)
    return printed_page


def _is_for_screens(annotation: pdf.DictionaryObject) -> bool:
    """Return whether an annotation is seen, and only on screens."""
    flags = pdf.read_integer(annotation, "/F")
    kind = pdf.read(annotation, "/Subtype")
    if flags & (_HIDDEN | _PRINT | _NO_VIEW) or kind in SCREEN_ONLY:
        return False
    if kind == "/Widget" and is_push_button(annotation):
        return False
    picture = find_picture(annotation)
    if picture is not None:
        form = pdf.resolve(picture.form)
        is_large = len(pdf.raw_data(form)) > _MOST_BYTES
        return is_large or _PAINTING.search(pdf.decoded_data(form)) is not None
    if kind == "/Widget":
        return _shows_field(annotation)
    return kind in _SEEN_WITHOUT_PICTURE


def _shows_field(field: pdf.DictionaryObject) -> bool:
    """Return whether a field without a picture has a text, a state or a frame."""
    if read_box(field, "/Rect") is None:
        return False
    looks = pdf.read_dictionary(field, "/MK") or pdf.DictionaryObject()
    value = read_inherited(field, "/V")
    is_on = isinstance(value, pdf.NameObject) and value != "/Off"
    has_text = not isinstance(value, pdf.NameObject) and bool(decode_text(value))
    return is_on or has_text or "/BC" in looks or "/BG" in looks

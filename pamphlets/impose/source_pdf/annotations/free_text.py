"""A comment that is written on the page (FreeText) without a picture -> a field of several lines that looks like it.

ISO 32000-2 § 12.5.6.6: /C is the colour behind the words, and the frame has the colour of the letters. Lines that lead to
what is spoken of, and rich text, are out of scope.
"""

import re
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.annotations.field_values import (
    decode_text,
)
from pamphlets.impose.source_pdf.annotations.form_fields import (
    DrawableText,
    FieldEntries,
    make_drawable,
    read_border_style,
)
from pamphlets.impose.source_pdf.page_boxes import read_box

_MULTILINE: Final = pdf.NumberObject(1 << 12)
_COLOUR: Final = re.compile(rb"((?:[\d.]+\s+){1,4})(?:g|rg|k)\b")


def read_free_text(
    annotation: pdf.DictionaryObject, form: pdf.DictionaryObject | None
) -> DrawableText | None:
    """Return the words of a comment as a field; None where it has no place. Raises DamagedError for what is not plain."""
    if read_box(annotation, "/Rect") is None:
        return None
    text = decode_text(pdf.read(annotation, "/Contents"))
    if not text or "/CL" in annotation or "/BE" in annotation:
        raise pdf.DamagedError
    looks = pdf.DictionaryObject()
    background = pdf.read_numbers(annotation.get("/C"))
    if background:
        looks[pdf.NameObject("/BG")] = _array(background)
    style = _COLOUR.search(pdf.read_string(annotation, "/DA") or b"")
    colour = [float(number) for number in style[1].split()] if style else [0.0]
    looks[pdf.NameObject("/BC")] = _array(colour)
    frame: FieldEntries = {key: annotation.get(key) for key in ("/Rect", "/Q")}
    frame["/BS"] = read_border_style(annotation)
    frame |= {"/MK": looks, "/FT": pdf.NameObject("/Tx"), "/Ff": _MULTILINE}
    return make_drawable(annotation, form, frame, text)


def _array(numbers: list[float]) -> pdf.ArrayObject:
    return pdf.ArrayObject([pdf.FloatObject(number) for number in numbers])

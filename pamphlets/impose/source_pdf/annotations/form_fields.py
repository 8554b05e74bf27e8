"""A widget annotation -> the same field in direct objects, as pdfium can draw it: its value, border and background.

ISO 32000-2 § 12.7.4 (fields), § 12.5.6.19 (widgets), § 12.7.4.3 (text from /DA). A choice from a list that folds is drawn
as its text: the arrow that unfolds it is for screens. So is a button that is pushed: as its caption. Rich text is out of
scope: what it says stands in the value too.
"""

import re
from dataclasses import dataclass
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.annotations.direct_objects import copy_direct
from pamphlets.impose.source_pdf.annotations.field_values import (
    MOST_CHARACTERS,
    decode_text,
    is_push_button,
    read_field_flags,
    read_inherited,
)
from pamphlets.impose.source_pdf.page_boxes import read_box

_MULTILINE, _PASSWORD, _COMB = 1 << 12, 1 << 13, 1 << 24  # bits of /Ff of a text
_FOLDED_LIST: Final = 1 << 17  # of a choice
_CENTRED: Final = pdf.NumberObject(1)
_PRINT_FLAG: Final = pdf.NumberObject(4)
FONT_OPERATOR: Final = re.compile(rb"/([^\s/]+)\s+-?[\d.]+\s+Tf")
_USUAL_FONT: Final = b"/Helv 0 Tf "
# Of the fonts that forms call by these names, where they have lost them.
_USUAL_NAMES: Final = {
    "/HeBo": "/Helvetica-Bold",
    "/HeOb": "/Helvetica-Oblique",
    "/TiRo": "/Times-Roman",
    "/TiBo": "/Times-Bold",
    "/TiIt": "/Times-Italic",
    "/Cour": "/Courier",
    "/CoBo": "/Courier-Bold",
}


FieldEntries = dict[str, pdf.PdfObject | None]
"""What is drawn of a field, by its keys."""


@dataclass(frozen=True, slots=True)
class DrawableText:
    """What pdfium can draw as a field of a form."""

    entries: pdf.DictionaryObject
    """The widget, in direct objects."""
    text: str
    """What must be seen; empty: a border and a background at most, or a list of which a part is seen."""
    font_name: str
    font: pdf.PdfObject
    """A reference into the source, or a dictionary of direct objects."""


def read_drawable_field(
    field: pdf.DictionaryObject, form: pdf.DictionaryObject | None
) -> DrawableText | None:
    """Return a field of text or choices, a caption, or a frame; None where nothing of it can be seen.

    Raises DamagedError for what cannot be drawn.
    """
    if read_box(field, "/Rect") is None:
        return None
    frame: FieldEntries = {"/Rect": field.get("/Rect"), "/BS": read_border_style(field)}
    looks = pdf.read_dictionary(field, "/MK") or pdf.DictionaryObject()
    frame["/MK"] = colours = _select_colours(looks)
    kind = read_inherited(field, "/FT")
    flags = read_field_flags(field)
    alignment = read_inherited(field, "/Q")
    text_flags = 0
    text = ""
    if kind == "/Tx":
        text = decode_text(read_inherited(field, "/V"))
        text_flags = flags & (_MULTILINE | _PASSWORD | _COMB)
    elif kind == "/Ch" and not flags & _FOLDED_LIST:
        return _read_list(field, form, frame)
    elif kind == "/Ch":
        text = _read_choice(field)
    elif is_push_button(field):
        text = decode_text(pdf.read(looks, "/CA"))
        alignment = _CENTRED
    if not text and not colours:
        return None
    if text_flags & _COMB:
        cells = max(len(text), _read_count(read_inherited(field, "/MaxLen")))
        frame["/MaxLen"] = pdf.NumberObject(cells)
    if isinstance(alignment, pdf.NumberObject):
        frame["/Q"] = alignment
    frame["/Ff"] = pdf.NumberObject(text_flags)
    frame["/FT"] = pdf.NameObject("/Tx")
    return make_drawable(field, form, frame, text)


def make_drawable(
    annotation: pdf.DictionaryObject,
    form: pdf.DictionaryObject | None,
    frame: FieldEntries,
    text: str,
) -> DrawableText:
    """Return a field whose text is drawn as the /DA of an annotation has it.

    `frame` has what else is drawn of it, with its colours in /MK.

    Raises DamagedError for what is too long, or no value of a field.
    """
    if len(text) > MOST_CHARACTERS:
        raise pdf.DamagedError
    entries = {
        pdf.NameObject(key): copy_direct(value, 3)
        for key, value in frame.items()
        if pdf.resolve(value) is not None and key != "/Ff"
    }
    flags = frame.get("/Ff")
    if flags is not None:  # bits, not a place on the page
        entries[pdf.NameObject("/Ff")] = flags
    style = _string_bytes(read_inherited(annotation, "/DA"))
    if not style and form is not None:
        style = _string_bytes(pdf.read(form, "/DA"))
    font = FONT_OPERATOR.search(style)
    if font is None:
        style = _USUAL_FONT + style
    font_name = "/" + (font[1].decode("latin-1") if font else "Helv")
    entries |= {
        pdf.NameObject("/Subtype"): pdf.NameObject("/Widget"),
        pdf.NameObject("/F"): _PRINT_FLAG,
        pdf.NameObject("/DA"): pdf.ByteStringObject(style),
    }
    if text:
        entries[pdf.NameObject("/V")] = _encode_text(text)
    return DrawableText(
        pdf.DictionaryObject(entries), text, font_name, _find_font(form, font_name)
    )


def read_border_style(annotation: pdf.DictionaryObject) -> pdf.DictionaryObject | None:
    """Return the /BS of an annotation; where it has none, one that says what its /Border does, which pdfium skips."""
    style = pdf.read_dictionary(annotation, "/BS")
    numbers = pdf.read_numbers(pdf.ArrayObject(pdf.read_array(annotation, "/Border")[:3]))
    if style is not None or len(numbers) < 3:
        return style
    return pdf.DictionaryObject({pdf.NameObject("/W"): pdf.FloatObject(numbers[2])})


def standard_font(name: str) -> pdf.DictionaryObject:
    """Return one of the fonts that every printer has (§ 9.6.2.2)."""
    entries = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": name}
    if name not in ("/ZapfDingbats", "/Symbol"):
        entries["/Encoding"] = "/WinAnsiEncoding"
    return pdf.DictionaryObject(
        {pdf.NameObject(key): pdf.NameObject(value) for key, value in entries.items()}
    )


def _find_font(form: pdf.DictionaryObject | None, name: str) -> pdf.PdfObject:
    """Return the font that a form calls so; where it has none, one that every printer has."""
    resources = None if form is None else pdf.read_dictionary(form, "/DR")
    fonts = None if resources is None else pdf.read_dictionary(resources, "/Font")
    if fonts is not None and name in fonts:
        font: pdf.PdfObject = fonts.raw_get(name)
        if isinstance(pdf.resolve(font), pdf.DictionaryObject):
            return font
    return standard_font(_USUAL_NAMES.get(name, "/Helvetica"))


def _read_choice(field: pdf.DictionaryObject) -> str:
    """Return what is shown of the value of a choice, which stands for it in the list (Table 234)."""
    value = read_inherited(field, "/V")
    if isinstance(value, pdf.ArrayObject):
        value = pdf.resolve(value[0]) if value else None
    text = decode_text(value)
    for exported, shown in _read_options(field):
        if exported == text:
            return shown
    return text


def _read_options(field: pdf.DictionaryObject) -> list[tuple[str, str]]:
    """Return the choices of a field: the value that stands for each, and what is shown."""
    options: list[tuple[str, str]] = []
    listed = read_inherited(field, "/Opt")
    for option in listed if isinstance(listed, pdf.ArrayObject) else ():
        words = pdf.resolve(option)
        pair = (
            words
            if isinstance(words, pdf.ArrayObject) and len(words) == 2
            else (words, words)
        )
        options.append(
            (decode_text(pdf.resolve(pair[0])), decode_text(pdf.resolve(pair[1])))
        )
    return options


def _read_list(
    field: pdf.DictionaryObject,
    form: pdf.DictionaryObject | None,
    frame: FieldEntries,
) -> DrawableText:
    """Return a list of choices of which all lines are shown that its box holds, and which of them are chosen."""
    options = _read_options(field)
    value = read_inherited(field, "/V")
    if isinstance(value, pdf.ArrayObject):
        chosen = {decode_text(pdf.resolve(each)) for each in value}
    else:
        chosen = {decode_text(value)} if value is not None else set()
    indices = [place for place, pair in enumerate(options) if chosen & set(pair)]
    shown = [_encode_text(shown) for _, shown in options]
    top = read_inherited(field, "/TI")
    frame |= {
        "/FT": pdf.NameObject("/Ch"),
        "/Opt": pdf.ArrayObject(shown),
        "/I": pdf.ArrayObject([pdf.NumberObject(place) for place in indices]),
        "/TI": top if isinstance(top, pdf.NumberObject) else None,
    }
    return make_drawable(field, form, frame, "")


def _encode_text(text: str) -> pdf.ByteStringObject:
    return pdf.ByteStringObject(b"\xfe\xff" + text.encode("utf-16-be", "replace"))


def _select_colours(looks: pdf.DictionaryObject) -> pdf.DictionaryObject:
    """Return the colours of a frame and its turn, without icons and captions."""
    colours = pdf.DictionaryObject()
    for key in ("/BC", "/BG", "/R"):
        value = pdf.read(looks, key)
        if value is not None:
            colours[pdf.NameObject(key)] = copy_direct(value, 1)
    return colours


def _read_count(value: object) -> int:
    return int(value) if isinstance(value, pdf.NumberObject) and 0 < value < 1000 else 1


def _string_bytes(value: object) -> bytes:
    if isinstance(value, pdf.ByteStringObject | pdf.TextStringObject):
        return value.original_bytes
    return b""

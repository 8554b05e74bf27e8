"""A checkbox or radio button without a picture -> the form XObject that shows its frame, and its mark where it is on.

ISO 32000-2 § 12.7.5.2. pdfium draws these only as parts of a form that one fills in. The mark is a letter of ZapfDingbats,
named in /MK /CA, as large as the box takes.
"""

from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths
from pamphlets.impose.source_pdf.annotations.field_values import (
    decode_text,
    is_push_button,
    read_field_flags,
    read_inherited,
)
from pamphlets.impose.source_pdf.annotations.form_fields import (
    standard_font,
)
from pamphlets.impose.source_pdf.annotations.line_styles import (
    format_fill_colour,
    format_stroke_colour,
    read_line_width,
)
from pamphlets.impose.source_pdf.page_boxes import read_box

_RADIO: Final = 1 << 15  # of /Ff
# Thousandths of the letter's size, from the font's Adobe metrics; all stand 346 above the line, at their middle.
_MARK_WIDTHS: Final = {"4": 755, "8": 760, "H": 816, "l": 791, "n": 761, "u": 788}
_MIDDLE: Final = 0.346
_MARK_SHARE: Final = 0.8  # of what the frame leaves
# Of a radius: how far the controls of a quarter of a circle lie from its ends.
_CIRCLE: Final = 0.5523


def is_mark_button(field: pdf.DictionaryObject) -> bool:
    """Return whether a field is a checkbox or a radio button."""
    return read_inherited(field, "/FT") == "/Btn" and not is_push_button(field)


def draw_mark_button(field: pdf.DictionaryObject) -> pdf.StreamObject | None:
    """Return the form of a checkbox or radio button, its lower left corner at 0, 0; None where nothing is seen of it.

    Raises DamagedError.
    """
    box = read_box(field, "/Rect")
    if box is None:
        return None
    width = box[2] - box[0]
    height = box[3] - box[1]
    looks = pdf.read_dictionary(field, "/MK") or pdf.DictionaryObject()
    is_radio = bool(read_field_flags(field) & _RADIO)
    mark = decode_text(pdf.read(looks, "/CA"))[:1]
    if mark not in _MARK_WIDTHS:
        mark = "l" if is_radio else "4"
    is_round = is_radio and mark == "l"
    line_width = read_line_width(field)
    fill = format_fill_colour(pdf.read_numbers(looks.get("/BG")))
    border = pdf.read_numbers(looks.get("/BC"))
    stroke = format_stroke_colour(border) if line_width else b""
    operators: list[bytes] = []
    if fill:
        operators += [fill, _outline(width, height, 0.0, is_round=is_round), b"f"]
    if stroke:
        outline = _outline(width, height, line_width / 2, is_round=is_round)
        operators += [stroke, format_lengths(line_width) + b" w", outline, b"S"]
    if _is_on(field, is_radio=is_radio):
        inside = max(min(width, height) - 2 * line_width, 1.0)
        size = inside * (_MARK_SHARE if mark != "l" else 0.7)
        x = (width - size * _MARK_WIDTHS[mark] / 1000) / 2
        y = height / 2 - _MIDDLE * size
        place = format_lengths(size) + b" Tf " + format_lengths(x, y)
        operators.append(b"BT 0 g /ZaDb " + place + b" Td (" + mark.encode() + b") Tj ET")
    if not operators:
        return None
    return _make_form(width, height, b"q " + b" ".join(operators) + b" Q")


def _make_form(width: float, height: float, content: bytes) -> pdf.StreamObject:
    fonts = pdf.DictionaryObject({pdf.NameObject("/ZaDb"): standard_font("/ZapfDingbats")})
    resources = pdf.DictionaryObject({pdf.NameObject("/Font"): fonts})
    return pdf.make_form(content, (0.0, 0.0, width, height), resources)


def _is_on(field: pdf.DictionaryObject, *, is_radio: bool) -> bool:
    """Return whether a button is on: by its own state, else by the value of its field.

    The value of a group of radio buttons does not tell which of them without pictures it is.
    """
    state = pdf.read(field, "/AS")
    if not isinstance(state, pdf.NameObject):
        state = pdf.read(field, "/V") if is_radio else read_inherited(field, "/V")
    return isinstance(state, pdf.NameObject) and state != "/Off"


def _outline(width: float, height: float, inset: float, *, is_round: bool) -> bytes:
    """Return the path of a box, or of a circle in its middle."""
    if not is_round:
        return format_lengths(inset, inset, width - 2 * inset, height - 2 * inset) + b" re"
    x = width / 2
    y = height / 2
    radius = max(min(x, y) - inset, 0.0)
    pull = radius * _CIRCLE
    path = format_lengths(x + radius, y) + b" m "
    for along, across in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        # A quarter to the left, seen from the middle: from this direction to (-across, along).
        start = (x + along * radius - across * pull, y + across * radius + along * pull)
        end = (x - across * radius, y + along * radius)
        before_end = (end[0] + along * pull, end[1] + across * pull)
        path += format_lengths(*start, *before_end, *end) + b" c "
    return path + b"h"

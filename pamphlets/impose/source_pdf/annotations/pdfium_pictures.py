"""Annotations and fields in direct objects -> the form XObjects that pdfium draws for them.

pdfium makes a picture of each field of a form that says NeedAppearances (ISO 32000-2 § 12.7.3), with the fonts of the form.
It was weighed against its drawing of forms that are filled in (FPDF_FFLDraw): that takes fonts of the machine for the
euro sign, and draws arrows that unfold lists.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Final, NamedTuple

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter, begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_lengths,
    format_name,
    format_value,
    line_operators,
)
from pamphlets.impose.source_pdf.annotations.direct_objects import copy_direct
from pamphlets.impose.source_pdf.annotations.form_fields import (
    FONT_OPERATOR,
    DrawableText,
    standard_font,
)
from pamphlets.impose.source_pdf.annotations.line_styles import (
    format_stroke_colour,
    read_line_width,
)
from pamphlets.impose.source_pdf.annotations.own_letters import embed_letters
from pamphlets.impose.source_pdf.page_boxes import read_box
from pamphlets.pdf.render import add_appearances

Drawable = pdf.DictionaryObject | DrawableText

# Of a page's annotations, to be drawn: 2 500 of them; 10 000 take pdfium 250 MB.
_MOST_BYTES: Final = 200_000
_MOST_OWN_FONTS: Final = 20  # of a page: one takes 20 ms
_MOST_LEVELS: Final = 6  # of a picture's resources
_SHOWN_STRING: Final = re.compile(
    rb"\(((?:[^()\\]|\\.)*)\) Tj|<([0-9A-Fa-f]*)> Tj", re.DOTALL
)
_ESCAPED: Final = re.compile(rb"\\(.)", re.DOTALL)


class Picture(NamedTuple):
    """What was drawn of an annotation."""

    form: pdf.StreamObject | None
    """In the units of its page. All its resources are direct but the fonts, which are the source's."""
    is_whole: bool
    """Whether nothing of it is missing."""


def draw_pictures(drawables: Sequence[Drawable]) -> list[Picture]:
    """Return the forms of annotations, as far as pdfium draws them.

    A text of which a letter is not in the font of its form is set in Helvetica, or else in a font of ours. Where that
    lacks it too, the frame alone is drawn; of what is too much to be drawn on one page, nothing.
    """
    pictures = [Picture(form, form is not None) for form in _draw(drawables)]
    for change in (_in_helvetica, _in_our_font, _in_fonts_of_their_own, _without_text):
        texts = {
            place: drawable
            for place, drawable in enumerate(drawables)
            if isinstance(drawable, DrawableText) and pictures[place].form is None
        }
        is_whole = change is not _without_text
        changed = change(list(texts.values()))
        for place, form in zip(texts, _draw(changed), strict=True):
            pictures[place] = Picture(form, is_whole and form is not None)
    return pictures


def _draw(drawables: Sequence[Drawable]) -> list[pdf.StreamObject | None]:
    """Draw all in one go: a document each takes 0.5 ms and 10 KB."""
    if not drawables:
        return []
    file = BytesIO()
    objects = begin_file(file)
    copier = ObjectCopier(objects)
    fonts = {
        drawable.font_name: drawable.font
        for drawable in drawables
        if isinstance(drawable, DrawableText)
    }
    bodies: list[bytes] = []
    length = 0
    for drawable in drawables:
        entries = drawable.entries if isinstance(drawable, DrawableText) else drawable
        body = format_value(entries, copier.new_number)
        length += len(body)
        if length > _MOST_BYTES:
            break
        bodies.append(body)
    _write_page(objects, copier, bodies, fonts)
    drawn = pdf.PdfReader(add_appearances(file))
    forms: list[pdf.StreamObject | None] = []
    annotations = pdf.read_array(drawn.pages[0], "/Annots")
    for drawable, reference in zip(drawables, annotations, strict=False):
        form = _take_form(pdf.resolve(reference), drawable)
        forms.append(form)
    return forms + [None] * (len(drawables) - len(forms))


def _write_page(
    objects: ObjectWriter,
    copier: ObjectCopier,
    bodies: Sequence[bytes],
    fonts: Mapping[str, pdf.PdfObject],
) -> None:
    """Write a document of one page with these annotations, in a form with these fonts."""
    page, tree = objects.reserve(), objects.reserve()
    objects.write(tree, b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % page)
    head = b"<</Type/Page/MediaBox[0 0 9 9]/Parent %d 0 R/Annots[" % tree
    objects.write(page, head, *bodies, b"]>>")
    named_fonts = b""
    for name, font in fonts.items():
        named_fonts += format_name(name) + b" " + format_value(font, copier.new_number)
    copier.copy_waiting()
    root = objects.add(
        b"<</Type/Catalog/Pages %d 0 R/AcroForm<</Fields[]/NeedAppearances true" % tree,
        b"/DR<</Font<<" + named_fonts + b">>>>>>>>",
    )
    objects.finish(root, objects.add(b"<<>>"))


def _take_form(
    annotation: pdf.DictionaryObject, drawable: Drawable
) -> pdf.StreamObject | None:
    """Return the picture that pdfium gave an annotation, with the source's font; None where a letter is missing."""
    appearances = pdf.read_dictionary(annotation, "/AP")
    form = None if appearances is None else pdf.read(appearances, "/N")
    if not isinstance(form, pdf.StreamObject):
        return None
    resources = pdf.read_dictionary(form, "/Resources") or pdf.DictionaryObject()
    fonts = pdf.DictionaryObject()
    if isinstance(drawable, DrawableText):
        if not _shows_all(form, drawable):
            return None
        fonts[pdf.NameObject(drawable.font_name)] = drawable.font
    direct = pdf.DictionaryObject()
    for key, value in resources.items():
        if key != "/Font":
            direct[pdf.NameObject(key)] = copy_direct(value, _MOST_LEVELS)
    if fonts:
        direct[pdf.NameObject("/Font")] = fonts
    form[pdf.NameObject("/Resources")] = direct
    cell_count = pdf.read_integer(annotation, "/MaxLen")
    return form if cell_count < 2 else _divide_cells(form, annotation, cell_count)


def _divide_cells(
    form: pdf.StreamObject, field: pdf.DictionaryObject, cell_count: int
) -> pdf.StreamObject:
    """Return the picture of a field for single letters with lines between them, as wide as its frame (Table 228)."""
    looks = pdf.read_dictionary(field, "/MK") or pdf.DictionaryObject()
    stroke = format_stroke_colour(pdf.read_numbers(looks.get("/BC")))
    line_width = read_line_width(field)
    box = read_box(form, "/BBox")
    if box is None or not stroke or not line_width:
        return form
    line = format_lengths(line_width) + b" w"
    operators = [pdf.decoded_data(form), b"q", stroke, line]
    for place in range(1, cell_count):
        x = box[0] + (box[2] - box[0]) * place / cell_count
        operators.append(line_operators(x, box[1], x, box[3]))
    resources = pdf.read_dictionary(form, "/Resources") or pdf.DictionaryObject()
    divided = pdf.make_form(b" ".join([*operators, b"Q"]), box, resources)
    divided[pdf.NameObject("/Matrix")] = form.get("/Matrix", pdf.NullObject())
    return divided


def _shows_all(form: pdf.StreamObject, drawable: DrawableText) -> bool:
    """Return whether a picture shows as many letters as a text has: those that are in no font are left out."""
    font = pdf.resolve(drawable.font)
    is_composite = (
        isinstance(font, pdf.DictionaryObject) and pdf.read(font, "/Subtype") == "/Type0"
    )
    size = 2 if is_composite else 1
    missing = (b"\0" * size, b" ")  # pdfium writes 0 for a letter that a font lacks
    shown = 0
    for literal, digits in _SHOWN_STRING.findall(pdf.decoded_data(form)):
        codes = _ESCAPED.sub(rb"\1", literal) or bytes.fromhex(digits.decode())
        for start in range(0, len(codes), size):
            shown += codes[start : start + size] not in missing
    return shown >= len("".join(drawable.text.split()))


def _in_helvetica(texts: Sequence[DrawableText]) -> list[DrawableText]:
    helvetica = standard_font("/Helvetica")
    return [_change_font(text, "Spare", helvetica) for text in texts]


def _in_our_font(texts: Sequence[DrawableText]) -> list[DrawableText]:
    """Return texts in one font that has the letters of all."""
    font = embed_letters("".join([text.text for text in texts]))
    return [_change_font(text, "Own", font) for text in texts]


def _in_fonts_of_their_own(texts: Sequence[DrawableText]) -> list[DrawableText]:
    """Return each text in a font made for it, whose name is that of no other text."""
    changed: list[DrawableText] = []
    for place, text in enumerate(texts[:_MOST_OWN_FONTS]):
        changed.append(_change_font(text, f"Own{place}", embed_letters(text.text)))
    return changed + list(texts[_MOST_OWN_FONTS:])


def _change_font(
    drawable: DrawableText, name: str, font: pdf.PdfObject | None
) -> DrawableText:
    """Return a text in a font under a name of ours, the same where there is no font."""
    entries = pdf.DictionaryObject(drawable.entries)
    style = pdf.read_string(entries, "/DA") or b""
    operator = FONT_OPERATOR.search(style)
    if operator is None or font is None:
        return drawable
    renamed = style[: operator.start(1)] + name.encode() + style[operator.end(1) :]
    entries[pdf.NameObject("/DA")] = pdf.ByteStringObject(renamed)
    return replace(drawable, entries=entries, font_name="/" + name, font=font)


def _without_text(texts: Sequence[DrawableText]) -> list[DrawableText]:
    frames: list[DrawableText] = []
    for text in texts:
        entries = pdf.DictionaryObject(text.entries)
        entries.pop("/V", None)
        frames.append(replace(text, entries=entries, text=""))
    return frames

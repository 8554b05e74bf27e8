"""A page of the source -> one Form XObject (ISO 32000-2 § 8.10), its content stream copied undecoded.

A form keeps its graphics state to itself: what a page leaves open cannot reach its neighbour. Where
annotations lie over a page, a form of their own holds them and the page's.
"""

import zlib

from pamphlets.core.matrix import IDENTITY, Matrix
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_entries,
    format_entry,
    format_exact,
    format_lengths,
    format_value,
)
from pamphlets.impose.source_pdf.annotations.page_overlays import read_page_overlays
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.transparency_groups import format_form_group
from pamphlets.impose.source_pdf.type3_fonts import supply_type3_resources


def add_page_form(
    page: pdf.DictionaryObject, view: PageView, objects: ObjectWriter, copier: ObjectCopier
) -> int:
    """Write a page, with what is laid over it, as a form and return its number. Raises DamagedError."""
    overlays = read_page_overlays(page).printed
    group = format_form_group(page, copier.new_number)
    if not overlays:
        entries = _form_entries(view, view.matrix) + group
        return _add_page_content(page, entries, objects, copier)
    content = _add_page_content(page, _form_entries(view, IDENTITY), objects, copier)
    forms = b"/P %d 0 R" % content
    layers = b""
    operators = [b"/P Do"]
    for place, overlay in enumerate(overlays):
        form = pdf.resolve(overlay.form)
        if isinstance(overlay.form, pdf.IndirectObject) and "/Subtype" in form:
            number = copier.new_number(overlay.form)
        else:  # it was drawn, or leaves out that it is a form
            pdf.spell_out_filters(form)
            form_entries = format_entries(form, copier.new_number, without="/Length")
            if "/Subtype" not in form:
                form_entries += b"/Subtype/Form"
            number = objects.add_stream(form_entries, pdf.raw_data(form))
        forms += b"/S%d %d 0 R" % (place, number)
        matrix = b" ".join([format_exact(factor) for factor in overlay.matrix])
        draw = b"q " + matrix + b" cm /S%d Do Q" % place
        if overlay.layer is not None:
            layers += b"/L%d " % place + format_value(overlay.layer, copier.new_number)
            draw = b"/OC/L%d BDC " % place + draw + b" EMC"
        operators.append(draw)
    resources = b"/Resources<</XObject<<" + forms + b">>/Properties<<" + layers + b">>>>"
    # What lies over the page belongs to its group, in which it is blended with it (§ 12.5.5).
    entries = _form_entries(view, view.matrix) + group + resources
    return objects.add_stream(entries, b"\n".join(operators))


def _form_entries(view: PageView, matrix: Matrix) -> bytes:
    """Return what a form's dictionary says of what is seen of it, and how it gets to its place.

    Where more than the page is printed, TrimBox says what the page is: readers skip such an entry, `undo` does not.
    """
    entries = b"/Type/XObject/Subtype/Form/BBox[" + format_lengths(*view.bleed_box) + b"]"
    if view.bleed_box != view.trim_box:
        entries += b"/TrimBox[" + format_lengths(*view.trim_box) + b"]"
    if matrix != IDENTITY:
        entries += b"/Matrix[" + format_lengths(*matrix) + b"]"
    return entries


def _add_page_content(
    page: pdf.DictionaryObject, entries: bytes, objects: ObjectWriter, copier: ObjectCopier
) -> int:
    """Write what a page itself holds as a form and return its number.

    Raises DamagedError where a content stream is lost, which ISO 32000 would have us take for a blank.
    """
    resources = pdf.read_dictionary(page, "/Resources")
    if resources is None:
        entries += b"/Resources<<>>"
    else:
        supply_type3_resources(resources)
        entries += b"/Resources %d 0 R" % copier.shared_number(resources)
    references: list[pdf.IndirectObject] = []
    contents = page.get("/Contents")
    target = pdf.resolve(contents)
    if isinstance(target, pdf.ArrayObject):
        parts = _list_kept_parts(target)
    elif contents is None or isinstance(contents, pdf.NullObject):
        parts = []
    else:
        parts = [contents]
    for part in parts:
        if not isinstance(part, pdf.IndirectObject):
            raise pdf.DamagedError
        if not isinstance(pdf.resolve(part), pdf.StreamObject):
            raise pdf.DamagedError
        references.append(part)
    places: tuple[tuple[int, int, int], ...] = ()
    for reference in references:
        places += ((id(reference.pdf), reference.idnum, reference.generation),)
    number = copier.form_numbers.get((entries, places))
    if number is None:
        filters, data = _join_streams([pdf.resolve(part) for part in references], copier)
        number = objects.add_stream(entries + filters, data)
        copier.form_numbers[entries, places] = number
    for reference in references:
        pdf.forget_object(reference)
    return number


def _list_kept_parts(contents: pdf.ArrayObject) -> list[pdf.PdfObject]:
    """Return the parts of a content without those that are null, as what is missing is (ISO 32000-2 § 7.3.10).

    Where nothing else is there the whole page is lost: all parts are returned, and are refused.
    """
    parts = [part for part in contents if pdf.resolve(part) is not None]
    if not parts:
        return list(contents)
    if len(parts) < len(contents):
        pdf.remark_mending("a part of a content is lost")
    return parts


def _join_streams(
    streams: list[pdf.StreamObject], copier: ObjectCopier
) -> tuple[bytes, bytes]:
    """Return the dictionary's entries about filters, and the bytes, of a page's whole content.

    Only several streams have to be decoded: a form has one, and their parts may end amid a q … Q.
    """
    for stream in streams:
        pdf.spell_out_filters(stream)
    if len(streams) == 1:
        stream = streams[0]
        filters = format_entry(stream, "/Filter", copier.new_number)
        filters += format_entry(stream, "/DecodeParms", copier.new_number)
        return filters, pdf.raw_data(stream)
    joined = b"\n".join([pdf.decoded_data(stream) for stream in streams])
    if not joined:
        return b"", b""
    return b"/Filter/FlateDecode", zlib.compress(joined)

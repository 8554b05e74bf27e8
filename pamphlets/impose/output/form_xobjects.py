"""A page of the source -> one Form XObject (ISO 32000-2 § 8.10), its content stream copied undecoded.

A form keeps its graphics state to itself: what a page leaves open cannot reach its neighbour. Where
annotations lie over a page, a form of their own holds them and the page's.
"""

import zlib
from dataclasses import replace

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
from pamphlets.impose.pdf_objects.repairs import log_repair
from pamphlets.impose.source_pdf.annotations.page_overlays import (
    PrintedAnnotation,
    read_page_overlays,
)
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.impose.source_pdf.transparency_groups import format_form_group
from pamphlets.impose.source_pdf.type3_fonts import supply_type3_resources


def add_source_page(
    source: SourcePdf, index: int, objects: ObjectWriter, copier: ObjectCopier
) -> int:
    """Write a page of a source, with all that it leads to, as a form and return its number.

    From a tolerant copier a page that cannot be read is a blank, and one of which a part is lost has the others: either
    is logged as a repair. Raises DamagedError with the page's number from another one, and where all pages are lost.
    """
    lost_count = copier.lost_count
    view = source.views[index]
    page_number = source.page_numbers.number_page(index)
    try:
        number = add_page_form(source.pages[index], view, objects, copier)
        copier.copy_waiting()
    except pdf.DamagedError as error:
        if not copier.is_tolerant:
            raise pdf.DamagedError(page_number) from error
        log_repair("page", page_number)
        copier.lost_pages.add(index)
        if len(copier.lost_pages) == len(source.pages):
            raise pdf.DamagedError(1) from error
        return objects.add_stream(_form_entries(view, view.matrix), b"")
    if copier.lost_count > lost_count:
        log_repair("content", page_number)
    return number


def add_page_form(
    page: pdf.DictionaryObject, view: PageView, objects: ObjectWriter, copier: ObjectCopier
) -> int:
    """Write a page, with what is laid over it, as a form and return its number. Raises DamagedError."""
    if view.upright_clip is not None:
        tilted = add_page_form(page, replace(view, upright_clip=None), objects, copier)
        clip = b"/Type/XObject/Subtype/Form/BBox[" + format_lengths(*view.upright_clip)
        form = b"]/Resources<</XObject<</P %d 0 R>>>>" % tilted
        return objects.add_stream(clip + form, b"/P Do")
    overlays = _list_overlays(page, copier)
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


def _list_overlays(
    page: pdf.DictionaryObject, copier: ObjectCopier
) -> tuple[PrintedAnnotation, ...]:
    """Return what is printed over a page. Raises DamagedError; a tolerant copier leaves all of it out then."""
    try:
        return read_page_overlays(page).printed
    except pdf.DamagedError:
        if not copier.is_tolerant:
            raise
        copier.lost_count += 1
        return ()


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

    Raises DamagedError where a content stream is lost, which ISO 32000 would have us take for a blank; a tolerant copier
    leaves it out.
    """
    resources = pdf.read_dictionary(page, "/Resources")
    if resources is None:
        entries += b"/Resources<<>>"
    else:
        supply_type3_resources(resources)
        entries += b"/Resources %d 0 R" % copier.shared_number(resources)
    references = _list_content_streams(page, copier)
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


def _list_content_streams(
    page: pdf.DictionaryObject, copier: ObjectCopier
) -> list[pdf.IndirectObject]:
    """Return the references to the streams of a page's content.

    Raises DamagedError where one is lost; from a tolerant copier only where all are.
    """
    contents = page.get("/Contents")
    target = pdf.resolve(contents)
    if isinstance(target, pdf.ArrayObject):
        parts = [part for part in target if not isinstance(part, pdf.NullObject)]
    elif contents is None or isinstance(contents, pdf.NullObject):
        parts = []
    else:
        parts = [contents]
    references: list[pdf.IndirectObject] = []
    for part in parts:
        if isinstance(part, pdf.IndirectObject) and _is_stream(part):
            references.append(part)
    lost_count = len(parts) - len(references)
    if lost_count and not (references and copier.is_tolerant):
        raise pdf.DamagedError
    copier.lost_count += lost_count
    return references


def _is_stream(reference: pdf.IndirectObject) -> bool:
    """Return whether a reference leads to a stream; what cannot be read is none."""
    try:
        return isinstance(pdf.resolve(reference), pdf.StreamObject)
    except pdf.DamagedError:
        return False


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
    parts: list[bytes] = []
    for stream in streams:
        try:
            parts.append(pdf.decoded_data(stream))
        except pdf.DamagedError:
            if not copier.is_tolerant:
                raise
            copier.lost_count += 1
    if streams and not parts:
        raise pdf.DamagedError
    joined = b"\n".join(parts)
    if not joined:
        return b"", b""
    return b"/Filter/FlateDecode", zlib.compress(joined)

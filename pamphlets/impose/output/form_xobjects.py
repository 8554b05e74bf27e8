"""A page of the source -> one Form XObject (ISO 32000-2 § 8.10), its content stream copied undecoded.

A form keeps its graphics state to itself: what a page leaves open cannot reach its neighbour. Where
annotations lie over a page, a form of their own holds them and the page's.
"""

import zlib
from collections.abc import Iterable

from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_entries,
    format_exact,
    format_length,
    format_value,
)
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    DamagedError,
    DictionaryObject,
    IndirectObject,
    NullObject,
    PdfObject,
    PdfReader,
    StreamObject,
    decoded_data,
    forget_object,
    raw_data,
    resolve,
)
from pamphlets.impose.placement.matrix import IDENTITY, Matrix
from pamphlets.impose.source_pdf.annotation_appearance import DrawnAppearance
from pamphlets.impose.source_pdf.annotations import PrintedAnnotation, printed_annotations
from pamphlets.impose.source_pdf.page_boxes import PageView


def add_page_form(
    page: DictionaryObject,
    view: PageView,
    objects: ObjectWriter,
    borrower: ObjectCopier,
    pdf: PdfReader,
) -> int:
    """Write a page, with what is laid over it, as a form and return its number. Raises DamagedError."""
    over = printed_annotations(page)
    if not over:
        return _add_page_content(page, _frame(view, view.matrix), objects, borrower, pdf)
    below = _add_page_content(page, _frame(view, IDENTITY), objects, borrower, pdf)
    shown, layers = b"/P %d 0 R" % below, b""
    drawn = [b"/P Do"]
    for place, stamp in enumerate(over):
        shown += b"/S%d %d 0 R" % (place, _add_annotation_form(stamp, objects, borrower))
        one = (
            b"q "
            + b" ".join(format_exact(factor) for factor in stamp.matrix)
            + b" cm /S%d Do Q" % place
        )
        if stamp.layer is not None:
            layers += b"/L%d " % place + format_value(stamp.layer, borrower.new_number)
            one = b"/OC/L%d BDC " % place + one + b" EMC"
        drawn.append(one)
    resources = b"/Resources<</XObject<<" + shown + b">>/Properties<<" + layers + b">>>>"
    return objects.add_stream(_frame(view, view.matrix) + resources, b"\n".join(drawn))


def _frame(view: PageView, matrix: Matrix) -> bytes:
    """Return what a form's dictionary says of what is seen of it, and how it gets to its place.

    Where that is more than the page, the form says what is: readers leave out such an entry, `undo` does not.
    """
    entries = b"/Type/XObject/Subtype/Form/BBox" + _format_array(view.bleed_box)
    if view.bleed_box != view.trim_box:
        entries += b"/TrimBox" + _format_array(view.trim_box)
    return entries + b"/Matrix" + _format_array(matrix) if matrix != IDENTITY else entries


def _format_array(numbers: Iterable[float]) -> bytes:
    """Return lengths or factors as an array."""
    return b"[" + b" ".join(format_length(number) for number in numbers) + b"]"


def _add_annotation_form(
    stamp: PrintedAnnotation, objects: ObjectWriter, borrower: ObjectCopier
) -> int:
    """Return the number of an annotation's picture; some files leave out that it is a form."""
    if isinstance(stamp.form, DrawnAppearance):
        return _add_drawn_form(stamp.form, objects)
    picture = resolve(stamp.form)
    if "/Subtype" in picture:
        return borrower.new_number(stamp.form)
    own = format_entries(picture, borrower.new_number, without="/Length") + b"/Subtype/Form"
    return objects.add_stream(own, raw_data(picture))


def _add_drawn_form(sketch: DrawnAppearance, objects: ObjectWriter) -> int:
    """Write a picture that the source has not, and return its number."""
    state = b"/CA %b/ca %b" % (format_length(sketch.opacity), format_length(sketch.opacity))
    state += b"/BM/Multiply" if sketch.multiplies else b""
    resources = b"/Resources<</ExtGState<</G<<" + state + b">>>>>>"
    head = b"/Type/XObject/Subtype/Form/BBox" + _format_array(sketch.box) + resources
    return objects.add_stream(head, b"/G gs\n" + sketch.operators)


def _add_page_content(
    page: DictionaryObject,
    frame: bytes,
    objects: ObjectWriter,
    borrower: ObjectCopier,
    pdf: PdfReader,
) -> int:
    """Write what a page itself holds as a form and return its number. Raises DamagedError."""
    resources = resolve(page.get("/Resources"))
    if isinstance(resources, DictionaryObject):
        frame += b"/Resources %d 0 R" % borrower.shared_number(resources)
    else:
        frame += b"/Resources<<>>"
    group = page.get("/Group")
    if group is not None:
        frame += b"/Group " + format_value(group, borrower.new_number)
    streams = _content_streams(page.get("/Contents"))
    alike = frame, tuple((reference.idnum, reference.generation) for reference, _ in streams)
    number = borrower.form_numbers.get(alike, 0)
    if not number:
        filters, data = _join_content(streams, borrower)
        number = borrower.form_numbers[alike] = objects.add_stream(frame + filters, data)
    for reference, _ in streams:
        forget_object(pdf, reference)
    return number


def _content_streams(contents: PdfObject | None) -> list[tuple[IndirectObject, StreamObject]]:
    """Return the content streams of a page, with their places in the source.

    Raises DamagedError where one is lost, which ISO 32000 would have us take for a blank.
    """
    if contents is None or isinstance(contents, NullObject):
        return []
    found = resolve(contents)
    parts = list(found) if isinstance(found, ArrayObject) else [contents]
    streams: list[tuple[IndirectObject, StreamObject]] = []
    for part in parts:
        stream = resolve(part)
        if not isinstance(part, IndirectObject) or not isinstance(stream, StreamObject):
            raise DamagedError
        streams.append((part, stream))
    return streams


def _join_content(
    streams: list[tuple[IndirectObject, StreamObject]], borrower: ObjectCopier
) -> tuple[bytes, bytes]:
    """Return the dictionary's entries about filters, and the bytes, of a page's whole content.

    Only several streams have to be decoded: a form has one, and their parts may end amid a q … Q.
    """
    if len(streams) == 1:
        stream = streams[0][1]
        filters = b""
        for key in (b"/Filter", b"/DecodeParms"):
            value = stream.get(key.decode())
            if value is not None:
                filters += key + b" " + format_value(value, borrower.new_number)
        return filters, raw_data(stream)
    joined = b"\n".join(decoded_data(stream) for _, stream in streams)
    return (b"/Filter/FlateDecode", zlib.compress(joined)) if joined else (b"", b"")

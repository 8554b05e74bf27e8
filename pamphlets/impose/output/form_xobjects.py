"""A page of the source -> one Form XObject (ISO 32000-2 § 8.10), its content stream copied undecoded.

A form keeps its graphics state to itself: what a page leaves open cannot reach its neighbour. Where
annotations lie over a page, a form of their own holds them and the page's.
"""

import zlib
from collections.abc import Iterable

from pamphlets.impose.pdf_objects.object_copier import Borrower
from pamphlets.impose.pdf_objects.pdf_file import Objects
from pamphlets.impose.pdf_objects.pdf_syntax import decimal, entries, measure, written
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    DamagedError,
    DictionaryObject,
    IndirectObject,
    NullObject,
    PdfObject,
    PdfReader,
    StreamObject,
    decoded,
    forget,
    raw,
    resolve,
)
from pamphlets.impose.placement.matrix import IDENTITY, Matrix
from pamphlets.impose.source_pdf.annotation_appearance import Sketch
from pamphlets.impose.source_pdf.annotations import Stamp, stamps
from pamphlets.impose.source_pdf.page_boxes import View


def add_form(page: DictionaryObject, view: View, objects: Objects, borrower: Borrower, pdf: PdfReader) -> int:
    """Write a page, with what is laid over it, as a form and return its number. Raises DamagedError."""
    over = stamps(page)
    if not over:
        return _add_page(page, _frame(view, view.matrix), objects, borrower, pdf)
    below = _add_page(page, _frame(view, IDENTITY), objects, borrower, pdf)
    shown, layers = b"/P %d 0 R" % below, b""
    drawn = [b"/P Do"]
    for place, stamp in enumerate(over):
        shown += b"/S%d %d 0 R" % (place, _add_stamp(stamp, objects, borrower))
        one = b"q " + b" ".join(decimal(factor) for factor in stamp.matrix) + b" cm /S%d Do Q" % place
        if stamp.layer is not None:
            layers += b"/L%d " % place + written(stamp.layer, borrower.number)
            one = b"/OC/L%d BDC " % place + one + b" EMC"
        drawn.append(one)
    resources = b"/Resources<</XObject<<" + shown + b">>/Properties<<" + layers + b">>>>"
    return objects.add_stream(_frame(view, view.matrix) + resources, b"\n".join(drawn))


def _frame(view: View, matrix: Matrix) -> bytes:
    """Return what a form's dictionary says of what is seen of it, and how it gets to its place.

    Where that is more than the page, the form says what is: readers leave out such an entry, `undo` does not.
    """
    entries = b"/Type/XObject/Subtype/Form/BBox" + _array(view.bleed)
    if view.bleed != view.box:
        entries += b"/TrimBox" + _array(view.box)
    return entries + b"/Matrix" + _array(matrix) if matrix != IDENTITY else entries


def _array(numbers: Iterable[float]) -> bytes:
    """Return lengths or factors as an array."""
    return b"[" + b" ".join(measure(number) for number in numbers) + b"]"


def _add_stamp(stamp: Stamp, objects: Objects, borrower: Borrower) -> int:
    """Return the number of an annotation's picture; some files leave out that it is a form."""
    if isinstance(stamp.form, Sketch):
        return _add_sketch(stamp.form, objects)
    picture = resolve(stamp.form)
    if "/Subtype" in picture:
        return borrower.number(stamp.form)
    own = entries(picture, borrower.number, without="/Length") + b"/Subtype/Form"
    return objects.add_stream(own, raw(picture))


def _add_sketch(sketch: Sketch, objects: Objects) -> int:
    """Write a picture that the source has not, and return its number."""
    state = b"/CA %b/ca %b" % (measure(sketch.opacity), measure(sketch.opacity))
    state += b"/BM/Multiply" if sketch.multiplied else b""
    resources = b"/Resources<</ExtGState<</G<<" + state + b">>>>>>"
    head = b"/Type/XObject/Subtype/Form/BBox" + _array(sketch.box) + resources
    return objects.add_stream(head, b"/G gs\n" + sketch.code)


def _add_page(
    page: DictionaryObject, frame: bytes, objects: Objects, borrower: Borrower, pdf: PdfReader
) -> int:
    """Write what a page itself holds as a form and return its number. Raises DamagedError."""
    resources = resolve(page.get("/Resources"))
    if isinstance(resources, DictionaryObject):
        frame += b"/Resources %d 0 R" % borrower.shared(resources)
    else:
        frame += b"/Resources<<>>"
    group = page.get("/Group")
    if group is not None:
        frame += b"/Group " + written(group, borrower.number)
    streams = _streams(page.get("/Contents"))
    alike = frame, tuple((reference.idnum, reference.generation) for reference, _ in streams)
    number = borrower.forms.get(alike, 0)
    if not number:
        filters, data = _content(streams, borrower)
        number = borrower.forms[alike] = objects.add_stream(frame + filters, data)
    for reference, _ in streams:
        forget(pdf, reference)
    return number


def _streams(contents: PdfObject | None) -> list[tuple[IndirectObject, StreamObject]]:
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


def _content(streams: list[tuple[IndirectObject, StreamObject]], borrower: Borrower) -> tuple[bytes, bytes]:
    """Return the dictionary's entries about filters, and the bytes, of a page's whole content.

    Only several streams have to be decoded: a form has one, and their parts may end amid a q … Q.
    """
    if len(streams) == 1:
        stream = streams[0][1]
        filters = b""
        for key in (b"/Filter", b"/DecodeParms"):
            value = stream.get(key.decode())
            if value is not None:
                filters += key + b" " + written(value, borrower.number)
        return filters, raw(stream)
    joined = b"\n".join(decoded(stream) for _, stream in streams)
    return (b"/Filter/FlateDecode", zlib.compress(joined)) if joined else (b"", b"")

"""A page of the source -> one Form XObject (ISO 32000-2 § 8.10), its content stream copied undecoded.

A form keeps its graphics state to itself: what a page leaves open cannot reach its neighbour.
"""

import zlib

from pamphlets.impose.borrow import Borrower
from pamphlets.impose.boxes import View
from pamphlets.impose.engine import (
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
from pamphlets.impose.matrix import IDENTITY
from pamphlets.impose.objects import Objects
from pamphlets.impose.syntax import measure, written


def add_form(page: DictionaryObject, view: View, objects: Objects, borrower: Borrower, pdf: PdfReader) -> int:
    """Write a page as a form and return its number. Raises DamagedError."""
    box = b" ".join(measure(side) for side in view.box)
    entries = b"/Type/XObject/Subtype/Form/BBox[" + box + b"]"
    if view.matrix != IDENTITY:
        entries += b"/Matrix[" + b" ".join(measure(factor) for factor in view.matrix) + b"]"
    resources = resolve(page.get("/Resources"))
    if isinstance(resources, DictionaryObject):
        entries += b"/Resources %d 0 R" % borrower.shared(resources)
    else:
        entries += b"/Resources<<>>"
    group = page.get("/Group")
    if group is not None:
        entries += b"/Group " + written(group, borrower.number)
    streams = _streams(page.get("/Contents"))
    filters, data = _content(streams, borrower)
    number = objects.add_stream(entries + filters, data)
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

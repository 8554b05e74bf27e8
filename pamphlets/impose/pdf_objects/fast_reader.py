"""A reader that takes plain objects in at a glance; what is not plain is left to pypdf, which reads byte by byte.

Most of a file's objects are short dictionaries of names, numbers and references (ISO 32000-2 § 7.3): pages,
links, entries of outlines. Law: what comes of them is what pypdf makes of them.
"""

import re
from typing import Any, Final

from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    PdfReader,
    create_string_object,
)

_HEAD_LENGTH: Final = 32  # bytes in which an object's head stands
_WINDOW: Final = 2048  # bytes that a plain object takes at most
_LEVELS: Final = 20  # of arrays and dictionaries in each other
_HEAD: Final = re.compile(rb"[ \t\r\n]*(\d{1,10})[ \t\r\n]+(\d{1,5})[ \t\r\n]+obj\s*(?=\S)")
_TOKEN: Final = re.compile(
    rb"[ \t\r\n]*(?:"
    rb"(/[A-Za-z0-9_.+*-]+)(?=[ \t\r\n/<>\[\](])"
    rb"|(\d{1,9})[ \t\r\n]+(\d{1,5})[ \t\r\n]+R(?=[ \t\r\n/<>\[\](])"
    rb"|([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?=[ \t\r\n/<>\[\](])"
    rb"|(<<|\[)|(>>|\])|\(([^()\\\r]*)\)|(true|false|null)(?=[ \t\r\n/<>\[\](])|(endobj))"
)
_NAME, _OBJECT, _REFERENCE, _NUMBER, _OPENED, _CLOSED, _STRING, _WORD, _END = range(1, 10)


class FastReader(PdfReader):
    """pypdf's reader, which has looked first whether an object is plain."""

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:
        """Return an object of the file, the same one each time."""
        if isinstance(indirect_reference, IndirectObject):
            key = (indirect_reference.generation, indirect_reference.idnum)
            if key in self.resolved_objects:
                return self.resolved_objects[key]
            found = self._read_plain_object(*key)
            if found is not None:
                return self.cache_indirect_object(*key, found)
        return super().get_object(indirect_reference)

    def read_object_header(self, stream: Any) -> tuple[int, int]:  # noqa: ANN401 (as in pypdf)
        """Return an object's number and generation; `stream` then stands at what follows."""
        place = stream.tell()
        head = _HEAD.match(stream.read(_HEAD_LENGTH))
        if head is None:
            stream.seek(place)
            return super().read_object_header(stream)
        stream.seek(place + head.end())
        return int(head[1]), int(head[2])

    def _read_plain_object(self, generation: int, number: int) -> PdfObject | None:
        """Return an object that stands by itself and is plain, None for any other."""
        if (generation == 0 and number in self.xref_objStm) or self.is_encrypted:
            return None
        start = self.xref.get(generation, {}).get(number, -1)
        if start < 0 or self.xref_free_entry.get(generation, {}).get(number, False):
            return None
        self.stream.seek(start)
        seen = self.stream.read(_WINDOW)
        head = _HEAD.match(seen)
        if head is None or (int(head[1]), int(head[2])) != (number, generation):
            return None
        return parse_plain_object(seen, head.end(), self)


def parse_plain_object(seen: bytes, place: int, pdf: PdfReader) -> PdfObject | None:
    """Return the dictionary or array at a place, if it is plain and its object ends behind it; else None."""
    outer: list[tuple[bytes, list[PdfObject]]] = []
    items: list[PdfObject] = []
    while (token := _TOKEN.match(seen, place)) is not None:
        place = token.end()
        kind = token.lastindex
        if kind == _OPENED and len(outer) < _LEVELS:
            outer.append((token[_OPENED], items))
            items = []
        elif kind == _CLOSED and outer:
            mark, around = outer.pop()
            made = _close_container(mark + token[_CLOSED], items)
            if made is None:
                return None
            around.append(made)
            items = around
        elif not outer:  # the end, or what is neither array nor dictionary
            return items[0] if kind == _END and len(items) == 1 else None
        else:
            value = _parse_token(token, pdf)
            if value is None:
                return None
            items.append(value)
    return None


def _close_container(marks: bytes, items: list[PdfObject]) -> PdfObject | None:
    """Return the array or dictionary of these items; None where marks do not match, or keys are none or not unique."""
    if marks == b"[]":
        return ArrayObject(items)
    keys = items[::2]
    if marks != b"<<>>" or len(items) % 2 or not all(isinstance(key, NameObject) for key in keys):
        return None
    dictionary = DictionaryObject()
    dictionary.update(zip(keys, items[1::2], strict=True))
    return dictionary if len(dictionary) == len(keys) else None


def _parse_token(token: re.Match[bytes], pdf: PdfReader) -> PdfObject | None:
    """Return what one token stands for, None for what no value can begin with."""
    kind = token.lastindex
    if kind == _NAME:
        return NameObject(token[_NAME].decode("ascii"))
    if kind == _NUMBER:
        text = token[_NUMBER]
        return FloatObject(text) if b"." in text else NumberObject(text)
    if kind == _REFERENCE:
        return IndirectObject(int(token[_OBJECT]), int(token[_REFERENCE]), pdf)
    if kind == _STRING:
        return create_string_object(token[_STRING])
    if kind == _WORD:
        return NullObject() if token[_WORD] == b"null" else BooleanObject(token[_WORD] == b"true")
    return None

"""Objects of a PDF in their bytes -> the file: streams as they are, all else in object streams, and a table of both.

ISO 32000-1 § 7.5.7 (object streams) and 7.5.8 (cross-reference streams).
"""

import zlib
from typing import BinaryIO, Final, NamedTuple

# Readers unpack a whole stream for one object of it; more of them pack hardly better.
_OBJECTS_PER_STREAM: Final = 200
_FREE, _PLAIN, _PACKED = range(3)  # kinds of entries of a cross-reference stream
_FIRST_FREE: Final = 65535


class _Entry(NamedTuple):
    """Where an object is: table 18 of the standard tells what the numbers are for each kind."""

    kind: int
    place: int
    detail: int


class PackedFile:
    """A PDF that is being written, object by object."""

    def __init__(self, out: BinaryIO, header: bytes) -> None:
        """Begin with the header."""
        self._out = out
        self._position = out.write(header)
        self._entries: dict[int, _Entry] = {0: _Entry(_FREE, 0, _FIRST_FREE)}
        self._waiting: list[tuple[int, bytes]] = []

    def write_stream(self, number: int, body: bytes) -> None:
        """Write a stream as it is: none may stand in an object stream."""
        self._entries[number] = _Entry(_PLAIN, self._position, 0)
        self._position += self._out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def pack_object(self, number: int, body: bytes) -> None:
        """Take an object that is no stream; it is written by `finish`."""
        self._waiting.append((number, body.strip()))

    def finish(self, trailer: bytes, identity: bytes) -> None:
        """Write what waits, and the table, with the entries of the trailer and the /ID of the file."""
        number = max(self._entries | dict(self._waiting)) + 1
        for start in range(0, len(self._waiting), _OBJECTS_PER_STREAM):
            self._write_object_stream(number, start)
            number += 1
        place = self._position
        self._entries[number] = _Entry(_PLAIN, place, 0)
        rows: list[bytes] = []
        for each in range(number + 1):
            entry = self._entries[each]
            row = bytes((entry.kind,)), entry.place.to_bytes(4), entry.detail.to_bytes(2)
            rows.append(b"".join(row))
        mark = identity.hex().upper().encode()
        head = b"/Type /XRef /Size %d /W [1 4 2] %s /ID [<%s> <%s>]"
        entries = head % (number + 1, trailer, mark, mark)
        self.write_stream(number, _format_packed_stream(entries, b"".join(rows)))
        self._out.write(b"startxref\n%d\n%%%%EOF\n" % place)

    def _write_object_stream(self, number: int, start: int) -> None:
        """Write one object stream, its first object being that of index `start` among those that wait."""
        index: list[bytes] = []
        bodies: list[bytes] = []
        offset = 0
        objects = self._waiting[start : start + _OBJECTS_PER_STREAM]
        for place, (object_number, body) in enumerate(objects):
            self._entries[object_number] = _Entry(_PACKED, number, place)
            index.append(b"%d %d" % (object_number, offset))
            bodies.append(body)
            offset += len(body) + 1
        head = b" ".join(index) + b"\n"
        entries = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head))
        self.write_stream(number, _format_packed_stream(entries, head + b"\n".join(bodies)))


def _format_packed_stream(entries: bytes, content: bytes) -> bytes:
    """Return a deflated stream with some entries of its own."""
    content = zlib.compress(content)
    length = len(content)
    head = b"<< %s /Filter /FlateDecode /Length %d >>" % (entries, length)
    return b"%s\nstream\n%s\r\nendstream" % (head, content)

"""A picture's ICC profile, kept for its colours and for nothing else.

A screen's profile may hold the screen's serial number, its owner's name and the day it was measured. Colours
come from a few tags alone; the others are left out and the head is wiped. Layout: ICC.1:2004-10 § 7.
"""

import struct
from typing import Final

_HEAD: Final = 128
_KEPT: Final = frozenset((
    b"wtpt", b"chad", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC",
    b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"gamt",
))  # fmt: skip
_DATE: Final = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
# Where the head tells of more than colours: preferred program, date, maker and model, creator and fingerprint.
_WIPED: Final = ((4, 4), (24, 12), (40, 4), (48, 8), (80, 20))
_COLOURS: Final = frozenset((b"A2B0", b"rXYZ"))


def encode_text(text: str) -> bytes:
    """Return an English text as version 4 has it, a multi-localised string."""
    letters = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">IIIHHII", 0, 1, 12, 0x656E, 0x5553, len(letters), 28) + letters


def _old_words(text: str) -> bytes:
    """Return a description as version 2 has it: in ASCII, and empty in two other ways of writing."""
    letters = text.encode("ascii") + b"\0"
    return b"desc" + struct.pack(">II", 0, len(letters)) + letters + bytes(4 + 4 + 2 + 1 + 67)


def assemble_profile(head: bytes, values: dict[bytes, bytes]) -> bytes:
    """Return a profile of a head (its length is set right) and tags; equal values are stored once."""
    table = struct.pack(">I", len(values))
    base = _HEAD + 4 + 12 * len(values)
    body = b""
    places: dict[bytes, int] = {}
    for tag, value in values.items():
        if value not in places:
            places[value] = base + len(body)
            body += value + bytes(-len(value) % 4)
        table += struct.pack(">4sII", tag, places[value], len(value))
    return struct.pack(">I", base + len(body)) + head[4:_HEAD] + table + body


def clean_profile(profile: bytes, space: bytes) -> bytes | None:
    """Return the profile without anything but colours, None if it is none for `space` or is damaged."""
    if len(profile) < _HEAD + 4 or profile[36:40] != b"acsp" or profile[16:20] != space:
        return None
    (count,) = struct.unpack_from(">I", profile, _HEAD)
    if len(profile) < _HEAD + 4 + 12 * count:
        return None
    old = profile[8] < 4
    name = space.decode("ascii").strip()
    values = {
        b"desc": _old_words(name) if old else encode_text(name),
        b"cprt": b"text" + bytes(4) + b"\0" if old else encode_text(""),
    }
    for place in range(count):
        tag, start, length = struct.unpack_from(">4sII", profile, _HEAD + 4 + 12 * place)
        if start + length > len(profile):
            return None
        if tag in _KEPT:
            values[tag] = profile[start : start + length]
    if not _COLOURS & values.keys():
        return None
    head = bytearray(profile[:_HEAD])
    for start, length in _WIPED:
        head[start : start + length] = _DATE if length == len(_DATE) else bytes(length)
    return assemble_profile(bytes(head), values)

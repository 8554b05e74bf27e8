"""A PNG file -> whether its chunks came as they were written. PNG 1.2 § 3.2 and 3.4.

Pillow does not look at the checks of the picture's own data: a picture of which a byte was copied wrong would be
printed as far as it can be unpacked.
"""

import struct
from typing import Final
from zlib import crc32

_SIGNATURE_LENGTH: Final = 8


def has_whole_chunks(png: bytes) -> bool:
    """Return whether the file goes on to its end and every chunk that a picture needs has its right check."""
    view = memoryview(png)
    at = _SIGNATURE_LENGTH
    while at + 12 <= len(view):
        length, kind = struct.unpack_from(">I4s", view, at)
        end = at + 8 + length
        is_critical = not kind[0] & 0x20  # a capital letter first
        if end + 4 > len(view):
            return False
        if is_critical and crc32(view[at + 4 : end]) != int.from_bytes(
            view[end : end + 4], "big"
        ):
            return False
        if kind == b"IEND":
            return True
        at = end + 4
    return False

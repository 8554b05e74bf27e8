"""A PNG file -> whether its chunks came as they were written, and how much beside the picture is in them.

PNG 1.2 § 3.2 and 3.4. Pillow does not look at the checks of the picture's own data: a picture of which a byte was
copied wrong would be printed as far as it can be unpacked.
"""

import struct
from collections.abc import Iterator
from typing import Final
from zlib import crc32

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"


def has_whole_chunks(png: bytes) -> bool:
    """Return whether the file goes on to its end and every chunk that a picture needs has its right check."""
    view = memoryview(png)
    kind = b""
    for kind, start, end in _chunk_places(png):
        stated_check = int.from_bytes(view[end : end + 4], "big")
        if _is_critical(kind) and crc32(view[start - 4 : end]) != stated_check:
            return False
    return kind == b"IEND"


def count_note_bytes(png: bytes) -> int:
    """Return how many octets are no part of the picture: texts, profiles, what a camera wrote."""
    return sum(
        end - start for kind, start, end in _chunk_places(png) if not _is_critical(kind)
    )


def _is_critical(kind: bytes) -> bool:
    return not kind[0] & 0x20  # a capital letter first


def _chunk_places(png: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield the kind of each whole chunk up to the last, and where its data starts and ends."""
    at = len(SIGNATURE)
    while at + 12 <= len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        end = at + 8 + length
        if end + 4 > len(png):
            return
        yield kind, at + 8, end
        if kind == b"IEND":
            return
        at = end + 4

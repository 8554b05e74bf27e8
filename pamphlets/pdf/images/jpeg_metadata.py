"""A JPEG as it stands in a PDF -> the same without what its camera and its programs wrote down.

Layout: ITU-T T.81 annex B. What is about colours stays: JFIF, an ICC profile, the Adobe segment.
"""

from typing import Final

_START: Final = b"\xff\xd8"
_SCAN: Final = 0xDA
# Exif and XMP, with place and date; Photoshop's resources; comments.
_TELLING_MARKERS: Final = frozenset({0xE1, 0xED, 0xFE})


def remove_jpeg_metadata(data: bytes) -> bytes:
    """Return a JPEG without the segments that tell of its making; what is no JPEG, as it is."""
    if not data.startswith(_START):
        return data
    segments = [_START]
    at = len(_START)
    while data[at : at + 1] == b"\xff":
        marker = data[at + 1 : at + 2]
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if not marker or marker[0] == _SCAN or length < 2:
            break
        if marker[0] not in _TELLING_MARKERS:
            segments.append(data[at : at + 2 + length])
        at += 2 + length
    return b"".join(segments) + data[at:]

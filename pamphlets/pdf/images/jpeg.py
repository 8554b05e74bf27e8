"""A JPEG file as a chain of segments: what it is, and its data without anything but the picture.

Layout: ITU-T T.81 annex B; the Adobe segment: Adobe Technical Note 5116.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_SOI: Final = b"\xff\xd8"
_EOI: Final = 0xD9
_ADOBE_SEGMENT: Final = (
    b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00"  # no flags; the transform follows
)
_SCAN: Final = 0xDA
_COMMENT: Final = 0xFE
_EMBEDDABLE_FRAMES: Final = (
    0xC0,
    0xC1,
    0xC2,
)  # baseline, extended, progressive: all that PDF's DCTDecode takes
_OTHER_FRAMES: Final = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_STANDALONE_MARKERS: Final = (0x01, *range(0xD0, 0xD9))  # markers without a length
_NEXT_MARKER: Final = re.compile(
    rb"\xff+([^\x00\xd0-\xd7\xff])"
)  # the marker that ends entropy-coded data


class BrokenJpegError(ValueError):
    """The chain of segments ends before the picture does, or is none."""


@dataclass(frozen=True, slots=True)
class JpegFile:
    """What decoding needs to know, and the segments that it needs.

    `signed` tells that Adobe's segment was there; `transform` is what PDF calls ColorTransform: 1 where the
    data is in luminance and chrominance. `direct` is false for kinds of JPEG that PDF does not take.
    """

    width: int
    height: int
    components: int
    is_embeddable: bool
    has_adobe_segment: bool
    color_transform: int
    data: bytes


def _split_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (marker, segment with its marker and, for a scan, its coded data). Raises BrokenJpegError."""
    if data[:2] != _SOI:
        raise BrokenJpegError
    at = 2
    while True:
        found = _NEXT_MARKER.match(data, at)
        if not found:
            raise BrokenJpegError
        marker = found[1][0]
        start, at = found.end() - 2, found.end()
        if marker == _EOI:
            return
        if marker in _STANDALONE_MARKERS:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        at += length
        if length < 2 or at >= len(data):
            raise BrokenJpegError
        if marker == _SCAN:
            end = _NEXT_MARKER.search(data, at)
            if not end:
                raise BrokenJpegError
            at = end.start()
        yield marker, data[start:at]


def parse_jpeg(data: bytes) -> JpegFile:
    """Return the facts of a JPEG and its data without APP segments, comments and whatever follows its end.

    Raises BrokenJpegError if the file is cut short.
    """
    kept = [_SOI]
    frame: tuple[int, bytes] | None = None
    adobe: int | None = None
    jfif = False
    for marker, segment in _split_segments(data):
        if marker in _EMBEDDABLE_FRAMES or marker in _OTHER_FRAMES:
            frame = marker, segment
        if segment[4:9] == b"Adobe" and marker == 0xEE and len(segment) >= 16:
            adobe = segment[15]
        jfif |= marker == 0xE0 and segment[4:9] == b"JFIF\0"
        if not (0xE0 <= marker <= 0xEF or marker == _COMMENT):
            kept.append(segment)
    if frame is None or len(frame[1]) < 10:
        raise BrokenJpegError
    marker, segment = frame
    precision, height, width, components = struct.unpack(">BHHB", segment[4:10])
    direct = (
        marker in _EMBEDDABLE_FRAMES and precision == 8 and components in (1, 3, 4) and height > 0
    )
    guess = int(components == 3 and segment[10::3][:3] != b"RGB")
    transform = int(adobe > 0) if adobe is not None else int(components == 3 and (jfif or guess))
    if transform != guess and components > 1:
        # Decoders guess from the components' names, and few heed ColorTransform against that. So the one
        # segment that tells is written anew, with nothing else in it.
        kept.insert(1, _ADOBE_SEGMENT + bytes([transform if components == 3 else 2 * transform]))
    kept.append(b"\xff\xd9")
    return JpegFile(width, height, components, direct, adobe is not None, transform, b"".join(kept))

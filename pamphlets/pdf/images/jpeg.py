"""A JPEG file -> JpegFile: what it is, and its data without anything but the picture.

Layout: ITU-T T.81 annex B; the Adobe segment: Adobe Technical Note 5116.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_SOI: Final = b"\xff\xd8"
_EOI: Final = 0xD9
# No flags; the transform follows.
_ADOBE_SEGMENT: Final = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00"
_SCAN: Final = 0xDA
_COMMENT: Final = 0xFE
_APP: Final = range(0xE0, 0xF0)
# Baseline, extended, progressive: all that PDF's DCTDecode takes.
_EMBEDDABLE_FRAMES: Final = (0xC0, 0xC1, 0xC2)
_OTHER_FRAMES: Final = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_STANDALONE_MARKERS: Final = (0x01, 0xD8)  # without a length, besides those in coded data
# The one that ends entropy-coded data.
_NEXT_MARKER: Final = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")


class BrokenJpegError(ValueError):
    """The chain of segments ends before the picture does, or is none."""


@dataclass(frozen=True, slots=True)
class JpegFile:
    """What decoding needs to know, and the segments that it needs."""

    width: int
    height: int
    components: int
    is_embeddable: bool
    """False for kinds of JPEG that PDF does not take."""
    has_adobe_segment: bool
    color_transform: int
    """As PDF's ColorTransform: 1 where the data is in luminance and chrominance."""
    data: bytes


def _split_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (marker, segment with its marker and, for a scan, its coded data). Raises BrokenJpegError."""
    if data[:2] != _SOI:
        raise BrokenJpegError
    at = 2
    while True:
        match = _NEXT_MARKER.match(data, at)
        if not match:
            raise BrokenJpegError
        marker = match[1][0]
        start = match.end() - 2
        at = match.end()
        if marker == _EOI:
            return
        if marker in _STANDALONE_MARKERS:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        at += length
        if length < 2 or at >= len(data):
            raise BrokenJpegError
        if marker == _SCAN:
            scan_end = _NEXT_MARKER.search(data, at)
            if not scan_end:
                raise BrokenJpegError
            at = scan_end.start()
        yield marker, data[start:at]


def parse_jpeg(data: bytes) -> JpegFile:
    """Return the facts of a JPEG and its data without APP segments, comments and whatever follows its end.

    Raises BrokenJpegError if the file is cut short.
    """
    segments = [_SOI]
    frame_marker = 0
    frame = b""
    adobe_transform: int | None = None
    has_jfif = False
    for marker, segment in _split_segments(data):
        if marker in _EMBEDDABLE_FRAMES or marker in _OTHER_FRAMES:
            frame_marker = marker
            frame = segment
        if marker == 0xEE and segment[4:9] == b"Adobe" and len(segment) >= 16:
            adobe_transform = segment[15]
        if marker == 0xE0 and segment[4:9] == b"JFIF\0":
            has_jfif = True
        if marker not in _APP and marker != _COMMENT:
            segments.append(segment)
    if len(frame) < 10:
        raise BrokenJpegError
    precision, height, width, components = struct.unpack(">BHHB", frame[4:10])
    is_embeddable = frame_marker in _EMBEDDABLE_FRAMES and precision == 8
    if components not in (1, 3, 4) or height == 0:
        is_embeddable = False
    guess = int(components == 3 and frame[10::3][:3] != b"RGB")
    color_transform = int(components == 3 and (has_jfif or guess))
    if adobe_transform is not None:
        color_transform = int(adobe_transform > 0)
    if color_transform != guess and components > 1:
        # Decoders guess from the components' names, and few heed ColorTransform against that. So the one
        # segment that tells is written anew, with nothing else in it.
        transform = color_transform if components == 3 else 2 * color_transform
        segments.insert(1, _ADOBE_SEGMENT + bytes([transform]))
    segments.append(b"\xff\xd9")
    facts = (width, height, components, is_embeddable, adobe_transform is not None)
    return JpegFile(*facts, color_transform, b"".join(segments))

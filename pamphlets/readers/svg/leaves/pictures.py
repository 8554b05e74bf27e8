"""`<image>` -> a rectangle filled with its picture. PNG: ISO/IEC 15948 § 11.2.2; JPEG: T.81 § B.2.2.

A picture within the drawing is written out as `data:image/png;base64,…` (RFC 2397). Another lies beside the drawing:
whoever reads that gives its bytes.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import unquote_to_bytes

from pamphlets.core.drawing import (
    ClipPath,
    Fill,
    PicturePattern,
    VectorPath,
    polygon,
    transform_outline,
)
from pamphlets.core.matrix import concatenate
from pamphlets.readers.svg.expansion import SvgLeaf
from pamphlets.readers.svg.geometry.numbers import check_path
from pamphlets.readers.svg.geometry.transforms import fit_view_box
from pamphlets.readers.svg.svg_document import SvgDocument

_DATA: Final = re.compile(r"\s*data:([a-z0-9/+.-]*)((?:;[^;,]*)*),", re.IGNORECASE)
_SQUARE: Final = polygon([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]+:|//|/|[A-Za-z]:[\\/]", re.IGNORECASE)
# Frame headers of JPEG: C0 to CF without tables and arithmetic conditioning.
_FRAMES: Final = frozenset((*range(0xC0, 0xD0),)) - {0xC4, 0xC8, 0xCC}


class _PictureError(ValueError):
    """A picture that cannot be shown; its first argument says what it is."""


class PictureReader:
    """Reads the pictures of one drawing."""

    def __init__(self, document: SvgDocument, linked_pictures: Mapping[str, bytes]) -> None:
        self._document = document
        self._linked_pictures = linked_pictures
        self._names: dict[str, str] = {}

    def paint_picture(
        self, leaf: SvgLeaf, clips: tuple[ClipPath, ...]
    ) -> Iterator[VectorPath]:
        """Yield the path of an `<image>`; one that cannot be shown is told. Raises SvgValueError and SvgLimitError."""
        element, state = leaf
        document = self._document
        try:
            data = self._load(element.attributes.get("href", ""))
            dots = measure_dots(data)
        except _PictureError as bad:
            document.diagnostics.fault("svg-image", element, name=str(bad.args[0]))
            return
        x, y, width, height = (
            document.read_length(element, name, state.viewport)
            for name in ("x", "y", "width", "height")
        )
        if not (width and height):  # one side alone follows from the other
            width = width or (height * dots[0] / dots[1] if height else float(dots[0]))
            height = height or width * dots[1] / dots[0]
        if width <= 0 or height <= 0:
            return
        aspect = element.attributes.get("preserveAspectRatio", "")
        fit = fit_view_box((0.0, 0.0, *dots), width, height, aspect)
        place = concatenate(concatenate(fit, (1.0, 0.0, 0.0, 1.0, x, y)), state.matrix)
        matrix = concatenate((dots[0], 0.0, 0.0, dots[1], 0.0, 0.0), place)
        pattern = PicturePattern(self._name(element.attributes["href"]), data, matrix)
        outline = transform_outline(_SQUARE, matrix)
        if "slice" in aspect:
            frame = (width, 0.0, 0.0, height, x, y)
            outline = transform_outline(_SQUARE, concatenate(frame, state.matrix))
        path = VectorPath(outline, Fill(pattern=pattern), None, clips)
        check_path(path, document.frame.reach)
        yield path

    def _name(self, address: str) -> str:
        """Return what a picture is called: the same each time that it is shown, and by no other drawing."""
        path = self._document.diagnostics.source.path
        if is_address_beside(address):
            return f"{path}#{address}"
        return self._names.setdefault(address, f"{path}#{len(self._names) + 1}")

    def _load(self, address: str) -> bytes:
        """Return a picture's bytes. Raises _PictureError."""
        if is_address_beside(address):
            data = self._linked_pictures.get(address)
            if data is None:
                raise _PictureError(address[:60])
            return data
        match = _DATA.match(address)
        if match is None:
            raise _PictureError(address[:60])
        content = address[match.end() :]
        try:
            if "base64" not in match[2].lower():
                return unquote_to_bytes(content)
            return base64.b64decode(
                unquote_to_bytes("".join(content.split())), validate=True
            )
        except (binascii.Error, ValueError):
            raise _PictureError(match[1] or "data:") from None


def is_address_beside(address: str) -> bool:
    """Return whether an address is that of a file beside the drawing."""
    return (
        bool(address) and not address.startswith("#") and not _SCHEME.match(address.strip())
    )


def measure_dots(data: bytes) -> tuple[int, int]:
    """Return the width and the height of a PNG or a JPEG in dots. Raises _PictureError for what is neither."""
    size = (0, 0)
    if data.startswith(_PNG) and len(data) >= 24:
        size = (int.from_bytes(data[16:20]), int.from_bytes(data[20:24]))
    elif data.startswith(_JPEG):
        size = _measure_jpeg(data)
    if min(size) <= 0:
        kind = data[:40].decode("ascii", "replace").split("\n")[0]
        raise _PictureError(kind if kind.isprintable() else "data:")
    return size


def _measure_jpeg(data: bytes) -> tuple[int, int]:
    """Return the width and the height that a JPEG's frame header states, 0 for none."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill bytes
            at += 1
            continue
        if marker in _FRAMES:
            height = int.from_bytes(data[at + 5 : at + 7])
            return int.from_bytes(data[at + 7 : at + 9]), height
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return 0, 0

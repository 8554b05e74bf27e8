"""A picture's bytes -> an open Pillow image, its head read, its pixels not: one that is too large comes no further.

Whatever Pillow runs into in a damaged file becomes a PictureError.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from PIL import Image, UnidentifiedImageError

from pamphlets.core.source import PamphletError, Source, Span, error
from pamphlets.pdf.images.memory_bounds import (
    COEFFICIENT_OCTETS,
    MAX_MEMORY,
    MAX_PIXELS,
    estimate_memory,
)
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.png_chunks import SIGNATURE, count_note_bytes, has_whole_chunks

FORMATS: Final = ("PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP")
JPEG_FORMATS: Final = ("JPEG", "MPO")
_PHONE_BRANDS: Final = (
    b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis",
)  # fmt: skip
# Pillow copies both up to five times before anybody can ask for the size.
MAX_NOTE_BYTES: Final = 10_000_000  # of a PNG, beside the picture
MAX_WEBP_BYTES: Final = 50_000_000
_MEGABYTE: Final = 1_000_000
_ORIENTATION: Final = 0x0112


class PictureError(Exception):
    """What is wrong with a file, before its place in the text is known."""

    def __init__(self, code: str, **fields: str) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


@contextmanager
def located_faults(picture: PictureFile, source: Source, span: Span) -> Iterator[None]:
    """Raise what is wrong with a picture as a PamphletError at its place in the text."""
    try:
        yield
    except PictureError as fault:
        diagnostic = error(fault.code, source, span, path=picture.name, **fault.fields)
        raise PamphletError(diagnostic) from None


@contextmanager
def silenced_warnings() -> Iterator[None]:
    """Keep Pillow's warnings from the terminal, where they would stand without any place: 65 535 of one picture."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _damage_faults() -> Iterator[None]:
    """Raise PictureError for whatever Pillow runs into in a damaged file."""
    try:
        with silenced_warnings():
            yield
    except (PictureError, EOFError):
        raise
    except Image.DecompressionBombError:
        raise PictureError("picture-huge") from None
    except UnidentifiedImageError:
        raise PictureError("picture-unknown") from None
    except Exception:  # noqa: BLE001 (OSError, TypeError, ValueError, SyntaxError over 13 000 damaged files; no list of them anywhere)
        raise PictureError("picture-damaged") from None


def open_image(data: bytes, page_index: int = 0) -> Image.Image:
    """Return the picture with its head read and its pixels not yet. Raises PictureError."""
    if data[4:8] == b"ftyp" and data[8:12] in _PHONE_BRANDS:
        raise PictureError("picture-heic")
    if data.startswith(SIGNATURE) and count_note_bytes(data) > MAX_NOTE_BYTES:
        raise PictureError("picture-notes", limit=str(MAX_NOTE_BYTES // _MEGABYTE))
    if data[8:12] == b"WEBP" and len(data) > MAX_WEBP_BYTES:
        raise PictureError("picture-heavy", limit=str(MAX_WEBP_BYTES // _MEGABYTE))
    with _damage_faults():
        image = Image.open(BytesIO(data), formats=FORMATS)
    if image.mode == "F":  # measurements, from any number to any other
        raise PictureError("picture-unknown")
    if not turn_page(image, page_index):
        raise PictureError("picture-damaged")
    if image.format == "PNG" and not has_whole_chunks(data):
        raise PictureError("picture-damaged")
    if image.format not in JPEG_FORMATS:  # few of those are decoded, and looked at then
        _check_memory(image, len(data))
    return image


def turn_page(image: Image.Image, page_index: int) -> bool:
    """Turn an open picture to one of its pages and return whether there is such a page.

    Raises PictureError for a page that is too large, or damaged.
    """
    try:
        with _damage_faults():
            image.seek(page_index)
    except EOFError:
        return False
    if image.width * image.height > MAX_PIXELS:
        raise PictureError("picture-huge")
    if image.width * image.height == 0:
        raise PictureError("picture-damaged")
    return True


def read_orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 where there is none or a broken one. Pillow itself turns what a TIFF holds."""
    if image.format == "TIFF":
        return 1
    try:
        with silenced_warnings():
            orientation = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 (as below; the picture itself may be sound)
        return 1
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def _check_memory(image: Image.Image, file_size: int) -> None:
    """Raise PictureError for a picture whose pixels take more memory than there need be."""
    _bound_memory(image, estimate_memory(image, file_size))


def check_coefficients(image: Image.Image) -> None:
    """Raise PictureError for a progressive JPEG too large to decode, even at a fraction of its size.

    Asked before `draft`, which says nothing of what such a picture is held in until its last scan.
    """
    if image.info.get("progressive"):
        _bound_memory(image, image.width * image.height * COEFFICIENT_OCTETS)


def _bound_memory(image: Image.Image, memory: int) -> None:
    """Raise PictureError where a picture takes more octets of memory than one may."""
    if memory > MAX_MEMORY:
        raise PictureError(
            "picture-memory",
            size=f"{image.width} × {image.height}",
            memory=str(round(memory / _MEGABYTE)),
            limit=str(MAX_MEMORY // _MEGABYTE),
        )


def load_pixels(image: Image.Image, file_size: int) -> Image.Image:
    """Return the picture decoded. Raises PictureError if it is cut short, or too large."""
    _check_memory(image, file_size)
    try:
        with _damage_faults():
            image.load()
    except EOFError:
        raise PictureError("picture-damaged") from None
    return image

"""A picture's head -> how much memory its pixels will take, and whether that is too much, before any is decoded.

Measured on pictures of 35 million dots in every mode (`resource.getrusage`, Pillow 12): a colour PNG takes 4 bytes a
dot, one with see-through parts 9, a WebP 16 and more. Beside it the file itself is held. A whole A4 side at 600 dots
an inch in colour and with see-through parts fits: 35 million dots, 330 MB.
"""

from typing import Final

from PIL import Image

# A whole A4 side at 1200 dots an inch has 140 millions; more is a slip or a trap.
MAX_PIXELS: Final = 100_000_000
MAX_MEMORY: Final = 400_000_000  # octets for one picture, its file and what is packed of it
COEFFICIENT_OCTETS: Final = 6  # a dot of a progressive JPEG, before the first is decoded
_SEEN_THROUGH: Final = ("LA", "La", "PA", "RGBA", "RGBa")
_ROWS_PER_STRIP: Final = 278
_TILE_LENGTH: Final = 323
_NARROW_MODES: Final = ("1", "L", "P")
_TWO_OCTET_MODES: Final = ("I;16", "I;16B", "I;16L", "I;16N")


def _dot_octets(image: Image.Image) -> int:
    """Return what Pillow and `pixels` take for a dot at the worst moment."""
    if image.format == "WEBP":
        return 16  # its own two canvases, what it hands over, what Pillow makes of that
    if image.mode in _SEEN_THROUGH or "transparency" in image.info:
        octets = 9  # the colours with and without their opacity, and the opacity
    elif image.mode in _NARROW_MODES:
        octets = 2
    elif image.mode in (*_TWO_OCTET_MODES, "RGB", "CMYK"):
        octets = 4
    else:
        octets = 8
    if _has_large_strips(image):
        octets += 4
    elif image.info.get("progressive"):
        octets += COEFFICIENT_OCTETS
    return octets


def _is_unpacked_whole(image: Image.Image) -> bool:
    """Return whether a TIFF is unpacked by libtiff, to which Pillow gives a copy of the file."""
    tiles = getattr(image, "tile", None)
    return image.format == "TIFF" and str(tiles).startswith("[_Tile(codec_name='libtiff'")


def _has_large_strips(image: Image.Image) -> bool:
    """Return whether a packed TIFF may hold as much as the whole picture in one strip, which is unpacked at once."""
    tags = getattr(image, "tag_v2", {})
    strip_rows = tags.get(_ROWS_PER_STRIP) or tags.get(_TILE_LENGTH)
    is_small = isinstance(strip_rows, int) and strip_rows * 8 <= image.height
    return _is_unpacked_whole(image) and not is_small


def estimate_memory(image: Image.Image, file_size: int) -> int:
    """Return how many octets an open picture takes until it is packed, at most; `file_size` in octets."""
    copies = 2 if _is_unpacked_whole(image) else 1
    return copies * file_size + image.width * image.height * _dot_octets(image)

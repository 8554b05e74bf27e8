"""Raster: a picture as a PDF holds it, its samples, how they are packed, how it is held to be seen; and one for a screen."""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple


@dataclass(frozen=True, slots=True)
class PictureSize:
    """Pixels across and down a picture as it is seen, its rotation done."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page of a picture file as it is seen."""

    width: int
    """Pixels."""
    height: int
    x_dpi: float
    """Dots an inch that the file states; 0: none."""
    y_dpi: float


@dataclass(frozen=True, slots=True)
class Raster:
    """Packed samples, row by row from the top, as stored."""

    width: int
    height: int
    components: Literal[1, 3, 4]
    """Grey or an index into `palette`; RGB in sRGB; CMYK."""
    bits_per_component: int
    stream_filter: Literal["FlateDecode", "DCTDecode"]
    data: bytes
    orientation: int = 1
    """How to hold the samples to see the picture, as EXIF's orientation counts; 1: upright."""
    has_png_predictor: bool = False
    """Each row begins with a PNG filter byte."""
    color_transform: int = 0
    """JPEG's ColorTransform."""
    palette: bytes = b""
    """sRGB triples that one-component samples choose from; empty: the samples are grey."""
    is_inverted: bool = False
    """CMYK that counts paper, not ink, as Adobe's does."""
    is_mask: bool = False
    """One bit a dot: 0 lets the ink through that is painted with, 1 holds it back."""
    alpha: "Raster | None" = None
    """None: opaque."""


# EXIF orientation -> (a, b, c, d, e, f) that shows the stored unit square upright in the unit square.
# TIFF 6.0 § Orientation: 1 upright, 3 upside down, 6 and 8 a quarter turn; 2, 4, 5, 7 the same mirrored.
ORIENTATION_MATRICES: Final[tuple[tuple[int, int, int, int, int, int], ...]] = (
    (1, 0, 0, 1, 0, 0),
    (-1, 0, 0, 1, 1, 0),
    (-1, 0, 0, -1, 1, 1),
    (1, 0, 0, -1, 0, 1),
    (0, -1, -1, 0, 1, 1),
    (0, -1, 1, 0, 0, 1),
    (0, 1, 1, 0, 0, 0),
    (0, 1, -1, 0, 1, 0),
)


class ScreenPicture(NamedTuple):
    """A picture, ready for a screen."""

    data: bytes
    media_type: str
    """`image/png`, `image/jpeg` or `image/svg+xml`."""
    width: int
    """Dots, or points of a drawing."""
    height: int

    @property
    def file_ending(self) -> str:
        """What the name of its file ends in."""
        return {"image/png": ".png", "image/jpeg": ".jpg"}.get(self.media_type, ".svg")

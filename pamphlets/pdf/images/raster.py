"""A picture as a PDF holds it: samples, how they are packed, what colours they mean."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class PictureSize:
    """What layout must know of a picture: pixels across and down, as it is seen (its rotation done)."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page of a picture file as it is seen: pixels across and down, and the dots an inch it states, 0 for none."""

    width: int
    height: int
    x_dpi: float
    y_dpi: float


@dataclass(frozen=True, slots=True)
class Raster:
    """Packed samples, row by row from the top, as stored; `turn` is how to hold them to see the picture.

    `turn` counts as EXIF's orientation does, 1 being upright. `predictor` is true where each row begins
    with a PNG filter byte; `transform` is JPEG's ColorTransform. `profile` is the ICC profile of a colour
    picture, empty where the device's own colours are meant; `palette` holds the RGB triples that
    one-component samples choose from. `inverted` marks CMYK that counts paper, not ink, as Adobe's does.
    """

    width: int
    height: int
    components: Literal[1, 3, 4]
    bits_per_component: int
    stream_filter: Literal["FlateDecode", "DCTDecode"]
    data: bytes
    orientation: int = 1
    has_png_predictor: bool = False
    color_transform: int = 0
    profile: bytes = b""
    palette: bytes = b""
    is_inverted: bool = False
    alpha: "Raster | None" = None


# EXIF orientation -> (a, b, c, d, e, f) that shows the stored unit square upright in the unit square.
# TIFF 6.0 § Orientation: 1 upright, 3 upside down, 6 and 8 a quarter turn; 2, 4, 5, 7 the same mirrored.
ORIENTATION_MATRICES: tuple[tuple[int, int, int, int, int, int], ...] = (
    (1, 0, 0, 1, 0, 0),
    (-1, 0, 0, 1, 1, 0),
    (-1, 0, 0, -1, 1, 1),
    (1, 0, 0, -1, 0, 1),
    (0, -1, -1, 0, 1, 1),
    (0, -1, 1, 0, 0, 1),
    (0, 1, 1, 0, 0, 0),
    (0, 1, -1, 0, 1, 0),
)

"""PrintedPicture: what is asked of a picture; RenderedPicture: what a PDF is given of it. No logic, no Pillow."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.pdf.images.raster import Raster


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """What is to be printed of a picture, and how large."""

    size: Size
    crop: Rect
    """the part of the picture that is shown, scaled to `size`"""
    tones: ToneRendering

    @property
    def whole_size(self) -> Size:
        """The size of the whole picture, were it shown."""
        return Size(self.size.width / self.crop.width, self.size.height / self.crop.height)


TonesMethod = Literal["halftone", "line-art", "grey", "colour"]


class RenderedPicture(NamedTuple):
    """A picture as a PDF holds it."""

    raster: Raster
    area: Rect
    """the part of the picture that the raster holds, as shares of its width and height"""
    method: TonesMethod
    source_dpi: float
    """dots an inch of the file as printed"""
    is_blank: bool = False
    """nothing of it is seen on white paper, as of a white sign on no ground; of one in its own colours unknown"""

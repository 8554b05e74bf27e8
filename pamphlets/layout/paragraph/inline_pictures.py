"""An Image of the document -> the mark that shows it, and the part of a line that holds it."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import ScaledDrawing, ScaledPicture
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.chunks import ChunkPart, InlinePicture
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_HEIGHT: Final = 1.1  # of the type size: the line keeps its leading


def make_inline_picture(image: Image, artwork: Artwork, shaper: ChunkShaper) -> ChunkPart:
    """Return the part that a picture makes among letters."""
    height = shaper.style.size * _HEIGHT
    size = Size(height * artwork.size.width / artwork.size.height, height)
    picture = InlinePicture(make_picture_mark(image, artwork, size), size.width)
    return ChunkPart(shaper.style, shaper.lang, shaper.space, (picture,))


def fit_inline_picture(part: ChunkPart, room: Pt) -> ChunkPart:
    """Return the part of a picture made smaller until `room` is wide enough; any other part as it is."""
    element = part.elements[0]
    if not isinstance(element, InlinePicture) or element.width <= room:
        return part
    size = element.mark.size.scaled_into(room, element.mark.size.height)
    picture = InlinePicture(replace(element.mark, size=size), size.width)
    return part._replace(elements=(picture,))


def make_picture_mark(
    image: Image, artwork: Artwork, size: Size
) -> ScaledPicture | ScaledDrawing:
    """Return the mark of a picture at a size: a file of pixels, or a drawing."""
    if artwork.drawing is not None:
        return ScaledDrawing(artwork.drawing, size, image.alt)
    return ScaledPicture(image.path, size, image.alt)

"""A picture that stands in a line of text, no higher than the line."""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import ScaledDrawing, ScaledPicture
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.chunks import ChunkPart, InlinePicture
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_HEIGHT: Final = 1.1  # of the type size: the line keeps its leading


def make_inline_picture(case: TypesettingContext, image: Image, sorts: ChunkShaper) -> ChunkPart:
    """Return the part that a picture makes among letters."""
    art = case.artworks[image.path]
    height = sorts.style.size * _HEIGHT
    size = Size(height * art.size.width / art.size.height, height)
    return ChunkPart(
        sorts.style,
        sorts.lang,
        sorts.space,
        (InlinePicture(make_picture_mark(image, art, size), size.width),),
    )


def make_picture_mark(image: Image, art: Artwork, size: Size) -> ScaledPicture | ScaledDrawing:
    """Return the mark of a picture at a size: a raster file, or a drawing of our own."""
    if art.drawing is not None:
        return ScaledDrawing(art.drawing, size, image.alt)
    return ScaledPicture(image.path, size, image.alt)

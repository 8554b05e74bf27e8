"""A picture that stands in a line of text, no higher than the line."""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import Picture, Shape
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.chunks import Inset, Part
from pamphlets.layout.paragraph.context import Art, Case
from pamphlets.layout.paragraph.shaped_chunks import Sorts

_HEIGHT: Final = 1.1  # of the type size: the line keeps its leading


def inset(case: Case, image: Image, sorts: Sorts) -> Part:
    """Return the part that a picture makes among letters."""
    art = case.art[image.path]
    height = sorts.style.size * _HEIGHT
    size = Size(height * art.size.width / art.size.height, height)
    return Part(sorts.style, sorts.lang, sorts.space, (Inset(picture(image, art, size), size.width),))


def picture(image: Image, art: Art, size: Size) -> Picture | Shape:
    """Return the mark of a picture at a size: a raster file, or a drawing of our own."""
    if art.drawing is not None:
        return Shape(art.drawing, size, image.alt)
    return Picture(image.path, size, image.alt)

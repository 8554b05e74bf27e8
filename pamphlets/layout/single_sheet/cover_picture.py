"""The picture of a cover, if its author gives one: whole in the middle of a room, or cropped to fill a frame."""

from dataclasses import replace

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GeneratedElement, PageItem, PageItems
from pamphlets.core.picture_settings import COARSE_SCREEN_FREQUENCY
from pamphlets.core.source import Span
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.context import (
    Artwork,
    TypesettingContext,
    make_picture_mark,
)


def place_cover_picture(context: TypesettingContext, meta: Meta, room: Rect) -> PageItems:
    """Return the cover's picture, whole, within `room`; nothing where there is no picture or no room."""
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None or min(room.width, room.height) <= 0.0:
        return ()
    size = artwork.size.scaled_into(room.width, room.height)
    return _place_picture(context, meta, artwork, room.centre(size), size)


def fill_with_cover_picture(
    context: TypesettingContext, meta: Meta, frame: Rect
) -> PageItems:
    """Return the cover's picture as large as it covers all of `frame`, cropped to it; nothing where there is none."""
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None:
        return ()
    size = Size(frame.width, frame.height)
    return _place_picture(context, meta, artwork, Point(frame.x, frame.y), size)


def _place_picture(
    context: TypesettingContext, meta: Meta, artwork: Artwork, at: Point, size: Size
) -> PageItems:
    """Return a picture at a size, in the coarse dots of covers."""
    span = Span(0, 0)
    image = Image(meta.cover_image, meta.cover_alt, 0, span, focus=meta.cover_focus)
    theme = replace(context.theme, screen_frequency=COARSE_SCREEN_FREQUENCY)
    picture = make_picture_mark(image, artwork, size, theme)
    element = GeneratedElement("figure", meta.cover_alt)
    return (PageItem(at, picture, None, "", span, element),)

"""The picture of a cover, if its author gives one: as large as its room, in the middle of it."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Rect
from pamphlets.core.page import PageItem, PageItems
from pamphlets.core.source import Span
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.context import TypesettingContext, make_picture_mark

COVER_SCREEN_FREQUENCY: Final = 25  # dots of a millimetre: seen as dots at arm's length


def place_cover_picture(context: TypesettingContext, meta: Meta, room: Rect) -> PageItems:
    """Return the cover's picture within `room`; nothing where there is no picture or no room."""
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None or min(room.width, room.height) <= 0.0:
        return ()
    size = artwork.size.scaled_into(room.width, room.height)
    span = Span(0, 0)
    image = Image(meta.cover_image, meta.cover_alt, 0, span)
    theme = replace(context.theme, screen_frequency=COVER_SCREEN_FREQUENCY)
    picture = make_picture_mark(image, artwork, size, theme)
    return (PageItem(room.centre(size), picture, None, "", span),)

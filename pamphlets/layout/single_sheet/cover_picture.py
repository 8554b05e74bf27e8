"""The picture of a cover, if its author gives one: as large as its room, in the middle of it."""

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem
from pamphlets.core.source import Span
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.inline_pictures import make_picture_mark


def place_cover_picture(case: TypesettingContext, meta: Meta, room: Rect) -> tuple[PageItem, ...]:
    """Return the cover's picture within `room`; nothing where there is no picture or no room."""
    art = case.artworks.get(meta.cover_image)
    if art is None or room.width <= 0.0 or room.height <= 0.0:
        return ()
    scale = min(room.width / art.size.width, room.height / art.size.height)
    size = Size(art.size.width * scale, art.size.height * scale)
    at = Point(room.x + (room.width - size.width) / 2, room.y + (room.height - size.height) / 2)
    start = Span(0, 0)
    image = Image(meta.cover_image, meta.cover_alt, None, full_page=False, node=0, span=start)
    return (PageItem(at, make_picture_mark(image, art, size), None, "", start),)

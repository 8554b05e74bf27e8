"""PosterLayout, Rect -> a poster of one picture: it bleeds to the white edge, the title across its lower third."""

from typing import Final

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.page import (
    GeneratedElement,
    PageItem,
    PageItems,
    ScaledDrawing,
    place_rule,
)
from pamphlets.core.source import Span
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.context import make_picture_mark
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.layout.single_sheet.headline_grounds import draw_hems
from pamphlets.layout.single_sheet.poster.parts import (
    report_full_poster,
    report_small_headline,
    set_headline_in,
)
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout
from pamphlets.layout.single_sheet.poster.wall import set_details

_EDGE: Final = mm(10)  # of white around the picture, on A3
_PICTURE_HEIGHT: Final = mm(250)  # at the most, on A3
_MIN_PICTURE_SHARE: Final = 0.42  # of the sheet: a lower picture is no poster's
_TITLE_SHARE: Final = 0.36  # of the picture, for the title across it
# On A3, read from three metres: from farther away it is the picture that is seen.
_MIN_CAPITALS_HEIGHT: Final = mm(14)
_BAND_PADDING: Final = mm(5)  # between the title and the edges of its band
# A drawing that would lose more of its width or height stays whole; a photograph is cropped to any frame.
_MAX_DRAWING_LOSS: Final = 0.4


def compose_image(poster: PosterLayout, room: Rect) -> PageItems:
    """Return a poster whose picture, or the theme's own drawing for the title, takes most of the sheet."""
    edge = _EDGE * poster.scale
    height = _PICTURE_HEIGHT * poster.scale
    below = set_details(poster, room.bottom - poster.gap - edge - height)
    width = poster.size.width - 2 * edge
    free = room.bottom - below.height - poster.gap - edge
    min_height = poster.size.height * _MIN_PICTURE_SHARE
    report_full_poster(poster, min_height - free)
    height = min(max(free, min_height), height)
    frame = Rect(edge, edge, width, height)
    title = _set_title(poster, frame)
    title_y = frame.bottom - title.height
    shown = frame
    if _has_band(poster.meta):
        shown = Rect(frame.x, frame.y, frame.width, frame.height - title.height)
    return (
        _place_picture(poster, shown),
        *title.placed_at(frame.x, title_y),
        *below.placed_at(room.x, room.bottom - below.height),
    )


def _place_picture(poster: PosterLayout, frame: Rect) -> PageItem:
    """Return the picture that fills a frame, in the middle of it where it is a drawing that would lose too much."""
    meta = poster.meta
    context = poster.details.context
    span = Span(0, 0)
    size = Size(frame.width, frame.height)
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None:
        draw_emblem = poster.layout_input.design.draw_emblem
        drawing = draw_emblem(context, meta.title, size)
        return PageItem(Point(frame.x, frame.y), ScaledDrawing(drawing, size))
    size = artwork.fill_size(size, _MAX_DRAWING_LOSS)
    image = Image(meta.cover_image, meta.cover_alt, 0, span, focus=meta.cover_focus)
    picture = make_picture_mark(image, artwork, size, context.theme)
    element = GeneratedElement("figure", meta.cover_alt)
    return PageItem(frame.centre(size), picture, None, "", span, element)


def _has_band(meta: Meta) -> bool:
    """Return whether the title stands on a band, which hides nothing of the picture: where its author names no other way."""
    return meta.cover_title in ("", "band")


def _set_title(poster: PosterLayout, frame: Rect) -> ParagraphStack:
    """Return the title across the lower third of a picture.

    On a band of ink in the paper's colour; on the picture itself, in the paper's colour (`knockout`) or in the ink
    (`overprint`), with a hem by which it is read on what is as light, or as dark, as it is. A pale ink is no colour
    for letters: it is the band, or the hem, of black ones.
    """
    padding = _BAND_PADDING * poster.scale
    room = Size(frame.width - 2 * padding, frame.height * _TITLE_SHARE - 2 * padding)
    theme = poster.details.context.theme
    is_overprinted = poster.meta.cover_title == "overprint"
    is_pale = not is_dark_ink(theme.ink)
    letters = PAPER
    if is_overprinted or (is_pale and _has_band(poster.meta)):
        letters = theme.letter_ink
    title = set_headline_in(poster, poster.title, room, letters)
    title = poster.as_headline(title)
    report_small_headline(poster, title, _MIN_CAPITALS_HEIGHT)
    height = title.height + 2 * padding
    marks = title.placed_at(padding, padding)
    if _has_band(poster.meta):
        marks = (place_rule(0.0, 0.0, frame.width, height, theme.ink), *marks)
    else:
        hem = BLACK
        if is_overprinted:
            hem = theme.ink if is_pale else PAPER
        marks = (*draw_hems(marks, hem), *marks)
    return ParagraphStack(marks, height, title.line_count)

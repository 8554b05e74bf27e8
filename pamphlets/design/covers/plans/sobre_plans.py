"""The covers of Sobre that are set in type: a label on a ground of ornaments, a border of them, a plain title page."""

from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing, place_rule
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.plans.sobre_page import EDGE, TITLE_LEFT, SobrePage
from pamphlets.design.ornaments.tiled_ground import (
    border_side,
    tile_border,
    tile_ground,
    tile_row,
)
from pamphlets.layout.brochure import colophon
from pamphlets.layout.paragraph_stack import ParagraphStack, stack_vertically
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

_LABEL: Final = Size(mm(96), mm(58))
_LABEL_TOP: Final = mm(34)
_LABEL_PADDING: Final = mm(11)  # from its edge to its words
_FRAME_INSET: Final = mm(2.2)  # from its edge to the heavier rule
_FRAME_WEIGHTS: Final = (1.0, 0.6)  # points
_FRAME_GAP: Final = 2.2  # points from one rule to the other

_LEAST_ROOM: Final = mm(12)  # that other words leave to a title
_TITLE_FOOT: Final = mm(118)  # from the head of the page to the foot of a plain title
_AUTHORS_TOP: Final = mm(18)


def draw_label_cover(page: SobrePage) -> PageItems:
    """Return a label with the title, pasted on a ground tiled with the title's ornament to 10 mm of the trim."""
    size, scale = page.size, page.scale
    mentions = page.set_mentions(size.width - 2 * EDGE, "center")
    ground_foot = size.height - EDGE
    if mentions.marks:
        ground_foot = page.foot - mentions.height - mm(3)
    ground_size = Size(size.width - 2 * EDGE, max(ground_foot - EDGE, size.height * 0.5))
    ground = tile_ground(page.vignette, page.seed, ground_size, page.ink)
    excess = ground_size.height - (ground_foot - EDGE)
    colophon.report_overflow(
        page.context, page.meta, ("mentions",), excess, mentions.height
    )
    width = _LABEL.width * scale
    words = _set_label_words(page, width - 2 * _LABEL_PADDING * scale, ground.size.height)
    height = max(_LABEL.height * scale, words.height + 2 * _LABEL_PADDING * scale)
    top = min(_LABEL_TOP * scale, (size.height - height) / 2)
    label = Rect((size.width - width) / 2, top, width, height)
    words_y = label.y + (height - words.height) / 2
    return (
        _place_drawing(ground, EDGE, EDGE),
        place_rule(label.x, label.y, width, height, PAPER),
        *_frame(label, page.ink),
        *words.placed_at(label.x + _LABEL_PADDING * scale, words_y),
        *mentions.placed_at(EDGE, page.foot - mentions.height),
    )


def _set_label_words(page: SobrePage, width: Pt, ground_height: Pt) -> ParagraphStack:
    """Return who wrote it, the title and the subtitle of a label; two thirds of the ground may bear it."""
    gap = mm(4) * page.scale
    authors = page.set_authors(width, "center", 10.5)
    subtitle = page.set_subtitle(width, "center", 12.0)
    around = authors.height + subtitle.height + 2 * gap + 2 * _LABEL_PADDING * page.scale
    most = ground_height * 0.66 - around
    fields = ("subtitle", colophon.author_field(page.meta))
    colophon.report_overflow(page.context, page.meta, fields, _LEAST_ROOM - most, around)
    title = page.set_title(width, max(most, _LEAST_ROOM), range(46, 13, -1), "center")
    return stack_vertically([authors, title, subtitle], gap)


def draw_border_cover(page: SobrePage) -> PageItems:
    """Return the title in the middle of a border of the title's ornament."""
    size, scale = page.size, page.scale
    border_size = Size(size.width - 2 * EDGE, page.foot - EDGE)
    border = tile_border(page.vignette, border_size, page.ink)
    side = border_side(page.vignette, border_size.width)
    left = EDGE + side + mm(7) * scale
    width = size.width - 2 * left
    authors = page.set_authors(width, "center")
    subtitle = page.set_subtitle(width, "center")
    mentions = page.set_mentions(width, "center")
    top = EDGE + side + mm(9) * scale
    foot = EDGE + border_size.height - side - mm(8) * scale
    count = 1 if page.vignette.stands_alone else 0
    row = tile_row(page.vignette, count, mm(11) * scale, page.ink)
    room_top = top + authors.height + mm(10) * scale
    room_foot = foot - mentions.height - mm(9) * scale
    below = subtitle.height + mm(5) * scale + row.size.height + mm(9) * scale
    most = room_foot - room_top - below
    title = page.set_title(width, max(most, _LEAST_ROOM), range(50, 13, -2), "center")
    group = title.height + below
    title_y = room_top + max(0.0, (room_foot - room_top - group) * 0.42)
    subtitle_y = title_y + title.height + mm(5) * scale
    row_y = subtitle_y + subtitle.height + mm(9) * scale
    fields = ("subtitle", "mentions", colophon.author_field(page.meta))
    words = authors.height + subtitle.height + mentions.height
    colophon.report_overflow(page.context, page.meta, fields, _LEAST_ROOM - most, words)
    return (
        _place_drawing(border, EDGE, EDGE),
        *authors.placed_at(left, top),
        *title.placed_at(left, title_y),
        *subtitle.placed_at(left, subtitle_y),
        _place_drawing(row, (size.width - row.size.width) / 2, row_y),
        *mentions.placed_at(left, foot - mentions.height),
    )


def draw_title_page(page: SobrePage) -> PageItems:
    """Return a plain title page: the title large and ranged left, a row of its ornament at the foot."""
    size, scale = page.size, page.scale
    left = TITLE_LEFT * scale
    width = size.width - left - mm(12) * scale
    authors = page.set_authors(width, "left")
    subtitle = page.set_subtitle(width, "left", 16.0)
    mentions = page.set_mentions(width, "left")
    top = _AUTHORS_TOP * scale
    row = tile_row(page.vignette, 3, mm(9) * scale, page.ink)
    mentions_y = page.foot - mentions.height
    row_y = (
        mentions_y - row.size.height - (mm(5) * scale if mentions.marks else mm(3) * scale)
    )
    room = _TITLE_FOOT * scale - top - authors.height - mm(8) * scale
    title = page.set_title(width, room, range(76, 13, -2), "left")
    title_y = _TITLE_FOOT * scale - title.height
    subtitle_y = _TITLE_FOOT * scale + mm(6) * scale
    fields = ("subtitle", "mentions")
    words = subtitle.height + mentions.height
    excess = subtitle_y + subtitle.height + mm(4) - row_y
    colophon.report_overflow(page.context, page.meta, fields, excess, words)
    colophon.report_overflow(
        page.context,
        page.meta,
        (colophon.author_field(page.meta),),
        mm(30) * scale - room,
        authors.height,
    )
    return (
        *authors.placed_at(left, top),
        *title.placed_at(left, title_y),
        *subtitle.placed_at(left, subtitle_y),
        _place_drawing(row, left, row_y),
        *mentions.placed_at(left, mentions_y),
    )


def draw_picture_cover(page: SobrePage) -> PageItems:
    """Return the author's picture between who wrote it, at the head, and the title, low and centred."""
    size, scale = page.size, page.scale
    left = mm(15) * scale
    width = size.width - 2 * left
    authors = page.set_authors(width, "center")
    subtitle = page.set_subtitle(width, "center")
    mentions = page.set_mentions(width, "center")
    top = _AUTHORS_TOP * scale
    mentions_y = page.foot - mentions.height
    subtitle_y = (
        mentions_y - subtitle.height - (mm(6) * scale if mentions.marks else mm(8) * scale)
    )
    room = size.height * 0.3
    title = page.set_title(width, room, range(44, 13, -2), "center")
    title_y = subtitle_y - mm(4) * scale - title.height
    picture_y = top + authors.height + mm(7)
    picture_room = Rect(left, picture_y, width, title_y - mm(7) - picture_y)
    fields = ("subtitle", "mentions", colophon.author_field(page.meta))
    words = authors.height + subtitle.height + mentions.height
    excess = mm(24) * scale - picture_room.height
    colophon.report_overflow(page.context, page.meta, fields, excess, words)
    return (
        *authors.placed_at(left, top),
        *place_cover_picture(page.context, page.meta, picture_room),
        *title.placed_at(left, title_y),
        *subtitle.placed_at(left, subtitle_y),
        *mentions.placed_at(left, mentions_y),
    )


def _frame(label: Rect, ink: Ink) -> PageItems:
    """Return two rules round a label, the heavier one outside."""
    marks: list[PageItem] = []
    inset = _FRAME_INSET
    for weight in _FRAME_WEIGHTS:
        x, y = label.x + inset, label.y + inset
        width, height = label.width - 2 * inset, label.height - 2 * inset
        marks += [
            place_rule(x, y, width, weight, ink),
            place_rule(x, y + height - weight, width, weight, ink),
            place_rule(x, y, weight, height, ink),
            place_rule(x + width - weight, y, weight, height, ink),
        ]
        inset += weight + _FRAME_GAP
    return tuple(marks)


def _place_drawing(drawing: Drawing, x: Pt, y: Pt) -> PageItem:
    """Return a drawing at its own size."""
    return PageItem(Point(x, y), ScaledDrawing(drawing, drawing.size))

"""A title and what stands beside it -> a page with a wall of words: under its rule, over it, or in bands."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.page import PageItems, make_element, place_rule
from pamphlets.core.style import BLACK, BlockStyle, FontSpec, Ink, TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.title_size import report_small_title
from pamphlets.design.covers.walls.wall import CoverWall, set_banded_wall, set_cover_wall
from pamphlets.design.covers.walls.wall_lines import WallRoom
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import author_field, author_line, report_overflow
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge
_RULE_WEIGHT: Final = 6.0
_GAP: Final = mm(4)  # between the lines of the wall, and between wall and rule
_SHORTEST_WALL: Final = mm(60)  # what other words must leave to the title
_SUBTITLE_SHARE: Final = 0.56  # of the width; who wrote it has what is beyond the gutter
_GUTTER: Final = mm(6)
_MAX_PICTURE_SHARE: Final = 0.46  # of the page, for a picture beside the wall


SetWall = Callable[[SheetColumn, str, FontSpec, WallRoom, Ink], CoverWall]


class _CoverText(NamedTuple):
    """What stands on a cover beside its title."""

    label: ParagraphStack
    """the series, or the date"""
    subtitle: ParagraphStack
    authors: ParagraphStack
    mentions: ParagraphStack
    authors_left: Pt

    @property
    def height(self) -> Pt:
        """The height of subtitle and authors beside each other."""
        return max(self.subtitle.height, self.authors.height)


class WallPage(NamedTuple):
    """The page that a wall is composed on: as it is, or lying on its side."""

    column: SheetColumn
    meta: Meta
    size: Size
    scale: float
    """1 for A5"""
    foot: Pt
    """nothing stands lower"""
    least_wall: Pt
    most_wall: Pt

    @property
    def is_lying(self) -> bool:
        """Whether it is wider than high."""
        return self.size.width > self.size.height

    @property
    def gap(self) -> Pt:
        """The white between the lines of its wall."""
        return _GAP * self.scale


def filled_share(page: WallPage) -> float:
    """Return how high the wall of a title is on a page, as a share of what it should be; nothing is reported."""
    trial = replace(page.column.context, diagnostics=[], is_trial=True)
    page = page._replace(column=page.column._replace(context=trial))
    wall = _set_wall(page, _set_text(page))
    return wall.size.height / page.least_wall


def compose_page(page: WallPage, plan: str) -> PageItems:
    """Return the marks of a page, with an error where its words do not fit it."""
    text = _set_text(page)
    context, meta = page.column.context, page.meta
    set_wall = set_banded_wall if plan == "bands" else set_cover_wall
    wall = _set_wall(page, text, set_wall)
    room_height = _wall_room(page, text)
    fields = ("subtitle", "mentions", author_field(meta))
    excess = _SHORTEST_WALL * page.scale - room_height
    report_overflow(context, meta, fields, excess, text.height + text.mentions.height)
    report_small_title(context, meta, wall.smallest)
    if plan == "foot":
        return _place_wall_at_foot(page, text, wall)
    return _place_wall_at_head(page, text, wall, has_rule=plan != "bands")


def _wall_room(page: WallPage, text: _CoverText) -> Pt:
    """Return the height that other words leave to the wall and its picture."""
    words = text.height + text.label.height + text.mentions.height
    return page.foot - EDGE - _RULE_WEIGHT - page.gap - words - mm(14) * page.scale


def _set_wall(
    page: WallPage, text: _CoverText, set_wall: SetWall = set_cover_wall
) -> CoverWall:
    """Return the title's wall, no higher than the page lets it be with the accents of its first line."""
    room_height = _wall_room(page, text)
    width = page.column.width
    picture = _picture_height(page.column.context, page.meta, Size(width, room_height))
    most = max(min(page.most_wall, room_height - picture), mm(10))
    theme = page.column.context.theme
    font, ink = theme.block_styles["heading-1"].text.font, theme.ink
    if set_wall is set_cover_wall and not is_dark_ink(ink):
        ink = BLACK
    room = WallRoom(width, min(page.least_wall, most), most, page.gap)
    wall = set_wall(page.column, page.meta.title, font, room, ink)
    beyond = (
        wall.size.height
        + wall.accent
        + wall.depth
        - 2 * page.gap
        - _RULE_WEIGHT
        - room_height
    )
    if beyond > 0.0:
        share = room_height / (room_height + beyond)
        room = room._replace(
            least_height=room.least_height * share, most_height=wall.size.height * share
        )
        wall = set_wall(page.column, page.meta.title, font, room, ink)
    return wall._replace(marks=make_element(wall.marks, page.meta.title))


def _set_text(page: WallPage) -> _CoverText:
    """Return what stands beside the title; without one of subtitle and authors the other has the whole width."""
    column, meta = page.column, page.meta
    authors = author_line(meta)
    small, large = max(11.0, 12.5 * page.scale), max(12.5, 16 * page.scale)
    subtitle_width = authors_width = column.width
    left = 0.0
    if meta.subtitle and authors:
        subtitle_width = (column.width - _GUTTER) * _SUBTITLE_SHARE
        left = subtitle_width + _GUTTER
        authors_width = column.width - left
    sans = column.context.theme.text_styles["folio"].font
    letters = TextStyle(sans, 9.5, 12)
    plain = BlockStyle(
        letters, "left", hyphenate=False, balanced=True, keep_small_words=True
    )
    subtitle_style = plain.at_size(large, large * 1.15, replace(sans, weight=900))
    author_style = plain.at_size(small, large * 1.15)
    label_style = plain.at_size(10, 12, replace(sans, weight=700))
    return _CoverText(
        label=column.stack([meta.series or meta.date], label_style),
        subtitle=column._replace(width=subtitle_width).stack(
            [meta.subtitle], subtitle_style
        ),
        authors=column._replace(width=authors_width).stack([authors], author_style),
        mentions=column.stack(meta.mentions, plain, 1.0),
        authors_left=left,
    )


def _place_wall_at_head(
    page: WallPage, text: _CoverText, wall: CoverWall, *, has_rule: bool
) -> PageItems:
    """Return the wall hanging from its rule, if it has one, what it is about under it."""
    rule_y = EDGE + text.label.height + (mm(2) if text.label.marks else 0.0)
    accent_top = rule_y - mm(1) if text.label.marks else EDGE * 0.8
    wall_y = max(rule_y + _RULE_WEIGHT + page.gap, accent_top + wall.accent)
    rule_y = wall_y - page.gap - _RULE_WEIGHT
    if not has_rule:
        wall_y = rule_y
    text_y = wall_y + wall.size.height + max(mm(6) * page.scale, wall.depth + mm(2))
    mentions_y = page.foot - text.mentions.height
    if page.is_lying:
        text_y = max(
            text_y, mentions_y - text.height - (mm(3) if text.mentions.marks else 0.0)
        )
    picture_y = text_y + text.height + mm(5)
    picture_height = mentions_y - mm(5) - picture_y
    picture_room = Rect(EDGE, picture_y, page.column.width, picture_height)
    if wall.accent > page.gap and len(page.meta.title.strip()) == 1:
        has_rule = False  # the accent would leave but specks of it
    rule = (place_rule(EDGE, rule_y, wall.size.width, _RULE_WEIGHT),) if has_rule else ()
    label_foot = min(rule_y - mm(2), wall_y - wall.accent - mm(1))
    return (
        *text.label.placed_at(EDGE, label_foot - text.label.height),
        *rule,
        *wall.placed_at(EDGE, wall_y),
        *text.subtitle.placed_at(EDGE, text_y),
        *text.authors.placed_at(EDGE + text.authors_left, text_y),
        *place_cover_picture(page.column.context, page.meta, picture_room),
        *text.mentions.placed_at(EDGE, mentions_y),
    )


def _place_wall_at_foot(page: WallPage, text: _CoverText, wall: CoverWall) -> PageItems:
    """Return the wall standing on its rule, what it is about at the head of the page."""
    # A cedilla of the last line hangs through the rule, but no lower than that.
    wall_foot = page.foot - max(_RULE_WEIGHT + page.gap, wall.depth)
    wall_y, rule_y = wall_foot - wall.size.height, wall_foot + page.gap
    text_y = EDGE + text.label.height + (mm(3) if text.label.marks else 0.0)
    mentions_y = text_y + text.height + mm(3)
    picture_y = mentions_y + text.mentions.height + mm(4)
    picture_height = wall_y - wall.accent - page.gap - picture_y
    picture_room = Rect(EDGE, picture_y, page.column.width, picture_height)
    return (
        *text.label.placed_at(EDGE, EDGE),
        place_rule(EDGE, rule_y, wall.size.width, _RULE_WEIGHT),
        *wall.placed_at(EDGE, wall_y),
        *text.subtitle.placed_at(EDGE, text_y),
        *text.authors.placed_at(EDGE + text.authors_left, text_y),
        *text.mentions.placed_at(EDGE, mentions_y),
        *place_cover_picture(page.column.context, page.meta, picture_room),
    )


def _picture_height(context: TypesettingContext, meta: Meta, room: Size) -> Pt:
    """Return the height that the title leaves to the author's picture; none where there is none."""
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None:
        return 0.0
    full_height = room.width * artwork.size.height / artwork.size.width
    return min(full_height, room.height * _MAX_PICTURE_SHARE) + mm(9)

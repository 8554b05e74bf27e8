"""The cover of Sobre: Garamond, centred, with an ornament drawn for the title; its headlines and its emblem."""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, translate_paths
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing
from pamphlets.core.style import (
    BlockStyle,
    FontSpec,
    TextStyle,
)
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.design.ornaments.rosette import draw_rosette
from pamphlets.design.ornaments.title_lines import (
    headline_sizes,
    split_sentences,
    split_title_lines,
)
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure import colophon
from pamphlets.layout.brochure.draft_mark import set_cover_draft_mark
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

_A5_HEIGHT: Final = PAGE_SIZES["A5"][1]
_SERIF: Final = FontSpec("EB Garamond", 500)
_ITALIC: Final = replace(_SERIF, italic=True)
_SANS: Final = FontSpec("Source Sans 3", 400)
_TEXT: Final = TextStyle(_SERIF, 11, 13.4)
_MARGIN: Final = mm(15)
_COVER_SIZES: Final = tuple(
    range(44, 28, -2)
)  # 44 points: capitals 10 mm high, read at 2 m
_SHORT_SENTENCE_WORDS: Final = 4
_ROSETTE_SIZE: Final = mm(30)
_PICTURE_SPACE: Final = mm(7)  # white above and below a picture
_AUTHORS_TOP: Final = mm(18)  # from the head of the page to the authors
_FOOT: Final = mm(21)
_MAX_TITLE_FOOT: Final = 0.5  # of the page: no title stands higher
_TITLE_FOOT: Final = mm(62)  # from the foot of the page to the foot of the title
_COVER_TEXT: Final = BlockStyle(
    _TEXT, "center", hyphenate=False, balanced=True, keep_small_words=True
)
_CAPITALS: Final = replace(_SERIF, features=("smcp", "c2sc"))
_AUTHORS: Final = replace(_COVER_TEXT, text=TextStyle(_CAPITALS, 12, 15, tracking=0.06))


def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the front: who at the head, an ornament, the title large and low, what it is not at the foot."""
    size = context.theme.page.size
    scale = size.height / _A5_HEIGHT  # of A5, for which all was drawn
    left = _MARGIN * scale
    column = SheetColumn(context, size.width - 2 * _MARGIN * scale, meta.lang)
    head = column.stack([colophon.author_line(meta)], _AUTHORS)
    subtitle_style = _COVER_TEXT.at_size(
        max(11.5, 14 * scale), max(14.0, 18 * scale), _ITALIC
    )
    subtitle = column.stack([meta.subtitle], subtitle_style)
    foot = column.stack(meta.mentions, _COVER_TEXT.at_size(10, 13, _SANS))
    # A title stands low, yet above its subtitle and what is said at the foot: on a small page these need more of it.
    below_title = mm(5) + subtitle.height + mm(3) + foot.height + _FOOT
    title_foot = max(_TITLE_FOOT * scale, min(below_title, size.height * _MAX_TITLE_FOOT))
    head_y, rosette_size = _AUTHORS_TOP * scale, _ROSETTE_SIZE * scale
    room = size.height - title_foot - head_y - head.height - rosette_size
    title = _set_cover_title(column, meta.title, room, scale)
    title_y = size.height - title_foot - title.height
    subtitle_y = size.height - title_foot + mm(5)
    foot_y = size.height - _FOOT - foot.height
    _report_title(context, meta, title.height - room, head.height + title.height)
    excess, height = subtitle_y + subtitle.height - foot_y, subtitle.height + foot.height
    colophon.report_overflow(context, meta, ("subtitle", "mentions"), excess, height)
    picture_y = head_y + head.height + _PICTURE_SPACE
    picture_room = Rect(left, picture_y, column.width, title_y - _PICTURE_SPACE - picture_y)
    picture = place_cover_picture(context, meta, picture_room)
    if not picture:
        rosette_y = (picture_y - _PICTURE_SPACE + mm(6) + title_y - rosette_size) / 2
        rosette = draw_rosette(meta.title, rosette_size, context.theme.ink)
        at = Point((size.width - rosette_size) / 2, rosette_y)
        picture = (PageItem(at, ScaledDrawing(rosette, rosette.size)),)
    return (
        *head.placed_at(left, head_y),
        *picture,
        *title.placed_at(left, title_y),
        *subtitle.placed_at(left, subtitle_y),
        *foot.placed_at(left, foot_y),
        *set_cover_draft_mark(context, meta, left, "center"),
    )


def _report_title(context: TypesettingContext, meta: Meta, excess: Pt, height: Pt) -> None:
    """Report a title too high by `excess`: over the rosette is a doubt, over who speaks at the head is an error."""
    rosette_size = _ROSETTE_SIZE * context.theme.page.size.height / _A5_HEIGHT
    fields = ("title", colophon.author_field(meta))
    longest = fields[len(meta.title) <= len(colophon.author_line(meta))]
    if excess <= rosette_size:
        colophon.report_crowding(context, meta, longest, excess)
    colophon.report_overflow(context, meta, fields, excess - rosette_size, height)


def _set_cover_title(
    column: SheetColumn, title: str, height: Pt, scale: float
) -> ParagraphStack:
    """Return the title as large as `height` lets it be."""

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        text = TextStyle(_SERIF, size, size * 1.06, tracking=-0.005)
        return plain_paragraphs(split_title_lines(title), replace(_COVER_TEXT, text=text))

    sizes = [size * scale for size in _COVER_SIZES]
    room = (column.width, height)
    return largest_stack_that_fits(column.context, paragraphs, room, sizes, column.lang)


def set_headline(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words in Garamond, ranged left, as large as the room lets them be, in the theme's spot ink.

    Each question or exclamation begins a line, and a short one keeps to it.
    """
    sentences = split_sentences(text)
    lines: list[str] = []
    for sentence in sentences:
        if len(sentences) > 1 and sentence.count(" ") < _SHORT_SENTENCE_WORDS:
            lines.append(sentence.replace(" ", "\u00a0"))
        else:
            lines += split_title_lines(sentence)
    font = replace(_SERIF, features=("lnum",))

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        letters = TextStyle(font, size, size * 1.06, context.theme.ink, tracking=-0.005)
        return plain_paragraphs(lines, replace(_COVER_TEXT, text=letters, align="left"))

    room_size = (room.width, room.height)
    sizes = headline_sizes(room.height)
    return largest_stack_that_fits(context, paragraphs, room_size, sizes, lang)


def draw_emblem(context: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return the title's rosette, as large as a box lets it be, in the middle of it, in the spot ink."""
    side = min(size.width, size.height)
    rosette = draw_rosette(title, side, context.theme.ink)
    x, y = (size.width - side) / 2, (size.height - side) / 2
    return Drawing(size, translate_paths(rosette.paths, x, y))

"""Labels: a title cut up and stuck down on strips that hang askew; what is beside it is typed.

A plan for the covers and headlines of theme files: its letters, its ornament and its strips are those of the theme.
"""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing, make_element
from pamphlets.core.source import error
from pamphlets.core.style import BLACK, PAPER, BlockStyle, FontSpec, LabelStrip
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.label_titles import (
    LabelLetters,
    divide_title,
    smallest_size,
    stick_title,
)
from pamphlets.design.ornaments.title_lines import headline_sizes, split_sentences
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.label_strips import STRIP_ASIDE, find_ink_on
from pamphlets.layout.brochure.colophon import author_field, author_line, report_overflow
from pamphlets.layout.brochure.draft_mark import set_cover_draft_mark
from pamphlets.layout.look import DrawCover
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

_EDGE: Final = mm(10)  # no letter stands nearer to the paper's edge
_MIN_SIZE: Final = 15.0  # points, of a title's letters
_TITLE_SHARE: Final = 0.56  # of the page's height, for the strips of a title
_HEADLINE_LEADING: Final = 1.42  # of the size: a strip, and what is seen between two
_SUBTITLE_SIZE: Final = 12.5
_TYPED_LEADING: Final = 17.0
_STRIP_LEADING: Final = 15.0  # points: strips of paper are 15.4 high, and leave no slit
_AUTHOR_SIZE: Final = 14.0
_LEAST_ART: Final = mm(18)
_DEFAULT_STRIP: Final = LabelStrip(BLACK)


def make_label_cover(
    font: FontSpec, ornament: Drawing | None, *, has_ground: bool
) -> DrawCover:
    """Return what draws a cover of strips, its title in a face; over a ground what is typed stands on paper too."""

    def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
        heading = context.theme.block_styles["heading-1"]
        label = heading.label or _DEFAULT_STRIP
        style = replace(heading.text, font=font)
        ink = context.theme.letter_ink
        letters = LabelLetters(style, label, ink, meta.lang, meta.seed)
        typed = _typed_style(context, has_ground=has_ground)
        return _draw_cover(context, meta, _CoverDesign(letters, typed, ornament))

    return draw_cover


class _CoverDesign(NamedTuple):
    """What a cover is set in and drawn with."""

    letters: LabelLetters
    """of the title"""
    typed: BlockStyle
    """of what stands beside it"""
    ornament: Drawing | None


def _draw_cover(context: TypesettingContext, meta: Meta, design: _CoverDesign) -> PageItems:
    """Return the front: series typed at the head, the title on strips, an ornament, who wrote it on a strip."""
    page = context.theme.page.size
    column = SheetColumn(context, page.width - 2 * _EDGE, meta.lang)
    letters, typed, ornament = design
    head = column.stack([meta.series or meta.date], typed.at_size(10, 13))
    leading = _STRIP_LEADING if typed.label else _TYPED_LEADING
    subtitle = column.stack([meta.subtitle], typed.at_size(_SUBTITLE_SIZE, leading))
    foot = column.stack(meta.mentions, typed.at_size(9, 12))
    top = _EDGE + head.height + mm(9)
    foot_y = page.height - mm(17) - foot.height
    author = _set_author(column, meta)
    below = subtitle.height + author.height + mm(16)
    room = Size(column.width, min(page.height * _TITLE_SHARE, foot_y - top - below))
    strips = divide_title(context, meta.title, letters, room)
    _report_small_title(context, meta, smallest_size(strips))
    at = Point(_EDGE, top)
    marks, title_height = stick_title(context, strips, letters, at, column.width)
    subtitle_y = top + title_height + mm(7)
    author_y = foot_y - author.height - mm(5)
    excess = subtitle_y + subtitle.height - author_y
    fields = ("title", "subtitle", author_field(meta), "mentions")
    report_overflow(context, meta, fields, excess, page.height)
    art_room = author_y - mm(5) - (subtitle_y + subtitle.height + mm(5))
    return (
        *head.placed_at(_EDGE, _EDGE),
        *_place_art(context, meta, ornament, author_y - mm(5), art_room),
        *make_element(marks, meta.title),
        *subtitle.placed_at(_EDGE, subtitle_y),
        *author.placed_at(_EDGE, author_y),
        *foot.placed_at(_EDGE, foot_y),
        *set_cover_draft_mark(context, meta, _EDGE, "left"),
    )


def _typed_style(context: TypesettingContext, *, has_ground: bool) -> BlockStyle:
    """Return the style of what stands beside a title: the text's own letters, ragged, on paper where there is a ground."""
    body = context.theme.block_styles["body"]
    label = LabelStrip(PAPER, is_torn=False) if has_ground else None
    return replace(
        body, align="left", first_indent=0.0, hyphenate=False, balanced=True, label=label
    )


def _report_small_title(context: TypesettingContext, meta: Meta, size: Pt) -> None:
    """Add an error where a title is so long that its letters are none of a cover."""
    if size < _MIN_SIZE:
        sizes = {"size": f"{size:.0f}", "least": f"{_MIN_SIZE:.0f}"}
        span = meta.span_of("title")
        context.diagnostics.append(error("cover-title", context.source, span, **sizes))


def _place_art(
    context: TypesettingContext,
    meta: Meta,
    ornament: Drawing | None,
    foot: Pt,
    height: Pt,
) -> PageItems:
    """Return the author's picture in the room under the title, else the theme's ornament; nothing where there is too little."""
    if height < _LEAST_ART:
        return ()
    width = context.theme.page.size.width - 2 * _EDGE
    picture = place_cover_picture(context, meta, Rect(_EDGE, foot - height, width, height))
    if picture or ornament is None:
        return picture
    size = ornament.size.scaled_into(width, height)
    at = Point(_EDGE, foot - height + (height - size.height) / 2)
    return (PageItem(at, ScaledDrawing(ornament, size)),)


def _set_author(column: SheetColumn, meta: Meta) -> ParagraphStack:
    """Return who speaks, on a strip of the theme's small labels."""
    heading = column.context.theme.block_styles["heading-2"]
    words = author_line(meta)
    if not words:
        return EMPTY_STACK
    size = min(heading.text.size, _AUTHOR_SIZE)
    return column.stack([words], _label_style(heading, size))


def _label_style(heading: BlockStyle, size: Pt) -> BlockStyle:
    """Return a heading's style at a size, on strips and with room for them."""
    label = heading.label or _DEFAULT_STRIP
    ink = find_ink_on(label.fill or BLACK)
    aside = STRIP_ASIDE * size
    text = replace(heading.text, size=size, leading=size * _HEADLINE_LEADING, ink=ink)
    return BlockStyle(
        text,
        "left",
        left_indent=aside,
        right_indent=aside,
        hyphenate=False,
        balanced=True,
        keep_small_words=True,
        label=label,
    )


def set_label_headline(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words in the theme's headings, ranged left, as large as the room lets them be, each line on its strip."""
    heading = context.theme.block_styles["heading-1"]

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        return plain_paragraphs(split_sentences(text), _label_style(heading, size))

    sizes = headline_sizes(room.height)
    return largest_stack_that_fits(
        context, paragraphs, (room.width, room.height), sizes, lang
    )

"""A picture that fills a cover, the title white out of it, black over it, or on a band across it; for every theme.

Nothing here knows whether a photograph is light or dark where the title stands: letters bear a hem of the other colour,
which is not seen where it is not needed and keeps them readable where it is, on the tenth copy too.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Rect, Size, crop_to_ratio
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    PageItems,
    find_picture_frame,
    place_rule,
)
from pamphlets.core.style import BLACK, PAPER, BlockStyle, Ink, TextStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.design.covers.plan_choice import report_plan_not_taken
from pamphlets.design.covers.title_size import report_small_title
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import author_field, author_line, report_overflow
from pamphlets.layout.brochure.draft_mark import draft_element
from pamphlets.layout.look import DrawCover, SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    plain_paragraphs,
    smallest_font_size,
)
from pamphlets.layout.single_sheet.cover_picture import fill_with_cover_picture
from pamphlets.layout.single_sheet.headline_grounds import draw_hems
from pamphlets.transforms.draft_words import draft_mark

_A5_HEIGHT: Final = PAGE_SIZES["A5"][1]
_INSET: Final = mm(12)  # of words, from the trim
_TITLE_SHARE: Final = 0.4  # of the page's height, at most
_BAND_SHARE: Final = 0.27  # of it, for a title on a band
_DOT: Final = 0.4  # points
_BAND_RULE: Final = 3.0  # points, over and under a white band
_BAND_PADDING: Final = mm(6)
_BROADEST_SOLID: Final = mm(30)  # a higher black band comes grey out of a copier
_BAND_FOOT: Final = 0.15  # of the page, below a band
_TAG_PADDING: Final = mm(2)
# Of a photograph: of which less is left is not meant for a whole page.
_LEAST_KEPT: Final = 0.45


def with_picture_covers(draw_cover: DrawCover, set_title: SetHeadline) -> DrawCover:
    """Return what draws a title's cover: over a picture that fills the page, else as `draw_cover` has it."""

    def draw(context: TypesettingContext, meta: Meta) -> PageItems:
        if fills_page(context, meta):
            report_plan_not_taken(context, meta, "cover-plan-picture")
            return draw_picture_cover(context, meta, set_title)
        return draw_cover(context, meta)

    return draw


def fills_page(context: TypesettingContext, meta: Meta) -> bool:
    """Return whether the picture of a cover fills it.

    So does one on which the author places the title, and a photograph of about a page's proportions. A drawing stands
    within the design's own cover else: what is cropped of it is lost.
    """
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None:
        return False
    if meta.cover_title or artwork.drawing is not None:
        return bool(meta.cover_title)
    crop = crop_to_ratio(artwork.size, context.theme.page.size, (0.5, 0.5))
    return crop.width * crop.height >= _LEAST_KEPT


def draw_picture_cover(
    context: TypesettingContext, meta: Meta, set_title: SetHeadline
) -> PageItems:
    """Return the picture to 5 mm of the trim, or beyond it where the title bleeds, with all words over it."""
    size = context.theme.page.size
    frame = find_picture_frame(size, bleeds=meta.bleeds)
    authors, subtitle, mentions = _set_tags(context, meta)
    head, foot = mm(14) * size.height / _A5_HEIGHT, size.height - mm(12)
    mentions_y = foot - mentions.height
    subtitle_y = mentions_y - subtitle.height - (mm(3) if mentions.height else 0.0)
    authors_y = head
    if meta.cover_title == "overprint":
        ink = _dark_ink(context.theme.ink)
        title = _set_hemmed_title(context, meta, set_title, ink, PAPER)
        title_marks = title.placed_at(_INSET, head)
        authors_y = mentions_y - authors.height - mm(2)
        subtitle_y = head + title.height + mm(4)
    elif meta.cover_title == "knockout":
        title = _set_hemmed_title(context, meta, set_title, PAPER, BLACK)
        title_marks = title.placed_at(_INSET, subtitle_y - mm(5) - title.height)
    else:
        band_foot = min(size.height * (1 - _BAND_FOOT), subtitle_y - mm(2.5))
        title_marks = _place_band(context, meta, set_title, frame, band_foot)
        subtitle_y = band_foot + mm(2.5)
    return (
        *fill_with_cover_picture(context, meta, frame),
        *title_marks,
        *subtitle.placed_at(_INSET, subtitle_y),
        *authors.placed_at(_INSET, authors_y),
        *mentions.placed_at(_INSET, mentions_y),
    )


def _set_tags(context: TypesettingContext, meta: Meta) -> "tuple[_Tag, _Tag, _Tag]":
    """Return who wrote it, what it is about, and what it is not, each on paper of its own."""
    size = context.theme.page.size
    width = size.width - 2 * _INSET - 2 * _TAG_PADDING
    column = SheetColumn(context, width, meta.lang)
    scale = max(0.85, size.height / _A5_HEIGHT)
    sans = replace(context.theme.block_styles["caption"].text.font, italic=False)
    letters = TextStyle(sans, 11 * scale, 14 * scale)
    style = BlockStyle(
        letters, "left", hyphenate=False, balanced=True, keep_small_words=True
    )
    bold = style.at_size(13.5 * scale, 16.5 * scale, replace(sans, weight=700))
    authors = _Tag(column.stack([author_line(meta)], style))
    subtitle = _Tag(column.stack([meta.subtitle], bold))
    small = style.at_size(9, 11.5)
    last_lines = plain_paragraphs(meta.mentions, small)
    draft = draft_mark(meta)
    for line in plain_paragraphs([draft], small):
        last_lines.append(line._replace(element=draft_element(draft)))
    mentions = _Tag(column.stack_paragraphs(last_lines))
    height = authors.height + subtitle.height + mentions.height
    fields = ("subtitle", "mentions", author_field(meta))
    report_overflow(context, meta, fields, height - size.height * 0.4, height)
    return authors, subtitle, mentions


class _Tag:
    """A few words on paper of their own, as if pasted on a picture."""

    def __init__(self, stack: ParagraphStack) -> None:
        self._stack = stack
        self._width = max(map(_right_edge, stack.marks), default=0.0)
        padding = 1.3 * _TAG_PADDING if stack.marks else 0.0
        self.height = stack.height + padding

    def placed_at(self, x: Pt, y: Pt) -> PageItems:
        """Return its paper and its words; nothing where it has none."""
        if not self._stack.marks:
            return ()
        paper = place_rule(x, y, self._width + 2 * _TAG_PADDING, self.height, PAPER)
        words_y = y + (self.height - self._stack.height) / 2
        return (paper, *self._stack.placed_at(x + _TAG_PADDING, words_y))


def _right_edge(mark: PageItem) -> Pt:
    """Return where a run ends."""
    return mark.at.x + (mark.content.advance if isinstance(mark.content, GlyphRun) else 0.0)


def _dark_ink(ink: Ink) -> Ink:
    """Return an ink in which letters are seen on white, black for a pale one."""
    return ink if is_dark_ink(ink) else BLACK


def _set_title(
    context: TypesettingContext,
    meta: Meta,
    set_title: SetHeadline,
    ink: Ink,
    height_share: float = _TITLE_SHARE,
) -> ParagraphStack:
    """Return the title in an ink, as large as its share of the page lets it be, and an error where it does not fit."""
    size = context.theme.page.size
    inked = replace(context, theme=replace(context.theme, ink=ink))
    room = Size(size.width - 2 * _INSET, size.height * height_share)
    title = set_title(inked, meta.title, room, meta.lang)
    report_overflow(context, meta, ("title",), title.height - room.height, title.height)
    report_small_title(context, meta, smallest_font_size(title))
    return title.as_element(meta.title)


def _set_hemmed_title(
    context: TypesettingContext, meta: Meta, set_title: SetHeadline, ink: Ink, hem: Ink
) -> ParagraphStack:
    """Return the title in an ink, with a hem in another one round all its letters."""
    title = _set_title(context, meta, set_title, ink)
    return title._replace(marks=(*draw_hems(title.marks, hem), *title.marks))


def _place_band(
    context: TypesettingContext,
    meta: Meta,
    set_title: SetHeadline,
    frame: Rect,
    foot: Pt,
) -> PageItems:
    """Return the title on a band across the picture: in the spot ink, in black, or white where it is a high one."""
    band, letters = context.theme.ink, PAPER
    title = _set_title(context, meta, set_title, PAPER, _BAND_SHARE)
    height = title.height + 2 * _BAND_PADDING
    if not is_dark_ink(band):
        letters = BLACK
    elif band == BLACK and height > _BROADEST_SOLID:
        band, letters = PAPER, BLACK
    if letters == BLACK:
        unreported = replace(context, diagnostics=[])
        title = _set_title(unreported, meta, set_title, BLACK, _BAND_SHARE)
    top = foot - height
    # A picture's dots may stand out of its frame by half of one.
    left, width = frame.x - _DOT, frame.width + 2 * _DOT
    marks = [place_rule(left, top, width, height, band)]
    if band == PAPER:
        marks.append(place_rule(left, top, width, _BAND_RULE))
        marks.append(place_rule(left, foot - _BAND_RULE, width, _BAND_RULE))
    return (*marks, *title.placed_at(_INSET, top + _BAND_PADDING))

"""The cover of Bloc: its title as a wall of words; its headlines and its emblem."""

from dataclasses import replace
from typing import Final

from pamphlets.core.candidates import first_that_fits
from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import PageItems, place_rule
from pamphlets.core.source import error
from pamphlets.core.style import PAPER, BlockStyle, FontSpec, TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.word_bars import draw_word_bars
from pamphlets.design.ornaments.word_wall import MIN_WALL_SIZE, set_word_wall
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import author_field, author_line, report_overflow
from pamphlets.layout.brochure.draft_mark import set_cover_draft_mark
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn, smallest_font_size
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

_POSTER_FONT: Final = FontSpec("Anton")
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge
_RULE_WEIGHT: Final = 6.0
_BAND_HEIGHT: Final = mm(15)  # a solid of 15 mm: larger ones come grey out of a copier
_NAME_SIZES: Final = (20.0, 19.5, 19.0, 18.5, 18.0, 17.5, 17.0, 16.5)
_WALL_TOP: Final = mm(24)
_MAX_PICTURE_SHARE: Final = 0.42  # of the room above the band, at most, for a picture
_MIN_WALL_HEIGHT: Final = mm(30)


def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the front: the title as a wall, a heavy rule above it, who wrote it reversed out of a black band."""
    page_size = context.theme.page.size
    column = SheetColumn(context, page_size.width - 2 * _EDGE, meta.lang)
    width = column.width
    plain = BlockStyle(TextStyle(_SANS, 10, 13), "left", hyphenate=False, balanced=True)
    foot = column.stack(meta.mentions, plain)
    foot_y = page_size.height - mm(17) - foot.height
    band_y = foot_y - mm(5) - _BAND_HEIGHT
    subtitle_style = replace(plain.at_size(15, 18, _BOLD), keep_small_words=True)
    subtitle = column.stack([meta.subtitle], subtitle_style)
    room = band_y - mm(6) - subtitle.height - mm(4) - _WALL_TOP
    fields, height = ("subtitle", "mentions"), subtitle.height + foot.height
    report_overflow(context, meta, fields, _MIN_WALL_HEIGHT - room, height)
    room = max(room - _picture_height(context, meta, Size(width, room)), _MIN_WALL_HEIGHT)
    title = set_word_wall(column, meta.title, _POSTER_FONT, room)
    # Without an author the band has the series.
    head_field = "series" if meta.series and author_line(meta) else "date"
    head = column.stack([getattr(meta, head_field)], plain.at_size(10, 13, _BOLD))
    rule_y = _WALL_TOP - mm(4) - _RULE_WEIGHT
    excess = _EDGE + head.height - rule_y
    report_overflow(context, meta, [head_field], excess, head.height)
    _report_small_title(context, meta, title)
    picture_y = _WALL_TOP + title.height + mm(10) + subtitle.height
    picture_room = Rect(_EDGE, picture_y, width, band_y - mm(4) - picture_y)
    return (
        *head.placed_at(_EDGE, _EDGE),
        place_rule(_EDGE, rule_y, width, _RULE_WEIGHT),
        *title.placed_at(_EDGE, _WALL_TOP),
        *subtitle.placed_at(_EDGE, _WALL_TOP + title.height + mm(6)),
        *place_cover_picture(context, meta, picture_room),
        *_place_band(column, meta, band_y),
        *foot.placed_at(_EDGE, foot_y),
        *set_cover_draft_mark(context, meta, _EDGE, "left"),
    )


def _place_band(column: SheetColumn, meta: Meta, y: Pt) -> PageItems:
    """Return who wrote it, or else its series, in white on a black band; nothing where there is neither."""
    field = author_field(meta) if author_line(meta) else "series"
    words = author_line(meta) or meta.series
    name_column = column._replace(width=column.width - mm(8))
    name = name_column.stack([words], _name_style(name_column, words))
    excess = name.height - _BAND_HEIGHT
    report_overflow(column.context, meta, [field], excess, name.height)
    if not words:
        return ()
    band = place_rule(_EDGE, y, column.width, _BAND_HEIGHT)
    return (band, *name.placed_at(_EDGE + mm(4), y + (_BAND_HEIGHT - name.height) / 2))


def _picture_height(context: TypesettingContext, meta: Meta, room: Size) -> Pt:
    """Return the height that the title leaves to the author's picture; none where there is none."""
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None:
        return 0.0
    full_height = room.width * artwork.size.height / artwork.size.width
    return min(full_height, room.height * _MAX_PICTURE_SHARE) + mm(8)


def _report_small_title(
    context: TypesettingContext, meta: Meta, title: ParagraphStack
) -> None:
    """Add an error where a wall is so full that its letters are none of a cover."""
    size = smallest_font_size(title)
    if 0.0 < size < MIN_WALL_SIZE:
        fields = {"size": f"{size:.0f}", "least": f"{MIN_WALL_SIZE:.0f}"}
        span = meta.span_of("title")
        context.diagnostics.append(error("cover-title", context.source, span, **fields))


def _name_style(column: SheetColumn, name: str) -> BlockStyle:
    """Return the style of a name in white on black: one line, never under 16 points where it fits."""

    def fits(size: Pt) -> bool:
        shaper = column.context.chunk_shaper(TextStyle(_BOLD, size, size), "fr")
        return shaper.shape_whole(name).width <= column.width

    size = first_that_fits(_NAME_SIZES, fits)
    text = TextStyle(_BOLD, size, size * 1.2, ink=PAPER)
    return BlockStyle(text, "left", hyphenate=False, balanced=True)


def set_headline(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words as a wall, in the theme's spot ink where it has one."""
    column = SheetColumn(context, room.width, lang)
    return set_word_wall(column, text, _POSTER_FONT, room.height, centred=False)


def draw_emblem(context: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return a bar for each of the title's words, as long as the word, in the spot ink."""
    return draw_word_bars(title, size, context.theme.ink)

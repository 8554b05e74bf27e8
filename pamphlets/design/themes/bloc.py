"""Bloc: a wall of words. Anton in capitals across the whole cover; inside, sans headings and hard left edges."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.style import PAPER, BlockBorder, BlockStyle, FontSpec, TextStyle, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.word_bars import draw_word_bars
from pamphlets.design.ornaments.word_wall import set_word_wall
from pamphlets.design.themes import sobre
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.brochure.colophon import report_overflow
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
    text_to_inlines,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

_GRID: Final = sobre.GRID
_POSTER_FONT: Final = FontSpec("Anton")
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_BLACK: Final = FontSpec("Source Sans 3", 900)
_TITLE: Final = BlockStyle(
    TextStyle(_BLACK, 15, 16.75),
    "left",
    lines_before=1,
    lines_after=0.5,
    hyphenate=False,
    balanced=True,
    keep_small_words=True,
)

BLOCKS: Final = sobre.BLOCKS | {
    "heading-1": replace(
        _TITLE,
        text=TextStyle(_POSTER_FONT, 34, 44, caps=True),
        lines_before=0,
        lines_after=1.0,
        sink_lines=0,
    ),
    "heading-2": _TITLE,
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.8, _GRID), lines_after=0),
    "heading-4": replace(_TITLE, text=TextStyle(_BOLD, 10, _GRID), lines_before=0, lines_after=0),
    "aside": replace(sobre.BLOCKS["aside"], left_indent=0, right_indent=12),
    "quote": replace(sobre.BLOCKS["quote"], left_indent=0, right_indent=14),
    "pull-quote": BlockStyle(
        TextStyle(_POSTER_FONT, 19, 26.8, caps=True),
        "left",
        lines_before=1,
        hyphenate=False,
        balanced=True,
    ),
    "back": BlockStyle(TextStyle(_BOLD, 12.5, 16.75), "left", hyphenate=False),
}

RUNS: Final = sobre.RUNS | {
    "folio": TextStyle(_BLACK, 11, _GRID),
    "running": TextStyle(_BOLD, 9, _GRID),
    "step": TextStyle(_POSTER_FONT, 20, _GRID),
}

THEME: Final[Theme] = replace(
    sobre.THEME,
    name="bloc",
    block_styles=MappingProxyType(BLOCKS),
    text_styles=MappingProxyType(RUNS),
    borders=MappingProxyType(
        {
            "aside": BlockBorder("side", 4.0, distance=8.0),
            "quote": BlockBorder("side", 1.2, distance=8.0),
            "pull-quote": BlockBorder("rules", 6.0, 6.0, 7.0),
        }
    ),
    break_polygon=((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)),
)

_EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge
_RULE_WEIGHT: Final = 6.0
_BAND_HEIGHT: Final = mm(15)  # a solid of 15 mm: larger ones come grey out of a copier
_WALL_TOP: Final = mm(24)
_MAX_PICTURE_SHARE: Final = 0.42  # of the room above the band, at most, for a picture
_MIN_WALL_HEIGHT: Final = mm(30)


def draw_cover(case: TypesettingContext, meta: Meta) -> tuple[PageItem, ...]:
    """Return the front: the title as a wall, a heavy rule above it, who wrote it reversed out of a black band."""
    page = case.theme.page.size
    width = page.width - 2 * _EDGE
    plain = BlockStyle(TextStyle(_SANS, 10, 13), "left", hyphenate=False, balanced=True)
    foot = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(line), plain) for line in meta.mentions],
        width,
        meta.lang,
    )
    foot_top = page.height - mm(17) - foot.height
    band_top = foot_top - mm(5) - _BAND_HEIGHT
    sub_style = replace(plain, keep_small_words=True, text=TextStyle(_BOLD, 15, 18))
    sub = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(meta.subtitle), sub_style)] if meta.subtitle else [],
        width,
        meta.lang,
    )
    room = band_top - mm(6) - sub.height - mm(4) - _WALL_TOP
    report_overflow(
        case, meta, "mentions" if foot.height > sub.height else "subtitle", _MIN_WALL_HEIGHT - room
    )
    room -= _picture_height(case, meta, width, room)
    title = set_word_wall(
        case.font_book,
        meta.title,
        _POSTER_FONT,
        (width, max(room, _MIN_WALL_HEIGHT)),
        meta.lang,
        case.theme.ink,
    )
    who = ", ".join(meta.authors) or meta.collective
    name = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(who), _name_style(case, who, width))],
        width - mm(8),
        meta.lang,
    )
    strong = replace(plain, text=TextStyle(_BOLD, 10, 13))
    head = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(meta.series or meta.date), strong)],
        width,
        meta.lang,
    )
    report_overflow(
        case, meta, "authors" if meta.authors else "collective", name.height - _BAND_HEIGHT
    )
    report_overflow(
        case,
        meta,
        "series" if meta.series else "date",
        _EDGE + head.height - (_WALL_TOP - mm(4) - _RULE_WEIGHT),
    )
    low = _WALL_TOP + title.height + mm(10) + sub.height
    return (
        *translate_marks(head.marks, _EDGE, _EDGE),
        PageItem(Point(_EDGE, _WALL_TOP - mm(4) - _RULE_WEIGHT), Rule(width, _RULE_WEIGHT)),
        *translate_marks(title.marks, _WALL_TOP, _EDGE),
        *translate_marks(sub.marks, _WALL_TOP + title.height + mm(6), _EDGE),
        *place_cover_picture(case, meta, Rect(_EDGE, low, width, band_top - mm(4) - low)),
        PageItem(Point(_EDGE, band_top), Rule(width, _BAND_HEIGHT)),
        *translate_marks(name.marks, band_top + (_BAND_HEIGHT - name.height) / 2, _EDGE + mm(4)),
        *translate_marks(foot.marks, foot_top, _EDGE),
    )


def _picture_height(case: TypesettingContext, meta: Meta, width: Pt, room: Pt) -> Pt:
    """Return the height that the title leaves to the author's picture; none where there is none."""
    art = case.artworks.get(meta.cover_image)
    if art is None:
        return 0.0
    return min(width * art.size.height / art.size.width, room * _MAX_PICTURE_SHARE) + mm(8)


def _name_style(case: TypesettingContext, text: str, width: float) -> BlockStyle:
    """Return the style of a name in white on black: one line, never under 16 points where it fits."""
    size = 20.0
    while size > 16.5 and case.chunk_shaper(TextStyle(_BOLD, size, size), "fr").shape_whole(
        text
    ).width > width - mm(8):
        size -= 0.5
    return BlockStyle(
        TextStyle(_BOLD, size, size * 1.2, ink=PAPER), "left", hyphenate=False, balanced=True
    )


def set_headline(case: TypesettingContext, text: str, room: Size, lang: str) -> ParagraphStack:
    """Return words as a wall, in the theme's spot ink where it has one."""
    made = set_word_wall(
        case.font_book,
        text,
        _POSTER_FONT,
        (room.width, room.height),
        lang,
        case.theme.ink,
        centred=False,
    )
    return ParagraphStack(made.marks, made.height, 0)


def draw_emblem(case: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return the title's courses: a bar for each of its words, as long as the word, in the spot ink."""
    return draw_word_bars(title, size, case.theme.ink)


LOOK: Final = Design(
    THEME,
    draw_cover,
    set_headline,
    tightest=sobre.LOOK.tightest,
    loosest=sobre.LOOK.loosest,
    draw_emblem=draw_emblem,
)

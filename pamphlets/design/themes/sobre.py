"""Sobre: a small-press essay. Garamond throughout, one weight for titles, black on a pale paper."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing, translate_paths
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.core.style import BlockBorder, BlockStyle, FontSpec, Ink, PageSpec, TextStyle, Theme
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.design.ornaments.rosette import draw_rosette
from pamphlets.design.ornaments.title_lines import split_title_lines
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.brochure.colophon import report_overflow
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    largest_stack_that_fits,
    stack_paragraphs,
    text_to_inlines,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

GRID: Final = 13.4
_SERIF: Final = FontSpec("EB Garamond", 500)
_ITALIC: Final = replace(_SERIF, italic=True)
_SANS: Final = FontSpec("Source Sans 3", 400)
_BOLD: Final = FontSpec("Source Sans 3", 700)

# Code is shown as typed: `->` stays two characters.
_MONO: Final = FontSpec("JetBrains Mono", features=("-calt", "-liga"))

_TEXT: Final = TextStyle(_SERIF, 11, GRID)
_SMALL: Final = TextStyle(_SANS, 9.5, GRID)  # captions, tables, asides
_NOTE: Final = TextStyle(_SERIF, 9.2, GRID * 5 / 6)  # six note lines stand on five of text

_BODY: Final = BlockStyle(_TEXT, first_indent=11)
_TITLE: Final = BlockStyle(
    replace(_TEXT, size=14, leading=16.75),
    "left",
    lines_before=1,
    lines_after=0.5,
    hyphenate=False,
    balanced=True,
    keep_small_words=True,
)

BLOCKS: Final = {
    "body": _BODY,
    "heading-1": replace(
        _TITLE, text=TextStyle(_SERIF, 28, 32), lines_before=0, lines_after=1.5, sink_lines=3
    ),
    "heading-2": _TITLE,
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.2, GRID), lines_after=0),
    "heading-4": replace(
        _TITLE,
        text=replace(_TEXT, font=replace(_SERIF, italic=True)),
        lines_before=0,
        lines_after=0,
    ),
    "quote": BlockStyle(_TEXT, left_indent=13, right_indent=13, lines_before=1, first_indent=11),
    "attribution": BlockStyle(_TEXT, "right", hyphenate=False),
    "code": BlockStyle(
        TextStyle(_MONO, 8.2, GRID), "left", left_indent=8, lines_before=1, hyphenate=False
    ),
    "cell": BlockStyle(_SMALL, "left"),
    "head": BlockStyle(replace(_SMALL, font=_BOLD), "left", hyphenate=False),
    "caption": BlockStyle(replace(_SMALL, font=replace(_SANS, italic=True)), "left"),
    "aside": BlockStyle(_SMALL, "left", lines_before=1, first_indent=9),
    "aside-title": BlockStyle(
        replace(_SMALL, font=_BOLD, size=10.2), "left", hyphenate=False, balanced=True
    ),
    "pull-quote": BlockStyle(
        TextStyle(replace(_SERIF, italic=True), 17, 20.1),
        "center",
        lines_before=1,
        hyphenate=False,
        balanced=True,
    ),
    "note": BlockStyle(_NOTE, first_indent=9.2),
    "entry": BlockStyle(_NOTE, "left", left_indent=11),
    "term": BlockStyle(
        replace(_TEXT, font=replace(_SERIF, weight=700)), "left", lines_before=0, hyphenate=False
    ),
    "contents-1": BlockStyle(_TEXT, "left", hyphenate=False),
    "contents-2": BlockStyle(_TEXT, "left", left_indent=13, hyphenate=False),
    "small": BlockStyle(_NOTE, "left"),
    "back": BlockStyle(TextStyle(_SERIF, 12.5, 16.75), "left", hyphenate=False),
}

RUNS: Final = {
    "code": TextStyle(_MONO, 0.84, GRID),  # a share of the letters around it
    "folio": TextStyle(_SERIF, 9.2, GRID),
    "running": TextStyle(_SERIF, 9.2, GRID),
    "draft": TextStyle(_SANS, 9, GRID),
    "step": TextStyle(FontSpec("Source Sans 3", 900), 18, GRID),
    "note-number": replace(_NOTE, font=replace(_SERIF, features=("lnum",))),
}

THEME: Final = Theme(
    name="sobre",
    page=PageSpec(
        Size(*PAGE_SIZES["A5"]),
        inner=mm(17),
        outer=mm(27),
        top=mm(20),
        bottom=mm(24.5),
        grid_step=GRID,
    ),
    block_styles=MappingProxyType(BLOCKS),
    text_styles=MappingProxyType(RUNS),
    borders=MappingProxyType({"aside": BlockBorder("rules", 2.0, 0.6, 5.0)}),
    break_polygon=((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    fallback_fonts=(_SANS, FontSpec("DejaVu Sans")),
    note_rule=(mm(24), 0.6),
    note_gap=GRID * 0.9,
)

_MARGIN: Final = mm(15)
_COVER_SIZES: Final = (
    44.0,
    42.0,
    40.0,
    38.0,
    36.0,
    34.0,
    32.0,
    30.0,
)  # 44 points: capitals 10 mm high, read at 2 m
_SENTENCE: Final = re.compile(r"[^?!]+[?!]*")
_SHORT_SENTENCE_WORDS: Final = 4  # words
_HEADLINE_STEP: Final = 0.95  # of a headline, until it fits
_HEADLINE_STEPS: Final = 80
_ROSETTE_SIZE: Final = mm(30)
_SPACE_AROUND_PICTURE: Final = mm(7)  # white above and below a picture
_AUTHORS_TOP: Final = mm(18)  # from the head of the page to the authors
_FOOT: Final = mm(21)
_MAX_TITLE_FOOT: Final = 0.5  # of the page: no title stands higher
_TITLE_FOOT: Final = mm(62)  # from the foot of the page to the foot of the title


def draw_cover(case: TypesettingContext, meta: Meta) -> tuple[PageItem, ...]:
    """Return the front: who at the head, an ornament, the title large and low, what it is not at the foot."""
    page = case.theme.page.size
    share = (
        page.height / THEME.page.size.height
    )  # of an A5 page: what was drawn for that goes smaller on others
    title_foot, who_at, ornament = _TITLE_FOOT * share, _AUTHORS_TOP * share, _ROSETTE_SIZE * share
    width = page.width - 2 * _MARGIN * share
    left = _MARGIN * share
    lang = meta.lang
    center = BlockStyle(_TEXT, "center", hyphenate=False, balanced=True, keep_small_words=True)
    who = replace(
        center, text=TextStyle(replace(_SERIF, features=("smcp", "c2sc")), 12, 15, tracking=0.06)
    )
    head = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(", ".join(meta.authors) or meta.collective), who)],
        width,
        lang,
    )
    italic = replace(center, text=TextStyle(_ITALIC, max(11.5, 14 * share), max(14.0, 18 * share)))
    sub = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(meta.subtitle), italic)] if meta.subtitle else [],
        width,
        lang,
    )
    small = replace(center, text=TextStyle(_SANS, 10, 13))
    foot = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(line), small) for line in meta.mentions],
        width,
        lang,
    )
    # A title stands low, yet above its subtitle and what is said at the foot: on a small page these need more of it.
    under = mm(5) + sub.height + mm(3) + foot.height + _FOOT
    title_foot = max(title_foot, min(under, page.height * _MAX_TITLE_FOOT))
    room = page.height - title_foot - who_at - head.height - ornament
    title = _set_title(case, meta, center, (width, room), share)
    top = page.height - title_foot - title.height
    below_title, foot_top = page.height - title_foot + mm(5), page.height - _FOOT - foot.height
    report_overflow(
        case,
        meta,
        "title" if len(meta.title) > len(", ".join(meta.authors)) else "authors",
        title.height - room,
    )
    report_overflow(
        case,
        meta,
        "mentions" if foot.height > sub.height else "subtitle",
        below_title + sub.height - foot_top,
    )
    high = who_at + head.height + _SPACE_AROUND_PICTURE
    place = Rect(left, high, width, top - _SPACE_AROUND_PICTURE - high)
    art = place_cover_picture(case, meta, place) or _place_rosette(
        meta.title, ornament, page.width, (high, top), case.theme.ink
    )
    return (
        *translate_marks(head.marks, who_at, left),
        *art,
        *translate_marks(title.marks, top, left),
        *translate_marks(sub.marks, below_title, left),
        *translate_marks(foot.marks, foot_top, left),
    )


def _place_rosette(
    title: str, size: float, width: float, between: tuple[float, float], ink: Ink
) -> tuple[PageItem, ...]:
    """Return the title's own ornament, in the middle of a page's width, between two heights."""
    high, low = between
    at = Point((width - size) / 2, (high - _SPACE_AROUND_PICTURE + mm(6) + low - size) / 2)
    return (PageItem(at, ScaledDrawing(draw_rosette(title, size, ink), Size(size, size))),)


def _set_title(
    case: TypesettingContext,
    meta: Meta,
    center: BlockStyle,
    room: tuple[float, float],
    share: float,
) -> ParagraphStack:
    """Return the title as large as its longest word and the room's height allow, down to a size still read afar."""
    sizes = [size * share for size in _COVER_SIZES]
    return largest_stack_that_fits(
        case, lambda size: _title_paragraphs(meta.title, center, size), room, sizes, meta.lang
    )


def _title_paragraphs(title: str, style: BlockStyle, size: float) -> list[StackedParagraph]:
    """Return a title at a size, a line begun at its colon."""
    large = replace(style, text=TextStyle(_SERIF, size, size * 1.06, tracking=-0.005))
    return [StackedParagraph(text_to_inlines(line), large) for line in split_title_lines(title)]


def set_headline(case: TypesettingContext, text: str, room: Size, lang: str) -> ParagraphStack:
    """Return words in Garamond, ranged left, as large as the room lets them be, in the theme's spot ink.

    Each question or exclamation begins a line, and a short one keeps to it.
    """
    said = [part.strip() for part in _SENTENCE.findall(text)]
    if len(said) > 1:
        said = [
            part.replace(" ", "\u00a0") if part.count(" ") < _SHORT_SENTENCE_WORDS else part
            for part in said
        ]
    lines = [line for part in said for line in split_title_lines(part)]
    letters = replace(
        _TEXT, font=replace(_SERIF, features=("lnum",)), ink=case.theme.ink, tracking=-0.005
    )
    left = BlockStyle(letters, "left", hyphenate=False, balanced=True, keep_small_words=True)
    sizes = [room.height * _HEADLINE_STEP**step for step in range(_HEADLINE_STEPS)]

    def pieces(size: float) -> list[StackedParagraph]:
        style = replace(left, text=replace(letters, size=size, leading=size * 1.06))
        return [StackedParagraph(text_to_inlines(line), style) for line in lines]

    return largest_stack_that_fits(case, pieces, (room.width, room.height), sizes, lang)


def draw_emblem(case: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return the title's rosette, as large as a box lets it be, in the middle of it, in the spot ink."""
    wide = min(size.width, size.height)
    made = draw_rosette(title, wide, case.theme.ink)
    return Drawing(
        size, translate_paths(made.paths, (size.width - wide) / 2, (size.height - wide) / 2)
    )


LOOK: Final = Design(
    THEME,
    draw_cover,
    set_headline,
    tightest=(10.2, 12.6),
    loosest=(11.8, 14.4),
    draw_emblem=draw_emblem,
)

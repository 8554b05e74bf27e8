"""Trait: cut and drawn. Archivo Black over a block of linoleum cut for the title, black with one flat ink."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GlyphRun, PageItem, ScaledDrawing
from pamphlets.core.style import BlockBorder, BlockStyle, FontSpec, TextStyle, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.linocut import draw_linocut
from pamphlets.design.ornaments.linocut_strokes import LinocutHand
from pamphlets.design.ornaments.title_lines import glue_small_words, split_title_lines
from pamphlets.design.themes import bloc, sobre
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

_GRID: Final = sobre.GRID
_LINOCUT_FONT: Final = FontSpec("Archivo Black")
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_TITLE_TRACKING: Final = -0.03  # em: letters cut in wood stand close
_TITLE_LEADING: Final = 1.0  # of the size of a title
_TITLE: Final = BlockStyle(
    TextStyle(_LINOCUT_FONT, 13, 16.75),
    "left",
    lines_before=1,
    lines_after=0.5,
    hyphenate=False,
    balanced=True,
    keep_small_words=True,
)

BLOCKS: Final = bloc.BLOCKS | {
    "heading-1": replace(_TITLE, text=TextStyle(_LINOCUT_FONT, 30, 33.5, tracking=_TITLE_TRACKING), lines_before=0, lines_after=1.5, sink_lines=2),
    "heading-2": _TITLE,
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.8, _GRID), lines_after=0),
    "aside": sobre.BLOCKS["aside"],
    "quote": replace(sobre.BLOCKS["quote"], left_indent=0, right_indent=14),
    "pull-quote": BlockStyle(
        TextStyle(_LINOCUT_FONT, 15, 20.1, tracking=-0.01), "left", lines_before=1, hyphenate=False, balanced=True,
        keep_small_words=True,
    ),
}  # fmt: skip

RUNS: Final = bloc.RUNS | {
    "folio": TextStyle(_LINOCUT_FONT, 10, _GRID),
    "step": TextStyle(_LINOCUT_FONT, 18, _GRID),
}

THEME: Final[Theme] = replace(
    sobre.THEME,
    name="trait",
    block_styles=MappingProxyType(BLOCKS),
    text_styles=MappingProxyType(RUNS),
    borders=MappingProxyType(
        {
            "aside": BlockBorder("rules", 3.0, 0.8, 5.0),
            "quote": BlockBorder("side", 2.0, distance=8.0),
            "pull-quote": BlockBorder("rules", 3.0, 3.0, 6.0),
        }
    ),
    # a push of the gouge, standing
    break_polygon=((0.5, 0.0), (0.72, 0.42), (0.66, 0.78), (0.5, 1.0), (0.36, 0.74), (0.3, 0.38)),
)

_EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge
_FOOT: Final = mm(17)  # below it there may be a line that says it is a draft
_COMMA_WIDTH: Final = mm(3)  # what a comma hangs beyond its line
_LARGEST_SIZES: Final = (104.0, 96.0, 88.0, 80.0, 72.0, 66.0, 60.0, 56.0, 52.0)
_COVER_SIZES: Final = (*_LARGEST_SIZES, 48.0, 45.0, 43.5, 42.0, 39.0, 36.0, 33.0, 30.0)
_LONG_WORD_SIZES: Final = (28.0, 27.5, 27.0, 26.5, 26.0)  # where one word is as long as a line
_BARELY_SMALLER: Final = 0.86  # of a size: so much smaller is hardly seen
_MIN_SIZE_READ_AFAR: Final = 42.0  # points: capitals 10 mm high, read at 2 m
_TITLE_HEIGHT_SHARE: Final = 0.4  # of the page, for the title
_MIN_LINOCUT_HEIGHT: Final = mm(24)
_HEADLINE_STEP: Final = 0.95  # of a headline, until it fits
_HEADLINE_STEPS: Final = 80
_STROKE_WEIGHT: Final = 0.13  # of a headline's size: the cut line under it
_STROKE_HEIGHT: Final = 0.26  # of that size: what the line and the white above it take
_SENTENCE: Final = re.compile(r"[^?!]+[?!]*")


def draw_cover(case: TypesettingContext, meta: Meta) -> tuple[PageItem, ...]:
    """Return the front: the series, the title ranged left, the block cut for it, who wrote it at the foot."""
    page = case.theme.page.size
    share = page.height / THEME.page.size.height  # of an A5 page
    width, lang = page.width - 2 * _EDGE, meta.lang
    plain = BlockStyle(TextStyle(_SANS, 10, 13), "left", hyphenate=False, balanced=True)
    strong = replace(plain, text=TextStyle(_BOLD, 10, 13))
    head = stack_paragraphs(
        case, [StackedParagraph(text_to_inlines(meta.series or meta.date), strong)], width, lang
    )
    sub_style = replace(
        plain,
        keep_small_words=True,
        text=TextStyle(_BOLD, max(11.0, 14.5 * share), max(13.5, 18 * share)),
    )
    sub = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(meta.subtitle), sub_style)] if meta.subtitle else [],
        width,
        lang,
    )
    who = replace(plain, text=TextStyle(_BOLD, 12, 15))
    below = [StackedParagraph(text_to_inlines(", ".join(meta.authors) or meta.collective), who)]
    below += [
        StackedParagraph(text_to_inlines(line), plain, 2.0 if not place else 0.0)
        for place, line in enumerate(meta.mentions)
    ]
    foot = stack_paragraphs(case, below, width, lang)
    top = _EDGE + (head.height + mm(5) * share if head.height else 0.0)
    room = page.height * _TITLE_HEIGHT_SHARE
    title = _set_title(
        case, meta, (width - (_COMMA_WIDTH if "," in meta.title else 0.0), room), share
    )
    under = (
        top + title.height + (mm(3) * share + sub.height if meta.subtitle else 0.0) + mm(5) * share
    )
    foot_top = page.height - _FOOT * share - foot.height
    art = Rect(_EDGE, under, width, foot_top - mm(5) * share - under)
    report_overflow(
        case,
        meta,
        "title" if len(meta.title) > len("".join(meta.authors)) else "authors",
        title.height - room,
    )
    report_overflow(case, meta, _longest_field(meta), _MIN_LINOCUT_HEIGHT * share - art.height)
    picture = place_cover_picture(case, meta, art) or _place_linocut(case, meta.title, art)
    return (
        *translate_marks(head.marks, _EDGE, _EDGE),
        *translate_marks(title.marks, top, _EDGE),
        *translate_marks(sub.marks, top + title.height + mm(3) * share, _EDGE),
        *picture,
        *translate_marks(foot.marks, foot_top, _EDGE),
    )


def _longest_field(meta: Meta) -> str:
    """Return the field that takes the most room on a cover, its title apart."""
    said = {
        "subtitle": meta.subtitle,
        "mentions": "".join(meta.mentions),
        "authors": "".join(meta.authors),
    }
    return max(said, key=lambda field: len(said[field]))


def _place_linocut(case: TypesettingContext, title: str, room: Rect) -> tuple[PageItem, ...]:
    """Return the block cut for a title, filling its room; none where that is no room at all."""
    if room.height < mm(10):
        return ()
    size = Size(room.width, room.height)
    return (
        PageItem(
            Point(room.x, room.y), ScaledDrawing(draw_linocut(title, size, case.theme.ink), size)
        ),
    )


def _set_title(
    case: TypesettingContext, meta: Meta, room: tuple[Pt, Pt], share: float
) -> ParagraphStack:
    """Return the title as large as its part of the page allows: each verse on one line where that is read afar.

    A little smaller where that saves a line: what stood alone on it would look lost.
    """
    sizes = [size * share for size in (*_COVER_SIZES, *_LONG_WORD_SIZES)]
    lines = [part for verse in split_title_lines(meta.title) for part in _split_at_comma(verse)]
    for size in (size for size in sizes if size >= _MIN_SIZE_READ_AFAR * share):
        made = _try_lines(case, lines, size, room, meta.lang)
        if made is not None and made.line_count == len(lines):
            return made
    made = largest_stack_that_fits(
        case,
        lambda size: _title_paragraphs(case, split_title_lines(meta.title), size, plain=True),
        room,
        sizes,
        meta.lang,
    )
    largest = _largest_size(made)
    for size in (size for size in sizes if _BARELY_SMALLER * largest <= size < largest):
        shorter = _try_lines(case, split_title_lines(meta.title), size, room, meta.lang)
        if shorter is not None and shorter.line_count < made.line_count:
            return shorter
    return made


def _largest_size(made: ParagraphStack) -> Pt:
    """Return the size of the largest letters of a title, 0 where it has none."""
    return max(
        (mark.content.size for mark in made.marks if isinstance(mark.content, GlyphRun)),
        default=0.0,
    )


def _try_lines(
    case: TypesettingContext, lines: list[str], size: Pt, room: tuple[Pt, Pt], lang: str
) -> ParagraphStack | None:
    """Return lines at a size, None where they do not fit their room; no doubt about them is kept."""
    doubts = len(case.diagnostics)
    made = stack_paragraphs(case, _title_paragraphs(case, lines, size, plain=True), room[0], lang)
    fits = made.height <= room[1] and len(case.diagnostics) == doubts
    del case.diagnostics[doubts:]
    return made if fits else None


def _split_at_comma(verse: str) -> list[str]:
    """Return a verse parted at its comma, where it has one; else whole."""
    first, comma, second = verse.partition(", ")
    return [f"{first},", second] if comma and ", " not in second else [verse]


def _title_paragraphs(
    case: TypesettingContext, lines: list[str], size: Pt, *, plain: bool
) -> list[StackedParagraph]:
    """Return lines of a title at a size; in the spot ink where it is not to be `plain` black."""
    text = TextStyle(_LINOCUT_FONT, size, size * _TITLE_LEADING, tracking=_TITLE_TRACKING)
    if not plain:
        text = replace(text, ink=case.theme.ink)
    style = BlockStyle(text, "left", hyphenate=False, balanced=True, keep_small_words=True)
    return [StackedParagraph(text_to_inlines(glue_small_words(line)), style) for line in lines]


def set_headline(case: TypesettingContext, text: str, room: Size, lang: str) -> ParagraphStack:
    """Return words in Archivo Black, ranged left, as large as the room lets them be, a line cut under them.

    Each question or exclamation begins a line. The line is cut by the title's own hand.
    """
    said = [part.strip() for part in _SENTENCE.findall(text) if part.strip()] or [text]
    sizes = [room.height * _HEADLINE_STEP**step for step in range(_HEADLINE_STEPS)]

    def pieces(size: Pt) -> list[StackedParagraph]:
        return [
            piece
            for part in said
            for piece in _title_paragraphs(case, split_title_lines(part), size, plain=False)
        ]

    made = largest_stack_that_fits(
        case, pieces, (room.width, room.height / (1 + _STROKE_HEIGHT)), sizes, lang
    )
    size = _largest_size(made)
    if not size:
        return made
    weight = size * _STROKE_WEIGHT
    long = min(room.width, max(size * 2.2, room.width * 0.3))
    line = PageItem(
        Point(0.0, made.height + size * (_STROKE_HEIGHT - _STROKE_WEIGHT) * 0.5),
        _cut_stroke(case, text, long, weight),
    )
    return ParagraphStack((*made.marks, line), made.height + size * _STROKE_HEIGHT, made.line_count)


def _cut_stroke(case: TypesettingContext, text: str, long: Pt, weight: Pt) -> ScaledDrawing:
    """Return a line cut under words: broad and square where the knife enters, pointed where it leaves."""
    hand, middle = LinocutHand(text), weight / 2
    upper = [
        (0.0, weight * 0.1),
        (long * 0.5, weight * 0.04),
        (long * 0.86, weight * 0.24),
        (long, middle),
    ]
    lower_edge = [
        (long * 0.8, weight * 0.86),
        (long * 0.4, weight * 0.95),
        (weight * 0.12, weight * 0.93),
    ]
    path = hand.cut_shape([*upper, *lower_edge], case.theme.ink, weight * 0.06, weight * 2.5)
    return ScaledDrawing(Drawing(Size(long, weight), (path,)), Size(long, weight))


def draw_emblem(case: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return the block cut for a title, its sun in the spot ink."""
    return draw_linocut(title, size, case.theme.ink)


LOOK: Final = Design(
    THEME,
    draw_cover,
    set_headline,
    tightest=sobre.LOOK.tightest,
    loosest=sobre.LOOK.loosest,
    draw_emblem=draw_emblem,
)

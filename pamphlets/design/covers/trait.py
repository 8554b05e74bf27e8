"""The cover of Trait: Archivo Black over a block of linoleum cut for the title; its headlines and its emblem."""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing
from pamphlets.core.style import (
    BLACK,
    BlockStyle,
    FontSpec,
    Ink,
    TextStyle,
)
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.design.ornaments.linocut.block import draw_linocut
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.title_lines import (
    glue_small_words,
    headline_sizes,
    split_sentences,
    split_title_lines,
)
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import (
    author_field,
    author_line,
    report_crowding,
    report_overflow,
)
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
_LINOCUT_FONT: Final = FontSpec("Archivo Black")
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_TITLE_TRACKING: Final = -0.03  # em: letters cut in wood stand close
_TITLE_LEADING: Final = 1.0  # of the size of a title
_EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge
_FOOT: Final = mm(17)  # below it there may be a line that says it is a draft
_COMMA_WIDTH: Final = mm(3)  # what a comma hangs beyond its line
_LARGEST_SIZES: Final = (104.0, 96.0, 88.0, 80.0, 72.0, 66.0, 60.0, 56.0, 52.0)
_COVER_SIZES: Final = (*_LARGEST_SIZES, 48.0, 45.0, 43.5, 42.0, 39.0, 36.0, 33.0, 30.0)
_LONG_WORD_SIZES: Final = (
    28.0,
    27.5,
    27.0,
    26.5,
    26.0,
)  # where one word is as long as a line
_BARELY_SMALLER: Final = 0.86  # of a size: so much smaller is hardly seen
_MIN_SIZE_READ_AFAR: Final = 42.0  # points: capitals 10 mm high, read at 2 m
_TITLE_HEIGHT_SHARE: Final = 0.4  # of the page, for the title
_MIN_LINOCUT_HEIGHT: Final = mm(24)
_STROKE_WEIGHT: Final = 0.13  # of a headline's size: the cut line under it
_STROKE_HEIGHT: Final = 0.26  # of that size: what the line and the white above it take


def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the front: the series, the title ranged left, the linocut of it, who wrote it at the foot."""
    page_size = context.theme.page.size
    scale = page_size.height / _A5_HEIGHT  # of an A5 page
    column = SheetColumn(context, page_size.width - 2 * _EDGE, meta.lang)
    plain = BlockStyle(TextStyle(_SANS, 10, 13), "left", hyphenate=False, balanced=True)
    head = column.stack([meta.series or meta.date], plain.at_size(10, 13, _BOLD))
    subtitle_style = plain.at_size(max(11.0, 14.5 * scale), max(13.5, 18 * scale), _BOLD)
    subtitle = column.stack([meta.subtitle], replace(subtitle_style, keep_small_words=True))
    foot = _set_cover_foot(column, meta, plain)
    title_y = _EDGE
    if head.height:
        title_y += head.height + mm(5) * scale
    title_height = page_size.height * _TITLE_HEIGHT_SHARE
    title = _set_title(column, meta.title, title_height, scale)
    subtitle_y = title_y + title.height + mm(3) * scale
    art_y = title_y + title.height + mm(5) * scale
    if meta.subtitle:
        art_y = title_y + title.height + (mm(3) * scale + subtitle.height) + mm(5) * scale
    foot_y = page_size.height - _FOOT * scale - foot.height
    art_room = Rect(_EDGE, art_y, column.width, foot_y - mm(5) * scale - art_y)
    text_height = head.height + title.height + subtitle.height + foot.height
    _report_full_cover(context, meta, art_room.height, text_height)
    if art_room.height >= 0.0:
        longest = "title" if len(meta.title) > len("".join(meta.authors)) else "authors"
        report_crowding(context, meta, longest, title.height - title_height)
    art = place_cover_picture(context, meta, art_room)
    if not art and art_room.height >= mm(10):
        linocut = draw_emblem(context, meta.title, Size(art_room.width, art_room.height))
        art = (PageItem(Point(_EDGE, art_y), ScaledDrawing(linocut, linocut.size)),)
    return (
        *head.placed_at(_EDGE, _EDGE),
        *title.placed_at(_EDGE, title_y),
        *subtitle.placed_at(_EDGE, subtitle_y),
        *art,
        *foot.placed_at(_EDGE, foot_y),
        *set_cover_draft_mark(context, meta, _EDGE, "left"),
    )


def _set_cover_foot(column: SheetColumn, meta: Meta, plain: BlockStyle) -> ParagraphStack:
    """Return who wrote it, and what it is not."""
    lines = plain_paragraphs([author_line(meta)], plain.at_size(12, 15, _BOLD))
    lines += plain_paragraphs(meta.mentions[:1], plain, 2.0)
    lines += plain_paragraphs(meta.mentions[1:], plain)
    return column.stack_paragraphs(lines)


def _report_full_cover(
    context: TypesettingContext, meta: Meta, art_height: Pt, text_height: Pt
) -> None:
    """Report a text that leaves the linocut too little height; with less than none of it, an error."""
    fields = ("title", "subtitle", author_field(meta), "mentions", "series")
    report_overflow(context, meta, fields, -art_height, text_height)
    scale = context.theme.page.size.height / _A5_HEIGHT
    if art_height >= 0.0:
        excess = _MIN_LINOCUT_HEIGHT * scale - art_height
        report_crowding(context, meta, _longest_field(meta), excess)


def _longest_field(meta: Meta) -> str:
    """Return the field that takes the most room on a cover, its title apart."""
    lengths = {
        "subtitle": len(meta.subtitle),
        "mentions": len("".join(meta.mentions)),
        "authors": len("".join(meta.authors)),
    }
    return max(lengths, key=lambda field: lengths[field])


def _set_title(column: SheetColumn, title: str, height: Pt, scale: float) -> ParagraphStack:
    """Return the title as large as `height` allows: each verse on one line where that is read afar.

    A little smaller where that saves a line: what stood alone on it would look lost.
    """
    if "," in title:
        column = column._replace(width=column.width - _COMMA_WIDTH)
    sizes = [size * scale for size in (*_COVER_SIZES, *_LONG_WORD_SIZES)]
    verses = split_title_lines(title)
    halves: list[str] = []
    for verse in verses:
        first, comma, second = verse.partition(", ")
        if comma and ", " not in second:
            halves += [f"{first},", second]
        else:
            halves.append(verse)
    for size in sizes:
        if size >= _MIN_SIZE_READ_AFAR * scale:
            stack = _try_lines(column, halves, size, height)
            if stack is not None and stack.line_count == len(halves):
                return stack
    stack = largest_stack_that_fits(
        column.context,
        lambda size: _title_paragraphs(verses, size, BLACK),
        (column.width, height),
        sizes,
        column.lang,
    )
    largest = _largest_size(stack)
    for size in sizes:
        if _BARELY_SMALLER * largest <= size < largest:
            shorter = _try_lines(column, verses, size, height)
            if shorter is not None and shorter.line_count < stack.line_count:
                return shorter
    return stack


def _largest_size(stack: ParagraphStack) -> Pt:
    """Return the size of the largest letters of a title, 0 where it has none."""
    runs = [mark.content for mark in stack.marks if isinstance(mark.content, GlyphRun)]
    return max((run.size for run in runs), default=0.0)


def _try_lines(
    column: SheetColumn, lines: list[str], size: Pt, height: Pt
) -> ParagraphStack | None:
    """Return lines at a size, None where they are too high or not set well; nothing is reported."""
    trial = replace(column.context, diagnostics=[], is_trial=True)
    paragraphs = _title_paragraphs(lines, size, BLACK)
    stack = column._replace(context=trial).stack_paragraphs(paragraphs)
    return None if stack.height > height or trial.diagnostics else stack


def _title_paragraphs(lines: list[str], size: Pt, ink: Ink) -> list[StackedParagraph]:
    """Return lines of a title at a size."""
    text = TextStyle(
        _LINOCUT_FONT, size, size * _TITLE_LEADING, ink, tracking=_TITLE_TRACKING
    )
    style = BlockStyle(text, "left", hyphenate=False, balanced=True, keep_small_words=True)
    return plain_paragraphs([glue_small_words(line) for line in lines], style)


def set_headline(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words in Archivo Black, ranged left, as large as the room lets them be, a line cut under them.

    Each question or exclamation begins a line. The line is cut by the title's own hand.
    """
    lines: list[str] = []
    for sentence in split_sentences(text):
        lines += split_title_lines(sentence)
    stack = largest_stack_that_fits(
        context,
        lambda size: _title_paragraphs(lines, size, context.theme.ink),
        (room.width, room.height / (1 + _STROKE_HEIGHT)),
        headline_sizes(room.height),
        lang,
    )
    size = _largest_size(stack)
    if not size:
        return stack
    length = min(room.width, max(size * 2.2, room.width * 0.3))
    stroke = _cut_stroke(text, Size(length, size * _STROKE_WEIGHT), context.theme.ink)
    stroke_y = stack.height + size * (_STROKE_HEIGHT - _STROKE_WEIGHT) * 0.5
    marks = (*stack.marks, PageItem(Point(0.0, stroke_y), stroke))
    return ParagraphStack(marks, stack.height + size * _STROKE_HEIGHT, stack.line_count)


def _cut_stroke(text: str, size: Size, ink: Ink) -> ScaledDrawing:
    """Return a line cut under words: broad and square where the knife enters, pointed where it leaves."""
    length, weight = size.width, size.height
    shares = (
        0.1j,
        0.5 + 0.04j,
        0.86 + 0.24j,
        1 + 0.5j,
        0.8 + 0.86j,
        0.4 + 0.95j,
    )
    outline = [complex(share.real * length, share.imag * weight) for share in shares]
    outline.append(complex(weight * 0.12, weight * 0.93))
    path = LinocutHand(text).cut_shape(outline, ink, weight * 0.06, weight * 2.5)
    return ScaledDrawing(Drawing(size, (path,)), size)


def draw_emblem(context: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return the linocut of a title, its sun in the spot ink."""
    return draw_linocut(title, size, context.theme.ink)

"""The titles and headlines of Trait: Archivo Black as large as the room, ranged left, a line cut under a headline."""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.core.style import BLACK, BlockStyle, FontSpec, Ink, TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.title_lines import (
    glue_small_words,
    headline_sizes,
    split_sentences,
    split_title_lines,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
)
from pamphlets.layout.single_sheet.stack_sizes import largest_font_size

LINOCUT_FONT: Final = FontSpec("Archivo Black")
_TITLE_TRACKING: Final = -0.03  # em: letters cut in wood stand close
_TITLE_LEADING: Final = 1.0  # of the size of a title
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
_STROKE_WEIGHT: Final = 0.13  # of a headline's size: the cut line under it
_STROKE_HEIGHT: Final = 0.26  # of that size: what the line and the white above it take


def set_title(column: SheetColumn, title: str, height: Pt, scale: float) -> ParagraphStack:
    """Return the title as large as `height` allows: each verse on one line where that is read afar.

    A little smaller where that saves a line: what stood alone on it would look lost.
    """
    return _fit_title(column, title, height, scale).as_element(title)


def _fit_title(column: SheetColumn, title: str, height: Pt, scale: float) -> ParagraphStack:
    """Return the title as large as `height` allows."""
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
    largest = largest_font_size(stack)
    for size in sizes:
        if _BARELY_SMALLER * largest <= size < largest:
            shorter = _try_lines(column, verses, size, height)
            if shorter is not None and shorter.line_count < stack.line_count:
                return shorter
    return stack


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
        LINOCUT_FONT, size, size * _TITLE_LEADING, ink, tracking=_TITLE_TRACKING
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
    size = largest_font_size(stack)
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

"""A title -> its words cut up and stuck down, line by line, on strips that hang askew: outlines, so that they can turn."""

from collections.abc import Sequence
from math import cos, radians, sin
from random import Random
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.geometry import Point, Size
from pamphlets.core.matrix import Matrix
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing
from pamphlets.core.style import BLACK, PAPER, Ink, LabelStrip, TextStyle
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.title_lines import (
    divide_into_lines,
    glue_marks,
    split_title_lines,
)
from pamphlets.layout.blocks.label_strips import (
    STRIP_ABOVE,
    STRIP_ASIDE,
    STRIP_BELOW,
    draw_strip_outline,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS
from pamphlets.readers.svg.geometry.transforms import transform_segments

_MAX_SIZE: Final = 84.0  # points, of a title's letters
_MAX_TURN: Final = 3.0  # degrees
_OVERLAP: Final = (
    -0.06
)  # of the size: a strip lies a little over the torn edge of the one before
_UNEVEN: Final = (
    1.8  # how many times larger the largest line of a title may be than its smallest
)
_WORD_SPACE: Final = 0.85  # of the face's own space
_LONG_STRIP: Final = 0.75  # of the width: so long a strip turns half as much
_STEP: Final = 0.5  # points: by so much a division must be better than one of fewer lines


class LabelLetters(NamedTuple):
    """What a title on strips is set in."""

    style: TextStyle
    label: LabelStrip
    ink: Ink
    """of a strip that names none"""
    lang: str


class TitleStrip(NamedTuple):
    """A line of a title on its strip."""

    text: str
    words: tuple[ShapedWord, ...]
    line_width: float
    """of its letters, in em"""
    size: Pt = _MAX_SIZE

    @property
    def width(self) -> Pt:
        """The width of the strip."""
        return (self.line_width + 2 * STRIP_ASIDE) * self.size


def divide_title(
    context: TypesettingContext, title: str, letters: LabelLetters, room: Size
) -> list[TitleStrip]:
    """Return the lines of a title, each as large as the width of a room lets it be, together no higher than it.

    Of all ways to divide the words the one whose smallest line is largest is taken; no line ends on an article.
    """
    height_share = _strip_height(context, letters.style) + _OVERLAP
    shaped: dict[str, TitleStrip] = {}
    best: list[TitleStrip] = []
    words = " ".join(split_title_lines(title)).split(" ")
    for texts in divide_into_lines(glue_marks(words)):
        if any(_ends_on_small_word(text) for text in texts[:-1]):
            continue
        strips: list[TitleStrip] = []
        for text in texts:
            if text not in shaped:
                shaped[text] = _shape_line(context, text, letters)
            strips.append(_fit_width(shaped[text], room.width))
        strips = _even_sizes(strips)
        height = sum(strip.size for strip in strips) * height_share
        if height > room.height:
            scale = max(room.height, 0.0) / height
            strips = [strip._replace(size=strip.size * scale) for strip in strips]
        if not best or smallest_size(strips) > smallest_size(best) + _STEP:
            best = strips
    return best


def _ends_on_small_word(text: str) -> bool:
    return text.rpartition(" ")[2].casefold() in SMALL_WORDS


def smallest_size(strips: Sequence[TitleStrip]) -> Pt:
    """Return the size of the smallest line."""
    return min(strip.size for strip in strips)


def _shape_line(
    context: TypesettingContext, text: str, letters: LabelLetters
) -> TitleStrip:
    """Return a line, its words shaped one by one."""
    style, book = letters.style, context.font_book
    space = book.space_advance(style.font) * _WORD_SPACE
    words: list[ShapedWord] = []
    width = 0.0
    for number, word in enumerate(_split_words(text)):
        shaped = book.shape(word.upper() if style.caps else word, style.font, letters.lang)
        words += shaped
        for part in shaped:
            width += part.advance + style.tracking * len(part.glyphs)
        width += space * bool(number)
    return TitleStrip(text, tuple(words), width)


def _split_words(text: str) -> list[str]:
    """Return the words of a line, wherever any kind of blank stands."""
    return text.split()


def _fit_width(strip: TitleStrip, width: Pt) -> TitleStrip:
    """Return a line at the size at which its strip, turned a little, fills a width, never above the largest."""
    size = width * cos(radians(_MAX_TURN)) / (strip.line_width + 2 * STRIP_ASIDE)
    return strip._replace(size=min(size, _MAX_SIZE))


def _even_sizes(strips: Sequence[TitleStrip]) -> list[TitleStrip]:
    """Return strips none of which is so much larger than the smallest that the others are lost beside it."""
    most = smallest_size(strips) * _UNEVEN
    return [strip._replace(size=min(strip.size, most)) for strip in strips]


def stick_title(
    context: TypesettingContext,
    strips: Sequence[TitleStrip],
    letters: LabelLetters,
    at: Point,
    width: Pt,
) -> tuple[PageItems, Pt]:
    """Return strips one under the other, each turned and moved aside by the title's own hand, and their height."""
    random = Random("".join(strip.text for strip in strips))  # noqa: S311 (an irregularity, no secret)
    marks: list[PageItem] = []
    y = at.y
    for number, strip in enumerate(strips):
        turn = random.uniform(0.7, _MAX_TURN) * (-1 if number % 2 else 1)
        if strip.width > _LONG_STRIP * width:
            turn *= 0.5
        x = at.x + (width - strip.width) * random.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        height = strip.size * _strip_height(context, letters.style)
        drawing = _draw_strip(context, strip, letters, turn)
        box = drawing.size
        place = Point(x - (box.width - strip.width) / 2, y - (box.height - height) / 2)
        mark = ScaledDrawing(drawing, box, strip.text)
        marks.append(PageItem(place, mark, None, letters.lang))
        y += height + _OVERLAP * strip.size
    return tuple(marks), y - at.y


def _strip_height(context: TypesettingContext, style: TextStyle) -> float:
    """Return the height of a strip beside letters of a size of one point."""
    return context.font_book.find_face(style.font).cap_height + STRIP_ABOVE + STRIP_BELOW


def _draw_strip(
    context: TypesettingContext, strip: TitleStrip, letters: LabelLetters, turn: float
) -> Drawing:
    """Return a strip and the outlines of its letters, turned by so many degrees about its middle."""
    size, style = strip.size, letters.style
    height = _strip_height(context, style) * size
    box = Size(strip.width * 1.08, height + strip.width * 0.14)
    left, top = (box.width - strip.width) / 2, (box.height - height) / 2
    matrix = _turn_about(box.width / 2, box.height / 2, turn)
    ground = letters.label.fill or letters.ink
    corners = draw_strip_outline(Size(strip.width, height), size, strip.text, 0.0)
    outline = polygon([(x + left, y + top) for x, y in corners])
    stroke = Stroke(letters.label.frame * 1.5) if letters.label.frame else None
    paths = [VectorPath(transform_segments(list(outline), matrix), Fill(ground), stroke)]
    ink = BLACK if ground == PAPER else PAPER
    x = left + STRIP_ASIDE * size
    baseline = top + height - STRIP_BELOW * size
    space = context.font_book.space_advance(style.font) * _WORD_SPACE
    for word in strip.words:
        for number, glyph in enumerate(outline_words([word], size)):
            tracking = style.tracking * size * number
            place = translate_point(matrix, x + tracking, baseline)
            segments = transform_segments(list(glyph.outline), place)
            paths.append(VectorPath(segments, Fill(ink)))
        x += (word.advance + style.tracking * len(word.glyphs) + space) * size
    return Drawing(box, tuple(paths))


def translate_point(matrix: Matrix, x: Pt, y: Pt) -> Matrix:
    """Return a shift by (x, y), then a matrix."""
    a, b, c, d, e, f = matrix
    return (a, b, c, d, a * x + c * y + e, b * x + d * y + f)


def _turn_about(x: Pt, y: Pt, degrees: float) -> Matrix:
    """Return a turn about a point, clockwise where y points down."""
    a, b = cos(radians(degrees)), sin(radians(degrees))
    return (a, b, -b, a, x - a * x + b * y, y - b * x - a * y)

"""A title -> its words cut up and stuck down, line by line, on strips that hang askew."""

from cmath import rect
from collections.abc import Sequence
from math import cos, radians
from random import Random
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.fonts.font_book import ShapedWord, Space
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing
from pamphlets.core.style import BLACK, PAPER, Ink, LabelStrip, TextStyle
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.title_lines import (
    divide_into_lines,
    glue_marks,
    split_title_lines,
)
from pamphlets.layout.blocks.label_strips import (
    STRIP_ASIDE,
    STRIP_BELOW,
    draw_strip_outline,
    find_ink_on,
    strip_above,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS

_MAX_SIZE: Final = 84.0  # points, of a title's letters
# Degrees: of two long strips that lean apart the corners must not cut letters.
_MAX_TURN: Final = 2.4
_GAP: Final = 0.03  # of the size, from a strip to the next: turned, they just touch
# How many times larger the largest line of a title may be than its smallest.
_UNEVEN: Final = 1.8
_WORD_SPACE: Final = 0.85  # of the face's own space
_LONG_STRIP: Final = 0.75  # of the width: so long a strip turns half as much
_COVER_FRAME: Final = 1.5  # of a frame's weight: on a cover all is larger
# Points of white around a dark strip: else strips on strips are one black.
_KEYLINE: Final = 2.2
_OTHER_SHARE: Final = 0.75  # of every second strip: so many are of another tape
_OTHER_FRAME: Final = 1.0
_STEP: Final = 0.5  # points: by so much a division must be better than one of fewer lines


class LabelLetters(NamedTuple):
    """What a title on strips is set in."""

    style: TextStyle
    label: LabelStrip
    ink: Ink
    """of a strip that names none"""
    lang: str
    seed: int
    """another for another cover of the same title"""


class TitleStrip(NamedTuple):
    """A line of a title on its strip."""

    text: str
    words: tuple[tuple[ShapedWord, ...], ...]
    """each of the parts that faces have of it"""
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
        height = sum(_strip_height(context, letters.style, strip) for strip in strips)
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
    words: list[tuple[ShapedWord, ...]] = []
    width = 0.0
    for number, word in enumerate(_split_words(text)):
        shaped = book.shape(word.upper() if style.caps else word, style.font, letters.lang)
        words.append(shaped)
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
    words = " ".join(strip.text for strip in strips)
    random = Random(f"{words} {letters.seed}")  # noqa: S311 (an irregularity, no secret)
    marks: list[PageItem] = []
    y = at.y
    for number, strip in enumerate(strips):
        turn = random.uniform(0.7, _MAX_TURN) * (-1 if number % 2 else 1)
        if strip.width > _LONG_STRIP * width:
            turn *= 0.5
        x = at.x + (width - strip.width) * random.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        height = _strip_height(context, letters.style, strip)
        place = Rect(x, y, strip.width, height)
        own = letters
        if number % 2 and random.random() < _OTHER_SHARE:
            own = letters._replace(label=_other_strip(letters))
        marks += _place_strip(context, strip, own, place, turn)
        y += height + _GAP * strip.size
    return tuple(marks), y - at.y


def _other_strip(letters: LabelLetters) -> LabelStrip:
    """Return a strip of another tape than the title's own: of the spot ink, else white beside dark ones, or black."""
    if letters.ink != BLACK and letters.label.fill is not None:
        return LabelStrip(None)
    if letters.label.fill == PAPER:
        return LabelStrip(BLACK)
    return LabelStrip(PAPER, _OTHER_FRAME)


def _strip_height(context: TypesettingContext, style: TextStyle, strip: TitleStrip) -> Pt:
    """Return the height of a strip, accents of capitals counted."""
    text = strip.text.upper() if style.caps else strip.text
    cap_height = context.font_book.find_face(style.font).cap_height
    return strip.size * (cap_height + strip_above(text) + STRIP_BELOW)


def _place_strip(
    context: TypesettingContext,
    strip: TitleStrip,
    letters: LabelLetters,
    place: Rect,
    degrees: float,
) -> PageItems:
    """Return a strip and its letters, turned clockwise by so many degrees about their middle."""
    size, style = strip.size, letters.style
    middle = complex(place.x + place.width / 2, place.y + place.height / 2)
    turn = rect(1.0, radians(degrees))
    ground = letters.label.fill or letters.ink
    corners: list[tuple[Pt, Pt]] = []
    room = Size(2 * place.width, 2 * place.width + place.height)
    origin = middle - complex(room.width / 2, room.height / 2)
    strip_size = Size(place.width, place.height)
    for x, y in draw_strip_outline(strip_size, size, strip.text, 0.0):
        corner = middle + (complex(place.x + x, place.y + y) - middle) * turn - origin
        corners.append((corner.real, corner.imag))
    stroke = Stroke(_KEYLINE, PAPER)
    if letters.label.frame:
        stroke = Stroke(letters.label.frame * _COVER_FRAME)
    path = VectorPath(polygon(corners), Fill(ground), stroke)
    drawing = ScaledDrawing(Drawing(room, (path,)), room)
    start = complex(
        place.x + STRIP_ASIDE * size, place.y + place.height - STRIP_BELOW * size
    )
    start = middle + (start - middle) * turn
    space = Space(" ", context.font_book.space_advance(style.font) * _WORD_SPACE * size)
    words: list[ShapedWord | Space] = []
    for word in strip.words:
        words += [space, *word] if words else word
    ink = find_ink_on(ground)
    tracking = style.tracking * size
    run = GlyphRun(tuple(words), size, tracking, ink, angle=-degrees)
    return (
        PageItem(Point(origin.real, origin.imag), drawing),
        PageItem(Point(start.real, start.imag), run, None, letters.lang),
    )

"""A flyer's title, a room -> the title as wide as the rule above it, to the point.

A title that ends a little short of its rule looks like a mistake. Its lines are divided as the theme divides them in
rooms of several shapes, then it is scaled until its widest line is as wide as the flyer. One that would be too high so
is as high as it may be, and the rule is shortened to it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook, ShapedWord, Space
from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun
from pamphlets.core.style import FontSpec
from pamphlets.core.units import Pt
from pamphlets.layout.look import SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    smallest_font_size,
)
from pamphlets.layout.single_sheet.stack_sizes import scale_stack

_LONG_TITLE: Final = 90  # letters, beyond which its lines are divided in one way only
_MIN_TITLE_SIZE: Final = 9.0  # points: smaller letters are no headline
_NARROW_LETTER: Final = 0.25  # em
_TOLERANCE: Final = 0.5  # points that a headline may be higher than its room
# Shares of the width and of the height of the room, in which a title's lines come out otherwise divided.
_ROOM_SHARES: Final[Sequence[tuple[float, float]]] = (
    (1.0, 1.0),
    (0.93, 1.0),
    (0.86, 1.0),
    (0.79, 1.0),
    (0.72, 1.0),
    (1.0, 0.7),
    (1.0, 0.45),
)
_TOO_HIGH_WORTH: Final = 0.001  # of its worth, that one keeps which is too high
_ANSWER_WHITE: Final = 1.3  # times the white between two lines of the title
_WIDEST_WHITE: Final = 0.45  # of capitals, between two lines: more is a title in pieces
_LOOSE_WEIGHT: Final = 1.5  # exponent: what lines far from each other count for
_WIDTH_WEIGHT: Final = 2.0  # exponent: what width counts for against size


class Headline(NamedTuple):
    """A title as it was set."""

    stack: ParagraphStack
    width: Pt
    """of its widest line, ink to ink; 0: it was not set"""
    excess: Pt
    """by how much it is too high in the smallest letters that are read"""


def fit_headline(
    set_headline: SetHeadline,
    context: TypesettingContext,
    title: str,
    room: Size,
    lang: str,
    *,
    is_trial: bool = False,
) -> Headline:
    """Return a title as wide as its room, or as high where that is less; its ink begins at the left edge.

    On trial its lines are divided in one way only: that says whether it fits, at a seventh of the time.
    """
    # A title that no division makes low enough is not set in forty sizes of the text around it.
    least_height = len(title) * _NARROW_LETTER * _MIN_TITLE_SIZE**2 / room.width
    if least_height > room.height:
        return Headline(EMPTY_STACK, 0.0, least_height - room.height)
    best, best_worth = Headline(EMPTY_STACK, 0.0, 0.0), -1.0
    shares = _ROOM_SHARES
    if is_trial or len(title) > _LONG_TITLE:
        shares = _ROOM_SHARES[:1]
    for width_share, height_share in shares:
        size = Size(room.width * width_share, room.height * height_share)
        stack = set_headline(context, title, size, lang)
        headline = _scale_to_room(stack, room, context.font_book)
        width_worth = (headline.width / room.width) ** _WIDTH_WEIGHT
        worth = smallest_font_size(headline.stack) * width_worth
        worth *= _find_closeness(headline.stack) ** _LOOSE_WEIGHT
        if headline.stack.height > room.height + _TOLERANCE:
            worth *= _TOO_HIGH_WORTH
        if worth > best_worth:
            best, best_worth = headline, worth
    # A theme reduces a headline as far as it can, or leaves it too high.
    smallest = smallest_font_size(best.stack) or _MIN_TITLE_SIZE
    excess = best.stack.height * max(1.0, _MIN_TITLE_SIZE / smallest) - room.height
    return best._replace(excess=excess if excess > _TOLERANCE else 0.0)


def _scale_to_room(stack: ParagraphStack, room: Size, font_book: FontBook) -> Headline:
    """Return a stack scaled until it is as wide or as high as a room; one that is too high stays as it is."""
    left, right = measure_ink_extent(stack, font_book)
    width = right - left
    if width <= 0.0 or stack.height > room.height + _TOLERANCE:
        return Headline(stack, max(width, 0.0), 0.0)
    factor = min(room.width / width, room.height / stack.height)
    marks = stack.placed_at(-left, 0.0)
    scaled = scale_stack(stack._replace(marks=marks), factor)
    return Headline(scaled, width * factor, 0.0)


def find_answer_gap(title: ParagraphStack, answer: ParagraphStack, gap: Pt, void: Pt) -> Pt:
    """Return what parts an answer from its title: `gap`, or more white than parts the title's lines.

    It takes no more than the `void` that the side has.
    """
    lines = _list_lines(title)
    if not lines or not answer.marks:
        return gap
    # A letter's mark stands at its baseline, that of the strip under it at its top.
    answer_top = min(mark.at.y for mark in answer.marks)
    for first in _list_lines(answer)[:1]:
        answer_top = min(answer_top, first.baseline - first.cap_height)
    white = title.height - lines[-1].baseline + gap + answer_top
    wanted = min(_measure_line_white(title), _WIDEST_WHITE * lines[-1].cap_height)
    missing = max(_ANSWER_WHITE * wanted - white, 0.0)
    return gap + min(missing, max(void, 0.0))


def _find_closeness(stack: ParagraphStack) -> float:
    """Return how near each other the lines of a title stand: 1 where they are near enough, else less."""
    white = _measure_line_white(stack)
    highest = max((line.cap_height for line in _list_lines(stack)), default=0.0)
    widest = _WIDEST_WHITE * highest
    return min(1.0, widest / white) if white > 0.0 else 1.0


def _measure_line_white(stack: ParagraphStack) -> Pt:
    """Return the most white between two lines: from a baseline to the heads of the capitals below it."""
    whites: list[Pt] = []
    for upper, lower in pairwise(_list_lines(stack)):
        whites.append(lower.baseline - lower.cap_height - upper.baseline)
    return max(whites, default=0.0)


class _HeadlineLine(NamedTuple):
    """Where a line stands, and how high its highest capitals are."""

    baseline: Pt
    cap_height: Pt


def _list_lines(stack: ParagraphStack) -> list[_HeadlineLine]:
    """Return the lines of letters of a stack, the first first."""
    heights: dict[Pt, Pt] = {}
    for mark in stack.marks:
        run = mark.content
        if not isinstance(run, GlyphRun):
            continue
        for word in run.words:
            if isinstance(word, ShapedWord):
                cap_height = run.size * word.font.face.cap_height
                heights[mark.at.y] = max(heights.get(mark.at.y, 0.0), cap_height)
    return [_HeadlineLine(baseline, heights[baseline]) for baseline in sorted(heights)]


def measure_ink_extent(stack: ParagraphStack, font_book: FontBook) -> tuple[Pt, Pt]:
    """Return where the ink of the letters of a stack begins and ends; (0, 0) without letters."""
    lefts: list[Pt] = []
    rights: list[Pt] = []
    for mark in stack.marks:
        run = mark.content
        if not isinstance(run, GlyphRun):
            continue
        pen = mark.at.x
        for word in run.words:
            if isinstance(word, Space):
                pen += word.width
                continue
            ink = font_book.measure_ink(word, FontSpec(word.font.face.family))
            size = run.size * run.horizontal_scale
            lefts.append(pen + ink.left * size)
            tracked = (len(word.glyphs) - 1) * run.tracking
            rights.append(pen + ink.right * size + tracked)
            pen += word.advance * size + len(word.glyphs) * run.tracking
    return min(lefts, default=0.0), max(rights, default=0.0)

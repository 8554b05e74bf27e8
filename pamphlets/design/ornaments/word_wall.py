"""A title -> a wall of words: every line scaled to the full width, lines set by their ink."""

import re
from collections.abc import Sequence
from math import ceil, inf
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.shaping import InkBounds, split_clusters
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.source import WHOLE_FILE, warning
from pamphlets.core.style import FontSpec, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.title_lines import MAX_LINES, divide_into_lines, glue_marks
from pamphlets.layout.paragraph.chunks import NO_BREAK_CHARACTERS
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn

LINE_GAP: Final = 0.12  # em between the nearest outlines of two lines
# Points: a word that would be smaller across the wall is divided.
MIN_WALL_SIZE: Final = 14.0
_HOPELESS_SIZE: Final = 9.0  # points: a headline of smaller letters is none
_WORD_SPACE: Final = 0.22  # em between words
_SMALL_WORD_COST: Final = 0.15  # of the height, that a line ending on an article costs
_INNER_COMMA_COST: Final = 0.08  # of the height, that a comma or colon in a line costs
_HEADLINE_REDUCTION_COST: Final = 1.2  # what a point too high costs in a headline
_MAX_SIZE_RATIO: Final = 2.5  # times the smallest line: what is larger shouts
_UNEVEN_COST: Final = 0.06  # of the height, for each time that the largest line is larger
_SHOUT_COST: Final = 0.12  # of the height, the same beyond that ratio
_COVER_REDUCTION_COST: Final = 10.0  # what a point too high costs on a cover
_TIED_WORDS: Final = re.compile(r"\w\u00a0\w")
_SPACE_MAP: Final = str.maketrans(
    dict.fromkeys(NO_BREAK_CHARACTERS, " ") | dict.fromkeys("\u00a0\u202f", "\u202f")
)


class ShapedLine(NamedTuple):
    """Words on one line, measured in em."""

    words: tuple[ShapedWord, ...]
    breaks: tuple[int, ...]
    """the indexes of words that follow a space"""
    inks: tuple[InkBounds, ...]
    """of each word"""

    @property
    def top(self) -> float:
        """How far its ink rises above the baseline."""
        return max(ink.top for ink in self.inks)

    @property
    def bottom(self) -> float:
        """How far its ink reaches above the baseline at its lowest: below 0 where some hangs under it."""
        return min(ink.bottom for ink in self.inks)

    def ink_width(self, word_space: float) -> float:
        """Return the width from its first ink to its last, with so much white between words; never 0."""
        advance = sum(word.advance for word in self.words)
        advance += word_space * (len(self.breaks) - 1)
        white = self.inks[0].left + self.words[-1].advance - self.inks[-1].right
        return max(advance - white, 0.1)


class _WallLine(NamedTuple):
    """One line of the wall, as wide as the wall."""

    words: tuple[ShapedWord, ...]
    breaks: tuple[int, ...]  # the indexes of words that follow a space
    size: Pt
    top: Pt  # of the ink, above the baseline
    bottom: Pt  # of the ink, below the baseline; negative where all of it stands above
    bearing: Pt  # white at the left of the first letter

    @property
    def depth(self) -> Pt:
        """What the line takes below its baseline."""
        return max(self.bottom, 0.0)

    @property
    def gap(self) -> Pt:
        """What it keeps from a line of its own size."""
        return LINE_GAP * self.size


class _Wall(NamedTuple):
    """A title divided into lines."""

    texts: Sequence[str]
    lines: Sequence[_WallLine]

    @property
    def height(self) -> Pt:
        """The height of the stacked lines, ink to ink."""
        outer_gaps = (self.lines[0].gap + self.lines[-1].gap) / 2
        height = 0.0
        for line in self.lines:
            height += line.top + line.depth + line.gap
        return height - outer_gaps

    def filled_height(self, room_height: Pt, *, centred: bool) -> Pt:
        """Return how much of a room's height it fills, less what its reduction costs."""
        if self.height <= room_height:
            return self.height
        # One that is reduced leaves white at its sides: on a cover that is no wall, in a headline it is merely smaller.
        cost = _COVER_REDUCTION_COST
        if not centred:
            cost = _HEADLINE_REDUCTION_COST * room_height / self.height
        return room_height - (self.height - room_height) * cost

    def size_cost(self) -> float:
        """Return what it loses, as a share of the room's height, by lines of many sizes.

        One line that is so large shouts the others down.
        """
        sizes = [line.size for line in self.lines]
        ratio = max(sizes) / min(sizes)
        beyond = max(0.0, ratio - _MAX_SIZE_RATIO)
        return (ratio - 1) * _UNEVEN_COST + beyond * _SHOUT_COST

    def punctuation_cost(self) -> float:
        """Return what it loses, as such a share, by commas within its lines and articles at their ends."""
        cost = 0.0
        for text in self.texts:
            for word in text.split(" ")[:-1]:
                if word.endswith((",", ";", ":")):
                    cost += _INNER_COMMA_COST
        for text in self.texts[:-1]:  # the wall's end may be an article
            _, _, last = text.rpartition(" ")
            if last.casefold() in SMALL_WORDS:
                cost += _SMALL_WORD_COST
        return cost

    def stack_in(self, room: Size, ink: Ink) -> ParagraphStack:
        """Return the lines under each other, reduced as a whole, about the middle of a room, where they are too high."""
        scale = min(1.0, room.height / self.height)
        left = room.width * (1 - scale) / 2
        marks: list[PageItem] = []
        y = 0.0
        for index, line in enumerate(self.lines):
            if index:
                gap = (self.lines[index - 1].gap + line.gap) / 2
                y += gap * scale
            y += line.top * scale
            x = left - line.bearing * scale
            size = line.size * scale
            for number, word in enumerate(line.words):
                if number and number in line.breaks:
                    x += _WORD_SPACE * size
                glyphs = GlyphRun((word,), size, 0.0, ink)
                marks.append(PageItem(Point(x, y), glyphs))
                x += word.advance * size
            y += line.depth * scale
        return ParagraphStack(tuple(marks), y, len(self.lines))


def set_word_wall(
    column: SheetColumn, title: str, font: FontSpec, height: Pt, *, centred: bool = True
) -> ParagraphStack:
    """Return a title in lines that each fill the column's width, in the division that fills its height best.

    No line ends at a blank that does not break (U+00A0): so an author keeps words together. Where even the best is too
    high it is reduced as a whole, and stands in the middle if it is `centred`. In a headline whose words are so tied a
    line may be many times larger than the others: that is what its author ties them for.
    """
    capitals = title.upper().translate(_SPACE_MAP)
    words = [word for word in capitals.split(" ") if word]
    best: _Wall | None = None
    best_worth = -inf
    words = divide_long_words(column, words, font)
    units = glue_marks(words)
    divisions = divide_into_lines(units)
    is_tied = not centred and _TIED_WORDS.search(title) is not None
    if _is_hopeless(column, words, font):
        step = ceil(len(units) / MAX_LINES)
        starts = range(0, len(units), step)
        divisions = iter([[" ".join(units[start : start + step]) for start in starts]])
    for texts in divisions:
        lines = [_fit_line(column, text, font) for text in texts]
        wall = _Wall(texts, lines)
        if centred and wall.height > height and len(lines) > 1 and best:
            continue
        worth = wall.filled_height(height, centred=centred)
        if not is_tied:
            worth -= wall.size_cost() * height
        worth -= wall.punctuation_cost() * height
        if worth > best_worth:
            best = wall
            best_worth = worth
    assert best is not None  # noqa: S101 - one line is always tried
    room = Size(column.width if centred else 0.0, height)
    return best.stack_in(room, column.context.theme.ink)


def _is_hopeless(column: SheetColumn, words: Sequence[str], font: FontSpec) -> bool:
    """Return whether no division is read, so that none is worth looking for: each use of a wall makes it an error."""
    ems = sum(column.width / _fit_line(column, word, font).size for word in words)
    return ems * _HOPELESS_SIZE > MAX_LINES * column.width


def divide_long_words(
    column: SheetColumn, words: Sequence[str], font: FontSpec
) -> list[str]:
    """Return words, those wider than a wall of its smallest letters in pieces of like length, with a warning."""
    pieces: list[str] = []
    for word in words:
        count = ceil(MIN_WALL_SIZE / _fit_line(column, word, font).size)
        if count == 1:
            pieces.append(word)
            continue
        context = column.context
        span = context.locate(word, WHOLE_FILE)
        doubt = warning("forced-break", context.source, span, words=word[:60])
        context.diagnostics.append(doubt)
        clusters = split_clusters(word)
        step = ceil(len(clusters) / count)
        for start in range(0, len(clusters), step):
            piece = "".join(clusters[start : start + step])
            neighbours = clusters[start + step - 1 : start + step + 1]
            is_inside = len(neighbours) == 2 and "".join(neighbours).isalpha()
            pieces.append(f"{piece}-" if is_inside else piece)
    return pieces


def shape_line(column: SheetColumn, text: str, font: FontSpec) -> ShapedLine:
    """Return the words of a line, parted at its spaces and at blanks that do not break; each with its ink."""
    font_book = column.context.font_book
    words: list[ShapedWord] = []
    breaks: list[int] = []
    for word in text.replace("\u202f", " ").split(" "):
        breaks.append(len(words))
        words += font_book.shape(word, font, column.lang)
    inks = [font_book.measure_ink(word, font) for word in words]
    return ShapedLine(tuple(words), tuple(breaks), tuple(inks))


def _fit_line(column: SheetColumn, text: str, font: FontSpec) -> _WallLine:
    """Return a line at the size at which its ink fills the width."""
    line = shape_line(column, text, font)
    size = column.width / line.ink_width(_WORD_SPACE)
    return _WallLine(
        words=line.words,
        breaks=line.breaks,
        size=size,
        top=line.top * size,
        bottom=-line.bottom * size,
        bearing=line.inks[0].left * size,
    )

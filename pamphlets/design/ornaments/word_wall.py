"""A title -> a wall of words: every line scaled to the full width, lines set by their ink."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import inf
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.style import FontSpec, Ink
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import NO_BREAK_CHARACTERS
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn

LINE_GAP: Final = 0.12  # em between the nearest outlines of two lines
_WORD_SPACE: Final = 0.22  # em between words
_SMALL_WORD_COST: Final = 0.15  # of the height, that a line ending on an article costs
_INNER_COMMA_COST: Final = 0.08  # of the height, that a comma or colon in a line costs
_HEADLINE_REDUCTION_COST: Final = 1.2  # what a point too high costs in a headline
_MAX_SIZE_RATIO: Final = 2.5  # times the smallest line: what is larger shouts
_UNEVEN_COST: Final = 0.06  # of the height, for each time that the largest line is larger
_SHOUT_COST: Final = 0.12  # of the height, the same beyond that ratio
_COVER_REDUCTION_COST: Final = 10.0  # what a point too high costs on a cover
_MAX_WORDS: Final = 14  # beyond, words are paired before lines are sought
_MAX_LINES: Final = 7
_SPACE_MAP: Final = str.maketrans(
    dict.fromkeys(NO_BREAK_CHARACTERS, " ") | dict.fromkeys("\u00a0\u202f", "\u202f")
)


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


def set_word_wall(
    column: SheetColumn, title: str, font: FontSpec, height: Pt, *, centred: bool = True
) -> ParagraphStack:
    """Return a title in lines that each fill the column's width, in the division that fills its height best.

    No line ends at a blank that does not break (U+00A0): so an author keeps words together. Where even the best is too
    high it is reduced as a whole, and stands in the middle if it is `centred`.
    """
    capitals = title.upper().translate(_SPACE_MAP)
    words = [word for word in capitals.split(" ") if word]
    best: list[_WallLine] = []
    best_worth = -inf
    for texts in _line_divisions(_glue_marks(words)):
        lines = [_fit_line(column, text, font) for text in texts]
        is_too_high = _wall_height(lines) > height
        if centred and is_too_high and len(lines) > 1 and best:
            continue
        worth = _fill_worth(lines, height, centred=centred)
        worth -= _size_cost(lines) * height
        worth -= _punctuation_cost(texts) * height
        if worth > best_worth:
            best = lines
            best_worth = worth
    middle_width = column.width if centred else 0.0
    return _stack_lines(best, middle_width, height, column.context.theme.ink)


def _fill_worth(lines: Sequence[_WallLine], height: Pt, *, centred: bool) -> Pt:
    """Return how much of the height a wall fills, less what its reduction costs."""
    wall_height = _wall_height(lines)
    if wall_height <= height:
        return wall_height
    # One that is reduced leaves white at its sides: on a cover that is no wall, in a headline it is merely smaller.
    cost = _COVER_REDUCTION_COST
    if not centred:
        cost = _HEADLINE_REDUCTION_COST * height / wall_height
    return height - (wall_height - height) * cost


def _size_cost(lines: Sequence[_WallLine]) -> float:
    """Return what a wall loses, as a share of its height, by lines of many sizes.

    One line that is so large shouts the others down.
    """
    sizes = [line.size for line in lines]
    ratio = max(sizes) / min(sizes)
    beyond = max(0.0, ratio - _MAX_SIZE_RATIO)
    return (ratio - 1) * _UNEVEN_COST + beyond * _SHOUT_COST


def _punctuation_cost(texts: Sequence[str]) -> float:
    """Return what a wall loses, as a share of its height, by commas within its lines and articles at their ends."""
    cost = 0.0
    for text in texts:
        for word in text.split(" ")[:-1]:
            if word.endswith((",", ";", ":")):
                cost += _INNER_COMMA_COST
    for text in texts[:-1]:  # the wall's end may be an article
        _, _, last = text.rpartition(" ")
        if last.casefold() in SMALL_WORDS:
            cost += _SMALL_WORD_COST
    return cost


def _glue_marks(words: Sequence[str]) -> list[str]:
    """Return words with lone punctuation tied to the word before it, guillemets to theirs."""
    glued: list[str] = []
    for word in words:
        has_letter = any(char.isalnum() for char in word)
        is_mark = word != "«" and not has_letter
        follows_guillemet = bool(glued) and glued[-1].endswith("«")
        if glued and (is_mark or follows_guillemet):
            glued[-1] += f"\u202f{word}"
        else:
            glued.append(word)
    while len(glued) > _MAX_WORDS:
        starts = range(0, len(glued), 2)
        glued = [" ".join(glued[start : start + 2]) for start in starts]
    return glued


def _line_divisions(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield every way to divide words into up to seven lines, from few to many."""
    word_count = len(words)
    for line_count in range(1, min(word_count, _MAX_LINES) + 1):
        for cuts in combinations(range(1, word_count), line_count - 1):
            lines: list[str] = []
            for start, stop in pairwise((0, *cuts, word_count)):
                lines.append(" ".join(words[start:stop]))
            yield lines


def _fit_line(column: SheetColumn, text: str, font: FontSpec) -> _WallLine:
    """Return a line at the size at which its ink fills the width."""
    font_book = column.context.font_book
    words: list[ShapedWord] = []
    breaks: list[int] = []
    for word in text.replace("\u202f", " ").split(" "):
        breaks.append(len(words))
        words += font_book.shape(word, font, column.lang)
    inks = [font_book.measure_ink(word, font) for word in words]
    advance = sum(word.advance for word in words)
    advance += _WORD_SPACE * (len(breaks) - 1)
    left_bearing = inks[0].left
    right_bearing = words[-1].advance - inks[-1].right
    ink_width = advance - left_bearing - right_bearing
    size = column.width / max(ink_width, 0.1)
    top = max(ink.top for ink in inks)
    bottom = min(ink.bottom for ink in inks)
    return _WallLine(
        words=tuple(words),
        breaks=tuple(breaks),
        size=size,
        top=top * size,
        bottom=-bottom * size,
        bearing=left_bearing * size,
    )


def _wall_height(lines: Sequence[_WallLine]) -> Pt:
    """Return the height of stacked lines, ink to ink."""
    outer_gaps = (lines[0].gap + lines[-1].gap) / 2
    height = 0.0
    for line in lines:
        height += line.top + line.depth + line.gap
    return height - outer_gaps


def _stack_lines(
    lines: Sequence[_WallLine], width: Pt, height: Pt, ink: Ink
) -> ParagraphStack:
    """Return lines under each other, reduced as a whole, about the middle of `width`, where they are too high."""
    scale = min(1.0, height / _wall_height(lines))
    left = (width - width * scale) / 2
    marks: list[PageItem] = []
    y = 0.0
    for index, line in enumerate(lines):
        if index:
            gap = (lines[index - 1].gap + line.gap) / 2
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
    return ParagraphStack(tuple(marks), y, len(lines))

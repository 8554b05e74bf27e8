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
from pamphlets.layout.paragraph.paragraph import SMALL_WORDS
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn

LINE_GAP: Final = 0.12  # em between the nearest outlines of two lines
_WORD_SPACE: Final = 0.22  # em between words
_SMALL_WORD_COST: Final = 0.15  # of the height, that a line ending on an article costs
_INNER_COMMA_COST: Final = 0.08  # of the height, that a comma or colon in a line costs
_REDUCTION_COST: Final = 1.2  # what a point too high costs in a headline
_MAX_SIZE_RATIO: Final = 2.5  # times the smallest line: what is larger shouts
_MAX_WORDS: Final = 14  # beyond, words are paired before lines are sought
_SPACE_MAP: Final = dict.fromkeys(map(ord, NO_BREAK_CHARACTERS), " ") | dict.fromkeys(
    map(ord, "\u00a0\u202f"), "\u202f"
)


class _WallLine(NamedTuple):
    """One line of the wall, as wide as the wall."""

    words: tuple[ShapedWord, ...]
    breaks: tuple[int, ...]  # the indexes of words that follow a space
    size: Pt
    top: Pt  # of the ink, above the baseline
    bottom: Pt  # of the ink, below the baseline
    bearing: Pt  # white at the left of the first letter


def set_word_wall(
    column: SheetColumn, title: str, font: FontSpec, height: Pt, *, centred: bool = True
) -> ParagraphStack:
    """Return a title in lines that each fill the column's width, in the division that fills its height best.

    No line ends at a blank that does not break (U+00A0): so an author keeps words together. Where even the best is too
    high it is reduced as a whole, and stands in the middle if it is `centred`.
    """
    words = [word for word in title.upper().translate(_SPACE_MAP).split(" ") if word]
    best: list[_WallLine] = []
    best_worth = -inf
    for texts in _line_divisions(_glue_marks(words)):
        lines = [_fit_line(column, text, font) for text in texts]
        wall_height = _wall_height(lines)
        if centred and wall_height > height and len(lines) > 1 and best:
            continue
        # One that is reduced leaves white at its sides: on a cover that is no wall, in a headline it is merely smaller.
        reduction_cost = 10 if centred else _REDUCTION_COST * height / wall_height
        worth = min(wall_height, height) - max(0.0, wall_height - height) * reduction_cost
        # One line that is so large shouts the others down.
        sizes = [line.size for line in lines]
        ratio = max(sizes) / min(sizes)
        too_large = max(0.0, ratio - _MAX_SIZE_RATIO)
        worth -= (ratio - 1) * height * 0.06 + too_large * height * 0.12
        worth -= _punctuation_cost(texts, height)
        if worth > best_worth:
            best, best_worth = lines, worth
    ink = column.context.theme.ink
    return _stack_lines(best, column.width if centred else 0.0, height, ink)


def _punctuation_cost(texts: Sequence[str], height: Pt) -> Pt:
    """Return what a wall loses by commas within its lines, and by lines that end on an article."""
    inner_marks = 0
    dangling = 0
    for text in texts:
        *words, last = text.split(" ")
        for word in words:
            inner_marks += word[-1] in ",;:"
        dangling += last.casefold() in SMALL_WORDS
    dangling -= texts[-1].split(" ")[-1].casefold() in SMALL_WORDS  # the wall's end may
    return inner_marks * height * _INNER_COMMA_COST + dangling * height * _SMALL_WORD_COST


def _glue_marks(words: Sequence[str]) -> list[str]:
    """Return words with lone punctuation tied to the word before it, guillemets to theirs."""
    glued: list[str] = []
    for word in words:
        is_mark = word != "«" and not any(char.isalnum() for char in word)
        if glued and (is_mark or glued[-1].endswith("«")):
            glued[-1] += "\u202f" + word
        else:
            glued.append(word)
    while len(glued) > _MAX_WORDS:
        glued = [" ".join(glued[index : index + 2]) for index in range(0, len(glued), 2)]
    return glued


def _line_divisions(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield every way to divide words into up to seven lines, from few to many."""
    for line_count in range(1, min(len(words), 7) + 1):
        for cuts in combinations(range(1, len(words)), line_count - 1):
            edges = (0, *cuts, len(words))
            yield [" ".join(words[start:stop]) for start, stop in pairwise(edges)]


def _fit_line(column: SheetColumn, text: str, font: FontSpec) -> _WallLine:
    """Return a line at the size at which its ink fills the width."""
    font_book = column.context.font_book
    words: list[ShapedWord] = []
    breaks: list[int] = []
    for word in text.replace("\u202f", " ").split(" "):
        breaks.append(len(words))
        words += font_book.shape(word, font, column.lang)
    inks = [font_book.measure_ink(word, font) for word in words]
    advance = sum(word.advance for word in words) + _WORD_SPACE * (len(breaks) - 1)
    left_bearing = inks[0][0]
    right_bearing = words[-1].advance - inks[-1][2]
    size = column.width / max(advance - left_bearing - right_bearing, 0.1)
    top = max(ink[3] for ink in inks) * size
    bottom = -min(ink[1] for ink in inks) * size
    return _WallLine(tuple(words), tuple(breaks), size, top, bottom, left_bearing * size)


def _wall_height(lines: Sequence[_WallLine]) -> Pt:
    """Return the height of stacked lines, ink to ink."""
    gaps = sum(_gap_between(above, below) for above, below in pairwise(lines))
    return sum(line.top + max(line.bottom, 0.0) for line in lines) + gaps


def _gap_between(above: _WallLine, below: _WallLine) -> Pt:
    return LINE_GAP * (above.size + below.size) / 2


def _stack_lines(
    lines: Sequence[_WallLine], width: Pt, height: Pt, ink: Ink
) -> ParagraphStack:
    """Return lines under each other, reduced as a whole, about the middle of `width`, where they are too high."""
    scale = min(1.0, height / _wall_height(lines))
    marks: list[PageItem] = []
    y = 0.0
    for index, line in enumerate(lines):
        if index:
            y += _gap_between(lines[index - 1], line) * scale
        y += line.top * scale
        x = (width - width * scale) / 2 - line.bearing * scale
        size = line.size * scale
        for number, word in enumerate(line.words):
            if number and number in line.breaks:
                x += _WORD_SPACE * size
            marks.append(PageItem(Point(x, y), GlyphRun((word,), size, 0.0, ink)))
            x += word.advance * size
        y += max(line.bottom, 0.0) * scale
    return ParagraphStack(tuple(marks), y, len(lines))

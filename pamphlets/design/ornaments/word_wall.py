"""A wall of words: every line of a title scaled to the full width, lines set by their ink."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.style import BLACK, FontSpec, Ink
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import NO_BREAK_CHARACTERS
from pamphlets.layout.paragraph.paragraph import SMALL_WORDS

LINE_GAP: Final = 0.12  # em between the nearest outlines of two lines
_WORD_SPACE: Final = 0.22  # em between words
_SMALL_WORD_COST: Final = 0.15  # of the height, that a line ending on an article costs
_INNER_COMMA_COST: Final = 0.08  # of the height, that a comma or a colon within a line costs
_REDUCTION_COST: Final = 1.2  # what a point too high costs in a headline
_MAX_SIZE_RATIO: Final = 2.5  # times the smallest line: what is larger shouts
_MAX_WORDS: Final = 14  # beyond, words are paired before lines are sought
_SPACE_MAP: Final = dict.fromkeys(map(ord, NO_BREAK_CHARACTERS), " ") | dict.fromkeys(
    map(ord, "\u00a0\u202f"), "\u202f"
)


class _WallLine(NamedTuple):
    """One line of the wall: its words, its size, and its ink above and below the baseline, in points."""

    words: tuple[ShapedWord, ...]
    breaks: tuple[int, ...]
    size: Pt
    top: Pt
    bottom: Pt
    bearing: Pt  # white at the left of the first letter


class WordWall(NamedTuple):
    """A set wall: marks from its top left corner, its height, its smallest type size."""

    marks: tuple[PageItem, ...]
    height: Pt
    smallest: Pt


def set_word_wall(
    book: FontBook,
    title: str,
    font: FontSpec,
    size: tuple[Pt, Pt],
    lang: str,
    ink: Ink = BLACK,
    *,
    centred: bool = True,
) -> WordWall:
    """Return a title in lines that each fill `size`'s width, in the division that fills its height best.

    No line ends at a blank that does not break (U+00A0): so an author keeps words together. Where even the best is too
    high it is reduced as a whole, and stands in the middle if it is `centred`.
    """
    width, height = size
    words = [word for word in title.upper().translate(_SPACE_MAP).split(" ") if word]
    held = _glue_marks(words)
    best: tuple[float, list[_WallLine]] | None = None
    for lines in _line_divisions(held):
        rows = [_fit_line(book, line, font, width, lang) for line in lines]
        tall = _wall_height(rows)
        if centred and tall > height and len(lines) > 1 and best is not None:
            continue
        smallest, largest = min(row.size for row in rows), max(row.size for row in rows)
        # A wall is good when it is high, and when no line shouts the others down.
        # One that is reduced leaves white at its sides: on a cover that is no wall, in a headline it is merely smaller.
        worth = min(tall, height) - max(0.0, tall - height) * (
            10 if centred else _REDUCTION_COST * height / tall
        )
        worth -= (largest / smallest - 1) * height * 0.06
        worth -= max(0.0, largest / smallest - _MAX_SIZE_RATIO) * height * 0.12
        worth -= (
            sum(word[-1] in ",;:" for line in lines for word in line.split(" ")[:-1])
            * height
            * _INNER_COMMA_COST
        )
        worth -= (
            sum(line.split(" ")[-1].casefold() in SMALL_WORDS for line in lines[:-1])
            * height
            * _SMALL_WORD_COST
        )
        if best is None or worth > best[0]:
            best = worth, rows
    assert best is not None  # noqa: S101 - a title has at least one division
    return _stack_lines(best[1], width if centred else 0.0, height, ink)


def _glue_marks(words: Sequence[str]) -> list[str]:
    """Return words with lone punctuation tied to the word before it, guillemets to theirs."""
    held: list[str] = []
    for word in words:
        if (held and (all(not char.isalnum() for char in word) and word != "«")) or (
            held and held[-1].endswith("«")
        ):
            held[-1] += "\u202f" + word
        else:
            held.append(word)
    while len(held) > _MAX_WORDS:
        held = [" ".join(held[at : at + 2]) for at in range(0, len(held), 2)]
    return held


def _line_divisions(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield every way to divide words into up to seven lines, from few to many."""
    for count in range(1, min(len(words), 7) + 1):
        for cuts in combinations(range(1, len(words)), count - 1):
            edges = (0, *cuts, len(words))
            yield [" ".join(words[a:b]) for a, b in pairwise(edges)]


def _fit_line(book: FontBook, line: str, font: FontSpec, width: Pt, lang: str) -> _WallLine:
    """Return a line at the size at which its ink fills the width."""
    words: list[ShapedWord] = []
    breaks: list[int] = []
    for piece in line.replace("\u202f", " ").split(" "):
        breaks.append(len(words))
        words += book.shape(piece, font, lang)
    bounds = [book.measure_ink(word, font) for word in words]
    advance = sum(word.advance for word in words) + _WORD_SPACE * (len(breaks) - 1)
    ink = advance - bounds[0][0] - (words[-1].advance - bounds[-1][2])
    size = width / max(ink, 0.1)
    top, bottom = max(b[3] for b in bounds) * size, min(b[1] for b in bounds) * size
    return _WallLine(tuple(words), tuple(breaks), size, top, -bottom, bounds[0][0] * size)


def _wall_height(rows: Sequence[_WallLine]) -> Pt:
    """Return the height of stacked rows, ink to ink."""
    gaps = sum(LINE_GAP * (a.size + b.size) / 2 for a, b in pairwise(rows))
    return sum(row.top + max(row.bottom, 0.0) for row in rows) + gaps


def _stack_lines(rows: Sequence[_WallLine], width: Pt, height: Pt, ink: Ink) -> WordWall:
    """Return rows under each other, reduced as a whole, about the middle of `width`, where they are too high."""
    tall = _wall_height(rows)
    scale = min(1.0, height / tall)
    marks: list[PageItem] = []
    y = 0.0
    for place, row in enumerate(rows):
        if place:
            y += LINE_GAP * (rows[place - 1].size + row.size) / 2 * scale
        y += row.top * scale
        x = (width - width * scale) / 2 - row.bearing * scale
        marks += _place_line(row, x, y, row.size * scale, ink)
        y += max(row.bottom, 0.0) * scale
    return WordWall(tuple(marks), y, min(row.size for row in rows) * scale)


def _place_line(row: _WallLine, x: Pt, y: Pt, size: Pt, ink: Ink) -> Iterator[PageItem]:
    """Yield a row's words as runs, each at its place."""
    for number, word in enumerate(row.words):
        if number and number in row.breaks:
            x += _WORD_SPACE * size
        yield PageItem(Point(x, y), GlyphRun((word,), size, 0.0, ink))
        x += word.advance * size

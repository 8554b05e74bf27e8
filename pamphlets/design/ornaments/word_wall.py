"""A wall of words: every line of a title scaled to the full width, lines set by their ink."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook, Word
from pamphlets.core.geometry import Point
from pamphlets.core.page import Glyphs, Placed
from pamphlets.core.style import BLACK, FontSpec, Ink
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import BLANKS
from pamphlets.layout.paragraph.paragraph import WEAK

GAP: Final = 0.12  # em between the nearest outlines of two lines
_SPACE: Final = 0.22  # em between words
_DANGLING: Final = 0.15  # of the height, that a line ending on an article costs
_RUN_ON: Final = 0.08  # of the height, that a comma or a colon within a line costs
_REDUCED: Final = 1.2  # what a point too high costs in a headline
_SHOUT: Final = 2.5  # times the smallest line: what is larger shouts
_MOST_WORDS: Final = 14  # beyond, words are paired before lines are sought
_PARTING: Final = dict.fromkeys(map(ord, BLANKS), " ") | dict.fromkeys(map(ord, "\u00a0\u202f"), "\u202f")


class _Row(NamedTuple):
    """One line of the wall: its words, its size, and its ink above and below the baseline, in points."""

    words: tuple[Word, ...]
    breaks: tuple[int, ...]
    size: Pt
    top: Pt
    bottom: Pt
    bearing: Pt  # white at the left of the first letter


class Wall(NamedTuple):
    """A set wall: marks from its top left corner, its height, its smallest type size."""

    marks: tuple[Placed, ...]
    height: Pt
    smallest: Pt


def wall(
    book: FontBook,
    title: str,
    font: FontSpec,
    size: tuple[Pt, Pt],
    lang: str,
    ink: Ink = BLACK,
    *,
    centred: bool = True,
) -> Wall:
    """Return a title in lines that each fill `size`'s width, in the division that fills its height best.

    No line ends at a blank that does not break (U+00A0): so an author keeps words together. Where even the best is too
    high it is reduced as a whole, and stands in the middle if it is `centred`.
    """
    width, height = size
    words = [word for word in title.upper().translate(_PARTING).split(" ") if word]
    held = _glue_marks(words)
    best: tuple[float, list[_Row]] | None = None
    for lines in _divisions(held):
        rows = [_row(book, line, font, width, lang) for line in lines]
        tall = _height(rows)
        if centred and tall > height and len(lines) > 1 and best is not None:
            continue
        smallest, largest = min(row.size for row in rows), max(row.size for row in rows)
        # A wall is good when it is high, and when no line shouts the others down.
        # One that is reduced leaves white at its sides: on a cover that is no wall, in a headline it is merely smaller.
        worth = min(tall, height) - max(0.0, tall - height) * (10 if centred else _REDUCED * height / tall)
        worth -= (largest / smallest - 1) * height * 0.06
        worth -= max(0.0, largest / smallest - _SHOUT) * height * 0.12
        worth -= sum(word[-1] in ",;:" for line in lines for word in line.split(" ")[:-1]) * height * _RUN_ON
        worth -= sum(line.split(" ")[-1].casefold() in WEAK for line in lines[:-1]) * height * _DANGLING
        if best is None or worth > best[0]:
            best = worth, rows
    assert best is not None  # noqa: S101 - a title has at least one division
    return _stack(best[1], width if centred else 0.0, height, ink)


def _glue_marks(words: Sequence[str]) -> list[str]:
    """Return words with lone punctuation tied to the word before it, guillemets to theirs."""
    held: list[str] = []
    for word in words:
        if (held and (all(not char.isalnum() for char in word) and word != "«")) or (held and held[-1].endswith("«")):
            held[-1] += "\u202f" + word
        else:
            held.append(word)
    while len(held) > _MOST_WORDS:
        held = [" ".join(held[at : at + 2]) for at in range(0, len(held), 2)]
    return held


def _divisions(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield every way to divide words into up to seven lines, from few to many."""
    for count in range(1, min(len(words), 7) + 1):
        for cuts in combinations(range(1, len(words)), count - 1):
            edges = (0, *cuts, len(words))
            yield [" ".join(words[a:b]) for a, b in pairwise(edges)]


def _row(book: FontBook, line: str, font: FontSpec, width: Pt, lang: str) -> _Row:
    """Return a line at the size at which its ink fills the width."""
    words: list[Word] = []
    breaks: list[int] = []
    for piece in line.replace("\u202f", " ").split(" "):
        breaks.append(len(words))
        words += book.shape(piece, font, lang)
    bounds = [book.ink(word, font) for word in words]
    advance = sum(word.advance for word in words) + _SPACE * (len(breaks) - 1)
    ink = advance - bounds[0][0] - (words[-1].advance - bounds[-1][2])
    size = width / max(ink, 0.1)
    top, bottom = max(b[3] for b in bounds) * size, min(b[1] for b in bounds) * size
    return _Row(tuple(words), tuple(breaks), size, top, -bottom, bounds[0][0] * size)


def _height(rows: Sequence[_Row]) -> Pt:
    """Return the height of stacked rows, ink to ink."""
    gaps = sum(GAP * (a.size + b.size) / 2 for a, b in pairwise(rows))
    return sum(row.top + max(row.bottom, 0.0) for row in rows) + gaps


def _stack(rows: Sequence[_Row], width: Pt, height: Pt, ink: Ink) -> Wall:
    """Return rows under each other, reduced as a whole, about the middle of `width`, where they are too high."""
    tall = _height(rows)
    scale = min(1.0, height / tall)
    marks: list[Placed] = []
    y = 0.0
    for place, row in enumerate(rows):
        if place:
            y += GAP * (rows[place - 1].size + row.size) / 2 * scale
        y += row.top * scale
        x = (width - width * scale) / 2 - row.bearing * scale
        marks += _place(row, x, y, row.size * scale, ink)
        y += max(row.bottom, 0.0) * scale
    return Wall(tuple(marks), y, min(row.size for row in rows) * scale)


def _place(row: _Row, x: Pt, y: Pt, size: Pt, ink: Ink) -> Iterator[Placed]:
    """Yield a row's words as runs, each at its place."""
    for number, word in enumerate(row.words):
        if number and number in row.breaks:
            x += _SPACE * size
        yield Placed(Point(x, y), Glyphs((word,), size, 0.0, ink))
        x += word.advance * size

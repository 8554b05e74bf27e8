"""A title -> the lines of a wall: a word a line, or a word with its article, each as wide as the wall.

Words are shaped here, and divisions into lines compared; `wall.py` stacks the lines and cuts their accents.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import inf, log
from typing import Final, NamedTuple

from pamphlets.core.style import FontSpec
from pamphlets.core.units import Pt
from pamphlets.design.covers.walls.line_fitter import LineFitter, WallLine
from pamphlets.design.ornaments.title_lines import glue_marks
from pamphlets.design.ornaments.word_wall import divide_long_words
from pamphlets.layout.paragraph.chunks import NO_BREAK_CHARACTERS
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS
from pamphlets.layout.paragraph_stack import SheetColumn

_MAX_LINES, _MAX_UNITS = 10, 11  # beyond, words are paired before lines are sought
# Of their own width: letters so much stretched still look drawn so.
_NARROWEST, _WIDEST = 0.84, 1.22
# Letters: of a word that may be divided, and of its parts.
_LONG_WORD, _SHORTEST_PIECE = 11, 4

# Words that keep to the next one; words that no line should end on; words that should not be the largest of a title.
_DETERMINERS: Final = frozenset(
    "le la les l’ un une des du de d’ au aux à en ce cet cette ces son sa ses mon ma mes ton ta tes nos vos notre"
    " votre leur leurs ni ne n’ se s’ y the a an of to".split()
)
_OPEN_WORDS: Final = _DETERMINERS | SMALL_WORDS
_WEAK_WORDS: Final = _OPEN_WORDS | frozenset(
    "est sont était il elle ils elles on nous vous pas plus si comme fait tout tous is are".split()
)

# What a division costs, 1 being a wall that misses its height by all of it.
_STRETCH_COST: Final = 0.9  # for the logarithm of the stretch
_MISS_COST: Final = 1.6  # for the share of the least height that is missing
_HYPHEN_COST: Final = 0.16
_SMALL_END_COST: Final = 0.25  # of a line that ends on an article
_INNER_COMMA_COST: Final = 0.12
_INNER_COLON_COST: Final = 0.3
_SHARED_LINE_COST: Final = 0.015  # of each word that has no line of its own
_UNEVEN_COST: Final = 0.03  # for each time that the highest line is higher than the lowest
_GREATEST_RATIO: Final = 4.0  # beyond it the highest line shouts the others down
_SHOUT_COST: Final = 0.15
_WEAK_WORD_COST: Final = 0.35  # of a line that is one weak word and the highest of all


class WallRoom(NamedTuple):
    """What a wall may take."""

    width: Pt
    least_height: Pt
    most_height: Pt
    gap: Pt
    """from the feet of a line's capitals to the heads of the next one's"""


class WallDivision(NamedTuple):
    """A title in lines, and how much higher than their own proportions they are printed."""

    lines: tuple[WallLine, ...]
    stretch: float


def divide_title(
    column: SheetColumn, title: str, font: FontSpec, room: WallRoom
) -> WallDivision:
    """Return the division of a title that makes the best wall of `room`, be it too high or too low.

    No line ends at a blank that does not break (U+00A0): so an author keeps words together.
    """
    fitter = LineFitter(column, font, room.width)
    best: WallDivision | None = None
    least_cost = inf
    for units in _unit_choices(column, title, font):
        hyphen_cost = _HYPHEN_COST * sum(unit.endswith("-") for unit in units)
        for texts in _divide_into_lines(units):
            lines = tuple([fitter.fit(text) for text in texts])
            stretch = _find_stretch(lines, room)
            cost = _division_cost(lines, stretch, room) + hyphen_cost
            cost += _SHARED_LINE_COST * (len(units) - len(texts))
            if cost < least_cost:
                best, least_cost = WallDivision(lines, stretch), cost
    assert best is not None  # noqa: S101 - one line is always tried
    stretched = [line.scale_by(best.stretch) for line in best.lines]
    return WallDivision(tuple(stretched), best.stretch)


def _unit_choices(column: SheetColumn, title: str, font: FontSpec) -> Iterator[list[str]]:
    """Yield a title's words as lines may part them, then with its longest words divided at a syllable."""
    space_map = dict.fromkeys(map(ord, NO_BREAK_CHARACTERS), " ")
    space_map |= dict.fromkeys((0xA0, 0x202F), "\u202f")
    capitals = title.upper().translate(space_map)
    words = divide_long_words(column, [word for word in capitals.split(" ") if word], font)
    units = _glue_articles(glue_marks(words, _MAX_UNITS))
    yield units
    at = max(range(len(units)), key=lambda index: len(units[index]))
    for pieces in _divide_word(column, units[at]):
        yield [*units[:at], *pieces, *units[at + 1 :]]


def _glue_articles(units: Sequence[str]) -> list[str]:
    """Return units with articles and prepositions tied to the word that follows them."""
    glued: list[str] = []
    pending = ""
    for unit in units:
        pending = f"{pending} {unit}" if pending else unit
        if unit.casefold() not in _DETERMINERS:
            glued.append(pending)
            pending = ""
    if pending:
        glued.append(pending)
    return glued


def _divide_word(column: SheetColumn, unit: str) -> Iterator[list[str]]:
    """Yield a unit in two pieces, and in three, at breaks of its last word's syllables; nothing for a short word."""
    head, space, word = unit.rpartition(" ")
    if len(word) < _LONG_WORD or not word.isalpha():
        return
    text_style = column.context.theme.block_styles["body"].text
    shaper = column.context.chunk_shaper(text_style, column.lang)
    breaks: list[int] = []
    for at in shaper.hyphenator.break_points(word.lower()):
        if _SHORTEST_PIECE <= at <= len(word) - _SHORTEST_PIECE:
            breaks.append(at)
    for at in breaks:
        yield [f"{head}{space}{word[:at]}-", word[at:]]
    for first, second in combinations(breaks, 2):
        if second - first >= _SHORTEST_PIECE:
            yield [f"{head}{space}{word[:first]}-", f"{word[first:second]}-", word[second:]]


def _divide_into_lines(units: Sequence[str]) -> Iterator[list[str]]:
    """Yield every way to divide units into lines, from few to many."""
    unit_count = len(units)
    for line_count in range(1, min(unit_count, _MAX_LINES) + 1):
        for cuts in combinations(range(1, unit_count), line_count - 1):
            lines: list[str] = []
            for start, stop in pairwise((0, *cuts, unit_count)):
                lines.append(" ".join(units[start:stop]))
            if not any("- " in line for line in lines):
                yield lines


def _find_stretch(lines: Sequence[WallLine], room: WallRoom) -> float:
    """Return how much higher lines are printed, so that the wall is as high as its room asks for, or nearly."""
    letters = sum(line.height for line in lines)
    gaps = room.gap * (len(lines) - 1)
    wanted = min(max(letters + gaps, room.least_height), room.most_height)
    return min(max((wanted - gaps) / letters, 1 / _WIDEST), 1 / _NARROWEST)


def _division_cost(lines: Sequence[WallLine], stretch: float, room: WallRoom) -> float:
    """Return what speaks against a division."""
    heights = [line.height for line in lines]
    height = sum(heights) * stretch + room.gap * (len(lines) - 1)
    ratio = max(heights) / min(heights)
    cost = _STRETCH_COST * abs(log(stretch))
    cost += _UNEVEN_COST * (ratio - 1) + _SHOUT_COST * max(0.0, ratio - _GREATEST_RATIO)
    cost += _MISS_COST * max(0.0, 1 - height / room.least_height)
    cost += 10 * max(0.0, height / room.most_height - 1)
    for line in lines:
        *before, last = line.text.split(" ")
        cost += _INNER_COMMA_COST * sum(word.endswith(",") for word in before)
        cost += _INNER_COLON_COST * sum(
            word.endswith((":", ";", "?", "!", "»")) for word in before
        )
        if last.casefold() in _OPEN_WORDS and line is not lines[-1]:
            cost += _SMALL_END_COST
        if line.height == max(heights) and line.text.casefold() in _WEAK_WORDS:
            cost += _WEAK_WORD_COST * (len(lines) > 1)
    return cost

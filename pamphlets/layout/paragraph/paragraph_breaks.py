"""MeasuredWords and a TextColumn -> where a paragraph may break and where it does, by ever more lenient tries."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.break_table import (
    BreakPosition,
    BreakTable,
    LineFit,
    LineMeasure,
    list_breaks,
)
from pamphlets.layout.paragraph.chunks import (
    Chunk,
    InnerBreak,
)
from pamphlets.layout.paragraph.forced_breaks import forced_breaks, is_wider
from pamphlets.layout.paragraph.line_breaking import find_fits_by_count, find_total_fit
from pamphlets.layout.paragraph.words import MeasuredWord, hyphen_breaks

RAGGED_BELOW_CHARACTERS: Final = 35  # a narrower column cannot be justified without holes
_CHARACTER_WIDTH: Final = 0.38  # em, a mean French letter with its share of spaces
_EMERGENCY_STRETCH: Final = 3.0  # em lent to each line when nothing else helps
_RAGGED_STRETCH: Final = 2.5  # em a ragged line may end short before it counts as loose
# Of the lines of a paragraph that is set in one line less or more: no space is half as wide again as it likes to be.
_OTHERS_STRETCH: Final = 1.0
# Points a line: breaks do not fall where all stretch would be used, and lines hang over their edges.
_LONGER_SLACK: Final = 2.0
_SHORTER_SLACK: Final = 1.5
# Where no line's spaces are wider or narrower than this ratio, hyphens would make none better: two paragraphs of three
# are so, and need not be searched with them.
_EVEN_RATIO: Final = 0.7
_MOST_STRETCH: Final = 3.0  # ratio of a justified line before all else is tried
_FEWEST_LAST_LETTERS: Final = 4  # of a paragraph's last word, on a line of their own
SMALL_WORDS: Final = frozenset(
    (
        "le la les l’ un une des du de d’ au aux à en et ou où par pour sur sous avec sans dans que qui ce cet cette "
        "ces son sa ses mon ma mes ne n’ se s’ y the a an of to in on and or for"
    ).split()
)
# A heading's line does not end on an article or a preposition.
_SMALL_WORD_PENALTY: Final = 500.0


class TextColumn(NamedTuple):
    """Where the lines of a paragraph stand."""

    left: Pt  # from the edge of the flow
    width: Pt
    indent: Pt = 0.0  # of the first line


class BrokenLines(NamedTuple):
    """Where a paragraph may break, and the lines chosen, which end at some of those places."""

    positions: list[BreakPosition]
    fits: tuple[LineFit, ...]
    table: BreakTable
    has_soft_breaks: bool = False  # hyphenation points are among the places


def is_ragged(style: BlockStyle, column: TextColumn) -> bool:
    """Return whether lines end where their words do: in narrow columns too, which would have holes."""
    narrow = column.width < RAGGED_BELOW_CHARACTERS * _CHARACTER_WIDTH * style.text.size
    return narrow or style.align != "justify"


def _first_measure(
    chunks: Sequence[Chunk], style: BlockStyle, column: TextColumn
) -> LineMeasure:
    """Return what the lines of a paragraph have room for, and what they may give at the first try."""
    ragged = is_ragged(style, column)
    em = style.text.size
    line_stretch = 0.0
    tolerance = 2.0
    if not ragged:
        tolerance = _EVEN_RATIO if style.hyphenate else _MOST_STRETCH
    if style.balanced:
        line_stretch = column.width
    elif ragged:
        line_stretch = _RAGGED_STRETCH * em
    return LineMeasure(
        column.width,
        column.indent,
        hang_left=chunks[0].hang_left if not column.indent else 0.0,
        line_stretch=line_stretch,
        tolerance=tolerance,
        shrink_tolerance=min(tolerance, 1.0),
        shortest_last_line=style.shortest_last_line * em,
        fill_last_line=style.balanced,
    )


def break_lines(
    words: list[MeasuredWord], style: BlockStyle, column: TextColumn
) -> BrokenLines:
    """Return where the paragraph may break and where it does: the first of ever more lenient tries that fits."""
    elastic = not is_ragged(style, column)
    chunks = [word.chunk for word in words]
    measure = _first_measure(chunks, style, column)
    firm_breaks = [chunk.firm_breaks for chunk in chunks]
    table, positions = list_breaks(chunks, firm_breaks, elastic=elastic)
    if style.keep_small_words:
        _keep_small_words(table, positions, chunks)
    fits = find_total_fit(table, measure)
    has_soft_breaks = fits is None and style.hyphenate
    if has_soft_breaks:
        table, positions = _list_soft_breaks(words, style, elastic=elastic)
        measure = measure._replace(tolerance=_MOST_STRETCH, shrink_tolerance=1.0)
        fits = find_total_fit(table, measure)
    if fits is None:
        fits = _find_lenient_fit(table, measure, style)
    return BrokenLines(positions, fits, table, has_soft_breaks)


def _keep_small_words(
    table: BreakTable, positions: Sequence[BreakPosition], chunks: Sequence[Chunk]
) -> None:
    """Make it dear to end a line on an article or a preposition."""
    for index, (chunk_index, inner) in enumerate(positions[:-1]):
        if inner is None and chunks[chunk_index].text.lower() in SMALL_WORDS:
            table.penalties[index] += _SMALL_WORD_PENALTY


def _last_word_breaks(word: MeasuredWord) -> list[InnerBreak]:
    """Return where a paragraph's last word may be divided: so that its last line is no stub of it."""
    breaks: list[InnerBreak] = []
    for inner in hyphen_breaks(word):
        letters = [char for char in word.chunk.text[inner.at :] if char.isalpha()]
        if not inner.has_hyphen or len(letters) >= _FEWEST_LAST_LETTERS:
            breaks.append(inner)
    return breaks


def break_lines_by_count(
    words: list[MeasuredWord], style: BlockStyle, column: TextColumn, best: BrokenLines
) -> dict[int, BrokenLines]:
    """Return other lines of a paragraph by their number, up to one more than the best has, as far as they are as good.

    None of them is loose, at most one more of them ends with a hyphen, and no two running do.
    """
    if not _may_have_other_counts(best, column):
        return {}
    measure = _first_measure([word.chunk for word in words], style, column)
    measure = measure._replace(tolerance=_OTHERS_STRETCH, shrink_tolerance=1.0)
    table, positions = best.table, best.positions
    if not best.has_soft_breaks:
        table, positions = _list_soft_breaks(words, style, elastic=True)
    most_hyphens = _count_hyphens(best.table, best.fits) + 1
    others: dict[int, BrokenLines] = {}
    for count, fits in find_fits_by_count(table, measure, len(best.fits) + 1).items():
        if _count_hyphens(table, fits) <= most_hyphens and not _has_run(table, fits):
            others[count] = BrokenLines(positions, fits, table)
    return others


def _may_have_other_counts(best: BrokenLines, column: TextColumn) -> bool:
    """Return whether a paragraph as a whole stretches to one line more, or shrinks to one less.

    A look at its width is quicker than a search, and spares half of them: of 479 paragraphs 123 can be set so, and
    none of these is passed over.
    """
    table, count = best.table, len(best.fits)
    width = table.end_widths[-1] + column.indent
    widest = width + _OTHERS_STRETCH * table.end_stretches[-1] - _LONGER_SLACK * count
    narrowest = width - table.end_shrinks[-1] - _SHORTER_SLACK * count
    return widest >= count * column.width or narrowest <= (count - 1) * column.width


def _list_soft_breaks(
    words: Sequence[MeasuredWord], style: BlockStyle, *, elastic: bool
) -> tuple[BreakTable, list[BreakPosition]]:
    """Return every break of words, hyphenation points included where the style has any."""
    chunks = [word.chunk for word in words]
    inner_breaks: list[Sequence[InnerBreak]] = [chunk.firm_breaks for chunk in chunks]
    if style.hyphenate:
        inner_breaks = [hyphen_breaks(word) for word in words]
        inner_breaks[-1] = _last_word_breaks(words[-1])
    return list_breaks(chunks, inner_breaks, elastic=elastic)


def _has_run(table: BreakTable, fits: Sequence[LineFit]) -> bool:
    """Return whether two lines running end with a hyphen."""
    ends = [table.hyphenated[fit.break_index] for fit in fits]
    return any(first and second for first, second in pairwise(ends))


def _count_hyphens(table: BreakTable, fits: Sequence[LineFit]) -> int:
    return sum([table.hyphenated[fit.break_index] for fit in fits])


def break_by_force(
    words: list[MeasuredWord], style: BlockStyle, column: TextColumn
) -> BrokenLines:
    """Return the same where words that the column does not hold are divided wherever it must be; none else are."""
    room = column.width - max(column.indent, 0.0)
    chunks = [word.chunk for word in words]
    inner_breaks: list[Sequence[InnerBreak]] = []
    for index, word in enumerate(words):
        if is_wider(word.chunk, room):
            inner_breaks.append(forced_breaks(word, room))
        elif style.hyphenate and index + 1 < len(words):
            inner_breaks.append(hyphen_breaks(word))
        else:
            inner_breaks.append(word.chunk.firm_breaks)
    elastic = not is_ragged(style, column)
    table, positions = list_breaks(chunks, inner_breaks, elastic=elastic)
    measure = _first_measure(chunks, style, column)
    fits = _find_lenient_fit(table, measure, style)
    return BrokenLines(positions, fits, table)


def _find_lenient_fit(
    table: BreakTable, measure: LineMeasure, style: BlockStyle
) -> tuple[LineFit, ...]:
    """Return the best lines where each may end short, or else one may be too wide."""
    line_stretch = measure.line_stretch + _EMERGENCY_STRETCH * style.text.size
    measure = measure._replace(
        line_stretch=line_stretch, tolerance=20.0, shrink_tolerance=1.0
    )
    fits = find_total_fit(table, measure)
    if fits is None:
        fits = find_total_fit(table, measure._replace(tolerance=1e6, allow_overfull=True))
    assert fits is not None  # noqa: S101 - law of find_total_fit
    return fits

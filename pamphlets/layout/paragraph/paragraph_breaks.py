"""MeasuredWords and a TextColumn -> where a paragraph may break and where it does, by ever more lenient tries."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.breakpoints import BreakPosition, list_breaks
from pamphlets.layout.paragraph.chunks import Chunk, InnerBreak
from pamphlets.layout.paragraph.forced_breaks import forced_breaks, is_wider
from pamphlets.layout.paragraph.line_breaking import (
    BreakTable,
    LineFit,
    LineMeasure,
    find_total_fit,
)
from pamphlets.layout.paragraph.words import MeasuredWord, hyphen_breaks

RAGGED_BELOW_CHARACTERS: Final = 35  # a narrower column cannot be justified without holes
_CHARACTER_WIDTH: Final = 0.38  # em, a mean French letter with its share of spaces
_SHORTEST_LAST_LINE: Final = 2.0  # em: a last line shorter than this looks like a slip
_EMERGENCY_STRETCH: Final = 3.0  # em lent to each line when nothing else helps
_RAGGED_STRETCH: Final = 2.5  # em a ragged line may end short before it counts as loose
SMALL_WORDS: Final = frozenset(
    (
        "le la les l’ un une des du de d’ au aux à en et ou où par pour sur sous avec sans dans que qui ce cet cette "
        "ces son sa ses mon ma mes ne n’ se s’ y the a an of to in on and or for"
    ).split()
)
_SMALL_WORD_PENALTY: Final = (
    300.0  # a heading's line does not end on an article or a preposition
)


class TextColumn(NamedTuple):
    """Where the lines of a paragraph stand."""

    left: Pt  # from the edge of the flow
    width: Pt
    indent: Pt = 0.0  # of the first line


class BrokenLines(NamedTuple):
    """Where a paragraph may break, and the lines chosen, which end at some of those places."""

    positions: list[BreakPosition]
    fits: tuple[LineFit, ...]


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
    if style.balanced:
        line_stretch = column.width
    elif ragged:
        line_stretch = _RAGGED_STRETCH * em
    return LineMeasure(
        column.width,
        column.indent,
        hang_left=chunks[0].hang_left if not column.indent else 0.0,
        line_stretch=line_stretch,
        tolerance=2.0 if ragged else 1.0,
        shortest_last_line=_SHORTEST_LAST_LINE * em,
        fill_last_line=style.balanced,
    )


def break_lines(
    words: list[MeasuredWord], style: BlockStyle, column: TextColumn
) -> BrokenLines:
    """Return where the paragraph may break and where it does: the first of ever more lenient tries that fits."""
    elastic = not is_ragged(style, column)
    chunks = [word.chunk for word in words]
    measure = _first_measure(chunks, style, column)
    inner_breaks = [chunk.firm_breaks for chunk in chunks]
    table, positions = list_breaks(chunks, inner_breaks, elastic=elastic)
    if style.keep_small_words:
        for index, (chunk_index, inner) in enumerate(positions[:-1]):
            if inner is None and chunks[chunk_index].text.lower() in SMALL_WORDS:
                table.penalties[index] += _SMALL_WORD_PENALTY
    fits = find_total_fit(table, measure)
    if fits is None and style.hyphenate:
        # The last word whole: it would leave a stub.
        inner_breaks[:-1] = [hyphen_breaks(word) for word in words[:-1]]
        table, positions = list_breaks(chunks, inner_breaks, elastic=elastic)
        fits = find_total_fit(table, measure._replace(tolerance=3.0))
    return BrokenLines(positions, fits or _find_lenient_fit(table, measure, style))


def break_by_force(
    words: list[MeasuredWord], style: BlockStyle, column: TextColumn
) -> BrokenLines:
    """Return the same where words that the column does not hold are divided wherever it must be; none else are."""
    room = column.width - max(column.indent, 0.0)
    chunks = [word.chunk for word in words]
    inner_breaks: list[tuple[InnerBreak, ...]] = []
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
    return BrokenLines(positions, _find_lenient_fit(table, measure, style))


def _find_lenient_fit(
    table: BreakTable, measure: LineMeasure, style: BlockStyle
) -> tuple[LineFit, ...]:
    """Return the best lines where each may end short, or else one may be too wide."""
    line_stretch = measure.line_stretch + _EMERGENCY_STRETCH * style.text.size
    measure = measure._replace(line_stretch=line_stretch, tolerance=20.0)
    fits = find_total_fit(table, measure)
    if fits is None:
        fits = find_total_fit(table, measure._replace(tolerance=1e6, allow_overfull=True))
    assert fits is not None  # noqa: S101 - law of find_total_fit
    return fits

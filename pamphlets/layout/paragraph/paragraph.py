"""Inlines -> TextLines: one paragraph, in four steps.

collect_runs: its inlines become text in stretches of one style.
prepare_words: the text becomes measured words.
_break_lines: the words become lines, by ever more lenient tries.
build_line: each line becomes marks, its spaces justified.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Span, warning
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Inlines
from pamphlets.layout.paragraph.breakpoints import BreakPosition, list_breaks
from pamphlets.layout.paragraph.chunks import Chunk
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import LinePlacement, build_line
from pamphlets.layout.paragraph.line_breaking import LineFit, LineMeasure, find_total_fit
from pamphlets.layout.paragraph.styled_runs import RunStyle, collect_runs
from pamphlets.layout.paragraph.words import (
    MeasuredWord,
    hyphen_breaks,
    prepare_words,
    slice_word,
)

RAGGED_BELOW_CHARACTERS: Final = 35  # a narrower column cannot be justified without holes
_CHARACTER_WIDTH: Final = 0.38  # em, a mean French letter with its share of spaces
_SHORTEST_LAST_LINE: Final = 2.0  # em: a last line shorter than this looks like a slip
_EMERGENCY_STRETCH: Final = 3.0  # em lent to each line when nothing else helps
_RAGGED_STRETCH: Final = 2.5  # em a ragged line may end short before it counts as loose
_LOOSE_RATIO: Final = 6.0  # from which a line is reported to the author
_TOLERATED_EXCESS: Final = 0.05  # points
SMALL_WORDS: Final = frozenset(
    (
        "le la les l’ un une des du de d’ au aux à en et ou où par pour sur sous avec sans dans que qui ce cet cette "
        "ces son sa ses mon ma mes ne n’ se s’ y the a an of to in on and or for"
    ).split()
)
_SMALL_WORD_PENALTY: Final = (
    300.0  # a heading's line does not end on an article or a preposition
)


class TextLine(NamedTuple):
    """One line of a paragraph."""

    marks: tuple[PageItem, ...]  # y 0 on the baseline
    note_numbers: tuple[int, ...]
    ends_with_hyphen: bool
    span: Span
    ratio: float = 0.0  # how far its spaces stretch or shrink, 1 being half as wide again as they like to be


class TextColumn(NamedTuple):
    """Where the lines of a paragraph stand."""

    left: Pt  # from the edge of the flow
    width: Pt
    indent: Pt = 0.0  # of the first line


class ParagraphText(NamedTuple):
    """The text of a paragraph, and where it belongs."""

    inlines: Inlines
    lang: str
    node: NodeId | None
    span: Span


def set_paragraph(
    context: TypesettingContext, text: ParagraphText, style: BlockStyle, column: TextColumn
) -> list[TextLine]:
    """Return the lines of a paragraph. Laws: no character is lost; no line but an overfull one passes `column`.

    A line that cannot be set within the measure is reported with its place.
    """
    lines: list[TextLine] = []
    runs = collect_runs(context, text.inlines, RunStyle(style.text, text.lang))
    for words in prepare_words(context, runs):
        if words:
            first_column = column if not lines else column._replace(indent=0.0)
            lines += _set_words(context, words, style, first_column, text.node)
        elif lines:
            lines.append(TextLine((), (), ends_with_hyphen=False, span=text.span))
    return lines


def _set_words(
    context: TypesettingContext,
    words: list[MeasuredWord],
    style: BlockStyle,
    column: TextColumn,
    node: NodeId | None,
) -> list[TextLine]:
    """Set what stands between two line ends that the author insists on."""
    ragged = _is_ragged(style, column)
    positions, fits = _break_lines(words, style, column)
    lines: list[TextLine] = []
    start = BreakPosition(-1, None)
    indent = column.indent
    for number, fit in enumerate(fits, 1):
        stop = positions[fit.break_index]
        chunks = _slice_line(words, start, stop)
        is_last = number == len(fits)
        align = style.align
        if align == "justify" and (ragged or (is_last and fit.ratio >= 0)):
            align = "left"
        placement = LinePlacement(
            column.left + indent, column.width - indent, align, fit.ratio, hang=True
        )
        line = build_line(chunks, placement, node, words[max(start.chunk_index, 0)].span)
        span = words[stop.chunk_index].span
        if line.excess > _TOLERATED_EXCESS:
            _report_line(
                context, "overfull-line", span, chunks, excess=f"{line.excess:.1f}"
            )
        elif fit.ratio > _LOOSE_RATIO and not ragged and not is_last:
            _report_line(context, "loose-line", span, chunks)
        note_numbers: list[int] = []
        for chunk in chunks:
            note_numbers += chunk.note_numbers
        hyphen = stop.inner is not None and stop.inner.has_hyphen
        lines.append(TextLine(line.marks, tuple(note_numbers), hyphen, span, fit.ratio))
        start = stop
        indent = 0.0
    return lines


def _is_ragged(style: BlockStyle, column: TextColumn) -> bool:
    narrow = column.width < RAGGED_BELOW_CHARACTERS * _CHARACTER_WIDTH * style.text.size
    return narrow or style.align != "justify"


def _report_line(
    context: TypesettingContext,
    code: str,
    span: Span,
    chunks: Sequence[Chunk],
    **fields: str,
) -> None:
    """Report a line with its first words."""
    text = " ".join([chunk.text for chunk in chunks])
    context.diagnostics.append(
        warning(code, context.source, span, words=text[:60], **fields)
    )


def _slice_line(
    words: list[MeasuredWord], start: BreakPosition, stop: BreakPosition
) -> list[Chunk]:
    """Return the chunks of the line from one break to the next, sliced where a break is inside them."""
    first = start.chunk_index if start.inner is not None else start.chunk_index + 1
    chunks: list[Chunk] = []
    for index in range(first, stop.chunk_index + 1):
        chunk = words[index].chunk
        slice_start = 0
        slice_stop = len(chunk.text)
        hyphen = False
        if start.inner is not None and index == start.chunk_index:
            slice_start = start.inner.at
        if stop.inner is not None and index == stop.chunk_index:
            slice_stop = stop.inner.at
            hyphen = stop.inner.has_hyphen
        if slice_start or slice_stop < len(chunk.text):
            piece = slice_word(words[index], slice_start, slice_stop, hyphen=hyphen)
            chunk = piece._replace(space=chunk.space)
        chunks.append(chunk)
    return chunks


def _break_lines(
    words: list[MeasuredWord], style: BlockStyle, column: TextColumn
) -> tuple[list[BreakPosition], tuple[LineFit, ...]]:
    """Return where the paragraph may break and where it does: the first of ever more lenient tries that fits."""
    ragged = _is_ragged(style, column)
    em = style.text.size
    chunks = [word.chunk for word in words]
    hang_left = chunks[0].hang_left if not column.indent else 0.0
    line_stretch = 0.0
    if style.balanced:
        line_stretch = column.width
    elif ragged:
        line_stretch = _RAGGED_STRETCH * em
    tolerance = 2.0 if ragged else 1.0
    shortest = _SHORTEST_LAST_LINE * em
    measure = LineMeasure(
        column.width, column.indent, hang_left, line_stretch, tolerance, shortest
    )
    measure = measure._replace(fill_last_line=style.balanced)
    inner_breaks = [chunk.firm_breaks for chunk in chunks]
    table, positions = list_breaks(chunks, inner_breaks, elastic=not ragged)
    if style.keep_small_words:
        for index, (chunk_index, inner) in enumerate(positions[:-1]):
            if inner is None and chunks[chunk_index].text.lower() in SMALL_WORDS:
                table.penalties[index] += _SMALL_WORD_PENALTY
    fits = find_total_fit(table, measure)
    if fits is None and style.hyphenate:
        # The last word whole: it would leave a stub.
        inner_breaks[:-1] = [hyphen_breaks(word) for word in words[:-1]]
        table, positions = list_breaks(chunks, inner_breaks, elastic=not ragged)
        fits = find_total_fit(table, measure._replace(tolerance=3.0))
    if fits is None:
        line_stretch += _EMERGENCY_STRETCH * em
        measure = measure._replace(line_stretch=line_stretch, tolerance=20.0)
        fits = find_total_fit(table, measure)
    if fits is None:
        fits = find_total_fit(table, measure._replace(tolerance=1e6, allow_overfull=True))
    assert fits is not None  # noqa: S101 - law of find_total_fit
    return positions, fits

"""MeasuredWords and BrokenLines -> LineDrafts: lines as built, and what their author must know of them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.shaping import SOFT_HYPHEN
from pamphlets.core.source import NodeId, Span, error, notice, warning
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, to_mm
from pamphlets.layout.paragraph.break_table import BreakPosition
from pamphlets.layout.paragraph.chunks import NO_BREAK_CHARACTERS, Chunk
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.forced_breaks import is_forced_break
from pamphlets.layout.paragraph.line import BuiltLine, LinePlacement, build_line
from pamphlets.layout.paragraph.line_breaking import SHORT_END_RATIO
from pamphlets.layout.paragraph.paragraph_breaks import BrokenLines, TextColumn, is_ragged
from pamphlets.layout.paragraph.shaped_chunks import is_address
from pamphlets.layout.paragraph.words import MeasuredWord, slice_word

# From which a line is remarked on: its spaces are twice their width.
_LOOSE_RATIO: Final = 2.0
_HOLE_RATIO: Final = 6.0  # from which the author is warned: they are four times their width
_TOLERATED_EXCESS: Final = 0.05  # points
_QUOTED_LENGTH: Final = 60  # characters of a line that a message quotes


class LineDraft(NamedTuple):
    """A line as built: its chunks, where it ends, by how much its spaces stretch."""

    line: BuiltLine
    chunks: list[Chunk]
    stop: BreakPosition
    ratio: float


def draft_lines(
    words: list[MeasuredWord],
    broken: BrokenLines,
    style: BlockStyle,
    column: TextColumn,
    node: NodeId | None,
) -> list[LineDraft]:
    """Return the lines of `broken` as marks."""
    positions, fits = broken.positions, broken.fits
    ragged = is_ragged(style, column)
    drafts: list[LineDraft] = []
    start = BreakPosition(-1, None)
    indent = column.indent
    for number, fit in enumerate(fits, 1):
        stop = positions[fit.break_index]
        chunks = _slice_line(words, start, stop)
        align = style.align
        may_end_short = broken.table.short_ends[fit.break_index] > 0.0
        ends_short = may_end_short and fit.ratio > SHORT_END_RATIO
        is_natural_end = number == len(fits) and fit.ratio >= 0
        if align == "justify" and (ragged or is_natural_end or ends_short):
            align = "left"
        placement = LinePlacement(
            column.left + indent, column.width - indent, align, hang=True
        )
        span = words[max(start.chunk_index, 0)].span
        line = build_line(chunks, placement, node, span)
        if align == "justify" and may_end_short and line.ratio > SHORT_END_RATIO:
            # At the last try each line was taken to end short, so that its own ratio is small.
            line = build_line(chunks, placement._replace(align="left"), node, span)
        ratio = fit.ratio if ragged else line.ratio
        drafts.append(LineDraft(line, chunks, stop, ratio))
        start = stop
        indent = 0.0
    return drafts


def find_overfull(drafts: Sequence[LineDraft]) -> LineDraft | None:
    """Return the first line that passes the measure, None where all keep to it."""
    return next((draft for draft in drafts if draft.line.excess > _TOLERATED_EXCESS), None)


def _quote_chunks(chunks: Sequence[Chunk]) -> str:
    """Return the first words of a line, as messages quote it."""
    words = " ".join([chunk.text for chunk in chunks])
    return words.replace(SOFT_HYPHEN, "")[:_QUOTED_LENGTH]


def report_overfull_line(
    context: TypesettingContext,
    words: Sequence[MeasuredWord],
    draft: LineDraft,
    width: Pt,
) -> None:
    """Report what its column does not hold letter by letter: nothing is printed where it is not read."""
    text = _quote_chunks(draft.chunks)
    span = words[draft.stop.chunk_index].span
    fields = {"words": text, "width": f"{max(to_mm(width), 0.0):.0f}"}
    context.diagnostics.append(error("overfull-line", context.source, span, **fields))


def report_loose_lines(
    context: TypesettingContext,
    words: Sequence[MeasuredWord],
    drafts: Sequence[LineDraft],
) -> None:
    """Report each line whose spaces are too wide, where it begins in the source as far as that can be told."""
    for draft in drafts:
        if draft.ratio > _LOOSE_RATIO:
            text = _quote_chunks(draft.chunks)
            span = _locate_line(context, draft, words[draft.stop.chunk_index].span)
            report = warning if draft.ratio > _HOLE_RATIO else notice
            context.diagnostics.append(
                report("loose-line", context.source, span, words=text)
            )


def _locate_line(context: TypesettingContext, draft: LineDraft, span: Span) -> Span:
    """Return the place of the first two words of a line that stand in the source as they are printed."""
    for first, second in pairwise(draft.chunks):
        if first.text.isalpha() and second.text.isalpha():
            located = context.locate(f"{first.text} {second.text}", span)
            if located != span:
                return located
    return span


def report_forced_breaks(
    context: TypesettingContext,
    words: Sequence[MeasuredWord],
    drafts: Sequence[LineDraft],
    style: BlockStyle,
) -> None:
    """Warn of each word that is divided where its style, or the language, would not have it."""
    indexes: dict[int, None] = {}
    for _, _, stop, _ in drafts:
        if stop.inner is not None and is_forced_break(stop.inner, style):
            indexes[stop.chunk_index] = None
    for index in indexes:
        text = words[index].chunk.text
        if is_address(text):
            continue
        span = context.locate(text, words[index].span)
        quoted = text[:_QUOTED_LENGTH]
        context.diagnostics.append(
            warning("forced-break", context.source, span, words=quoted)
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
            # A blank that a line would end on is dropped, as a breakable one is.
            slice_stop = len(chunk.text[: stop.inner.at].rstrip(NO_BREAK_CHARACTERS))
            hyphen = stop.inner.has_hyphen
        if slice_start or slice_stop < len(chunk.text):
            piece = slice_word(words[index], slice_start, slice_stop, hyphen=hyphen)
            chunk = piece._replace(space=chunk.space)
        chunks.append(chunk)
    return chunks

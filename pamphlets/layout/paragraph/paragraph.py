"""Inlines -> TextLines: one paragraph, in four steps.

collect_runs: its inlines become text in stretches of one style.
prepare_words: the text becomes measured words.
break_lines: the words become lines, by ever more lenient tries.
build_line: each line becomes marks, its spaces justified.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Span, error, warning
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, to_mm
from pamphlets.document.nodes import Inlines
from pamphlets.layout.paragraph.breakpoints import BreakPosition
from pamphlets.layout.paragraph.chunks import NO_BREAK_CHARACTERS, Chunk
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.forced_breaks import is_forced_break
from pamphlets.layout.paragraph.line import BuiltLine, LinePlacement, build_line
from pamphlets.layout.paragraph.paragraph_breaks import (
    BrokenLines,
    TextColumn,
    break_by_force,
    break_lines,
    is_ragged,
)
from pamphlets.layout.paragraph.styled_runs import RunStyle, collect_runs
from pamphlets.layout.paragraph.words import (
    MeasuredWord,
    fit_pictures,
    prepare_words,
    slice_word,
)

_LOOSE_RATIO: Final = 6.0  # from which a line is reported to the author
_TOLERATED_EXCESS: Final = 0.05  # points
# Of the column, that pieces divided by force are to fill: by themselves letters may be shaped wider than in their word.
_FORCED_SHARES: Final = (1.0, 0.9, 0.75)
_QUOTED_LENGTH: Final = 60  # characters of a line that a message quotes


class TextLine(NamedTuple):
    """One line of a paragraph."""

    marks: tuple[PageItem, ...]  # y 0 on the baseline
    note_numbers: tuple[int, ...]
    ends_with_hyphen: bool
    span: Span
    ratio: float = 0.0  # how far its spaces stretch or shrink, 1 being half as wide again as they like to be


class ParagraphText(NamedTuple):
    """The text of a paragraph, and where it belongs."""

    inlines: Inlines
    lang: str
    node: NodeId | None
    span: Span


def set_paragraph(
    context: TypesettingContext, text: ParagraphText, style: BlockStyle, column: TextColumn
) -> list[TextLine]:
    """Return the lines of a paragraph. Laws: no character is lost; no line passes `column`.

    A word that had to be divided by force is a warning at its place; what not a letter fits is an error.
    """
    lines: list[TextLine] = []
    runs = collect_runs(context, text.inlines, RunStyle(style.text, text.lang))
    for words in prepare_words(context, runs):
        if not style.protrudes:
            words = [  # noqa: PLW2901 (the same words)
                word._replace(chunk=word.chunk._replace(hang_left=0.0)) for word in words
            ]
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
    drafts = _draft_lines(words, break_lines(words, style, column), style, column, node)
    overfull = _find_overfull(drafts)
    if overfull is not None and not context.is_trial:
        room = column.width - max(column.indent, 0.0)
        words = [fit_pictures(word, room) for word in words]
        for share in _FORCED_SHARES:
            narrowed = column._replace(width=column.width * share)
            broken = break_by_force(words, style, narrowed)
            drafts = _draft_lines(words, broken, style, column, node)
            overfull = _find_overfull(drafts)
            if overfull is None:
                _report_forced_breaks(context, words, drafts, style)
                break
    elif overfull is None and not is_ragged(style, column):
        _report_loose_lines(context, words, drafts[:-1])
    if overfull is not None:
        _report_overfull_line(context, words, overfull, column.width)
    lines: list[TextLine] = []
    for line, chunks, stop, ratio in drafts:
        span = words[stop.chunk_index].span
        note_numbers: list[int] = []
        for chunk in chunks:
            note_numbers += chunk.note_numbers
        hyphen = stop.inner is not None and stop.inner.has_hyphen
        lines.append(TextLine(line.marks, tuple(note_numbers), hyphen, span, ratio))
    return lines


class _LineDraft(NamedTuple):
    """A line as built: its chunks, where it ends, by how much its spaces stretch."""

    line: BuiltLine
    chunks: list[Chunk]
    stop: BreakPosition
    ratio: float


def _draft_lines(
    words: list[MeasuredWord],
    broken: BrokenLines,
    style: BlockStyle,
    column: TextColumn,
    node: NodeId | None,
) -> list[_LineDraft]:
    """Return the lines of `broken` as marks."""
    positions, fits = broken
    ragged = is_ragged(style, column)
    drafts: list[_LineDraft] = []
    start = BreakPosition(-1, None)
    indent = column.indent
    for number, fit in enumerate(fits, 1):
        stop = positions[fit.break_index]
        chunks = _slice_line(words, start, stop)
        align = style.align
        if align == "justify" and (ragged or (number == len(fits) and fit.ratio >= 0)):
            align = "left"
        placement = LinePlacement(
            column.left + indent, column.width - indent, align, fit.ratio, hang=True
        )
        line = build_line(chunks, placement, node, words[max(start.chunk_index, 0)].span)
        drafts.append(_LineDraft(line, chunks, stop, fit.ratio))
        start = stop
        indent = 0.0
    return drafts


def _find_overfull(drafts: Sequence[_LineDraft]) -> _LineDraft | None:
    """Return the first line that passes the measure, None where all keep to it."""
    return next((draft for draft in drafts if draft.line.excess > _TOLERATED_EXCESS), None)


def _quote_chunks(chunks: Sequence[Chunk]) -> str:
    """Return the first words of a line, as messages quote it."""
    return " ".join([chunk.text for chunk in chunks])[:_QUOTED_LENGTH]


def _report_overfull_line(
    context: TypesettingContext,
    words: Sequence[MeasuredWord],
    draft: _LineDraft,
    width: Pt,
) -> None:
    """Report what its column does not hold letter by letter: nothing is printed where it is not read."""
    text = _quote_chunks(draft.chunks)
    span = words[draft.stop.chunk_index].span
    fields = {"words": text, "width": f"{max(to_mm(width), 0.0):.0f}"}
    context.diagnostics.append(error("overfull-line", context.source, span, **fields))


def _report_loose_lines(
    context: TypesettingContext,
    words: Sequence[MeasuredWord],
    drafts: Sequence[_LineDraft],
) -> None:
    """Warn of each line whose spaces are holes."""
    for draft in drafts:
        if draft.ratio > _LOOSE_RATIO:
            text = _quote_chunks(draft.chunks)
            span = words[draft.stop.chunk_index].span
            context.diagnostics.append(
                warning("loose-line", context.source, span, words=text)
            )


def _report_forced_breaks(
    context: TypesettingContext,
    words: Sequence[MeasuredWord],
    drafts: Sequence[_LineDraft],
    style: BlockStyle,
) -> None:
    """Warn of each word that is divided where its style, or the language, would not have it."""
    indexes: dict[int, None] = {}
    for _, _, stop, _ in drafts:
        if stop.inner is not None and is_forced_break(stop.inner, style):
            indexes[stop.chunk_index] = None
    for index in indexes:
        text = words[index].chunk.text
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

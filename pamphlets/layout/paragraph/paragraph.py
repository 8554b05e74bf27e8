"""Inlines -> set lines of one paragraph: breaks sought from strict to lenient, then lines justified."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Span, warning
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Inlines
from pamphlets.layout.paragraph.breakpoints import BreakPosition, BreakPositions, list_breaks
from pamphlets.layout.paragraph.chunks import Chunk, InnerBreak
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import LinePlacement, build_line
from pamphlets.layout.paragraph.line_breaking import (
    BreakTable,
    LineFit,
    LineMeasure,
    find_total_fit,
)
from pamphlets.layout.paragraph.styled_runs import RunStyle, collect_runs
from pamphlets.layout.paragraph.words import MeasuredWords, hyphen_breaks, prepare_words, slice_word

RAGGED_BELOW_CHARACTERS: Final = (
    35  # characters: a narrower column cannot be justified without holes
)
_CHARACTER_WIDTH: Final = 0.38  # em, a mean French letter with its share of blanks
_SHORTEST_LAST_LINE: Final = 2.0  # em: a last line shorter than this looks like a slip
_EMERGENCY_STRETCH: Final = 3.0  # em of stretch lent to each line when nothing else helps
_RAGGED_STRETCH: Final = 2.5  # em a ragged line may end short before it counts as loose
_LOOSE_RATIO: Final = 6.0  # ratio from which a line is told to the author
SMALL_WORDS: Final = frozenset(
    (
        "le la les l’ un une des du de d’ au aux à en et ou où par pour sur sous avec sans dans que qui ce cet cette "
        "ces son sa ses mon ma mes ne n’ se s’ y the a an of to in on and or for"
    ).split()
)
_SMALL_WORD_PENALTY: Final = 300.0  # a heading's line does not end on an article or a preposition


class TextLine(NamedTuple):
    """One line: its marks with y 0 on the baseline, the notes it calls, whether it ends on a hyphen.

    `ratio` is how far its blanks gave or took, 1 being half as wide again as they like to be.
    """

    marks: tuple[PageItem, ...]
    note_numbers: tuple[int, ...]
    ends_with_hyphen: bool
    span: Span
    ratio: float = 0.0


class TextColumn(NamedTuple):
    """Where a paragraph stands: `left` from the edge of the flow, `width`, and the first line's indent."""

    left: Pt
    width: Pt
    indent: Pt = 0.0


def set_paragraph(
    case: TypesettingContext,
    inlines: Inlines,
    style: BlockStyle,
    room: TextColumn,
    lang: str,
    node: NodeId | None,
    span: Span,
) -> list[TextLine]:
    """Return the lines of a paragraph. Laws: no character is lost; no line but an overfull one passes `room`.

    A line that cannot be set within the measure is entered on the case's slip, with its place.
    """
    look = RunStyle(style.text, lang)
    ragged = (
        style.align != "justify"
        or room.width < RAGGED_BELOW_CHARACTERS * _CHARACTER_WIDTH * style.text.size
    )
    lines: list[TextLine] = []
    for stretch in prepare_words(case, collect_runs(case, inlines, look)):
        if not stretch:
            if lines:
                lines.append(TextLine((), (), ends_with_hyphen=False, span=span))
            continue
        here = room if not lines else room._replace(indent=0.0)
        lines += _set_words(case, stretch, style, here, node, ragged=ragged)
    return lines


def _set_words(
    case: TypesettingContext,
    stretch: MeasuredWords,
    style: BlockStyle,
    room: TextColumn,
    node: NodeId | None,
    *,
    ragged: bool,
) -> list[TextLine]:
    """Set what stands between two forced line ends."""
    spots, fits = _break_lines(stretch, style, room, ragged=ragged)
    lines: list[TextLine] = []
    start = BreakPosition(-1, None)
    for number, fit in enumerate(fits):
        stop = spots[fit.break_index]
        held, notes = _line_chunks(stretch, start, stop)
        last = number == len(fits) - 1
        align = (
            "left"
            if style.align == "justify" and (ragged or (last and fit.ratio >= 0))
            else style.align
        )
        indent = room.indent if number == 0 else 0.0
        line = LinePlacement(room.left + indent, room.width - indent, align, fit.ratio, hang=True)
        made = build_line(held, line, node, stretch[max(start.chunk, 0)].span)
        span = stretch[stop.chunk].span
        if made.excess > 0.05:
            _report_line(case, "overfull-line", span, held, excess=f"{made.excess:.1f}")
        elif fit.ratio > _LOOSE_RATIO and not ragged and not last:
            _report_line(case, "loose-line", span, held)
        hyphen = stop.inner is not None and stop.inner.has_hyphen
        lines.append(TextLine(made.marks, notes, hyphen, span, fit.ratio))
        start = stop
    return lines


def _report_line(
    case: TypesettingContext, code: str, span: Span, held: Sequence[Chunk], **fields: str
) -> None:
    """Enter a doubt about a line, with its first words."""
    words = " ".join(chunk.text for chunk in held)
    case.diagnostics.append(warning(code, case.source, span, words=words[:60], **fields))


def _line_chunks(
    stretch: MeasuredWords, start: BreakPosition, stop: BreakPosition
) -> tuple[list[Chunk], tuple[int, ...]]:
    """Return the chunks of the line from one break to the next, cut where it cuts them, and its notes."""
    first = start.chunk if start.inner is not None else start.chunk + 1
    held: list[Chunk] = []
    for place in range(first, stop.chunk + 1):
        chunk = stretch[place].chunk
        begin = start.inner.at if start.inner is not None and place == start.chunk else 0
        end = stop.inner.at if stop.inner is not None and place == stop.chunk else len(chunk.text)
        if begin or end < len(chunk.text):
            hyphen = stop.inner is not None and place == stop.chunk and stop.inner.has_hyphen
            chunk = slice_word(stretch[place], begin, end, hyphen=hyphen)._replace(
                space=chunk.space
            )
        held.append(chunk)
    return held, tuple(note for chunk in held for note in chunk.note_numbers)


def _break_lines(
    stretch: MeasuredWords, style: BlockStyle, room: TextColumn, *, ragged: bool
) -> tuple[BreakPositions, tuple[LineFit, ...]]:
    """Return where the paragraph may break and where it does: the first of ever more lenient tries that fits."""
    held = [word.chunk for word in stretch]
    em = style.text.size
    start = held[0].hang_left if not room.indent else 0.0
    base = LineMeasure(
        room.width,
        room.indent,
        start,
        shortest_last_line=_SHORTEST_LAST_LINE * em,
        fill_last_line=style.balanced,
    )
    firm = [chunk.firm_breaks for chunk in held]
    give = _RAGGED_STRETCH * em if ragged else 0.0
    if style.balanced:
        give = room.width
    breaks, spots = list_breaks(held, firm, elastic=not ragged)
    if style.keep_small_words:
        _penalize_small_words(breaks, spots, held)
    fits = find_total_fit(
        breaks, base._replace(line_stretch=give, tolerance=2.0 if ragged else 1.0)
    )
    if fits is None and style.hyphenate:
        breaks, spots = list_breaks(held, _all_inner_breaks(stretch), elastic=not ragged)
        fits = find_total_fit(breaks, base._replace(line_stretch=give, tolerance=3.0))
    if fits is None:
        lenient = base._replace(line_stretch=give + _EMERGENCY_STRETCH * em, tolerance=20.0)
        fits = find_total_fit(breaks, lenient)
        if fits is None:
            fits = find_total_fit(breaks, lenient._replace(tolerance=1e6, allow_overfull=True))
            assert fits is not None  # noqa: S101 - law of total_fit
    return spots, fits


def _all_inner_breaks(stretch: MeasuredWords) -> list[tuple[InnerBreak, ...]]:
    """Return the inner breaks of all chunks, the last word kept whole: it would leave a stub."""
    found = [hyphen_breaks(word) for word in stretch[:-1]]
    found.append(stretch[-1].chunk.firm_breaks)
    return found


def _penalize_small_words(breaks: BreakTable, spots: BreakPositions, held: Sequence[Chunk]) -> None:
    """Make it dear to end a line on a small word."""
    for place, (chunk, inner) in enumerate(zip(spots.chunks[:-1], spots.inners, strict=False)):
        if inner is None and held[chunk].text.lower() in SMALL_WORDS:
            breaks.penalties[place] += _SMALL_WORD_PENALTY

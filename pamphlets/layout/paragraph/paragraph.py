"""Inlines -> set lines of one paragraph: breaks sought from strict to lenient, then lines justified."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.page import Placed
from pamphlets.core.source import NodeId, Span, warning
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Inlines
from pamphlets.layout.paragraph.breakpoints import Spot, Spots, list_breaks
from pamphlets.layout.paragraph.chunks import Chunk, Inner
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.line import LineRoom, set_line
from pamphlets.layout.paragraph.line_breaking import Breaks, Fit, Measure, total_fit
from pamphlets.layout.paragraph.styled_runs import Look, strips
from pamphlets.layout.paragraph.words import Words, cut, gather, soft

RAGGED_UNDER: Final = 35  # characters: a narrower column cannot be justified without holes
_CHARACTER: Final = 0.38  # em, a mean French letter with its share of blanks
_LAST: Final = 2.0  # em: a last line shorter than this looks like a slip
_EMERGENCY: Final = 3.0  # em of stretch lent to each line when nothing else helps
_RAG: Final = 2.5  # em a ragged line may end short before it counts as loose
_LOOSE: Final = 6.0  # ratio from which a line is told to the author
WEAK: Final = frozenset(
    (
        "le la les l’ un une des du de d’ au aux à en et ou où par pour sur sous avec sans dans que qui ce cet cette "
        "ces son sa ses mon ma mes ne n’ se s’ y the a an of to in on and or for"
    ).split()
)
_AFTER_WEAK: Final = 300.0  # a heading's line does not end on an article or a preposition


class SetLine(NamedTuple):
    """One line: its marks with y 0 on the baseline, the notes it calls, whether it ends on a hyphen.

    `ratio` is how far its blanks gave or took, 1 being half as wide again as they like to be.
    """

    marks: tuple[Placed, ...]
    notes: tuple[int, ...]
    hyphen: bool
    span: Span
    ratio: float = 0.0


class Room(NamedTuple):
    """Where a paragraph stands: `left` from the edge of the flow, `width`, and the first line's indent."""

    left: Pt
    width: Pt
    indent: Pt = 0.0


def set_paragraph(
    case: Case, inlines: Inlines, style: BlockStyle, room: Room, lang: str, node: NodeId | None, span: Span
) -> list[SetLine]:
    """Return the lines of a paragraph. Laws: no character is lost; no line but an overfull one passes `room`.

    A line that cannot be set within the measure is entered on the case's slip, with its place.
    """
    look = Look(style.text, lang)
    ragged = style.align != "justify" or room.width < RAGGED_UNDER * _CHARACTER * style.text.size
    lines: list[SetLine] = []
    for stretch in gather(case, strips(case, inlines, look)):
        if not stretch:
            if lines:
                lines.append(SetLine((), (), hyphen=False, span=span))
            continue
        here = room if not lines else room._replace(indent=0.0)
        lines += _set_stretch(case, stretch, style, here, node, ragged=ragged)
    return lines


def _set_stretch(
    case: Case, stretch: Words, style: BlockStyle, room: Room, node: NodeId | None, *, ragged: bool
) -> list[SetLine]:
    """Set what stands between two forced line ends."""
    spots, fits = _break(stretch, style, room, ragged=ragged)
    lines: list[SetLine] = []
    start = Spot(-1, None)
    for number, fit in enumerate(fits):
        stop = spots[fit.at]
        held, notes = _between(stretch, start, stop)
        last = number == len(fits) - 1
        align = "left" if style.align == "justify" and (ragged or (last and fit.ratio >= 0)) else style.align
        indent = room.indent if number == 0 else 0.0
        line = LineRoom(room.left + indent, room.width - indent, align, fit.ratio, hang=True)
        made = set_line(held, line, node, stretch[max(start.chunk, 0)].span)
        span = stretch[stop.chunk].span
        if made.excess > 0.05:
            _tell(case, "overfull-line", span, held, excess=f"{made.excess:.1f}")
        elif fit.ratio > _LOOSE and not ragged and not last:
            _tell(case, "loose-line", span, held)
        hyphen = stop.inner is not None and stop.inner.hyphen
        lines.append(SetLine(made.marks, notes, hyphen, span, fit.ratio))
        start = stop
    return lines


def _tell(case: Case, code: str, span: Span, held: Sequence[Chunk], **fields: str) -> None:
    """Enter a doubt about a line, with its first words."""
    words = " ".join(chunk.text for chunk in held)
    case.doubts.append(warning(code, case.source, span, words=words[:60], **fields))


def _between(stretch: Words, start: Spot, stop: Spot) -> tuple[list[Chunk], tuple[int, ...]]:
    """Return the chunks of the line from one break to the next, cut where it cuts them, and its notes."""
    first = start.chunk if start.inner is not None else start.chunk + 1
    held: list[Chunk] = []
    for place in range(first, stop.chunk + 1):
        chunk = stretch[place].chunk
        begin = start.inner.at if start.inner is not None and place == start.chunk else 0
        end = stop.inner.at if stop.inner is not None and place == stop.chunk else len(chunk.text)
        if begin or end < len(chunk.text):
            hyphen = stop.inner is not None and place == stop.chunk and stop.inner.hyphen
            chunk = cut(stretch[place], begin, end, hyphen=hyphen)._replace(space=chunk.space)
        held.append(chunk)
    return held, tuple(note for chunk in held for note in chunk.notes)


def _break(stretch: Words, style: BlockStyle, room: Room, *, ragged: bool) -> tuple[Spots, tuple[Fit, ...]]:
    """Return where the paragraph may break and where it does: the first of ever more lenient tries that fits."""
    held = [word.chunk for word in stretch]
    em = style.text.size
    start = held[0].hang_left if not room.indent else 0.0
    base = Measure(room.width, room.indent, start, minimum=_LAST * em, level=style.balanced)
    firm = [chunk.firm for chunk in held]
    give = _RAG * em if ragged else 0.0
    if style.balanced:
        give = room.width
    breaks, spots = list_breaks(held, firm, elastic=not ragged)
    if style.keep_small_words:
        _shun_weak_ends(breaks, spots, held)
    fits = total_fit(breaks, base._replace(give=give, tolerance=2.0 if ragged else 1.0))
    if fits is None and style.hyphenate:
        breaks, spots = list_breaks(held, _soften(stretch), elastic=not ragged)
        fits = total_fit(breaks, base._replace(give=give, tolerance=3.0))
    if fits is None:
        lenient = base._replace(give=give + _EMERGENCY * em, tolerance=20.0)
        fits = total_fit(breaks, lenient)
        if fits is None:
            fits = total_fit(breaks, lenient._replace(tolerance=1e6, overfull=True))
            assert fits is not None  # noqa: S101 - law of total_fit
    return spots, fits


def _soften(stretch: Words) -> list[tuple[Inner, ...]]:
    """Return the inner breaks of all chunks, the last word kept whole: it would leave a stub."""
    found = [soft(word) for word in stretch[:-1]]
    found.append(stretch[-1].chunk.firm)
    return found


def _shun_weak_ends(breaks: Breaks, spots: Spots, held: Sequence[Chunk]) -> None:
    """Make it dear to end a line on a small word."""
    for place, (chunk, inner) in enumerate(zip(spots.chunks[:-1], spots.inners, strict=False)):
        if inner is None and held[chunk].text.lower() in WEAK:
            breaks.penalties[place] += _AFTER_WEAK


"""Inlines -> TextLines: one paragraph, in four steps.

collect_runs: its inlines become text in stretches of one style.
prepare_words: the text becomes measured words.
break_lines: the words become lines, by ever more lenient tries.
build_line: each line becomes marks, its letters and spaces justified.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from pamphlets.core.source import NodeId
from pamphlets.core.style import BlockStyle
from pamphlets.layout.paragraph import line_drafts
from pamphlets.layout.paragraph.caches.paragraph_keys import find_place, make_paragraph_key
from pamphlets.layout.paragraph.caches.source_shift import ParagraphLines
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import TextLine
from pamphlets.layout.paragraph.line_drafts import LineDraft, draft_lines, find_overfull
from pamphlets.layout.paragraph.paragraph_breaks import (
    BrokenLines,
    TextColumn,
    break_by_force,
    break_lines,
    break_lines_by_count,
    is_ragged,
)
from pamphlets.layout.paragraph.styled_runs import ParagraphText, RunStyle, collect_runs
from pamphlets.layout.paragraph.words import MeasuredWord, fit_pictures, prepare_words

# Of the column, that pieces divided by force are to fill: by themselves letters may be shaped wider than in their word.
_FORCED_SHARES: Final = (1.0, 0.9, 0.75)
_FEWEST_LINES: Final = 5  # of a paragraph that may be set in one line less or more


class ParagraphAlternatives:
    """A paragraph's best lines, and the best of one line less and of one line more, set when first asked for.

    Those are None where the paragraph is short, or where a line of theirs would be loose, or more than one more
    of them would end with a hyphen (TeX's looseness; Knuth & Plass 1981).
    """

    def __init__(self, best: Sequence[TextLine], broken: "_BrokenParagraph | None") -> None:
        self.best: Final = tuple(best)
        self._broken = broken

    @property
    def origin(self) -> ParagraphLines:
        """Return these very lines: they stand where they were set."""
        return self

    @cached_property
    def shorter(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line less."""
        return self._set_in(len(self.best) - 1)

    @cached_property
    def longer(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line more."""
        return self._set_in(len(self.best) + 1)

    @cached_property
    def _others(self) -> dict[int, BrokenLines]:
        if self._broken is None or len(self.best) < _FEWEST_LINES:
            return {}
        words, lines, style, column, _ = self._broken
        return break_lines_by_count(words, style, column, lines)

    def _set_in(self, line_count: int) -> tuple[TextLine, ...] | None:
        lines = self._others.get(line_count)
        if lines is None or self._broken is None:
            return None
        words, _, style, column, node = self._broken
        drafts = draft_lines(words, lines, style, column, node)
        if find_overfull(drafts) is not None:
            return None
        return tuple(_make_text_lines(words, drafts))


class _BrokenParagraph(NamedTuple):
    """A paragraph without line ends of its author's, as it was broken."""

    words: list[MeasuredWord]
    lines: BrokenLines
    style: BlockStyle
    column: TextColumn
    node: NodeId | None


def set_paragraph_alternatives(
    context: TypesettingContext, text: ParagraphText, style: BlockStyle, column: TextColumn
) -> ParagraphLines:
    """Return the lines of a paragraph, and those it may have in their stead; the best are set as by `set_paragraph`.

    They come from the context's cache where the same paragraph was set before, with nothing to report.
    """
    paragraphs = context.paragraphs
    key = None
    if paragraphs is not None:
        key = make_paragraph_key(context, text, style, column)
    if paragraphs is None or key is None:
        return _set_anew(context, text, style, column)
    place = find_place(text)
    lines = paragraphs.get(key, place)
    if lines is None:
        report_count = len(context.diagnostics)
        lines = _set_anew(context, text, style, column)
        if len(context.diagnostics) == report_count:
            paragraphs.put(key, place, lines)
    return lines


def _set_anew(
    context: TypesettingContext, text: ParagraphText, style: BlockStyle, column: TextColumn
) -> ParagraphAlternatives:
    lines: list[TextLine] = []
    broken: list[_BrokenParagraph | None] = []
    runs = collect_runs(context, text.inlines, RunStyle(style.text, text.lang))
    for words in prepare_words(context, runs):
        if lines:
            lines[-1] = lines[-1]._replace(ends_part=True)
        if not style.protrudes:
            words = _without_protrusion(words)  # noqa: PLW2901 (the same words)
        if words:
            first_column = column if not lines else column._replace(indent=0.0)
            breaks = break_lines(words, style, first_column)
            paragraph = _BrokenParagraph(words, breaks, style, first_column, text.node)
            lines += _set_words(context, paragraph)
            broken.append(paragraph)
        elif lines:
            lines.append(TextLine((), (), ends_with_hyphen=False, span=text.span))
            broken.append(None)
    is_whole = len(broken) == 1 and not is_ragged(style, column)
    return ParagraphAlternatives(lines, broken[0] if is_whole else None)


def _without_protrusion(words: Sequence[MeasuredWord]) -> list[MeasuredWord]:
    """Return words whose first marks do not hang over the left edge."""
    flush: list[MeasuredWord] = []
    for word in words:
        flush.append(word._replace(chunk=word.chunk._replace(hang_left=0.0)))
    return flush


def set_paragraph(
    context: TypesettingContext, text: ParagraphText, style: BlockStyle, column: TextColumn
) -> list[TextLine]:
    """Return the lines of a paragraph. Laws: no character is lost; no line passes `column`.

    A word that had to be divided by force is a warning at its place; what not a letter fits is an error.
    """
    return list(set_paragraph_alternatives(context, text, style, column).best)


def _set_words(context: TypesettingContext, paragraph: _BrokenParagraph) -> list[TextLine]:
    """Set what stands between two line ends that the author insists on."""
    words, broken, style, column, node = paragraph
    drafts = draft_lines(words, broken, style, column, node)
    overfull = find_overfull(drafts)
    if overfull is not None and not context.is_trial:
        room = column.width - max(column.indent, 0.0)
        words = [fit_pictures(word, room) for word in words]
        for share in _FORCED_SHARES:
            narrowed = column._replace(width=column.width * share)
            broken = break_by_force(words, style, narrowed)
            drafts = draft_lines(words, broken, style, column, node)
            overfull = find_overfull(drafts)
            if overfull is None:
                line_drafts.report_forced_breaks(context, words, drafts, style)
                break
    elif overfull is None and not is_ragged(style, column):
        line_drafts.report_loose_lines(context, words, drafts[:-1])
    if overfull is not None:
        line_drafts.report_overfull_line(context, words, overfull, column.width)
    return _make_text_lines(words, drafts)


def _make_text_lines(
    words: Sequence[MeasuredWord], drafts: Sequence[LineDraft]
) -> list[TextLine]:
    """Return drafts as the lines of a paragraph."""
    lines: list[TextLine] = []
    for line, chunks, stop, ratio in drafts:
        span = words[stop.chunk_index].span
        note_numbers: list[int] = []
        for chunk in chunks:
            note_numbers += chunk.note_numbers
        hyphen = stop.inner is not None and stop.inner.has_hyphen
        lines.append(TextLine(line.marks, tuple(note_numbers), hyphen, span, ratio))
    return lines

"""StyledRuns -> MeasuredWords: the chunks between breakable spaces. The second of the four typesetting steps."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.source import Span, error
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import (
    Chunk,
    ChunkPart,
    InlinePicture,
    InnerBreak,
    merge_parts,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper
from pamphlets.layout.paragraph.styled_runs import StyledRun

_BREAKABLE: Final = re.compile(r"[ \t\n\r\f]+")


class MeasuredWord(NamedTuple):
    """A chunk and its place in the source. `shaped_from` is one shaper where all its text is plain letters."""

    chunk: Chunk
    span: Span
    shaped_from: ChunkShaper | tuple[StyledRun, ...]


def prepare_words(
    context: TypesettingContext, runs: Iterable[StyledRun | None]
) -> Iterator[list[MeasuredWord]]:
    """Yield the words of each line that the author ends, and of the last.

    A character that no font has is reported at its place in the source, and left out with its word.
    """
    words: list[MeasuredWord] = []
    word_runs: list[StyledRun] = []  # since the last space
    for run in runs:
        if run is None:
            _close_word(context, words, word_runs)
            yield words
            words = []
            continue
        if run.part is not None:
            word_runs.append(run)
            continue
        # The first word of a run joins the word under way, its last stays open.
        first, *others = _BREAKABLE.split(run.text)
        if first:
            word_runs.append(run._replace(text=first))
        if not others:
            continue
        _close_word(context, words, word_runs, run.shaper)
        is_plain = not run.link and run.node is None
        for text in others[:-1]:
            # The short way for nearly all words: a book has hundreds of thousands.
            if is_plain:
                try:
                    words.append(MeasuredWord(run.shaper.shape(text), run.span, run.shaper))
                except FontError as fault:
                    _report_missing_glyph(context, fault, (run._replace(text=text),))
            else:
                word_runs.append(run._replace(text=text))
                _close_word(context, words, word_runs)
        if others[-1]:
            word_runs.append(run._replace(text=others[-1]))
    _close_word(context, words, word_runs)
    yield words


def _close_word(
    context: TypesettingContext,
    words: list[MeasuredWord],
    word_runs: list[StyledRun],
    following: ChunkShaper | None = None,
) -> None:
    """Make one word of the runs since the last space; `following` is the shaper of the space that follows.

    Behind a word of another family the space is that of the text: the one of a typewriter face is twice as wide.
    """
    if not word_runs:
        return
    runs = tuple(word_runs)
    word_runs.clear()
    first = runs[0]
    is_plain = (
        len(runs) == 1 and first.part is None and not first.link and first.node is None
    )
    try:
        chunk = first.shaper.shape(first.text) if is_plain else join_runs(runs)
    except FontError as fault:
        _report_missing_glyph(context, fault, runs)
        return
    if (
        following is not None
        and following.style.font.family != runs[-1].shaper.style.font.family
    ):
        chunk = chunk._replace(space=following.space)
    words.append(MeasuredWord(chunk, first.span, first.shaper if is_plain else runs))


def _report_missing_glyph(
    context: TypesettingContext, fault: FontError, runs: tuple[StyledRun, ...]
) -> None:
    """Report a character that no font has, at its place in the source."""
    char = fault.fields.get("char", "")
    span = next((run.span for run in runs if char in run.text), runs[0].span)
    at = context.source.text.find(char, span.start)
    if at >= 0 and char:
        span = Span(at, at + len(char))
    context.diagnostics.append(error(fault.code, context.source, span, **fault.fields))


def join_runs(runs: tuple[StyledRun, ...]) -> Chunk:
    """Return the chunk that runs make side by side. Raises MissingGlyphError."""
    parts: list[ChunkPart] = []
    firm_breaks: list[InnerBreak] = []
    for run, chunk, before in measure_runs(runs):
        link, node = run.link, run.node
        parts += [
            part._replace(link=link or part.link, node=node or part.node)
            for part in chunk.parts
        ]
        firm_breaks += [_shift_break(inner, before) for inner in chunk.firm_breaks]
    whole = merge_parts(
        "".join([run.text for run in runs]), tuple(parts), runs[-1].shaper.space
    )
    note_numbers = tuple(run.note_number for run in runs if run.note_number)
    return whole._replace(note_numbers=note_numbers, firm_breaks=tuple(firm_breaks))


def hyphen_breaks(word: MeasuredWord) -> tuple[InnerBreak, ...]:
    """Return all inner breaks of a word, hyphenation points included."""
    if isinstance(word.shaped_from, ChunkShaper):
        return word.shaped_from.soft_breaks(word.chunk.text)
    breaks: list[InnerBreak] = []
    for run, _, before in measure_runs(word.shaped_from):
        if run.part is None:
            breaks += [
                _shift_break(inner, before) for inner in run.shaper.soft_breaks(run.text)
            ]
    return tuple(breaks)


def fit_pictures(word: MeasuredWord, room: Pt) -> MeasuredWord:
    """Return a word whose pictures are no wider than `room`; the very same where they are not."""
    if isinstance(word.shaped_from, ChunkShaper):
        return word
    runs: list[StyledRun] = []
    for run in word.shaped_from:
        part = run.part and _fit_inline_picture(run.part, room)
        runs.append(run if part is run.part else run._replace(part=part))
    if all(run is before for run, before in zip(runs, word.shaped_from, strict=True)):
        return word
    chunk = join_runs(tuple(runs))._replace(space=word.chunk.space)
    return MeasuredWord(chunk, word.span, tuple(runs))


def _fit_inline_picture(part: ChunkPart, room: Pt) -> ChunkPart:
    """Return the part of a picture made smaller until `room` is wide enough; any other part as it is."""
    element = part.elements[0]
    if not isinstance(element, InlinePicture) or element.width <= room:
        return part
    size = element.mark.size.scaled_into(room, element.mark.size.height)
    picture = InlinePicture(replace(element.mark, size=size), size.width)
    return part._replace(elements=(picture,))


class RunOffset(NamedTuple):
    """What of a word stands before a run, its lengths in points."""

    characters: int
    width: float
    stretch: float
    shrink: float
    letter_stretch: float


def measure_runs(
    runs: tuple[StyledRun, ...],
) -> Iterator[tuple[StyledRun, Chunk, RunOffset]]:
    """Yield each run with its chunk and what stands before it in the word."""
    before = RunOffset(0, 0.0, 0.0, 0.0, 0.0)
    for run in runs:
        if run.part is not None:
            chunk = merge_parts(run.text, (run.part,), run.shaper.space)
        else:
            chunk = run.shaper.shape(run.text)
        yield run, chunk, before
        before = RunOffset(
            before.characters + len(run.text),
            before.width + chunk.width,
            before.stretch + chunk.stretch,
            before.shrink + chunk.shrink,
            before.letter_stretch + chunk.letter_stretch + chunk.last_tracking,
        )


def _shift_break(inner: InnerBreak, before: RunOffset) -> InnerBreak:
    """Return an inner break of a run as one of its word."""
    return inner._replace(
        at=inner.at + before.characters,
        width=inner.width + before.width,
        end_width=inner.end_width + before.width,
        stretch=inner.stretch + before.stretch,
        shrink=inner.shrink + before.shrink,
        letter_stretch=inner.letter_stretch + before.letter_stretch,
    )


def slice_word(word: MeasuredWord, start: int, stop: int, *, hyphen: bool) -> Chunk:
    """Return the part of a word from character `start` to `stop`, with a hyphen at its end if asked."""
    if isinstance(word.shaped_from, ChunkShaper):
        return word.shaped_from.shape_piece(word.chunk.text[start:stop], hyphen=hyphen)
    runs: list[StyledRun] = []
    at = 0
    for run in word.shaped_from:
        if run.part is not None:
            if start <= at < stop:
                runs.append(run)
        else:
            text = run.text[max(0, start - at) : max(0, stop - at)]
            if text:
                runs.append(run._replace(text=text))
        at += len(run.text)
    if hyphen:
        hyphen_part = runs[-1].shaper.shape_piece("", hyphen=True).parts[-1]
        runs.append(runs[-1]._replace(text="", note_number=0, part=hyphen_part))
    return join_runs(tuple(runs))

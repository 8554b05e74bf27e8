"""Strips -> words: the chunks that strips make between blanks, each with what it was made of."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.source import Span, error
from pamphlets.layout.paragraph.chunks import Chunk, ChunkPart, InnerBreak, merge_parts
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper
from pamphlets.layout.paragraph.styled_runs import ForcedBreak, StyledRun

_BREAKABLE: Final = re.compile(r"[ \t\n\r\f]+")


class MeasuredWord(NamedTuple):
    """A chunk, its place in the source, and what it is made of: plain letters of one style, or strips."""

    chunk: Chunk
    span: Span
    shaped_from: ChunkShaper | tuple[StyledRun, ...]


MeasuredWords = list[MeasuredWord]


def prepare_words(
    case: TypesettingContext, flow: Iterable[StyledRun | ForcedBreak]
) -> Iterator[MeasuredWords]:
    """Yield the words of each stretch between forced line ends.

    A character that no face has is entered on the case's slip, and left out with its word.
    """
    words: MeasuredWords = []
    open_word: list[StyledRun] = []
    for strip in flow:
        if isinstance(strip, ForcedBreak):
            _close_word(case, words, open_word)
            yield words
            words = []
        elif strip.part is not None:
            open_word.append(strip)
        else:
            _take_run(case, strip, words, open_word)
    _close_word(case, words, open_word)
    yield words


def _take_run(
    case: TypesettingContext, strip: StyledRun, words: MeasuredWords, open_word: list[StyledRun]
) -> None:
    """Add the words of a strip; its first joins the word under way, its last stays open."""
    pieces = _BREAKABLE.split(strip.text)
    if len(pieces) == 1:
        if strip.text:
            open_word.append(strip)
        return
    first, *middle, last = pieces
    if first:
        open_word.append(strip._replace(text=first))
    _close_word(case, words, open_word, strip.shaper)
    sorts, span = strip.shaper, strip.span
    if strip.link or strip.node is not None:
        for piece in middle:
            open_word.append(strip._replace(text=piece))
            _close_word(case, words, open_word)
    else:
        for piece in middle:
            try:
                words.append(MeasuredWord(sorts[piece], span, sorts))
            except FontError as fault:
                _report_missing_glyph(case, fault, (strip._replace(text=piece),))
    if last:
        open_word.append(strip._replace(text=last))


def _close_word(
    case: TypesettingContext,
    words: MeasuredWords,
    open_word: list[StyledRun],
    blank: ChunkShaper | None = None,
) -> None:
    """Make one chunk of the strips gathered since the last blank; `blank` are the sorts of the one that follows.

    Behind a word of another family the blank is that of the text: the one of a typewriter face is twice as wide.
    """
    if not open_word:
        return
    made = tuple(open_word)
    open_word.clear()
    try:
        first = made[0]
        plain = len(made) == 1 and _is_plain_run(first)
        chunk = first.shaper[first.text] if plain else join_runs(made)
        if blank is not None and blank.style.font.family != made[-1].shaper.style.font.family:
            chunk = chunk._replace(space=blank.space)
        words.append(MeasuredWord(chunk, first.span, first.shaper if plain else made))
    except FontError as fault:
        _report_missing_glyph(case, fault, made)


def _is_plain_run(strip: StyledRun) -> bool:
    """Return whether a strip is letters and nothing more."""
    return strip.part is None and not strip.link and strip.node is None


def _report_missing_glyph(
    case: TypesettingContext, fault: FontError, made: tuple[StyledRun, ...]
) -> None:
    """Enter a character that no face has, at its place in the source."""
    char = fault.fields.get("char", "")
    strip = next((strip for strip in made if char in strip.text), made[0])
    case.diagnostics.append(
        error(fault.code, case.source, _find_character(case, strip.span, char), **fault.fields)
    )


def _find_character(case: TypesettingContext, span: Span, char: str) -> Span:
    """Return where a character stands in the source at or after the start of `span`."""
    at = case.source.text.find(char, span.start)
    return Span(at, at + len(char)) if at >= 0 and char else span


def join_runs(made: tuple[StyledRun, ...]) -> Chunk:
    """Return the chunk that strips make side by side. Raises MissingGlyph."""
    parts: list[ChunkPart] = []
    firm: list[InnerBreak] = []
    width = give = take = 0.0
    at = 0
    for strip in made:
        own = _run_chunk(strip)
        parts += [
            part._replace(link=strip.link or part.link, node=strip.node or part.node)
            for part in own.parts
        ]
        firm += (shift_break(inner, at, width, give, take) for inner in own.firm_breaks)
        at += len(strip.text)
        width, give, take = width + own.width, give + own.stretch, take + own.shrink
    whole = merge_parts("".join(strip.text for strip in made), tuple(parts), made[-1].shaper.space)
    notes = tuple(strip.note_number for strip in made if strip.note_number)
    return whole._replace(note_numbers=notes, firm_breaks=tuple(firm))


def shift_break(inner: InnerBreak, at: int, width: float, give: float, take: float) -> InnerBreak:
    """Return an inner break counted from further left."""
    return inner._replace(
        at=inner.at + at,
        width=inner.width + width,
        end_width=inner.end_width + width,
        stretch=inner.stretch + give,
        shrink=inner.shrink + take,
    )


def hyphen_breaks(word: MeasuredWord) -> tuple[InnerBreak, ...]:
    """Return all inner breaks of a word, hyphenation points included."""
    if isinstance(word.shaped_from, ChunkShaper):
        return word.shaped_from.soft_breaks(word.chunk.text)
    inner: list[InnerBreak] = []
    width = give = take = 0.0
    at = 0
    for strip in word.shaped_from:
        own = _run_chunk(strip)
        if strip.part is None:
            inner += (
                shift_break(found, at, width, give, take)
                for found in strip.shaper.soft_breaks(strip.text)
            )
        at += len(strip.text)
        width, give, take = width + own.width, give + own.stretch, take + own.shrink
    return tuple(inner)


def _run_chunk(strip: StyledRun) -> Chunk:
    """Return what a strip is by itself."""
    if strip.part is not None:
        return merge_parts(strip.text, (strip.part,), strip.shaper.space)
    return strip.shaper[strip.text]


def slice_word(word: MeasuredWord, start: int, stop: int, *, hyphen: bool) -> Chunk:
    """Return the part of a word from character `start` to `stop`, with a hyphen at its end if asked."""
    if isinstance(word.shaped_from, ChunkShaper):
        return word.shaped_from.shape_piece(word.chunk.text[start:stop], hyphen=hyphen)
    kept: list[StyledRun] = []
    at = 0
    for strip in word.shaped_from:
        if strip.part is not None:
            if start <= at < stop:
                kept.append(strip)
        elif text := strip.text[max(0, start - at) : max(0, stop - at)]:
            kept.append(strip._replace(text=text))
        at += len(strip.text)
    if hyphen:
        tail = kept[-1].shaper.shape_piece("", hyphen=True).parts[-1]
        kept.append(kept[-1]._replace(text="", note_number=0, part=tail))
    return join_runs(tuple(kept))

"""Strips -> words: the chunks that strips make between blanks, each with what it was made of."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_files import FontFault
from pamphlets.core.source import Span, error
from pamphlets.layout.paragraph.chunks import Chunk, Inner, Part, merge
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.shaped_chunks import Sorts
from pamphlets.layout.paragraph.styled_runs import NewLine, Strip

_BREAKABLE: Final = re.compile(r"[ \t\n\r\f]+")


class Set(NamedTuple):
    """A chunk, its place in the source, and what it is made of: plain letters of one style, or strips."""

    chunk: Chunk
    span: Span
    made: Sorts | tuple[Strip, ...]


Words = list[Set]


def gather(case: Case, flow: Iterable[Strip | NewLine]) -> Iterator[Words]:
    """Yield the words of each stretch between forced line ends.

    A character that no face has is entered on the case's slip, and left out with its word.
    """
    words: Words = []
    open_word: list[Strip] = []
    for strip in flow:
        if isinstance(strip, NewLine):
            _close(case, words, open_word)
            yield words
            words = []
        elif strip.part is not None:
            open_word.append(strip)
        else:
            _take(case, strip, words, open_word)
    _close(case, words, open_word)
    yield words


def _take(case: Case, strip: Strip, words: Words, open_word: list[Strip]) -> None:
    """Add the words of a strip; its first joins the word under way, its last stays open."""
    pieces = _BREAKABLE.split(strip.text)
    if len(pieces) == 1:
        if strip.text:
            open_word.append(strip)
        return
    first, *middle, last = pieces
    if first:
        open_word.append(strip._replace(text=first))
    _close(case, words, open_word, strip.sorts)
    sorts, span = strip.sorts, strip.span
    if strip.link or strip.node is not None:
        for piece in middle:
            open_word.append(strip._replace(text=piece))
            _close(case, words, open_word)
    else:
        for piece in middle:
            try:
                words.append(Set(sorts[piece], span, sorts))
            except FontFault as fault:
                _tell(case, fault, (strip._replace(text=piece),))
    if last:
        open_word.append(strip._replace(text=last))


def _close(case: Case, words: Words, open_word: list[Strip], blank: Sorts | None = None) -> None:
    """Make one chunk of the strips gathered since the last blank; `blank` are the sorts of the one that follows.

    Behind a word of another family the blank is that of the text: the one of a typewriter face is twice as wide.
    """
    if not open_word:
        return
    made = tuple(open_word)
    open_word.clear()
    try:
        first = made[0]
        plain = len(made) == 1 and _is_plain(first)
        chunk = first.sorts[first.text] if plain else compose(made)
        if blank is not None and blank.style.font.family != made[-1].sorts.style.font.family:
            chunk = chunk._replace(space=blank.space)
        words.append(Set(chunk, first.span, first.sorts if plain else made))
    except FontFault as fault:
        _tell(case, fault, made)


def _is_plain(strip: Strip) -> bool:
    """Return whether a strip is letters and nothing more."""
    return strip.part is None and not strip.link and strip.node is None


def _tell(case: Case, fault: FontFault, made: tuple[Strip, ...]) -> None:
    """Enter a character that no face has, at its place in the source."""
    char = fault.fields.get("char", "")
    strip = next((strip for strip in made if char in strip.text), made[0])
    case.doubts.append(error(fault.code, case.source, _find(case, strip.span, char), **fault.fields))


def _find(case: Case, span: Span, char: str) -> Span:
    """Return where a character stands in the source at or after the start of `span`."""
    at = case.source.text.find(char, span.start)
    return Span(at, at + len(char)) if at >= 0 and char else span


def compose(made: tuple[Strip, ...]) -> Chunk:
    """Return the chunk that strips make side by side. Raises MissingGlyph."""
    parts: list[Part] = []
    firm: list[Inner] = []
    width = give = take = 0.0
    at = 0
    for strip in made:
        own = _own(strip)
        parts += [part._replace(link=strip.link or part.link, node=strip.node or part.node) for part in own.parts]
        firm += (shift(inner, at, width, give, take) for inner in own.firm)
        at += len(strip.text)
        width, give, take = width + own.width, give + own.give, take + own.take
    whole = merge("".join(strip.text for strip in made), tuple(parts), made[-1].sorts.space)
    notes = tuple(strip.note for strip in made if strip.note)
    return whole._replace(notes=notes, firm=tuple(firm))


def shift(inner: Inner, at: int, width: float, give: float, take: float) -> Inner:
    """Return an inner break counted from further left."""
    return inner._replace(
        at=inner.at + at, width=inner.width + width, end=inner.end + width, give=inner.give + give,
        take=inner.take + take,
    )  # fmt: skip


def soft(word: Set) -> tuple[Inner, ...]:
    """Return all inner breaks of a word, hyphenation points included."""
    if isinstance(word.made, Sorts):
        return word.made.soft(word.chunk.text)
    inner: list[Inner] = []
    width = give = take = 0.0
    at = 0
    for strip in word.made:
        own = _own(strip)
        if strip.part is None:
            inner += (shift(found, at, width, give, take) for found in strip.sorts.soft(strip.text))
        at += len(strip.text)
        width, give, take = width + own.width, give + own.give, take + own.take
    return tuple(inner)


def _own(strip: Strip) -> Chunk:
    """Return what a strip is by itself."""
    if strip.part is not None:
        return merge(strip.text, (strip.part,), strip.sorts.space)
    return strip.sorts[strip.text]


def cut(word: Set, start: int, stop: int, *, hyphen: bool) -> Chunk:
    """Return the part of a word from character `start` to `stop`, with a hyphen at its end if asked."""
    if isinstance(word.made, Sorts):
        return word.made.piece(word.chunk.text[start:stop], hyphen=hyphen)
    kept: list[Strip] = []
    at = 0
    for strip in word.made:
        if strip.part is not None:
            if start <= at < stop:
                kept.append(strip)
        elif text := strip.text[max(0, start - at) : max(0, stop - at)]:
            kept.append(strip._replace(text=text))
        at += len(strip.text)
    if hyphen:
        tail = kept[-1].sorts.piece("", hyphen=True).parts[-1]
        kept.append(kept[-1]._replace(text="", note=0, part=tail))
    return compose(tuple(kept))

"""A text, a stretch of it, and the words that a line prints -> the part of that stretch that prints them.

Letters and figures alone are compared, small and without accents: blanks, quotation marks, dashes and hyphens are what
typography changes.
"""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import Final

from pamphlets.core.source import Span

_FIRST_LETTERS: Final = (24, 12, 8)
_MOST_SKIPPED: Final = 60  # letters of the text between two printed words
_MOST_LINE_LETTERS: Final = 1500
# What stands in a text between its words and is not printed there.
_UNPRINTED: Final = re.compile(
    r"<!--.*?-->|\[\^[^\]\n]*\]|\[[^\]\n]*@[^\]\n]*\]|\]\([^)\n]*\)|\{[^}\n]*\}", re.DOTALL
)
_NOTHING: Final = re.compile(r"(?!)")


def to_letters(text: str) -> str:
    """Return the letters and figures of a text, small and without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, plain))


@lru_cache(maxsize=4096)
def _letters_of(char: str) -> str:
    """Return the letters of one character; a text has some hundred different ones, and each a thousand times."""
    return to_letters(char)


def find_letters(text: str, span: Span, words: list[str], before: Span) -> Span | None:
    """Return the stretch that prints words, from the first to the last; None where their letters are not there.

    `before` is that of the line before: the same words may stand in a paragraph twice.
    """
    begins_behind = span.start <= before.stop <= span.stop
    start = before.stop if begins_behind else span.start
    stretch = Span(start, max(span.stop, start) + _MOST_LINE_LETTERS)
    # Code prints what elsewhere is not printed.
    for unprinted in (_UNPRINTED, _NOTHING):
        letters, offsets = _index_letters(text, stretch, unprinted)
        first = _find_first_word(letters, bisect_left(offsets, span.stop), "".join(words))
        if first < 0:
            continue
        end = first
        for word in words:
            next_at = letters.find(word, end, end + _MOST_SKIPPED + len(word))
            if next_at >= 0:
                end = next_at + len(word)
        return Span(offsets[first], offsets[max(end, first + 1) - 1] + 1)
    return None


def _find_first_word(letters: str, inside: int, printed: str) -> int:
    """Return where a line begins in letters, of which the first `inside` are those of its span; -1 where it does not.

    A few letters may stand anywhere: they are looked for within the span alone.
    """
    for count in _FIRST_LETTERS:
        at = letters.find(printed[:count]) if len(printed) >= count else -1
        if at >= 0:
            return at
    return letters[:inside].find(printed[: _FIRST_LETTERS[-1]]) if printed else -1


def _index_letters(
    text: str, span: Span, unprinted: re.Pattern[str]
) -> tuple[str, list[int]]:
    """Return the letters that a stretch of the text prints, and the offset of each."""
    stretch = text[span.start : span.stop]
    letters: list[str] = []
    offsets: list[int] = []
    position = 0
    for match in (*unprinted.finditer(stretch), None):
        end = len(stretch) if match is None else match.start()
        for offset in range(position, end):
            for letter in _letters_of(stretch[offset]):
                letters.append(letter)
                offsets.append(span.start + offset)
        position = end if match is None else match.end()
    return "".join(letters), offsets

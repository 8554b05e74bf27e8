"""A title -> the lines that its own punctuation asks for, as a verse has lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS

_MAX_MEMBER_WORDS: Final = 3  # what is longer between two commas is no list
_MIN_LIST_MEMBERS: Final = 3  # fewer are no list
_SENTENCE: Final = re.compile(r"[^?!]+[?!]*")
_HEADLINE_STEP: Final = 0.95  # of a headline, until it fits
_HEADLINE_STEPS: Final = 80
# Points: below, a word is divided, and what is still too high is an error.
_MIN_HEADLINE_SIZE: Final = 9.0
_MAX_WORDS: Final = 14  # beyond, words are paired before lines are sought
MAX_LINES: Final = 7


def split_title_lines(title: str) -> list[str]:
    """Return a title's lines: one ends at its colon, and one at each comma of a list of three short things or more."""
    head, colon, tail = title.partition("\u00a0: ")
    if not colon:
        return _split_list(title)
    return _split_list(f"{head}\u00a0:") + _split_list(tail)


def _split_list(part: str) -> list[str]:
    """Return a list's members, each with its comma; anything else whole."""
    members = part.split(", ")
    if len(members) < _MIN_LIST_MEMBERS:
        return [part]
    for member in members:
        if len(member.split()) > _MAX_MEMBER_WORDS:
            return [part]
    lines = [f"{member}," for member in members[:-1]]
    return [*lines, members[-1]]


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a headline: each question or exclamation ends one."""
    parts = [part.strip() for part in _SENTENCE.findall(text)]
    return [part for part in parts if part] or [text]


def headline_sizes(height: Pt) -> list[Pt]:
    """Return the sizes to try a headline in, from the height of its room down to the smallest that is read."""
    sizes: list[Pt] = []
    for step in range(_HEADLINE_STEPS):
        size = height * _HEADLINE_STEP**step
        if size > _MIN_HEADLINE_SIZE:
            sizes.append(size)
    return [*sizes, _MIN_HEADLINE_SIZE]


def glue_small_words(line: str) -> str:
    """Return a line whose articles and prepositions cannot be parted from the word that follows them."""
    glued = ""
    for word in line.split(" "):
        is_small = word.casefold() in SMALL_WORDS
        space = "\u00a0" if is_small else " "
        glued += word + space
    return glued[:-1]


def glue_marks(words: Sequence[str], most: int = _MAX_WORDS) -> list[str]:
    """Return words with lone punctuation tied to the word before it, guillemets to theirs; at most so many of them."""
    glued: list[str] = []
    for word in words:
        has_letter = any(char.isalnum() for char in word)
        is_mark = word != "«" and not has_letter
        follows_guillemet = bool(glued) and glued[-1].endswith("«")
        if glued and (is_mark or follows_guillemet):
            glued[-1] += f"\u202f{word}"
        else:
            glued.append(word)
    while len(glued) > most:
        pairs: list[str] = []
        for start in range(0, len(glued), 2):
            pair = glued[start : start + 2]
            pairs.append(" ".join(pair))
        glued = pairs
    return glued


def divide_into_lines(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield every way to divide words into up to seven lines, from few to many."""
    word_count = len(words)
    for line_count in range(1, min(word_count, MAX_LINES) + 1):
        for cuts in combinations(range(1, word_count), line_count - 1):
            lines: list[str] = []
            for start, stop in pairwise((0, *cuts, word_count)):
                lines.append(" ".join(words[start:stop]))
            yield lines

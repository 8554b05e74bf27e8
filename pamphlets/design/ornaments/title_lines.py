"""A title -> the lines that its own punctuation asks for, as a verse has lines."""

import re
from typing import Final

from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS

_MAX_MEMBER_WORDS: Final = 3  # what is longer between two commas is no list
_MIN_LIST_MEMBERS: Final = 3  # fewer are no list
_SENTENCE: Final = re.compile(r"[^?!]+[?!]*")
_HEADLINE_STEP: Final = 0.95  # of a headline, until it fits
_HEADLINE_STEPS: Final = 80


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
    """Return the sizes to try a headline in, from the height of its room downwards."""
    steps = range(_HEADLINE_STEPS)
    return [height * _HEADLINE_STEP**step for step in steps]


def glue_small_words(line: str) -> str:
    """Return a line whose articles and prepositions cannot be parted from the word that follows them."""
    glued = ""
    for word in line.split(" "):
        is_small = word.casefold() in SMALL_WORDS
        space = "\u00a0" if is_small else " "
        glued += word + space
    return glued[:-1]

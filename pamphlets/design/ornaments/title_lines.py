"""A title -> the lines that its own punctuation asks for, as a verse has lines."""

from typing import Final

from pamphlets.layout.paragraph.paragraph import SMALL_WORDS

_MAX_MEMBER_WORDS: Final = 3  # words: what is longer between two commas is no list
_MIN_LIST_MEMBERS: Final = 3  # parts: fewer are no list


def split_title_lines(title: str) -> list[str]:
    """Return a title's lines: one ends at its colon, and one at each comma of a list of three short things or more."""
    head, colon, tail = title.partition("\u00a0: ")
    parts = [f"{head}\u00a0:", tail] if colon else [title]
    return [line for part in parts for line in _split_list(part)]


def _split_list(part: str) -> list[str]:
    """Return a list's members, each with its comma; anything else whole."""
    members = part.split(", ")
    if len(members) < _MIN_LIST_MEMBERS or any(
        len(member.split()) > _MAX_MEMBER_WORDS for member in members
    ):
        return [part]
    return [f"{member}," for member in members[:-1]] + members[-1:]


def glue_small_words(line: str) -> str:
    """Return a line whose articles and prepositions cannot be parted from the word that follows them."""
    made = ""
    for word in line.split(" "):
        made += word + ("\u00a0" if word.casefold() in SMALL_WORDS else " ")
    return made[:-1]

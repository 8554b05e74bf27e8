"""A line of a head -> whether it begins with a key or an item, or goes on with the value above it."""

import re
from collections.abc import Callable
from typing import Final

from pamphlets.readers.front_matter.keys import find_key

# The kind of value that a key of a file takes; empty for a name that is none of its keys.
FindKind = Callable[[str], str]
# Kinds of keys that have keys of their own below them.
SECTION_KINDS: Final = ("imposition", "section")

KEY: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<key>[^\W\d](?:[\w \-]*[\w\-])?)(?P<blank>[ \t\u00a0\u202f]*):(?=[^/:]|$)[ \t]*"
)
DASHED: Final = re.compile(r"(?P<indent>[ \t]*)-[ \t]+")
ITEM: Final = re.compile(r"(?P<indent>[ \t]*)(?:-[ \t]+|-(?=[^\W\d_])|[–—•*·][ \t\u00a0]+)")
_FIRST_WORD: Final = re.compile(r"\s*(?P<key>[^\W\d]\w*)(?P<sign>[ \t]*[=;：,.]|[ \t]|$)")
_LISTED_NAME: Final = re.compile(r"[^\W\d_][^.,;:!?]*")
_MAX_NAME_WORDS: Final = 4


def find_meta_kind(name: str) -> str:
    """Return the kind of value of a key of the front matter, empty for what is no key of it."""
    key = find_key(name)
    return key.kind if key else ""


def clean_key(match: re.Match[str]) -> str:
    """Return a key with what stands before its value, as YAML wants it: plain spaces, one at least."""
    return re.sub(r"[\t\u00a0\u202f]", " ", match[0]).removesuffix(" ") + " "


def begins_key(line: str, find_kind: FindKind) -> bool:
    """Return whether a line begins with a key: a known one, or one word and a colon without a blank between."""
    match = KEY.match(line)
    if match is None:
        return False
    is_one_word = match["blank"] == "" and " " not in match["key"]
    return is_one_word or find_kind(match["key"]) != ""


def indent_of(line: str) -> int:
    """Return by how many characters a line is indented."""
    return len(line) - len(line.lstrip(" \t"))


def continues_value(line: str, indent: int, find_kind: FindKind) -> bool:
    """Return whether a line belongs to the plain value above it, whose key or dash stands at `indent`.

    It does not if it begins like an item, a known key, or one word and a colon: in French text a blank stands between.
    """
    if indent_of(line) <= indent or DASHED.match(line):
        return False
    return not begins_key(line, find_kind)


def find_missing_colon(line: str, find_kind: FindKind) -> re.Match[str] | None:
    """Return where a line begins with a known key and another sign than a colon, or none, behind it."""
    match = _FIRST_WORD.match(line)
    return match if match and find_kind(match["key"]) else None


def is_name(text: str) -> bool:
    """Return whether a line may be one name of a list without dashes."""
    is_short = len(text.split()) <= _MAX_NAME_WORDS
    return is_short and _LISTED_NAME.fullmatch(text) is not None


def indent_block(
    lines: list[str], first: int, indent: int, find_kind: FindKind
) -> tuple[int, dict[int, int]]:
    """Indent what stands below a `>` or `|`, whose key stands at `indent`, up to the next key.

    Return the index of the line after it, and by how many characters each line was indented. Lines that are indented,
    or blank, belong to it in any case.
    """
    own_indent: int | None = None
    added: dict[int, int] = {}
    index = first
    while index < len(lines):
        line = lines[index]
        depth = indent_of(line)
        if line.strip() and depth <= indent:
            if begins_key(line, find_kind):
                break
            added[index] = own_indent or indent + 2
            lines[index] = " " * added[index] + line
        elif line.strip() and own_indent is None:
            own_indent = depth
        index += 1
    return index, added

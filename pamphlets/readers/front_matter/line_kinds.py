"""A line of a head -> whether it begins with a key or an item, or goes on with the value above it."""

import re
from typing import Final

from pamphlets.readers.front_matter.keys import find_key

KEY: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<key>[^\W\d](?:[\w \-]*[\w\-])?)(?P<blank>[ \t\u00a0\u202f]*):(?=[^/:]|$)[ \t]*"
)
DASHED: Final = re.compile(r"(?P<indent>[ \t]*)-[ \t]+")
ITEM: Final = re.compile(r"(?P<indent>[ \t]*)(?:-[ \t]+|-(?=[^\W\d_])|[–—•*·][ \t\u00a0]+)")


def clean_key(match: re.Match[str]) -> str:
    """Return a key with what stands before its value, as YAML wants it: plain spaces, one at least."""
    return re.sub(r"[\t\u00a0\u202f]", " ", match[0]).removesuffix(" ") + " "


def begins_key(line: str) -> bool:
    """Return whether a line begins with a key: one of ours, or one word and a colon without a blank between."""
    match = KEY.match(line)
    if match is None:
        return False
    is_one_word = match["blank"] == "" and " " not in match["key"]
    return is_one_word or find_key(match["key"]) is not None


def indent_of(line: str) -> int:
    """Return by how many characters a line is indented."""
    return len(line) - len(line.lstrip(" \t"))


def continues_value(line: str, indent: int) -> bool:
    """Return whether a line belongs to the plain value above it, whose key or dash stands at `indent`.

    It does not if it begins like an item, a known key, or one word and a colon: in French text a blank stands between.
    """
    if indent_of(line) <= indent or DASHED.match(line):
        return False
    return not begins_key(line)

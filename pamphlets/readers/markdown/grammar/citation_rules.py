"""Citations as markdown-it rules: `[@key, p. 3]`, `[voir @key ; @other]`, `[-@key]`, `@key`, `@key [p. 3]`, as in pandoc.

Pandoc's User's Guide, « Citation syntax ». A key behind a letter or a figure is an address of e-mail, and no citation.
What each form prints is told in `transforms.citations.notes.mentions`; whether a bare `@key` names a source at all, too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import link as link_rule
from markdown_it.token import Token

from pamphlets.document.bibliography import FACT_IDS_PATTERN, KEY_PATTERN

CitationFault = Literal["citation-form", "citation-fact"]

_BEFORE_KEY: Final = r"(?:(?<![\w.+/@#-])|(?<=\s))"
_ITEM: Final = re.compile(
    rf"{_BEFORE_KEY}(-)?@(?:\{{({KEY_PATTERN})\}}|({KEY_PATTERN}))(#(?:{FACT_IDS_PATTERN})?)?"
)
# Within a sentence the punctuation behind a key is the sentence's.
_INNER_KEY: Final = r"\w+(?:[:./+-]+\w+)*"
_BARE_ITEM: Final = re.compile(
    rf"@(?:\{{({KEY_PATTERN})\}}|({_INNER_KEY}))(#{_INNER_KEY}(?:#{_INNER_KEY})*)?(?![\w@#])"
)
_KEY_END: Final = ".:/"  # signs that end no key where words follow
_SURE_START: Final = re.compile(r"\s*-?@")
# Zettlr's and Obsidian's link to the note about a source.
_WIKI_LINK: Final = re.compile(r"\[\[(-?@[^\[\]|\n]+)(\|[^\[\]\n]*)?\]\]")
_SEPARATORS: Final = re.compile(r"&#?\w+;|\\.|`[^`]*`|(;)", re.DOTALL)
_LOCATOR_COMMA: Final = re.compile(r"\s*[,:]?\s*")
_LOCATOR_BRACKET: Final = re.compile(r"[ \u00a0\u202f\n]?\[(?![\^@\]…]|-@|\.\.\.)")
_NO_LOCATOR_BEHIND: Final = ("(", "[", "{", ":")


@dataclass(frozen=True, slots=True)
class CitedPart:
    """One source of a citation as it was typed; offsets are those of the content."""

    start: int
    stop: int
    """of its words, blanks left out"""
    key: str = ""
    """empty where the part is a fault"""
    facts: tuple[str, ...] = ()
    hides_author: bool = False
    prefix: list[Token] = field(default_factory=list)
    locator: list[Token] = field(default_factory=list)
    fault: CitationFault = "citation-form"
    fault_start: int = -1
    """-1: where the part begins"""


def has_key(words: str) -> bool:
    """Return whether words between brackets or semicolons name a source."""
    return _ITEM.search(words) is not None


def match_bracketed_citation(state: StateInline) -> bool:
    """Match the citation at a `[`, unless it is the label of a link or of foreign words."""
    start, end = state.pos, state.posMax
    if state.src.find("@", start, end) < 0:
        return False
    stop = state.md.helpers.parseLinkLabel(state, start, False)
    state.pos, state.posMax = start, end
    if stop < 0 or state.src.find("@", start, stop) < 0:
        return False
    wiki_link = _WIKI_LINK.match(state.src, start, end)
    if wiki_link:
        _push_wiki_link(state, wiki_link)
        return True
    ranges = list(_split_parts(state.src, start + 1, stop))
    is_sure = _SURE_START.match(state.src, start + 1, stop) is not None
    if not is_sure:
        has_keys = all(has_key(state.src[first:last]) for first, last in ranges)
        if not has_keys or state.src.startswith("{", stop + 1):
            return False
    is_link = link_rule(state, True)
    state.pos = start
    if is_link:
        return False
    _push_citation(state, start, stop + 1, ranges)
    return True


def _push_wiki_link(state: StateInline, link: re.Match[str]) -> None:
    """Push `[[@key]]` as the citation that it is; with words for the key it stays as typed, and is told."""
    if link[2]:
        state.pending += link[0]
        state.pos = link.end()
    else:
        ranges = list(_split_parts(state.src, *link.span(1)))
        _push_citation(state, *link.span(), ranges)


def _push_citation(
    state: StateInline, start: int, stop: int, ranges: list[tuple[int, int]]
) -> None:
    """Push the citation between two offsets, whose sources stand in ranges."""
    token = state.push("citation", "", 0)
    token.content = state.src[start:stop]
    token.map = [start, stop]
    token.meta = {"parts": [_read_part(state, *part_range) for part_range in ranges]}
    state.pos = stop


def match_text_citation(state: StateInline, silent: bool) -> bool:
    """Match `@key` as a word of the sentence, with `[p. 3]` behind it; `-@key` is a call without the author's name."""
    start = state.pos
    if silent or state.linkLevel or state.src[start] != "@":
        return False
    hides_author = state.src[max(start - 1, 0) : start] == "-"
    first = start - hides_author
    if first and not _may_stand_before(state.src[first - 1]):
        return False
    item = _BARE_ITEM.match(state.src, start, state.posMax)
    if item is None or state.src.startswith("://", item.end()):
        return False
    key = item[1] or item[2]
    facts = tuple(item[3][1:].split("#")) if item[3] else ()
    ranges, stop = _find_locator(state, item.end())
    locator: list[Token] = []
    if ranges:
        locator = _tokenize(state, *_strip(state.src, *ranges[0]))
    parts = [CitedPart(first, item.end(), key, facts, hides_author, [], locator)]
    parts += [_read_part(state, *part_range) for part_range in ranges[1:]]
    if hides_author:
        state.pending = state.pending[:-1]
    token = state.push("citation", "", 0)
    token.content = state.src[first:stop]
    token.info = "text"
    token.map = [first, stop]
    token.meta = {"parts": parts}
    state.pos = stop
    return True


def _may_stand_before(char: str) -> bool:
    """Return whether a key may follow a character: none that belongs to an address, a path or a word."""
    return not (char.isalnum() or char in "_.+/@#-&=\\")


def _find_locator(state: StateInline, start: int) -> tuple[list[tuple[int, int]], int]:
    """Return the ranges of the parts of the bracket behind a bare key, none where there is none, and where it ends."""
    end = state.posMax
    opening = _LOCATOR_BRACKET.match(state.src, start, end)
    if opening is None:
        return [], start
    at = state.pos
    stop = state.md.helpers.parseLinkLabel(state, opening.end() - 1, False)
    state.pos = opening.end() - 1
    is_link = stop >= 0 and link_rule(state, True)
    state.pos, state.posMax = at, end
    if stop < 0 or is_link or state.src.startswith(_NO_LOCATOR_BEHIND, stop + 1):
        return [], start
    ranges = list(_split_parts(state.src, opening.end(), stop))
    if not all(has_key(state.src[first:last]) for first, last in ranges[1:]):
        return [], start
    return ranges, stop + 1


def _split_parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges between semicolons; entities and code keep theirs."""
    first = start
    for match in _SEPARATORS.finditer(text, start, stop):
        if match[1]:
            yield first, match.start()
            first = match.end()
    yield first, stop


def _strip(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return a range without the blanks at its ends."""
    words = text[start:stop]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))


def _read_part(state: StateInline, start: int, stop: int) -> CitedPart:
    """Return one source of a bracket."""
    first, last = _strip(state.src, start, stop)
    item = _ITEM.search(state.src, first, last)
    if item is None:
        return CitedPart(first, max(last, first + 1))
    key = item[2] or item[3]
    key_stop = item.end()
    if item[3] and item[4] is None and item.end() < last:
        key = key.rstrip(_KEY_END)
        key_stop = item.start(3) + len(key)
    if item[4] == "#" or state.src.startswith("#", item.end(), last):
        sign = item.start(4) if item[4] == "#" else item.end()
        return CitedPart(first, last, fault="citation-fact", fault_start=sign)
    facts = tuple(item[4][1:].split("#")) if item[4] else ()
    prefix = _tokenize(state, *_strip(state.src, first, item.start()))
    comma = _LOCATOR_COMMA.match(state.src, key_stop, last)
    locator = _tokenize(state, comma.end() if comma else key_stop, last)
    return CitedPart(first, last, key, facts, bool(item[1]), prefix, locator)


def _tokenize(state: StateInline, start: int, stop: int) -> list[Token]:
    """Return the inline tokens of a stretch of the content, with their places in it."""
    if start >= stop:
        return []
    # Cut: the rule for text reads on to the next sign that could be markup, whatever the limit.
    inner = type(state)(state.src[:stop], state.md, state.env, [])
    inner.pos, inner.level, inner.linkLevel = start, state.level + 1, state.linkLevel
    state.md.inline.tokenize(inner)
    for rule in state.md.inline.ruler2.getRules(""):
        rule(inner)
    return inner.tokens

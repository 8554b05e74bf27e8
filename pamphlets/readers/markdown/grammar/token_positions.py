"""markdown-it's rules -> the same rules, noting where their tokens stand, which markdown-it does not keep.

Block tokens get `meta["at"]`, the offsets at which their lines begin; inline tokens get `map`, their offsets in
the content of their block.
"""

import re
from collections.abc import Callable
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

BlockRule = Callable[[StateBlock, int, int, bool], bool]
InlineRule = Callable[[StateInline, bool], bool]

ATTRIBUTES: Final = re.compile(r"\{([^{}\n]*)\}")
_HEADING_ATTRIBUTES: Final = re.compile(
    r"(?:^|(?<![ \t\]])[ \t]*)\{[ \t]*([^{}\n]+?)[ \t]*\}(?:[ \t]*<!--.*?-->)?$"
)
_STRAY_OPENER: Final = re.compile(r"[\[({][ \t]*ouverture[ \t]*[\])}]", re.IGNORECASE)
_ANCHOR: Final = re.compile(r"#([A-Za-z][\w:.-]*)")
_OPENERS: Final = frozenset({"ouverture", "opener"})
_MULTILINE_TYPES: Final = frozenset({"inline", "html_block"})


def text_start(state: StateBlock, line: int) -> int:
    """Return the offset at which a line begins inside its container, its indentation left out."""
    return state.bMarks[line] + state.tShift[line]


def record_line_starts(rule: BlockRule, *, is_heading: bool = False) -> BlockRule:
    """Return a block rule that notes where its tokens' lines begin, and takes what braces say off a heading's end."""

    def positioned_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        matches = rule(state, start, end, silent)
        if not matches or silent:
            return matches
        for token in state.tokens[count:]:
            if not token.map or "at" in token.meta:
                continue
            first, last = token.map
            token.meta["at"] = [text_start(state, first)]
            if token.type in _MULTILINE_TYPES:
                for line in range(first + 1, last):
                    token.meta["at"].append(text_start(state, line))
        if is_heading:
            opening, words = state.tokens[count : count + 2]
            is_inside = state.level != state.env.get("flow_level", 0)
            _take_heading_attributes(opening, words, is_inside=is_inside)
        return True

    return positioned_rule


def _take_heading_attributes(opening: Token, words: Token, *, is_inside: bool) -> None:
    """Take `{#name}`, `{ouverture}` or both off a heading's end; braces with anything else stay words, and are noted."""
    while match := _HEADING_ATTRIBUTES.search(words.content):
        attributes: dict[str, str] = {}
        for attribute in match[1].split():
            anchor = _ANCHOR.fullmatch(attribute)
            if anchor is not None:
                attributes["anchor"] = anchor[1]
            elif attribute.casefold() in _OPENERS:
                attributes["opener"] = f"{{{attribute}}}"
            else:
                opening.meta["stray"] = match[0].strip()
                return
        words.content = words.content[: match.start()]
        opening.meta.update(attributes, is_inside=is_inside)
    stray = _STRAY_OPENER.search(words.content)
    if stray is not None:
        opening.meta["stray"] = stray[0]


def record_end(rule: InlineRule, *, is_image: bool = False) -> InlineRule:
    """Return an inline rule that notes where its last token ends, and reads the attributes behind an image."""

    def positioned_rule(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matches = rule(state, silent)
        if not matches or silent or len(state.tokens) == count:
            return matches
        token = state.tokens[-1]
        if is_image:
            attributes = ATTRIBUTES.match(state.src, state.pos, state.posMax)
            if attributes:
                token.meta["attributes"] = attributes[1]
                token.meta["at"] = attributes.start(1)
                state.pos = attributes.end()
        token.map = [start, state.pos]
        return True

    return positioned_rule

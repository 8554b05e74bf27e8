"""Where tokens stand: what markdown-it knows while it parses but does not keep."""

import re
from collections.abc import Callable
from typing import Any, Final, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

BlockRule = Callable[[StateBlock, int, int, bool], bool]

_ANCHOR: Final = re.compile(r"(?:^|[ \t]+)\{#([A-Za-z][\w:.-]*)\}$")
_MULTILINE_TYPES: Final = frozenset({"inline", "html_block"})


class PositionedState(StateInline):
    """An inline state whose tokens get `map`: the offset at which their rule, or their text, began."""

    pending_at = 0

    def append_pending(self, text: str) -> None:
        """Gather literal text, keeping where it began."""
        if not self._pending and not self._pending_buffer:
            self.pending_at = self.pos
        self._pending_buffer.append(text)

    def pushPending(self) -> Token:  # noqa: N802  markdown-it's own name
        """Make a token of the literal text gathered."""
        token = super().pushPending()
        token.map = [self.pending_at, self.pending_at + len(token.content)]
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Make a token of any other kind."""
        token = super().push(ttype, tag, nesting)
        token.map = [self.pos, self.pos]
        return token


class PositionedInlineParser(ParserInline):
    """An inline parser that works on `PlacedState`; markdown-it offers no other way in."""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:  # noqa: ANN401
        """Push the tokens of one run of text."""
        state = PositionedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def record_line_starts(rule: BlockRule) -> BlockRule:
    """Return a block rule that also notes at which offsets the lines of its tokens begin."""

    def ruled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            for token in state.tokens[count:]:
                if token.map and "at" not in token.meta:
                    first, last = token.map
                    last = max(first + 1, last) if token.type in _MULTILINE_TYPES else first + 1
                    token.meta["at"] = [
                        state.bMarks[n] + state.tShift[n] for n in range(first, last)
                    ]
        return True

    return ruled


def accept_heading_anchor(rule: BlockRule) -> BlockRule:
    """Return a heading rule that also takes `{#name}` off the heading's end."""
    inner = record_line_starts(rule)

    def ruled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        if not inner(state, start, end, silent):
            return False
        if not silent:
            opening, words = state.tokens[count : count + 2]
            if "{" in words.content and (name := _ANCHOR.search(words.content)):
                words.content = words.content[: name.start()]
                opening.meta["anchor"] = name[1]
        return True

    return ruled

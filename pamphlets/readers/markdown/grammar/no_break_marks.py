"""Marks of Markdown with a no-break space behind them (`##⍽Titre`, `-⍽item`) -> read as with a plain one.

French keyboards type it where the finger still holds AltGr or Option after `#` or `-`; nobody sees the difference. Only
the rules that look for such marks see another text, of the same length: words and code keep what was typed.
"""

import re
from types import MappingProxyType
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from pamphlets.readers.markdown.grammar.token_positions import BlockRule

_MARK_RULES: Final = frozenset({"heading", "list", "blockquote"})
# With what a line must begin for a rule to match: nine lines of ten begin with a letter, and are tried with half as many.
_FIRST_SIGNS: Final = MappingProxyType(
    {
        "fence": "`~",
        "container": ":",
        "heading": "#",
        "hr": "*-_",
        "blockquote": ">",
        "note_body": "[",
        "reference": "[",
        "html_block": "<",
    }
)
# An asterisk with another behind it in the line was meant for emphasis (CommonMark, example 353).
_MARK: Final = re.compile(
    r"^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?:#{1,6}|[-+]|\*(?=[^*\n]*$)|\d{1,9}[.)]|>))[\u00a0\u202f]",
    re.MULTILINE,
)


def read_no_break_marks(parser: MarkdownIt) -> None:
    """Let the rules for headings, lists and quotations take a no-break space behind their mark for a space."""
    for rule in parser.block.ruler.__rules__:
        is_for_marks = rule.name in _MARK_RULES
        first_signs = _FIRST_SIGNS.get(rule.name, "")
        rule.fn = _with_text(rule.fn, first_signs, is_for_marks=is_for_marks)


def _with_text(rule: BlockRule, first_signs: str, *, is_for_marks: bool) -> BlockRule:
    """Return a block rule that sees the text as typed, or the one in which marks have plain spaces.

    It is tried where a line begins with one of `first_signs`; everywhere if there are none.
    """

    def rule_with_text(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if first_signs:
            first = state.bMarks[start] + state.tShift[start]
            if state.src[first : first + 1] not in first_signs:
                return False
        typed, plain = _load_texts(state)
        if typed is plain:
            return rule(state, start, end, silent)
        outer = state.src
        state.src = plain if is_for_marks else typed
        matches = rule(state, start, end, silent)
        state.src = outer
        return matches

    return rule_with_text


def _load_texts(state: StateBlock) -> tuple[str, str]:
    """Return the text as typed, and with plain spaces behind marks: the same where there is nothing to change."""
    if "texts" not in state.env:
        plain = _MARK.sub(r"\1 ", state.src)
        state.env["texts"] = (state.src, state.src if plain == state.src else plain)
    typed, plain = state.env["texts"]
    return typed, plain

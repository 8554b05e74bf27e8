"""Lines of a paragraph that begin with a dash -> lines of their own, as a markdown-it rule: speech, or a list of words.

Prose that its author broke by hand may begin a line with a dash in the middle of a sentence: that stays a space. A line
is one of its own where the line before ends a sentence, or where the paragraph began with a dash and has no dash within lines.
"""

import re
from typing import Final

from markdown_it.rules_inline import StateInline

_DASH_LINE: Final = re.compile(
    r"[*_]{0,3}(?:[—–―]|--|---)(?:[ \t\u00a0\u202f]|(?=[^\W\d_a-zà-ÿ]))"
)
_TOUCHING_DASH: Final = re.compile(r"[—–―](?=[^\W_])")
_DASH_WITHIN: Final = re.compile(
    r"(?<=\S)[ \u00a0\u202f](?:[—–―]|--|---)(?:[ \u00a0\u202f,;.]|$)"
)
# With what may close behind a sentence: a quotation mark, a bracket, emphasis, the call of a note.
_SENTENCE_END: Final = re.compile(r"[.!?…:;»”](?:[»”\"')\]*_]|\[\^[^\]]*\]|\^\[[^\]]*\])*$")


def match_dialogue_line(state: StateInline, silent: bool) -> bool:
    """Match the line end before a line that begins with a dash and stands by itself: a line break."""
    if silent or state.src[state.pos] != "\n":
        return False
    if state.env.get("dialogue", ("", ()))[0] != state.src:
        state.env["dialogue"] = (state.src, find_dialogue_breaks(state.src))
    if state.pos not in state.env["dialogue"][1]:
        return False
    state.pending = state.pending.rstrip(" ")
    state.push("hardbreak", "br", 0).info = "speech"
    state.pos += 1
    while state.pos < state.posMax and state.src[state.pos] in " \t":
        state.pos += 1
    return True


def find_dialogue_breaks(words: str) -> frozenset[int]:
    """Return the offsets of the line ends in a paragraph behind which a line of its own begins with a dash."""
    lines = [line.strip(" \t") for line in words.split("\n")]
    is_dashed = [_DASH_LINE.match(line) is not None for line in lines]
    if all(
        dashed or _TOUCHING_DASH.match(line)
        for dashed, line in zip(is_dashed, lines, strict=True)
    ):
        is_dashed = [True] * len(lines)  # `–un`, as Word writes `-un`
    has_dash_within = any(map(_DASH_WITHIN.search, lines))
    breaks: list[int] = []
    is_speech = is_dashed[0]
    stop = 0
    for number, line in enumerate(words.split("\n")[:-1]):
        stop += len(line) + (number > 0)
        if not is_dashed[number + 1]:
            continue
        ends_sentence = _SENTENCE_END.search(lines[number]) is not None
        if ends_sentence or (is_speech and not has_dash_within):
            breaks.append(stop)
            is_speech = True
    return frozenset(breaks)

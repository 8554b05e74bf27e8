r"""What pandoc writes within a line, as markdown-it rules: `\ `, `^[note]`, `XIX^e^`, `H~2~O`; and `www.site.org`.

Pandoc's User's Guide, « Backslash escapes », « Inline notes », « Superscripts and subscripts ». Code spans and addresses come
before: nothing in them is read.
"""

import re
from typing import Final

from markdown_it.rules_inline import StateInline

# A letter or figure stands in what is raised or lowered, and beside it: `^_^` is a face, `~` before a number says « about ».
_RAISED: Final = re.compile(r"\^((?:[^\s^\[\]\\]|\\.)+)\^")
_LOWERED: Final = re.compile(r"(?<!~)~([\w+\-−=(),.*’]+)~(?!~)")
_WORD_CHARACTER: Final = re.compile(r"[^\W_]")
_BEFORE_WORDS: Final = " \t\n\u00a0\u202f(«“"  # and nothing at all, which any string holds
_HOST: Final = re.compile(
    r"www\.(?:[^\W_]|-)+(?:\.(?:[^\W_]|-)+)+(?:[/?#][^\s<>\[\]\"«»“”`\\*|]*)?",
    re.IGNORECASE,
)
_NO_HOST_BEFORE: Final = re.compile(r"[\w/.@-]$")
_SPACED_PICTURE: Final = re.compile(
    r"!\[([^\[\]\n]*)\]\(([^()<>\"\\\n]* [^()<>\"\\\n]*\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp)) *\)",
    re.IGNORECASE,
)
_TRAILING: Final = "?!.,:;'’\"_~*…"


def strip_sentence_marks(address: str) -> str:
    """Return an address without the punctuation of the sentence around it, nor a bracket that it does not open."""
    while address[-1] in _TRAILING or (
        address.endswith(")") and address.count(")") > address.count("(")
    ):
        address = address[:-1]
    return address


def match_escaped_space(state: StateInline, silent: bool) -> bool:
    r"""Match `\ `, a no-break space; at a line's end, where none could stand, a line break."""
    if not state.src.startswith(("\\ ", "\\\u00a0", "\\\u202f"), state.pos):
        return False
    start, stop = state.pos, state.pos + 2
    line_stop = stop
    while line_stop < state.posMax and state.src[line_stop] in " \t":
        line_stop += 1
    if line_stop < state.posMax and state.src[line_stop] == "\n":
        if not silent:
            state.pos = line_stop
            state.push("hardbreak", "br", 0)
        state.pos = line_stop + 1
        return True
    if not silent:
        token = state.push("text_special", "", 0)
        token.content = state.src[start + 1].replace(" ", "\u00a0")
        token.markup = state.src[start:stop]
        token.info = "escape"
    state.pos = stop
    return True


def match_inline_note(state: StateInline, silent: bool) -> bool:
    """Match `^[text of a note]`; its inlines are the children of one token."""
    start, end = state.pos, state.posMax
    if not state.src.startswith("^[", start):
        return False
    stop = state.md.helpers.parseLinkLabel(state, start + 1, False)
    state.pos, state.posMax = start, end
    if stop < 0:
        return False
    if not silent:
        inner = type(state)(state.src, state.md, state.env, [])
        inner.pos, inner.posMax, inner.level = start + 2, stop, state.level + 1
        state.md.inline.tokenize(inner)
        for rule in state.md.inline.ruler2.getRules(""):
            rule(inner)
        token = state.push("note_inline", "", 0)
        token.children = inner.tokens
        token.map = [start, stop + 1]
    state.pos = stop + 1
    return True


def match_raised(state: StateInline, silent: bool) -> bool:
    """Match `^e^` and `~2~`: raised and lowered words, without spaces; words within may have styles."""
    sign = state.src[state.pos]
    if silent or sign not in "^~":
        return False
    start, end = state.pos, state.posMax
    pattern, name = (_RAISED, "sup") if sign == "^" else (_LOWERED, "sub")
    words = pattern.match(state.src, start, end)
    if words is None or not _WORD_CHARACTER.search(words[1]):
        return False
    before = state.src[max(start - 1, 0) : start]
    is_before_word = sign == "^" and _WORD_CHARACTER.match(state.src, words.end(), end)
    if before in _BEFORE_WORDS and not is_before_word:
        return False
    opening = state.push(f"{name}_open", f"<{name}", 1)
    opening.markup = sign
    state.pos, state.posMax = words.start(1), words.end(1)
    state.md.inline.tokenize(state)
    state.pos = words.end(1)
    closing = state.push(f"{name}_close", f"<{name}", -1)
    closing.markup = sign
    state.pos, state.posMax = words.end(), end
    return True


def match_host(state: StateInline, silent: bool) -> bool:
    """Match `www.site.org/page` written plainly in the text, or between angle brackets: a link to https://."""
    in_brackets = state.src.startswith("<www.", state.pos)
    start = state.pos + in_brackets
    if (
        silent
        or state.linkLevel
        or not state.src.startswith(("www.", "Www.", "WWW."), start)
    ):
        return False
    host = _HOST.match(state.src, start, state.posMax)
    if host is None or _NO_HOST_BEFORE.search(state.src, max(state.pos - 1, 0), state.pos):
        return False
    words = strip_sentence_marks(host[0])
    stop = start + len(words)
    if in_brackets and not state.src.startswith(">", stop):
        return False
    state.pos = start
    push_address(state, words, f"https://{words}")
    state.pos = stop + in_brackets
    return True


def match_spaced_picture(state: StateInline, silent: bool) -> bool:
    """Match a picture whose file name has spaces: CommonMark wants angle brackets round it."""
    if not state.src.startswith("![", state.pos):
        return False
    picture = _SPACED_PICTURE.match(state.src, state.pos, state.posMax)
    if picture is None:
        return False
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": picture[2].strip(), "alt": ""}
        token.content = picture[1]
        token.children = []
        state.md.inline.parse(picture[1], state.md, state.env, token.children)
    state.pos = picture.end()
    return True


def push_address(state: StateInline, words: str, target: str) -> None:
    """Push a link whose words are an address, from where the state stands to the end of the words, and go there."""
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": target}
    opening.info = "bare"
    text = state.push("text", "", 0)
    text.content = words
    closing = state.push("link_close", "a", -1)
    closing.map = [state.pos, state.pos + len(words)]
    state.pos += len(words)

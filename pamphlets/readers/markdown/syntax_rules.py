"""Our inline syntax for markdown-it: `[^note]`, `[@key]`, `[mots]{lang=en}`, `![…](…){plein}`, addresses."""

import re
from collections.abc import Callable
from typing import Final

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import link as link_rule

InlineRule = Callable[[StateInline, bool], bool]

_NOTE_CALL: Final = re.compile(r"\[\^([^\[\]\n]*)\]")
_CITATION: Final = re.compile(r"\[(\s*@[^\[\]]*)\]")
_ATTRIBUTES: Final = re.compile(r"\{([^{}\n]*)\}")
_SPAN_ATTRIBUTES: Final = re.compile(r"\s*[.#]?[\w-]+\s*=|\s*[.#:][\w-]+\s*$")
_SCHEME: Final = re.compile(r"(?<![^\W_])https?$", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"://[^\s<>\[\]\"«»“”`\\*|]+")
_TRAILING: Final = "?!.,:;'’\"_~*…"


def match_bracket(state: StateInline, silent: bool) -> bool:
    """Read what begins with `[` and is ours.

    In look-ahead it claims nothing, so that a link's label may hold notes and foreign words.
    """
    if silent or state.src[state.pos] != "[":
        return False
    follower = state.src[state.pos + 1 : state.pos + 2]
    if follower == "^":
        return _match_note_call(state)
    return (follower in ("@", " ", "\n") and _match_citation(state)) or _match_foreign_words(state)


def _match_note_call(state: StateInline) -> bool:
    """Read the call of a note."""
    found = _NOTE_CALL.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    token = state.push("note_ref", "", 0)
    token.meta = {"label": found[1]}
    token.map = [found.start(), found.end()]
    state.pos = found.end()
    return True


def _match_citation(state: StateInline) -> bool:
    """Read a citation, unless it is the label of a link."""
    start = state.pos
    found = _CITATION.match(state.src, start, state.posMax)
    if found is None:
        return False
    linked = link_rule(state, True)
    state.pos = start
    if linked:
        return False
    token = state.push("citation", "", 0)
    token.content = found[1]
    token.map = [start, found.end()]
    state.pos = found.end()
    return True


def _match_foreign_words(state: StateInline) -> bool:
    """Read words with attributes after them."""
    start, end = state.pos, state.posMax
    if "]{" not in state.src:
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start, False)
    found = _ATTRIBUTES.match(state.src, label_end + 1, end) if label_end >= 0 else None
    if found is None or not _SPAN_ATTRIBUTES.match(found[1]):
        return False
    opening = state.push("span_open", "", 1)
    opening.meta = {"attributes": found[1], "at": found.start(1)}
    opening.map = [start, found.end()]
    state.pos, state.posMax = start + 1, label_end
    state.md.inline.tokenize(state)
    state.push("span_close", "", -1)
    state.pos, state.posMax = found.end(), end
    return True


def record_end(rule: InlineRule) -> InlineRule:
    """Return an inline rule that also notes where its last token ends."""

    def ruled(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and len(state.tokens) > count:
            state.tokens[-1].map = [start, state.pos]
        return True

    return ruled


def accept_image_attributes(rule: InlineRule) -> InlineRule:
    """Return the image rule with the attributes that may follow an image."""
    inner = record_end(rule)

    def ruled(state: StateInline, silent: bool) -> bool:
        if not inner(state, silent):
            return False
        if not silent and (found := _ATTRIBUTES.match(state.src, state.pos, state.posMax)):
            token = state.tokens[-1]
            token.meta["attributes"], token.meta["at"] = found[1], found.start(1)
            state.pos = found.end()
            token.map = [token.map[0] if token.map else found.end(), found.end()]
        return True

    return ruled


def match_bare_address(state: StateInline, silent: bool) -> bool:
    """Read an address written plainly in the text, which no typography may touch (GFM § 6.9, http only)."""
    start = state.pos
    if silent or state.linkLevel or not state.src.startswith("://", start):
        return False
    scheme = _SCHEME.search(state.pending)
    found = _ADDRESS.match(state.src, start, state.posMax)
    if scheme is None or found is None:
        return False
    url = _trim_address(scheme[0] + found[0])
    if url.endswith("://"):
        return False
    state.pending = state.pending[: scheme.start()]
    at = start - len(scheme[0])
    state.pos = at
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": url}
    opening.info = "bare"
    text = state.push("text", "", 0)
    text.content = url
    state.pos = at + len(url)
    state.push("link_close", "a", -1).map = [at, state.pos]
    return True


def _trim_address(url: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while url:
        if url[-1] in _TRAILING or (url[-1] == ")" and url.count(")") > url.count("(")):
            url = url[:-1]
        else:
            break
    return url

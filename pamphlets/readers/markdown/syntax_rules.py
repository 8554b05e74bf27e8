"""Our own syntax as markdown-it rules: each reads at a state's position, pushes tokens, and says whether it matched.

Blocks: `[^label]: body`, `::: name` to `:::`, a limit to nesting. Inlines: `[^label]`, `[mots]{lang=en}`,
bare addresses; citations have rules of their own. A rule that is called `silent` only says whether it would match.
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from pamphlets.readers.markdown.containers import is_page_name, is_section_name
from pamphlets.readers.markdown.grammar.citation_rules import match_bracketed_citation
from pamphlets.readers.markdown.grammar.inline_rules import (
    push_address,
    strip_sentence_marks,
)
from pamphlets.readers.markdown.grammar.token_positions import ATTRIBUTES, text_start
from pamphlets.readers.markdown.html.rules import skip_comment

# Levels of blocks or inlines inside one another: no page can show more.
MAX_NESTING: Final = 40
_COLONS: Final = re.compile(r"(:{3,})[ \t]*(.*?)[ \t]*:*[ \t]*$")
_COMMENT: Final = re.compile(r"<!--.*?-->")
_FENCE: Final = re.compile(r"(`{3,}|~{3,})")

_NOTE_CALL: Final = re.compile(r"\[\^([^\[\]\n]*)\]")
_SPAN_ATTRIBUTES: Final = re.compile(r"\s*[.#]?[\w-]+\s*=|\s*[.#:][\w-]+\s*$")
_SCHEME: Final = re.compile(r"(?<![^\W_])https?$", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"://[^\s<>\[\]\"«»“”`\\*|]+")


def limit_nesting(state: StateBlock, _start: int, end: int, silent: bool) -> bool:
    """Replace what nests too deep by one token that says so."""
    if silent or state.level < MAX_NESTING:
        return False
    token = state.push("too_deep", "", 0)
    token.meta["at"] = [text_start(state, state.line)]
    state.line = end
    return True


def match_container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Match `::: name` to its `:::`; a bare `:::` without one before it becomes a token of its own."""
    offset = text_start(state, start)
    if not state.src.startswith(":::", offset) or state.is_code_block(start):
        return False
    line_end = state.eMarks[start]
    colons = _COLONS.match(state.src[offset:line_end])
    if colons is None or silent:
        return colons is not None
    name = _COMMENT.sub("", colons[2]).strip()
    if not name:
        token = state.push("container_stray", "", 0)
        token.map = [start, start + 1]
        state.line = start + 1
        return True
    stop, is_closed = _find_closing_line(state, start, end)
    flow_level = state.env.get("flow_level", 0)
    is_inside = state.level != flow_level
    name_start = offset + colons.start(2)
    if is_page_name(name) and not is_closed:
        meta = {"is_inside": is_inside, "info_at": name_start}
        return _push_page_line(state, start, name, meta)
    opening = state.push("container_open", "", 1)
    opening.map = [start, stop]
    opening.info = name
    opening.meta = {"closed": is_closed, "info_at": name_start, "is_inside": is_inside}
    parent_type, last_line = state.parentType, state.lineMax
    state.parentType = "container"
    state.lineMax = stop
    if is_section_name(name) and not is_inside:
        state.env["flow_level"] = state.level
    state.md.block.tokenize(state, start + 1, stop)
    state.env["flow_level"] = flow_level
    state.parentType = parent_type
    state.lineMax = last_line
    state.push("container_close", "", -1)
    state.line = stop + 1 if is_closed else stop
    return True


def _push_page_line(state: StateBlock, start: int, name: str, meta: dict[str, int]) -> bool:
    """Push the token of a line `::: page` that nothing closes."""
    token = state.push("new_page", "", 0)
    token.map = [start, start + 1]
    token.info, token.markup, token.meta = name, f"::: {name}", meta
    state.line = start + 1
    return True


def _find_closing_line(state: StateBlock, start: int, end: int) -> tuple[int, bool]:
    """Return the line that ends the container opened at `start`, inner ones and code skipped; False: none closes it."""
    depth, open_fence, comment_stop = 1, "", start
    for line in range(start + 1, end):
        if line < comment_stop:
            continue
        line_start, line_end = text_start(state, line), state.eMarks[line]
        text = state.src[line_start:line_end]
        if text and state.sCount[line] < state.blkIndent:
            return line, False
        if not open_fence:
            comment_stop = skip_comment(state, line, line + 1, end)
        fence = _FENCE.match(text)
        if fence and not open_fence:
            open_fence = fence[1]
        elif fence and text.strip() == fence[1] and fence[1].startswith(open_fence):
            open_fence = ""
        elif not fence and not open_fence and (colons := _COLONS.match(text)):
            depth += 1 if _COMMENT.sub("", colons[2]).strip() else -1
            if depth == 0:
                return line, True
    return end, False


def match_bracket(state: StateInline, silent: bool) -> bool:
    """Match what begins with `[` and is ours.

    In look-ahead it claims nothing, so that a link's label may hold notes and foreign words.
    """
    if silent or state.src[state.pos] != "[":
        return False
    if state.src.startswith("[^", state.pos):
        return _match_note_call(state)
    return match_bracketed_citation(state) or _match_foreign_words(state)


def _match_note_call(state: StateInline) -> bool:
    """Match the call of a note."""
    call = _NOTE_CALL.match(state.src, state.pos, state.posMax)
    if call is None:
        return False
    token = state.push("note_ref", "", 0)
    token.meta = {"label": call[1]}
    token.map = list(call.span())
    state.pos = call.end()
    return True


def _match_foreign_words(state: StateInline) -> bool:
    """Match words with attributes behind them."""
    start, end = state.pos, state.posMax
    if "]{" not in state.src:
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start, False)
    if label_end < 0:
        return False
    attributes = ATTRIBUTES.match(state.src, label_end + 1, end)
    if attributes is None or not _SPAN_ATTRIBUTES.match(attributes[1]):
        return False
    opening = state.push("span_open", "", 1)
    opening.meta = {"attributes": attributes[1], "at": attributes.start(1)}
    opening.map = [start, attributes.end()]
    state.pos = start + 1
    state.posMax = label_end
    state.md.inline.tokenize(state)
    state.push("span_close", "", -1)
    state.pos = attributes.end()
    state.posMax = end
    return True


def match_bare_address(state: StateInline, silent: bool) -> bool:
    """Match an address written plainly in the text, which no typography may touch (GFM § 6.9, http only)."""
    if silent or state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.pending)
    rest = _ADDRESS.match(state.src, state.pos, state.posMax)
    if scheme is None or rest is None:
        return False
    url = strip_sentence_marks(scheme[0] + rest[0])
    if url.endswith("://"):
        return False
    state.pending = state.pending[: scheme.start()]
    state.pos -= len(scheme[0])
    push_address(state, url, url)
    return True

"""Our block syntax for markdown-it: note bodies, containers, and a floor under nesting."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

MAX_NESTING: Final = 40  # levels of blocks or inlines inside one another: no page can show more

_NOTE_LABEL: Final = re.compile(r"\[\^([^\[\]\n]*)\]:")
_COLONS: Final = re.compile(r"(:{3,})[ \t]*(.*?)[ \t]*:*[ \t]*$")
_FENCE: Final = re.compile(r"(`{3,}|~{3,})")
_NOTE_INDENT: Final = 4  # columns by which a note's later blocks stand in


def limit_nesting(state: StateBlock, _start: int, end: int, silent: bool) -> bool:
    """Replace what nests too deep by one token that says so."""
    if silent or state.level < MAX_NESTING:
        return False
    token = state.push("too_deep", "", 0)
    token.meta["at"] = [state.bMarks[state.line] + state.tShift[state.line]]
    state.line = end
    return True


def match_note_body(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[^label]: body`; later blocks of the body are indented by four columns or a tab."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    label = _NOTE_LABEL.match(state.src, at, state.eMarks[start])
    if label is None or silent:
        return label is not None
    opening = state.push("note_open", "", 1)
    opening.meta = {"label": label[1], "at": [at]}
    kept = state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType
    body = state.skipSpaces(label.end())
    state.bMarks[start] = label.end()
    state.tShift[start] = body - label.end()
    state.blkIndent += _NOTE_INDENT
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= _NOTE_INDENT
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = kept
    opening.map = [start, state.line]
    state.push("note_close", "", -1)
    return True


def match_container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `::: name` to its `:::`; a bare `:::` without one before it becomes a token of its own."""
    at = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", at) or state.is_code_block(start):
        return False
    colons = _COLONS.match(state.src[at : state.eMarks[start]])
    if colons is None or silent:
        return colons is not None
    name = colons[2].strip()
    if not name:
        token = state.push("container_stray", "", 0)
        token.map = [start, start + 1]
        state.line = start + 1
        return True
    stop, found = _find_closing_line(state, start, end)
    opening = state.push("container_open", "", 1)
    opening.map = [start, stop]
    opening.info = name
    opening.meta = {"at": [at], "closed": found, "info_at": at + colons.start(2)}
    kept = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", stop
    state.md.block.tokenize(state, start + 1, stop)
    state.parentType, state.lineMax = kept
    state.push("container_close", "", -1)
    state.line = stop + 1 if found else stop
    return True


def _find_closing_line(state: StateBlock, start: int, end: int) -> tuple[int, bool]:
    """Return the line that closes the container opened at `start`, inner ones and code skipped."""
    depth, fence = 1, ""
    for line in range(start + 1, end):
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        if text and state.sCount[line] < state.blkIndent:
            return line, False
        if found := _FENCE.match(text):
            if not fence:
                fence = found[1]
            elif text.strip() == found[1] and found[1].startswith(fence):
                fence = ""
        elif not fence and (colons := _COLONS.match(text)):
            depth += 1 if colons[2].strip() else -1
            if depth == 0:
                return line, True
    return end, False

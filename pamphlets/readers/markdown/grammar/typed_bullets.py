"""Lines that begin with a bullet as word processors set it (`•`, `·`, `◦`) -> the tokens of a list, as a markdown-it rule.

Their indentation nests them, whatever it measures: two columns more than the line above begin a list inside.
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.list import markTightParagraphs

from pamphlets.readers.markdown.grammar.token_positions import text_start

# A point at half height stands before a word only behind a space; the others may touch it. No boxes: one fills them in.
# A line that explains several signs, « ● oui ; ○ non », is no item.
_BULLET: Final = re.compile(
    r"(?![●○■][^;,]*[;,][ \t\u00a0\u202f]*[●○■□–])(?:[•‣◦▪▫●○■►▸➢➤∙⁃\uf0b7](?=[^\W_]|[«“\"'(\[*_`]|[ \t\u00a0\u202f]|$)|·(?=[ \t\u00a0\u202f]|$))[ \t\u00a0\u202f]*"
)
_PLAIN_ITEM: Final = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_STEP: Final = 2  # columns by which a list inside stands in
_CODE_INDENT: Final = 4  # columns from which on CommonMark reads code
_DEPTH: Final = "typed_lists"  # in the environment: how many such lists are being read

_Places = tuple[int, int, int]  # markdown-it's bMarks, tShift and sCount of a line


def match_typed_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Match a list whose items begin with a typed bullet."""
    if _match_bullet(state, start) is None:
        return False
    if silent:
        return _interrupts(state, start, end)
    count = len(state.tokens)
    typed_lines = _align_lines(state, start, end)
    opening = state.push("bullet_list_open", "ul", 1)
    opening.markup = state.src[text_start(state, start)]
    parent_type, margin = state.parentType, state.sCount[start]
    state.parentType = "list"
    state.env[_DEPTH] = state.env.get(_DEPTH, 0) + 1
    line, is_tight, ends_empty = start, True, False
    while line < end and state.sCount[line] == margin and _match_bullet(state, line):
        is_tight = _read_item(state, line, end) and not ends_empty and is_tight
        ends_empty = state.line - line > 1 and state.isEmpty(state.line - 1)
        line = state.line
    state.env[_DEPTH] -= 1
    state.parentType = parent_type
    for number, places in typed_lines.items():
        state.bMarks[number], state.tShift[number], state.sCount[number] = places
    opening.map = [start, line]
    state.push("bullet_list_close", "ul", -1)
    if is_tight:
        markTightParagraphs(state, count)
    return True


def _match_bullet(state: StateBlock, line: int) -> re.Match[str] | None:
    """Return the bullet with which what is to be read of a line begins."""
    return _BULLET.match(state.src, text_start(state, line), state.eMarks[line])


def _interrupts(state: StateBlock, line: int, end: int) -> bool:
    """Return whether a line with a bullet ends the paragraph before it.

    It does inside such a list, behind a colon, set in deeper, or where two such lines follow one another: in prose that
    its author broke by hand a point may come to stand first in a line.
    """
    before = state.src[state.bMarks[line - 1] : state.eMarks[line - 1]]
    column = text_start(state, line) - state.bMarks[line]
    is_deeper = column > len(before) - len(before.lstrip(" \t"))
    if state.env.get(_DEPTH) or is_deeper or before.rstrip().endswith(":"):
        return True
    return line + 1 < end and _match_bullet(state, line + 1) is not None


def _read_item(state: StateBlock, line: int, end: int) -> bool:
    """Push the tokens of the item that begins in a line; return whether no empty line parts its blocks."""
    bullet = _match_bullet(state, line)
    start, indent, column = state.bMarks[line], state.tShift[line], state.sCount[line]
    token = state.push("list_item_open", "li", 1)
    outer_indent, was_tight = state.blkIndent, state.tight
    state.blkIndent = state.sCount[line] = column + 1
    state.bMarks[line] = bullet.end() if bullet else start
    state.tShift[line] = 0
    state.tight = True
    state.md.block.tokenize(state, line, end)
    is_tight = state.tight
    state.blkIndent, state.tight = outer_indent, was_tight
    state.bMarks[line], state.tShift[line], state.sCount[line] = start, indent, column
    token.map = [line, state.line]
    state.push("list_item_close", "li", -1)
    return is_tight


def _align_lines(state: StateBlock, start: int, end: int) -> dict[int, _Places]:
    """Set the columns of the list's lines so that each list inside stands in by one step, and what goes on with it.

    Return what was changed, by line: it is to be put back.
    """
    typed_lines: dict[int, _Places] = {}
    margin = state.sCount[start]
    columns = [margin]
    is_direct = is_alone = False  # no empty line stands before; nothing but a bullet does
    for line in range(start, end):
        if state.isEmpty(line):
            is_direct = False
            continue
        column = state.sCount[line]
        bullet = _match_bullet(state, line)
        is_plain_item = _PLAIN_ITEM.match(state.src, text_start(state, line)) is not None
        if column < margin and (bullet or not is_direct):
            break
        if bullet or (is_plain_item and column > margin):
            while len(columns) > 1 and column < columns[-1]:
                columns.pop()
            if column >= columns[-1] + _STEP:
                columns.append(column)
            column = margin + _STEP * (len(columns) - 1)
            typed_lines[line] = _move_line(state, line, column)
        elif not is_direct and column == margin:
            break
        elif is_alone or not is_direct:
            indent = margin + _STEP * (len(columns) - 1) + 1
            if not indent <= column < indent + _CODE_INDENT:
                typed_lines[line] = _move_line(state, line, indent)
        is_direct = True
        is_alone = bullet is not None and bullet.end() == state.eMarks[line]
    return typed_lines


def _move_line(state: StateBlock, line: int, column: int) -> _Places:
    """Let a line begin with its words, as if they stood in a column; return where it was."""
    places = (state.bMarks[line], state.tShift[line], state.sCount[line])
    state.bMarks[line] = text_start(state, line)
    state.tShift[line] = 0
    state.sCount[line] = column
    return places

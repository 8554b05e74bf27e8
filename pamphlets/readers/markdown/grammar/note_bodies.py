"""`[^label]: text` as a markdown-it rule: the lines of a block state -> the tokens of a note, and what is doubtful.

Which lines belong to a note: those without an empty line before them, as pandoc has it, a quotation or a list at the
margin among them; after an empty line those indented by four columns or a tab. Paragraphs indented by two or three are
taken too where the text does not indent its own, and that is told; what seems to be left outside is told as well.
"""

import re
from typing import Final, NamedTuple

from markdown_it import rules_block
from markdown_it.rules_block import StateBlock

from pamphlets.readers.markdown.grammar.token_positions import text_start
from pamphlets.readers.markdown.html.rules import skip_comment

# French sets a space before a colon, and so do those who type a note.
_NOTE_BODY: Final = re.compile(
    r"\[\^([^\[\]\n]*)\](?::|([ \u00a0\u202f]+):(?=[ \t\u00a0\u202f\w«“\"*_\[<]|$))",
    re.MULTILINE,
)
_FULL_INDENT: Final = 4  # columns by which a note's later blocks stand in
_LEAST_INDENT: Final = 2  # columns that nobody types by accident
_QUOTE_OR_LIST: Final = re.compile(r"(>)|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_CONTAINER: Final = re.compile(r":::")
_INDENTED_WORDS: Final = re.compile(r" {1,3}[^ \t>#|<!:]")
_NOTE_OR_ITEM: Final = re.compile(r"[ \t]*(?:\[\^|[-*+:•–][ \t]|\d+[.)][ \t])")
_FENCE: Final = re.compile(r" {0,3}(?:```|~~~)")
# What ends a note although no empty line stands before it.
_OTHER_BLOCKS: Final = (
    rules_block.fence,
    rules_block.hr,
    rules_block.heading,
    rules_block.html_block,
)


class NoteExtent(NamedTuple):
    """How far a note reaches."""

    stop: int
    """the first line behind it"""
    indent: int
    """columns by which its later blocks stand in at least"""
    taken: int = -1
    """the first line that CommonMark's habits would leave to the text; -1: none"""
    left: int = -1
    """the line behind it, where its author may have meant it to go on; -1: surely not"""


def match_note_body(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Match `[^label]: body`."""
    if state.is_code_block(start):
        return False
    label = _match_label(state, start)
    if label is None or silent:
        return label is not None
    extent = _measure_note(state, start, end)
    opening = state.push("note_open", "", 1)
    opening.meta = {"label": label[1]}
    for name, line in (("taken", extent.taken), ("left", extent.left)):
        if line >= 0:
            opening.meta[name] = text_start(state, line)
    line_start, indent = state.bMarks[start], state.tShift[start]
    columns = state.sCount[start : extent.stop]
    parent_type, last_line = state.parentType, state.lineMax
    words_start = state.skipSpaces(label.end())
    state.bMarks[start] = label.end()
    state.tShift[start] = words_start - label.end()
    _indent_lines(state, start, extent)
    state.blkIndent += extent.indent
    state.parentType = "footnote"
    state.lineMax = extent.stop
    state.md.block.tokenize(state, start, extent.stop)
    state.blkIndent -= extent.indent
    state.bMarks[start] = line_start
    state.tShift[start] = indent
    state.sCount[start : extent.stop] = columns
    state.parentType = parent_type
    state.lineMax = last_line
    opening.map = [start, state.line]
    state.push("note_close", "", -1)
    return True


def _match_label(state: StateBlock, line: int) -> re.Match[str] | None:
    """Return the mark of a note with which a line begins.

    `[^a] :` is the call of a note, and no mark, where another line has `[^a]:`; so is `[^a] :oui` beside `[^a] : x`.
    """
    mark = _NOTE_BODY.match(state.src, text_start(state, line), state.eMarks[line])
    if mark is None or not mark[2]:
        return mark
    if f"[^{mark[1]}]:" in state.src:
        return None
    is_sure = state.src[mark.end() : mark.end() + 1].strip() == ""
    other = re.compile(rf"\[\^{re.escape(mark[1])}\][ \u00a0\u202f]+:(?!\S)")
    return mark if is_sure or other.search(state.src) is None else None


def _measure_note(state: StateBlock, start: int, end: int) -> NoteExtent:
    """Return how far the note that begins at `start` reaches."""
    extent = NoteExtent(start + 1, _FULL_INDENT)
    last, comment_stop = start, skip_comment(state, start, start + 1, end)
    for line in range(start + 1, end):
        if line < comment_stop:
            extent, last = extent._replace(stop=line + 1), line
            continue
        if state.isEmpty(line):
            continue
        column = state.sCount[line] - state.blkIndent
        is_direct = last == line - 1
        is_marked = _begins_quote_or_list(state, line)
        if column < 0 and (is_marked or not is_direct):
            break
        if column < _FULL_INDENT and _begins_other_block(state, line, end):
            is_code = rules_block.fence(state, line, end, True)
            return extent._replace(left=line) if is_direct and is_code else extent
        if is_direct:
            is_taken = is_marked and column < _FULL_INDENT
        elif column >= _FULL_INDENT:
            is_taken = False
        elif column >= _LEAST_INDENT and _continues_indented(state, last, line):
            is_taken = True
            extent = extent._replace(indent=min(extent.indent, column))
        else:
            is_left = _seems_left(state, start, last, line)
            return extent._replace(left=line) if is_left else extent
        if is_taken and extent.taken < 0:
            extent = extent._replace(taken=line)
        extent, last = extent._replace(stop=line + 1), line
        comment_stop = skip_comment(state, line, line + 1, end)
    return extent


def _begins_other_block(state: StateBlock, line: int, end: int) -> bool:
    """Return whether a line begins what is no part of a note: another note, a heading, a rule, a container, code."""
    offset = text_start(state, line)
    if _match_label(state, line) or _CONTAINER.match(state.src, offset):
        return True
    is_text = state.parentType
    state.parentType = "paragraph"
    is_other = any(rule(state, line, end, True) for rule in _OTHER_BLOCKS)
    state.parentType = is_text
    return is_other


def _begins_quote_or_list(state: StateBlock, line: int) -> bool:
    offset = text_start(state, line)
    return _QUOTE_OR_LIST.match(state.src, offset, state.eMarks[line]) is not None


def _continues_indented(state: StateBlock, last: int, line: int) -> bool:
    """Return whether a line indented by two or three columns surely belongs to the note that ended in `last`."""
    if _begins_quote_or_list(state, line) and not _announces(state, last):
        return False
    return not _indents_paragraphs(state)


def _seems_left(state: StateBlock, start: int, last: int, line: int) -> bool:
    """Return whether what begins at `line`, outside the note, may have been meant for it."""
    mark = _QUOTE_OR_LIST.match(state.src, text_start(state, line), state.eMarks[line])
    if mark is None:
        return state.sCount[line] > state.blkIndent and not _indents_paragraphs(state)
    if state.sCount[line] >= state.blkIndent + _LEAST_INDENT or _announces(state, last):
        return True
    before = _QUOTE_OR_LIST.match(state.src, text_start(state, last), state.eMarks[last])
    return last > start and before is not None and bool(before[1]) == bool(mark[1])


def _announces(state: StateBlock, line: int) -> bool:
    """Return whether a line ends in a colon."""
    return state.src[text_start(state, line) : state.eMarks[line]].rstrip().endswith(":")


def _indents_paragraphs(state: StateBlock) -> bool:
    """Return whether the text indents paragraphs of its own; it is looked through once."""
    if "indents" not in state.env:
        state.env["indents"] = find_indented_paragraph(state.src) >= 0
    return bool(state.env["indents"])


def find_indented_paragraph(text: str) -> int:
    """Return the first line that begins a paragraph indented by one to three spaces, in no note, list or code; or -1."""
    is_inside = is_code = False
    is_after_blank = True
    for number, line in enumerate(text.split("\n")):
        if _FENCE.match(line):
            is_code = not is_code
        elif not is_code and _NOTE_OR_ITEM.match(line):
            is_inside = True
        elif not is_code and is_after_blank and line[:1] not in ("", " ", "\t"):
            is_inside = False
        elif not (is_code or is_inside) and is_after_blank and _INDENTED_WORDS.match(line):
            return number
        is_after_blank = not line.strip()
    return -1


def _indent_lines(state: StateBlock, start: int, extent: NoteExtent) -> None:
    """Shift the lines of each run without an empty line so that all stand in the note.

    Those of less than the columns around it stay: they continue a paragraph.
    """
    margin = state.blkIndent
    state.sCount[start] = margin + extent.indent
    first = start + 1
    while first < extent.stop:
        last = first
        while last < extent.stop and not state.isEmpty(last):
            last += 1
        columns = state.sCount[first:last]
        least = min((column for column in columns if column >= margin), default=margin)
        shift = max(margin + extent.indent - least, 0)
        for line, column in enumerate(columns, first):
            if column >= margin:
                state.sCount[line] = column + shift
        first = last + 1

"""A block of HTML in markdown-it's block state -> tokens for its tags, and those of the Markdown between them.

A tag that is left out leaves what it holds: `<div>`, `<center>`, with `markdown="1"` or without. CommonMark reads no
Markdown there before the next blank line. What stands in `<pre>`, `<script>` and `<style>` stays as it is.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from pamphlets.readers.markdown.grammar.token_positions import text_start
from pamphlets.readers.markdown.html.pieces import (
    INLINE_TAGS,
    STYLE_TAGS,
    HtmlPiece,
    find_unfinished_tag,
    split_html,
)

# In the environment: whether what is read stands between tags of a block.
IN_HTML: Final = "in_html"
VERBATIM_TAGS: Final = frozenset({"pre", "script", "style", "textarea", "template"})
_FLOWING_TAGS: Final = INLINE_TAGS | STYLE_TAGS | {"img"}  # they stand among words
_DECLARATIONS: Final = ("<?", "<!A", "<!D", "<![")
_BLANKS: Final = r"(?:\s|&nbsp;|&#160;|<br\s*/?>)+"
_LEADING: Final = re.compile(_BLANKS, re.IGNORECASE)
_TRAILING: Final = re.compile(rf"(?<!\s){_BLANKS}$|\s+$", re.IGNORECASE)


def read_markdown_inside(state: StateBlock, block: Token) -> None:
    """Push what a block of HTML consists of; the block as it is where it is none of tags, or one of them has no end."""
    first_line, stop_line = block.map or [0, 0]
    start, stop = text_start(state, first_line), state.eMarks[stop_line - 1]
    pieces = tuple(split_html(state.src[start:stop]))
    if _is_verbatim(state.src, start, pieces):
        _push_html(state, start, stop)
        return
    words_start = 0
    verbatim_tag, verbatim_start = "", 0
    for piece in pieces:
        if verbatim_tag:
            if piece.part == "close" and piece.name == verbatim_tag:
                _push_html(state, start + verbatim_start, start + piece.stop)
                verbatim_tag, words_start = "", piece.stop
        elif piece.part == "open" and piece.name in VERBATIM_TAGS:
            _read_words(state, start + words_start, start + piece.start)
            verbatim_tag, verbatim_start = piece.name, piece.start
        elif piece.part in ("open", "close") and piece.name not in _FLOWING_TAGS:
            _read_words(state, start + words_start, start + piece.start)
            _push_html(state, start + piece.start, start + piece.stop)
            words_start = piece.stop
    if verbatim_tag:
        _push_html(state, start + verbatim_start, stop)
    else:
        _read_words(state, start + words_start, stop)
    state.line = stop_line


def _is_verbatim(text: str, start: int, pieces: Sequence[HtmlPiece]) -> bool:
    """Return whether a block of HTML, cut into pieces, stays as it is."""
    if pieces[0].name in VERBATIM_TAGS or text.startswith(_DECLARATIONS, start):
        return True
    for piece in pieces:
        if piece.part == "torn":
            return True
        if piece.part == "text" and find_unfinished_tag(
            text, start + piece.start, start + piece.stop
        ):
            return True
    return False


def _line_at(state: StateBlock, offset: int) -> int:
    """Return the line of the state in which an offset lies."""
    return bisect_right(state.bMarks, offset) - 1


def _push_html(state: StateBlock, start: int, stop: int) -> None:
    """Push a stretch of HTML as a block of its own."""
    token = state.push("html_block", "", 0)
    token.content = state.src[start:stop]
    token.map = [_line_at(state, start), _line_at(state, stop) + 1]
    line_starts = [start]
    for match in re.finditer(r"\n[ \t]*", token.content):
        line_starts.append(start + match.end())
    token.meta["at"] = line_starts


def _read_words(state: StateBlock, start: int, stop: int) -> None:
    """Push the tokens of the Markdown in a stretch, its lines moved to the margin; blanks at its ends are nothing."""
    if leading := _LEADING.match(state.src, start, stop):
        # The indentation of the first line counts, unless a tag stands before it.
        start = max(state.src.rfind("\n", start, leading.end()) + 1, start)
        start = start if state.src[start : leading.end()].isspace() else leading.end()
    words = _TRAILING.sub("", state.src[start:stop])
    stop = start + len(words)
    if not words.strip():
        return
    first, last = _line_at(state, start), _line_at(state, stop - 1)
    arrays = (state.bMarks, state.eMarks, state.tShift, state.sCount)
    outer_lines = [array[first : last + 1] for array in arrays]
    outer_end, outer_html = state.lineMax, state.env.get(IN_HTML, False)
    is_torn = start > state.bMarks[first]
    state.bMarks[first] = max(start, state.bMarks[first])
    state.eMarks[last] = min(stop, state.eMarks[last])
    _move_to_margin(state, first, last, is_torn=is_torn)
    state.lineMax = last + 1
    state.env[IN_HTML] = True
    state.md.block.tokenize(state, first, last + 1)
    state.env[IN_HTML] = outer_html
    state.lineMax = outer_end
    for array, values in zip(arrays, outer_lines, strict=True):
        array[first : last + 1] = values


def _move_to_margin(state: StateBlock, first: int, last: int, *, is_torn: bool) -> None:
    """Take off the indentation that all lines have; the first has none where a tag stands before it in its line."""
    if is_torn:
        state.bMarks[first] = state.skipSpaces(state.bMarks[first])
        state.tShift[first], state.sCount[first] = 0, state.blkIndent
    lines = [line for line in range(first + is_torn, last + 1) if not state.isEmpty(line)]
    margin = min((state.sCount[line] for line in lines), default=0)
    for line in lines:
        column = max(state.sCount[line] - margin, 0)
        state.bMarks[line] = max(text_start(state, line) - column, state.bMarks[line])
        state.tShift[line] = state.skipSpaces(state.bMarks[line]) - state.bMarks[line]
        state.sCount[line] = state.blkIndent + column

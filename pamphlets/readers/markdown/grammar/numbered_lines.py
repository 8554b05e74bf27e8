"""Numbered lines right under a paragraph, as a markdown-it rule: a list, whatever number it begins with.

CommonMark § 5.3 lets only a list that begins with 1 follow a paragraph without an empty line, lest a line of prose
that begins with a number be an item. Two such lines in a row, or one under a colon, are no accident: « Dates :¶1936. …¶
1945. … » would run together into one paragraph.
"""

import re
from typing import Final

from markdown_it import rules_block
from markdown_it.rules_block import StateBlock

from pamphlets.readers.markdown.grammar.token_positions import text_start

_NUMBER: Final = re.compile(r"\d{1,9}([.)])[ \t]+\S")
_MOST_COLUMNS: Final = 3  # more make code of a line


def match_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Match a list, as markdown-it does, and one that ends a paragraph although it begins with another number than 1."""
    if rules_block.list_block(state, start, end, silent):
        return True
    if not silent or state.parentType != "paragraph":
        return False
    delimiter = _find_delimiter(state, start)
    if not delimiter or state.isEmpty(start - 1):
        return False
    before = state.src[text_start(state, start - 1) : state.eMarks[start - 1]]
    has_next = start + 1 < end and _find_delimiter(state, start + 1) == delimiter
    return has_next or before.rstrip().endswith(":")


def _find_delimiter(state: StateBlock, line: int) -> str:
    """Return what stands behind the number that a line begins with, empty where it begins with none."""
    column = state.sCount[line] - state.blkIndent
    if not 0 <= column <= _MOST_COLUMNS:
        return ""
    number = _NUMBER.match(state.src, text_start(state, line), state.eMarks[line])
    return number[1] if number else ""

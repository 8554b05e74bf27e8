"""Comments and tags of HTML as markdown-it rules (CommonMark § 4.6, § 4.8, § 6.6), where two things differ from it.

A comment that begins in a paragraph goes on to its `-->`, over blank lines and marks of other blocks: its author
took the lines out. A word between angle brackets that is no tag of HTML is text: `<nom>`, and so is `<code postal>`, whose words are no attributes.
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock, html_block, lheading
from markdown_it.rules_inline import StateInline, html_inline

from pamphlets.readers.markdown.grammar.token_positions import text_start
from pamphlets.readers.markdown.html.markdown_inside import (
    IN_HTML,
    read_markdown_inside,
)
from pamphlets.readers.markdown.html.tags import (
    find_lone_word,
    has_words_as_attributes,
    is_html_tag,
    list_closed_tags,
)

COMMENT_START: Final = "<!--"
_COMMENT_STOP: Final = "-->"
_BRIEF_COMMENTS: Final = ("<!-->", "<!--->")
_CLOSED: Final = "closed_tags"  # in the environment: a text, and the tags that it closes
_TAG_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
# What hides a comment's beginning, whole comments, and one that is never closed.
_OPENINGS: Final = re.compile(
    r"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|<!--(?:>|->|.*?-->)|(?P<open><!--)", re.DOTALL
)
# Code spans without end are sought to the end of the paragraph each: 20 000 characters take 10 ms.
_MAX_PARAGRAPH: Final = 20_000


def match_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Match a paragraph: lines up to a blank one or another block, those of a comment passed over."""
    if silent:
        return False
    rules = state.md.block.ruler.getRules("paragraph")
    parent_type = state.parentType
    state.parentType = "paragraph"
    line = skip_comment(state, start, start + 1, end)
    while line < end and not state.isEmpty(line):
        is_continued = state.is_code_block(line) or state.sCount[line] < 0
        if not is_continued and any(rule(state, line, end, True) for rule in rules):
            break
        line = skip_comment(state, start, line + 1, end)
    state.parentType = parent_type
    state.line = line
    opening = state.push("paragraph_open", "p", 1)
    opening.map = [start, line]
    words = state.push("inline", "", 0)
    words.content = state.getLines(start, line, state.blkIndent, False).strip()
    words.map = [start, line]
    words.children = []
    state.push("paragraph_close", "p", -1)
    return True


def match_setext_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Match a heading underlined by `===` or `---`, unless its line is in a comment."""
    if skip_comment(state, start, start + 1, end) > start + 1:
        return False
    return lheading(state, start, end, silent)


def match_html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Match a block of HTML, unless it begins with a word that is no tag; Markdown is read between its tags."""
    if state.env.get(IN_HTML):
        return False
    if _is_text(state, text_start(state, start), state.eMarks[start]):
        return False
    if not html_block(state, start, end, silent):
        return False
    if not silent:
        read_markdown_inside(state, state.tokens.pop())
    return True


def match_html_inline(state: StateInline, silent: bool) -> bool:
    """Match a tag of HTML, or a comment; one that is never closed takes what is left."""
    start = state.pos
    if state.src.startswith(COMMENT_START, start):
        state.pos = _find_comment_stop(state)
        if not silent:
            token = state.push("html_inline", "", 0)
            token.content = state.src[start : state.pos]
            token.map = [start, state.pos]
        return True
    if _is_text(state, start, state.posMax):
        return False
    return html_inline(state, silent)


def _is_text(state: StateBlock | StateInline, start: int, stop: int) -> bool:
    """Return whether what may be a tag is a word, or words, between angle brackets."""
    tag = _TAG_NAME.match(state.src, start, stop)
    if tag is None:
        return False
    if not is_html_tag(tag[1]) or has_words_as_attributes(state.src, start, stop):
        return True
    word = find_lone_word(state.src, start, stop)
    if not word:
        return False
    if state.env.get(_CLOSED, ("", ()))[0] != state.src:
        state.env[_CLOSED] = (state.src, list_closed_tags(state.src))
    return word not in state.env[_CLOSED][1]


def is_open_comment(markup: str) -> bool:
    """Return whether markup is a comment that has no end."""
    is_closed = markup.endswith(_COMMENT_STOP) or markup in _BRIEF_COMMENTS
    return markup.startswith(COMMENT_START) and not is_closed


def skip_comment(state: StateBlock, start: int, line: int, end: int) -> int:
    """Return the line behind the comment that is open at the end of the lines from `start` up to `line`.

    Without one, `line`; nor is it one if another begins before its end, or if nothing ends it.
    """
    while COMMENT_START in state.src[state.bMarks[line - 1] : state.eMarks[line - 1]]:
        first, last = text_start(state, start), state.eMarks[line - 1]
        if last - first > _MAX_PARAGRAPH or not _leaves_comment_open(state.src[first:last]):
            break
        stop = state.src.find(_COMMENT_STOP, last, state.eMarks[end - 1])
        if stop < 0 or COMMENT_START in state.src[last:stop]:
            break
        while state.eMarks[line] < stop:
            line += 1
        line += 1
    return line


def _leaves_comment_open(text: str) -> bool:
    """Return whether a text ends within a comment."""
    return any(opening["open"] for opening in _OPENINGS.finditer(text))


def _find_comment_stop(state: StateInline) -> int:
    """Return the offset behind the comment that begins at a state's position."""
    for brief in _BRIEF_COMMENTS:
        if state.src.startswith(brief, state.pos):
            return state.pos + len(brief)
    stop = state.src.find(_COMMENT_STOP, state.pos + len(COMMENT_START), state.posMax)
    return stop + len(_COMMENT_STOP) if stop >= 0 else state.posMax

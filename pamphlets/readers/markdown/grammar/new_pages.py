r"""A line that asks for a new page, as pandoc, Quarto, Typora and WordPress have it -> a token, as a markdown-it rule.

`\newpage`, `{{< pagebreak >}}`, `<!-- pagebreak -->`, an empty HTML element whose style or class says so, and a raw block of
pandoc's with nothing else in it. None stands inside a list, a quotation or a box, which go on over pages.
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from pamphlets.readers.markdown.grammar.token_positions import text_start

_COMMAND: Final = r"\\(?:newpage|pagebreak|clearpage|cleardoublepage)\b(?:\{\}|\[\d\])?"
_NAME: Final = r"(?:page[- _]?break|new[- _]?page|next[- _]?page|saut[- _]de[- _]page)"
_STYLE: Final = (
    r"(?:page-)?break-(?:after|before)\s*:\s*(?:always|page|left|right|recto|verso)"
)
_NEW_PAGE: Final = re.compile(
    rf"""
    (?: {_COMMAND}
    |   \{{\{{<\s*pagebreak\s*>\}}\}}
    |   <!--\s*\\?{_NAME}\s*-->
    |   <(?P<tag>div|p|span|br|hr)\b [^<>\n]* (?: {_STYLE} | class\s*=\s*["']?[^"'<>\n]*\b{_NAME}\b ) [^<>\n]*>
        (?: \s* (?:&nbsp;|<br\s*/?>)? \s* </(?P=tag)> )?
    |   (?P<fence>`{{3,}}|~{{3,}})[ ]*\{{=\w+\}}[ \t]*\n
        [ \t]* (?: {_COMMAND} | <w:p>[^\n]*w:type="page"[^\n]* ) [ \t]*\n
        [ ]{{0,3}}(?P=fence)
    )
    [ \t]* $
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_STARTS: Final = ("\\", "{", "<", "`", "~")


def match_new_page(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Match a line that asks for a new page; one that stands in another block says so."""
    offset = text_start(state, start)
    if state.is_code_block(start) or not state.src.startswith(_STARTS, offset):
        return False
    mark = _NEW_PAGE.match(state.src, offset)
    if mark is None or silent:
        return mark is not None
    lines = mark[0].count("\n") + 1
    token = state.push("new_page", "", 0)
    token.map = [start, start + lines]
    token.markup = mark[0].split("\n")[0]
    token.meta["is_inside"] = state.level != state.env.get("flow_level", 0)
    state.line = start + lines
    return True

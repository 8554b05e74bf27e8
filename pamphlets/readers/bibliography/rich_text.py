"""A title as its source has it -> runs of words with their styles: CSL's rich text, HTML, a little of Markdown.

CommonMark's emphasis, escapes and inline HTML, pandoc's `H~2~O`, `XIX^e^` and `[…]{.nocase}`. What is no markup is text.
"""

import re
from types import MappingProxyType
from typing import Final, NamedTuple

from markdown_it import MarkdownIt

from pamphlets.document.bibliography import RaisedStyle, RunStyle, TextRun
from pamphlets.readers.bibliography.csl_fields import to_line, unescape_entities

_HAS_MARKUP: Final = re.compile(r"[*_<\\~^{]")
_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z]\w*)(?P<attributes>[^<>]*)>")
_STYLES: Final[MappingProxyType[str, RunStyle | RaisedStyle]] = MappingProxyType(
    {
        "i": "emphasis", "em": "emphasis", "cite": "emphasis", "italic": "emphasis",
        "b": "strong", "strong": "strong", "bold": "strong",
        "sup": "superscript", "sub": "subscript",
        "sc": "small-caps", "scp": "small-caps",
    }
)  # fmt: skip
_PLAIN_TAGS: Final = frozenset({"span", "u", "p", "br", "q", "font", "a", "div"})
# pandoc's marks, and the prefix of publishers' tags (JATS)
_OTHER_MARKS: Final = (
    (re.compile(r"<(/?)jats:"), r"<\1"),
    (re.compile(r"\[([^\[\]]*)\]\{\.nocase\}"), r"\1"),
    (re.compile(r"\[([^\[\]]*)\]\{\.smallcaps\}"), r"<sc>\1</sc>"),
    (re.compile(r"(?<=\w)~(\w{1,8})~"), r"<sub>\1</sub>"),
    (re.compile(r"(?<=\w)\^(\w{1,8})\^"), r"<sup>\1</sup>"),
)


class _OpenTag(NamedTuple):
    """A tag that is open, and the style that it gives."""

    name: str
    style: RunStyle | RaisedStyle | None


def _new_parser() -> MarkdownIt:
    """Return a parser of the marks that a title may have: nothing else is read in it."""
    parser = MarkdownIt("zero", {"html": True})
    return parser.enable(["escape", "html_inline", "emphasis", "balance_pairs"])


_PARSER: Final = _new_parser()


def read_rich_text(value: str) -> tuple[TextRun, ...]:
    """Return the runs of a title, in order; a title without markup is one, an empty one none."""
    line = to_line(unescape_entities(value))
    if not _HAS_MARKUP.search(line):
        return (TextRun(line),) if line else ()
    for mark, replacement in _OTHER_MARKS:
        line = mark.sub(replacement, line)
    (inline,) = _PARSER.parseInline(line)
    open_tags: list[_OpenTag] = []
    runs: list[TextRun] = []
    for token in inline.children or ():
        if token.nesting > 0:
            open_tags.append(_OpenTag(token.tag, _STYLES.get(token.tag)))
        elif token.nesting < 0:
            _close_tag(token.tag, open_tags)
        elif token.type != "html_inline" or not _follow_tag(token.content, open_tags):
            runs.append(_styled_run(token.content, open_tags))
    return _join_runs(runs)


def _follow_tag(tag: str, open_tags: list[_OpenTag]) -> bool:
    """Open or close a tag; return False for one that is no markup of titles."""
    match = _TAG.fullmatch(tag)
    if match is None:
        return False
    name = match["name"].casefold()
    if name not in _STYLES and name not in _PLAIN_TAGS:
        return False
    if match["end"]:
        _close_tag(name, open_tags)
    elif name == "span" and "small-caps" in match["attributes"]:
        open_tags.append(_OpenTag(name, "small-caps"))
    elif name != "br":
        open_tags.append(_OpenTag(name, _STYLES.get(name)))
    return True


def _close_tag(name: str, open_tags: list[_OpenTag]) -> None:
    """Close the innermost tag of a name, if one is open."""
    for index in range(len(open_tags) - 1, -1, -1):
        if open_tags[index].name == name:
            del open_tags[index]
            return


def _styled_run(text: str, open_tags: list[_OpenTag]) -> TextRun:
    """Return text in the styles that are open: italics in italics are upright again."""
    raised: RaisedStyle | None = None
    style: RunStyle | None = None
    for _, open_style in open_tags:
        if open_style == "superscript" or open_style == "subscript":  # noqa: PLR1714 (mypy narrows this form)
            raised = open_style
        elif open_style == "emphasis" and style == "emphasis":
            style = None
        elif open_style:
            style = open_style
    return TextRun(text, style, raised)


def _join_runs(runs: list[TextRun]) -> tuple[TextRun, ...]:
    """Return runs with those of one style made one; empty ones are left out."""
    joined: list[TextRun] = []
    for run in runs:
        if joined and joined[-1][1:] == run[1:]:
            joined[-1] = joined[-1]._replace(text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return tuple(joined)

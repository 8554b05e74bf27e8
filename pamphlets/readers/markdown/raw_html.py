"""Raw HTML: the few tags that we understand, and how the rest is taken apart (CommonMark § 4.6, § 6.6)."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.core.source import Span
from pamphlets.readers.markdown.reading_state import ReadingState

HtmlPart = Literal["text", "open", "close", "break", "silent", "torn"]

STYLE_TAGS: Final = frozenset({"sup", "sub", "small"})
HIDDEN_CONTENT_TAGS: Final = frozenset(
    {"script", "style", "template"}
)  # their content is not for readers
_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_PARTS: Final = re.compile(
    r"(?P<silent><!--(?:>|->|.*?-->)|<\?[^>]*>|<!\[CDATA\[.*?\]\]>|<![A-Za-z][^>]*>)"
    r"|(?P<tag></?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)"
    r"|(?P<torn><!--.*|<\?.*|<!\[CDATA\[.*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class HtmlPiece:
    """One stretch of raw HTML: its kind, its tag name, and where it stands."""

    part: HtmlPart
    name: str
    start: int
    stop: int


def classify_markup(markup: str) -> tuple[HtmlPart, str]:
    """Return the kind and the name of one piece of markup; comments and declarations are silent."""
    found = _NAME.match(markup)
    if found is None:
        return "silent", "" if markup.startswith("<!--") else markup[1:2]
    name = found[1].lower()
    if name == "br":
        return "break", name
    return ("close" if markup.startswith("</") else "open"), name


def _classify_torn(markup: str) -> tuple[HtmlPart, str]:
    """Return how a comment that nobody closed begins."""
    return "torn", markup[:4]


def split_html(markup: str) -> list[HtmlPiece]:
    """Return the stretches of an HTML block in order, all of it and nothing twice."""
    made: list[HtmlPiece] = []
    at = 0
    for found in _PARTS.finditer(markup):
        if found.start() > at:
            made.append(HtmlPiece("text", "", at, found.start()))
        part, name = (
            classify_markup(found[0]) if found["torn"] is None else _classify_torn(found[0])
        )
        made.append(HtmlPiece(part, name, *found.span()))
        at = found.end()
    if at < len(markup):
        made.append(HtmlPiece("text", "", at, len(markup)))
    return made


def report_dropped_tag(desk: ReadingState, name: str, where: Span) -> None:
    """Tell that a tag was left out, once for each name."""
    if name not in desk.dropped_tags:
        desk.dropped_tags.add(name)
        desk.report(
            "warning",
            "html-content" if name in HIDDEN_CONTENT_TAGS else "html-dropped",
            where,
            tag=name,
        )

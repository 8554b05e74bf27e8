"""Raw HTML -> its pieces: text, tags, comments, each by its offsets; which tags mean what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final, Literal, NamedTuple

from pamphlets.readers.markdown.html.tags import has_words_as_attributes, is_html_tag

HtmlPart = Literal["text", "open", "close", "break", "silent", "torn"]

STYLE_TAGS: Final = frozenset({"sup", "sub", "small"})
# Their content is not for readers.
HIDDEN_CONTENT_TAGS: Final = frozenset({"script", "style", "template"})
INLINE_TAGS: Final = frozenset(  # they do not end a paragraph
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "span", "strike", "strong",
        "time", "tt", "u", "var",
    }
)  # fmt: skip
_TAG_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_MARKUP: Final = re.compile(
    r"(?P<silent><!--(?:>|->|.*?-->)|<\?[^>]*>|<!\[CDATA\[.*?\]\]>|<![A-Za-z][^>]*>)"
    # Not more than 200 stretches, and none tried twice: `<a "` 100 000 times would be looked at against all the rest.
    r"|(?P<tag></?[A-Za-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'){0,200}+>)"
    r"|(?P<torn><!--.*|<\?.*|<!\[CDATA\[.*)",
    re.DOTALL,
)

_ATTRIBUTE: Final = re.compile(
    r"""([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_SHARE: Final = re.compile(r"([1-9]\d?|100)\s*%")
_UNFINISHED_TAG: Final = re.compile(r"<(/?([A-Za-z][A-Za-z0-9-]*))(?!\w)")


@dataclass(frozen=True, slots=True)
class HtmlPiece:
    """One stretch of raw HTML, by its offsets."""

    part: HtmlPart
    """`silent`: a comment or a declaration; `torn`: one that is never closed"""
    name: str
    """of a tag; of torn markup its beginning"""
    start: int
    stop: int


def classify_markup(markup: str) -> tuple[HtmlPart, str]:
    """Return the kind and the tag name of one piece of markup; comments and declarations are silent."""
    tag = _TAG_NAME.match(markup)
    if tag is None:
        return "silent", "" if markup.startswith("<!--") else markup[1:2]
    name = tag[1].lower()
    if name == "br":
        return "break", name
    return ("close" if markup.startswith("</") else "open"), name


class PictureTag(NamedTuple):
    """What an `<img>` says."""

    address: str
    words: str
    width: float | None
    """a share of the measure; None for none, or one in pixels"""


def read_picture_tag(markup: str) -> PictureTag | None:
    """Return what an `<img>` says, None for another tag or one without an address."""
    tag = _TAG_NAME.match(markup)
    if tag is None or tag[1].lower() != "img":
        return None
    values: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(markup):
        values[match[1].lower()] = unescape(match[2] or match[3] or match[4] or "")
    share = _SHARE.fullmatch(values.get("width", ""))
    width = int(share[1]) / 100 if share else None
    if not values.get("src"):
        return None
    return PictureTag(values["src"].strip(), values.get("alt", ""), width)


def read_link_tag(markup: str) -> str:
    """Return the address of an `<a href="…">`, empty for another tag."""
    tag = _TAG_NAME.match(markup)
    if tag is None or tag[1].lower() != "a":
        return ""
    for match in _ATTRIBUTE.finditer(markup):
        if match[1].lower() == "href":
            return unescape(match[2] or match[3] or match[4] or "").strip()
    return ""


def split_html(markup: str) -> Iterator[HtmlPiece]:
    """Yield the stretches of an HTML block in order, all of it and nothing twice; `<nom>` is text."""
    stop = 0
    for match in _MARKUP.finditer(markup):
        part, name = classify_markup(match[0])
        if match["tag"] and (not is_html_tag(name) or has_words_as_attributes(match[0])):
            continue  # words between angle brackets
        if match.start() > stop:
            yield HtmlPiece("text", "", stop, match.start())
        start, stop = match.span()
        if match["torn"] is None:
            yield HtmlPiece(part, name, start, stop)
        else:
            yield HtmlPiece("torn", match[0][:4], start, stop)
    if stop < len(markup):
        yield HtmlPiece("text", "", stop, len(markup))


def find_unfinished_tag(markup: str, start: int, stop: int) -> re.Match[str] | None:
    """Return the first tag of HTML in a stretch of text, where it is one that has no `>`; its first group is its name."""
    tags = _UNFINISHED_TAG.finditer(markup, start, stop)
    for tag in tags:
        if is_html_tag(tag[2]) and not has_words_as_attributes(markup, tag.start(), stop):
            return tag
    return None

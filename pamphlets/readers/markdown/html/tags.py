"""The names of HTML's elements: what tells a tag from a word between angle brackets.

HTML Living Standard § 4 and § 16.2 (those that are obsolete), and what holds SVG and MathML.
"""

import re
from typing import Final

HTML_TAGS: Final = frozenset(
    {
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont",
        "bdi", "bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center",
        "cite", "code", "col", "colgroup", "command", "content", "data", "datalist", "dd", "del", "details", "dfn",
        "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer",
        "form", "frame", "frameset", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
        "html", "i", "iframe", "image", "img", "input", "ins", "isindex", "kbd", "keygen", "label", "legend", "li",
        "link", "listing", "main", "map", "mark", "marquee", "math", "menu", "menuitem", "meta", "meter",
        "multicol", "nav", "nextid", "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup",
        "option", "output", "p", "param", "path", "picture", "plaintext", "portal", "pre", "progress", "q", "rb",
        "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search", "section", "select", "slot", "small", "source",
        "spacer", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td",
        "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "use",
        "var", "video", "wbr", "xml", "xmp",
    }
)  # fmt: skip


# Those that may stand alone; `a<b et c>d` and `<code postal>` have words where a tag has attributes.
_LONE_ATTRIBUTES: Final = frozenset(
    "allowfullscreen async autofocus autoplay border checked clear compact contenteditable controls crossorigin declare"
    " default defer disabled download draggable formnovalidate hidden inert ismap itemscope loop markdown multiple muted"
    " nohref nomodule noresize noshade novalidate nowrap open playsinline readonly required reversed seamless selected"
    " spellcheck".split()
)
_TAG_OF_WORDS: Final = re.compile(
    r"</?[A-Za-z][A-Za-z0-9-]*((?:\s+[A-Za-z_:][\w:.-]*)+)\s*>", re.ASCII
)


def has_words_as_attributes(markup: str, start: int = 0, stop: int | None = None) -> bool:
    """Return whether what begins at an offset has the form of a tag, and words in it that are no attributes of HTML."""
    tag = _TAG_OF_WORDS.match(markup, start, len(markup) if stop is None else stop)
    return tag is not None and not _LONE_ATTRIBUTES.issuperset(tag[1].lower().split())


# Words of French: « <source> » holds a place for one where no `</source>` ends it.
_FRENCH_WORDS: Final = frozenset(
    "article audio base code content data image label main menu portal section source table video".split()
)
_LONE_TAG: Final = re.compile(r"<([A-Za-z]+)>")
_CLOSING_TAG: Final = re.compile(r"</([A-Za-z]+)")


def find_lone_word(text: str, start: int, stop: int) -> str:
    """Return the word of French that is the tag at an offset, one without attributes; empty for another."""
    tag = _LONE_TAG.match(text, start, stop)
    name = tag[1].lower() if tag else ""
    return name if name in _FRENCH_WORDS else ""


def list_closed_tags(text: str) -> frozenset[str]:
    """Return the names of the tags that are closed anywhere in a text."""
    return frozenset(tag[1].lower() for tag in _CLOSING_TAG.finditer(text))


def is_html_tag(name: str) -> bool:
    """Return whether HTML has an element of that name, capitals and small letters being the same."""
    return name.lower() in HTML_TAGS

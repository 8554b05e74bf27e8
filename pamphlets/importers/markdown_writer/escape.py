"""Words from elsewhere -> the same words in our Markdown: whatever would be read as a mark gets its backslash."""

import re
from collections.abc import Iterator
from typing import Final

_MARKUP_CHARACTERS: Final = re.compile(
    r"[\\`*\[\]{~]"
    r"|\^(?!\s)"
    r"|_(?![^\W_])|(?<![^\W_])_"  # within a word it is a letter
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
)
_ADDRESS: Final = re.compile(
    r"(?<![^\W_])https?://[^\s<>\[\]\"«»“”`\\*|{}]+", re.IGNORECASE
)
_TRAILING: Final = "?!.,:;'’\"_~*…"
_LINE_MARKS: Final = re.compile(
    r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=#|>|[-+](?:\s|$)|:|=+\s*$|-[-\s]*$|\|))",
    re.MULTILINE,
)
# A hard break before a line that our reader takes for one of a list: there it would be a backslash on paper.
_BREAK_BEFORE_BULLET: Final = re.compile(
    r"\\\n(?=[•‣◦▪▫●○■►▸➢➤∙⁃\uf0b7]|·[ \t\u00a0\u202f])"
)
_NOTE_MARK: Final = re.compile(r"^(\[\^[^\]]+\][ \u00a0\u202f]*):", re.MULTILINE)

# No-break spaces that the press puts there by itself: an author should find plain ones.
_BEFORE_MARK: Final = re.compile("[\u00a0\u202f\u2009 ]+(?=[;:!?»%€])")
_AFTER_QUOTE: Final = re.compile("(?<=«)[\u00a0\u202f\u2009 ]+")
_STRAY_NO_BREAK_SPACES: Final = re.compile(
    r"(?<![\d.°ºo])[\u00a0\u202f\u2009](?!\d)|[\u00a0\u202f\u2009](?=\s|$)"
)
_SPACES: Final = re.compile(r"[ \t\r\n\f\v\u2002-\u200a\u3000]+")
_INVISIBLE: Final = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
)
_LINE_ENDS: Final = re.compile("[\u0085\u2028\u2029]")


def normalize_spaces(words: str) -> str:
    """Return words with their spaces as one types them, and without characters that nobody sees.

    No-break spaces before `;:!?»` and after `«` become plain ones, for the press to set; those beside a figure or
    after an abbreviation stay. Others, which web editors strew, become plain. Quotation marks stay as they were typed.
    """
    words = _INVISIBLE.sub("", _LINE_ENDS.sub(" ", words))
    words = _AFTER_QUOTE.sub(" ", _BEFORE_MARK.sub(" ", words))
    return _SPACES.sub(" ", _STRAY_NO_BREAK_SPACES.sub(" ", words))


def escape_markdown(words: str) -> str:
    """Return words in which nothing is a mark of Markdown, wherever in a line they stand but at its beginning."""
    return _MARKUP_CHARACTERS.sub(lambda match: "\\" + match[0], words)


def split_urls(words: str) -> Iterator[tuple[str, bool]]:
    """Yield words in their order, those that are an address apart, with True."""
    offset = 0
    for match in _ADDRESS.finditer(words):
        address = _strip_url_punctuation(match[0])
        if address.endswith("://"):
            continue
        if match.start() > offset:
            yield words[offset : match.start()], False
        yield address, True
        offset = match.start() + len(address)
    if offset < len(words):
        yield words[offset:], False


def escape_line_starts(markup: str) -> str:
    """Return a paragraph's Markdown in which no line begins like a heading, a list, a rule or a note's text.

    Lines behind bullets that were typed are a list.
    """
    broken = _BREAK_BEFORE_BULLET.sub("\n", markup)
    marked = _LINE_MARKS.sub(lambda match: (match[1] or "") + "\\", broken)
    return _NOTE_MARK.sub(r"\1\\:", marked)


def write_code_span(words: str) -> str:
    """Return a code span that holds the words as they are, on one line."""
    words = " ".join(words.split())
    if not words:
        return ""
    fence = max(["", *re.findall("`+", words)], key=len) + "`"
    room = " " if words[0] == "`" or words[-1] == "`" else ""
    return f"{fence}{room}{words}{room}{fence}"


def write_link_destination(address: str) -> str:
    """Return an address as it stands between the round brackets of a link."""
    bare = (
        re.sub(r"\s", "%20", address)
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\\", "%5C")
    )
    return f"<{bare}>" if re.search(r"[()*_`\[\]{}|]", bare) else bare


def _strip_url_punctuation(address: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while address[-1] in _TRAILING or (
        address[-1] == ")" and address.count(")") > address.count("(")
    ):
        address = address[:-1]
    return address

"""Words of one paragraph, heading or cell -> the fault of those that are more than can be read or set, before they are.

A word that long is a picture pasted into the text, or nothing that anybody wrote.
"""

import re
from types import MappingProxyType
from typing import Final, Literal

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.readers.markdown.inline_builder import InlineBuilder
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.picture_addresses import find_address_fault, find_embedded_picture

ExcessCode = Literal["word-long", "brackets-many", "picture-embedded"]
# Bounds of one paragraph, heading or cell. A word of 10 000 letters fills three pages. Each opening bracket is looked
# at against the whole paragraph: 100 000 of them took 22 s.
MAX_WORD_LENGTH: Final = 10_000
MAX_BRACKETS: Final = 5_000
EXCESS_FIELDS: Final = MappingProxyType(
    {"length": str(MAX_WORD_LENGTH), "brackets": str(MAX_BRACKETS)}
)

_LONG_WORD: Final = re.compile(rf"(?<![^ \t\n])[^ \t\n]{{{MAX_WORD_LENGTH + 1}}}")


def find_excess(words: str) -> tuple[ExcessCode, int] | None:
    """Return the fault of words that are too much for one paragraph, with its offset; None where there is none."""
    long_word = _LONG_WORD.search(words)
    if long_word:
        embedded = find_embedded_picture(words)
        if embedded >= 0:
            return "picture-embedded", embedded
        return "word-long", long_word.start()
    if words.count("[") <= MAX_BRACKETS:
        return None
    offset = -1
    for _ in range(MAX_BRACKETS + 1):
        offset = words.index("[", offset + 1)
    return "brackets-many", offset


def report_excess(builder: InlineBuilder, token: Token) -> None:
    """Report what is too much for one paragraph, instead of the words that hold it."""
    start, stop = token.map or (0, 1)
    span = builder.source_span(start, stop)
    builder.state.report("error", token.type, span, **EXCESS_FIELDS)
    builder.write("…", start, 1)  # it is not empty, whatever it is


def check_picture_path(state: ReadingState, path: str, span: Span) -> str:
    """Return a picture's address; empty, which is reported, where it has none or is the picture itself."""
    if not path:
        state.report("error", "picture-path", span)
    elif find_address_fault(path) == "picture-embedded":
        state.report("error", "picture-embedded", span)
        return ""
    return path

"""What stands in braces, behind words, a block's name or a heading's words -> what it asks for.

Braces that ask for nothing known are reported, never passed over.
"""

import re
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Severity, Span
from pamphlets.readers.front_matter.values import language_tag
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.suggestions import find_nearest

SECTION_LEVEL: Final = 2  # of headings that may open a page; those above it always do
_OPENERS: Final = ("ouverture",)
_LANGUAGE: Final = re.compile(r"""\s*(?:lang|langue)\s*=\s*["']?([\w-]+)["']?\s*$""")


# What the braces behind a block's name may say: `::: exergue {page}`.
CONTAINER_ATTRIBUTES: Final = MappingProxyType(
    {
        "pull-quote": MappingProxyType({"page": "page"}),
        "page": MappingProxyType({"ornement": "ornament", "ornament": "ornament"}),
    }
)
NO_ATTRIBUTES: Final[MappingProxyType[str, str]] = MappingProxyType({})


def parse_language(state: ReadingState, attributes: str, span: Span) -> str:
    """Return the language tag that `lang=en` gives; empty where it gives none, which is reported."""
    match = _LANGUAGE.match(attributes)
    lang = language_tag(match[1]) if match else ""
    if not lang:
        state.report("error", "attribute-language", span, attributes=attributes.strip())
    return lang


def parse_container_attribute(
    state: ReadingState, name: str, kind: str, written: str, span: Span
) -> str:
    """Return what the braces behind a container's name ask for; empty for what it does not know, which is reported."""
    attributes = CONTAINER_ATTRIBUTES.get(kind, NO_ATTRIBUTES)
    attribute = attributes.get(written.strip().casefold(), "")
    if not attribute:
        code = "container-attribute" if attributes else "container-no-attribute"
        near = next(iter(attributes), "")
        fields = {"name": name, "attributes": written.strip(), "near": near}
        state.report("error", code, span, **fields)
    return attribute


def report_words(state: ReadingState, name: str, kind: str, words: str, span: Span) -> None:
    """Report words behind a container's name: a title that would be lost, or an attribute without its braces."""
    attributes = CONTAINER_ATTRIBUTES.get(kind, NO_ATTRIBUTES)
    near = find_nearest(words.strip("()[]{}").casefold(), attributes)
    if near:
        state.report("error", "container-braces", span, name=name, near=near, words=words)
    else:
        state.report("error", "container-words", span, name=name, words=words)


def read_opener(state: ReadingState, opening: Token, level: int, span: Span) -> bool:
    """Return whether a heading's braces make it open a page; where it cannot, that is reported."""
    stray: str = opening.meta.get("stray", "")
    word = stray.strip("[](){} \t").casefold()
    if word == "page" or find_nearest(word, _OPENERS):
        # A title may well speak of an opening, in round brackets.
        severity: Severity = "error" if stray.startswith("{") else "warning"
        state.report(severity, "opener-near", span, mark=stray)
    opener: str = opening.meta.get("opener", "")
    if not opener:
        return False
    if opening.meta["is_inside"]:
        state.report("warning", "new-page-inside", span, mark=opener)
        return False
    if level == SECTION_LEVEL:
        return True
    code = "opener-chapter" if level < SECTION_LEVEL else "opener-level"
    state.report("notice" if level < SECTION_LEVEL else "warning", code, span, mark=opener)
    return False

"""Headings -> anchors: names in plain ASCII, each once in a document, that links within it may use."""

import re
import unicodedata
from typing import Final

from pamphlets.core.source import Span
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.suggestions import find_nearest

_LETTERS: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_OTHER: Final = re.compile(r"[^a-z0-9]+")
_DEFAULT_ANCHOR: Final = "section"


def make_anchor_name(words: str) -> str:
    """Return words as ASCII lower case joined by hyphens, or nothing."""
    bare = unicodedata.normalize("NFD", words.lower().translate(_LETTERS))
    return _OTHER.sub("-", "".join(c for c in bare if not unicodedata.combining(c))).strip("-")


def assign_anchor(desk: ReadingState, words: str, given: str, span: Span) -> str:
    """Return the anchor of a heading: the one its author gave, or one made of its words; kept on the desk."""
    if given:
        if given in desk.anchors:
            line = desk.source.locate(desk.anchors[given]).line
            desk.report("error", "anchor-twice", span, anchor=given, line=str(line))
        desk.anchors[given] = span
        return given
    base = make_anchor_name(words) or _DEFAULT_ANCHOR
    name, count = base, 1
    while name in desk.anchors:
        count += 1
        name = f"{base}-{count}"
    desk.anchors[name] = span
    return name


def report_broken_links(desk: ReadingState) -> None:
    """Tell each link within the document that leads nowhere, with the anchor that was likely meant."""
    for name, span in desk.inner_links:
        if name not in desk.anchors:
            near = find_nearest(name, desk.anchors)
            desk.report(
                "warning", "anchor-near" if near else "anchor-unknown", span, anchor=name, near=near
            )

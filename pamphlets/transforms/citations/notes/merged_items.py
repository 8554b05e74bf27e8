"""What several citations name -> what one citation names that stands for them all: each source once, with its places."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pamphlets.document.nodes import CitationItem, Inline, Inlines, Text, to_plain_text
from pamphlets.transforms.citations.citation_words import CitationWords

# « p. » of « p. 12 »: said once for several places.
_PLACE_LABEL: Final = re.compile(r"(?:[^\W\d]{1,8}\.?|§)[\s\u00a0\u202f]?(?=\d)")


def merge_items(
    items: Iterable[CitationItem], words: CitationWords
) -> tuple[CitationItem, ...]:
    """Return one item a source, in the order of the first mentions, with all its facts and places in theirs."""
    by_key: dict[str, list[CitationItem]] = {}
    merged: list[CitationItem] = []
    for item in items:
        if item.prefix:
            merged.append(item)
        else:
            by_key.setdefault(item.key, []).append(item)
    shared: list[CitationItem] = []
    for same in by_key.values():
        facts: list[str] = []
        for item in same:
            facts += item.facts
        places = list_places([item.locator for item in same], words)
        hides_author = all(item.hides_author for item in same)
        item = replace(same[0], locator=places, hides_author=hides_author)
        shared.append(replace(item, facts=tuple(dict.fromkeys(facts))))
    return (*shared, *merged)


def list_places(places: Iterable[Inlines], words: CitationWords) -> Inlines:
    """Return several places in a source as one: « p. 3, 12 et 14 », each once."""
    different = {to_plain_text(place).strip(): place for place in places if place}
    listed: list[Inline] = []
    before = ""
    for number, (text, place) in enumerate(different.items(), 1):
        label = _PLACE_LABEL.match(text)
        span = place[0].span
        if listed:
            listed.append(
                Text(words.last_place if number == len(different) else ", ", span)
            )
        if listed and label and label[0] == before and len(place) == 1:
            listed.append(Text(text[label.end() :], span))
        else:
            listed += place
        before = label[0] if label else ""
    return tuple(listed)

"""What several citations name -> what one citation names that stands for them all: each source once, with its places."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.document.nodes import CitationItem, Inline, Inlines, Text, to_plain_text
from pamphlets.transforms.citations.citation_words import CitationWords

# « p. » of « p. 12 » and « p. ix »: said once for several places.
_PLACE_LABEL: Final = re.compile(
    r"(?:[^\W\d]{1,8}\.?|§)(?:[\s\u00a0\u202f]?(?=\d)|[\s\u00a0\u202f](?=[ivxlcIVXLC]+\Z))"
)
# What may follow a label said before: 12, 3-5, 9 sq., ix; but not « 3, p. 2 » of « chap. 3, p. 2 ».
_MERE_NUMBER: Final = re.compile(
    r"(?:\d[\d\-–]*|[ivxlcIVXLC]+)(?:[\s\u00a0\u202f][^\W\d]+\.)?"
)
_NUMBER_LIST: Final = re.compile(r"\d[\d\-–]*(?:(?:, ?| (?:et|and) )\d[\d\-–]*)+")
_NUMBER: Final = re.compile(r"\d[\d\-–]*")


class _Place(NamedTuple):
    """A place in a source."""

    label: str
    """« p. »; empty where none can be told from the rest."""
    number: str
    inlines: Inlines

    @property
    def is_mere_number(self) -> bool:
        """Whether a label and a number are all."""
        is_plain = bool(self.label) and len(self.inlines) == 1
        return is_plain and _MERE_NUMBER.fullmatch(self.number) is not None


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
    different: dict[tuple[str, str], _Place] = {}
    for place in places:
        for single in _split_place(place) if place else ():
            different.setdefault((single.label.rstrip(), single.number), single)
    listed: list[Inline] = []
    before = _Place("", "", ())
    for number, single in enumerate(different.values(), 1):
        span = single.inlines[0].span
        if listed:
            is_last = number == len(different)
            listed.append(Text(words.paper.before_last if is_last else ", ", span))
        is_same_label = single.label.rstrip() == before.label.rstrip()
        if is_same_label and single.is_mere_number and before.is_mere_number:
            listed.append(Text(single.number, span))
        else:
            listed += single.inlines
        before = single
    return tuple(listed)


def _split_place(place: Inlines) -> Iterator[_Place]:
    """Yield each of the places that a locator lists: « p. 3, 5 et 7 » has three."""
    text = to_plain_text(place).strip()
    label = _PLACE_LABEL.match(text)
    if label is None:
        yield _Place("", text, place)
        return
    numbers = text[label.end() :]
    if len(place) > 1 or not _NUMBER_LIST.fullmatch(numbers):
        yield _Place(label[0], numbers, place)
        return
    for number in _NUMBER.findall(numbers):
        yield _Place(label[0], number, (Text(label[0] + number, place[0].span),))

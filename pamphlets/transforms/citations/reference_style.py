"""A source -> the words that print it: in full at its first mention, short afterwards, listed at the end.

Author, « title », *container*, date; `reference_parts` has each of them. A later mention names the note that has the
source in full; Latin is never used.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry, ReadingWords
from pamphlets.document.nodes import Inline, Text
from pamphlets.transforms.citations.legal_references import (
    format_access_date,
    format_later_law,
    format_law,
)
from pamphlets.transforms.citations.person_names import format_surnames
from pamphlets.transforms.citations.reference_parts import (
    format_container,
    format_contributors,
    format_responsible,
    format_title,
    list_publication,
    responsible_names,
)
from pamphlets.transforms.citations.styled_words import StyledWords, join_with_commas
from pamphlets.transforms.citations.urls import is_external, make_url_link, strip_url


class LaterMention(NamedTuple):
    """What a later mention of a source says besides its place."""

    has_author: bool
    has_title: bool
    """The short title, where an author is cited with two works."""
    note: str
    """The note that has the source in full, « note 6 »; empty where that is the very same note."""
    is_enclosed: bool = False
    """It stands in brackets already, which are not put in each other."""


def format_first_mention(
    entry: BibliographyEntry, locator: str, *, introduce: bool
) -> list[StyledWords]:
    """Return a source's first mention; `introduce` names a law's code in full, with its short form."""
    if entry.kind in LAW_TYPES:
        return [StyledWords(format_law(entry, locator, introduce=introduce))]
    return _format_reference(entry, locator, inverted=False)


def format_brief_mention(
    entry: BibliographyEntry, locator: str, *, introduce: bool
) -> list[StyledWords]:
    """Return what leads back to a source, for paper with no room: who made it, what it stands in, when.

    Its title is there unless it stands in something, at a date; what copy of a law was read is told by longer editions.
    """
    if entry.kind in LAW_TYPES:
        version = entry.reading.version if entry.reading.version != "version" else ""
        plain = replace(entry, accessed="", reading=ReadingWords(version))
        return [StyledWords(format_law(plain, locator, introduce=introduce))]
    parts: list[list[StyledWords]] = []
    names = format_responsible(entry, inverted=False)
    if names:
        parts.append(names)
    if not (entry.issued and entry.container_title):
        parts.append(format_title(entry, entry.short_title or entry.title))
    if entry.container_title:
        parts.append(format_container(entry))
    date = entry.issued
    if not date and entry.accessed:
        date = f"consulté {format_access_date(entry.accessed)}"
    parts += ([StyledWords(words)] for words in (date, locator) if words)
    return join_with_commas(parts)


def format_later_mention(
    entry: BibliographyEntry,
    locator: str,
    mention: LaterMention,
    *,
    in_brackets: bool = False,
) -> list[StyledWords]:
    """Return a later mention; `in_brackets` it stands behind the author's name, and may be empty."""
    if entry.kind in LAW_TYPES:
        return [StyledWords(format_later_law(entry, locator))]
    parts: list[list[StyledWords]] = []
    names = responsible_names(entry) if mention.has_author else ()
    if names:
        parts.append(format_surnames(names))
    if mention.has_title or not (names or in_brackets):
        parts.append(format_title(entry, entry.short_title or entry.title))
    if mention.note and (in_brackets or mention.is_enclosed):
        parts.append([StyledWords(mention.note)])
    elif mention.note:
        parts[-1] = [*parts[-1], StyledWords(f" ({mention.note})")]
    if locator:
        parts.append([StyledWords(locator)])
    return join_with_commas(parts)


def format_same_source(words: str, locator: str) -> list[StyledWords]:
    """Return a mention of what stands right before it, by these words of the language."""
    parts = [[StyledWords(words)]]
    if locator:
        parts.append([StyledWords(locator)])
    return join_with_commas(parts)


def format_list_entry(entry: BibliographyEntry) -> list[StyledWords]:
    """Return a source as the list at the end prints it, but for its address."""
    return _format_reference(entry, "", inverted=True)


def format_url(url: str, node_ids: Iterator[NodeId], span: Span) -> Inline:
    """Return an address, to be followed if it is one of the web: never `javascript:` or a path."""
    if is_external(url):
        return make_url_link(url, next(node_ids), span)
    return Text(strip_url(url), span)


def _format_reference(
    entry: BibliographyEntry, locator: str, *, inverted: bool
) -> list[StyledWords]:
    """Return who made a source, title, translator, kind, container, number, publisher, date, place in it."""
    parts: list[list[StyledWords]] = []
    names = format_responsible(entry, inverted=inverted)
    if names:
        parts.append(names)
    parts.append(format_title(entry, entry.title))
    parts += format_contributors(entry)
    if entry.genre:
        parts.append([StyledWords(entry.genre)])
    if entry.container_title:
        parts.append(format_container(entry))
    parts += ([StyledWords(words)] for words in list_publication(entry, locator) if words)
    return join_with_commas(parts)

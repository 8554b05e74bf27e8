"""A source -> the words that print it: in full at its first mention, short afterwards, listed at the end.

Usage of the Imprimerie nationale (Lexique, « Références bibliographiques ») and of AFNOR NF Z 44-005: author,
« title », *container*, date. Ibid. is never used: notes are moved and pages copied.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry, ContributorName
from pamphlets.document.nodes import Inline, Text
from pamphlets.transforms.citations.legal_references import (
    format_access_date,
    format_later_law,
    format_law,
)
from pamphlets.transforms.citations.person_names import format_full_names, format_surnames
from pamphlets.transforms.citations.styled_words import StyledWords, join_with_commas
from pamphlets.transforms.citations.urls import is_external, make_url_link, shorten_url

# What stands by itself has its title in italics; the title of all else stands between guillemets.
_STANDALONE_KINDS: Final = frozenset(
    "book classic collection manuscript map motion_picture musical_score pamphlet periodical report standard "
    "thesis".split()
)
_LATER_MENTIONS: Final = MappingProxyType(
    {
        "broadcast": "émission citée", "document": "doc. cité", "interview": "entretien cité",
        "legal_case": "décision citée", "personal_communication": "lettre citée", "speech": "discours cité",
        "webpage": "page citée",
    }
)  # fmt: skip
_INNER_QUOTES: Final = (("«[ \u00a0\u202f]*", "“"), ("[ \u00a0\u202f]*»", "”"))


def format_first_mention(
    entry: BibliographyEntry, locator: str, *, introduce: bool
) -> list[StyledWords]:
    """Return a source's first mention; `introduce` names a law's code in full, with its short form."""
    if entry.kind in LAW_TYPES:
        return [StyledWords(format_law(entry, locator, introduce=introduce))]
    return _format_reference(entry, locator, inverted=False)


def format_later_mention(
    entry: BibliographyEntry, locator: str, *, has_title: bool
) -> list[StyledWords]:
    """Return a later mention; `has_title` adds the short title, where an author is cited with two works."""
    if entry.kind in LAW_TYPES:
        return [StyledWords(format_later_law(entry, locator))]
    parts: list[list[StyledWords]] = []
    names = responsible_names(entry)
    if names:
        parts.append(format_surnames(names))
    if has_title or not names:
        parts.append(_format_title(entry, entry.short_title or entry.title))
    if entry.kind in _STANDALONE_KINDS:
        parts.append([StyledWords("op. cit.", "emphasis")])
    else:
        parts.append([StyledWords(_LATER_MENTIONS.get(entry.kind, "art. cité"))])
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
    return Text(shorten_url(url), span)


def responsible_names(entry: BibliographyEntry) -> tuple[ContributorName, ...]:
    """Return those by whose name a source goes: its authors, else the editors of a whole."""
    if entry.authors or entry.container_title:
        return entry.authors
    return entry.editors


def _format_reference(
    entry: BibliographyEntry, locator: str, *, inverted: bool
) -> list[StyledWords]:
    """Return who made a source, title, translator, kind, container, number, publisher, date, place in it."""
    parts: list[list[StyledWords]] = []
    names = responsible_names(entry)
    if names:
        words = format_full_names(names, inverted=inverted)
        if not entry.authors:
            words.append(StyledWords(" (dir.)"))
        parts.append(words)
    parts.append(_format_title(entry, entry.title))
    if entry.translators:
        parts.append([StyledWords("trad. "), *format_full_names(entry.translators)])
    if entry.genre:
        parts.append([StyledWords(entry.genre)])
    if entry.container_title:
        parts.append(_format_container(entry))
    details: list[str] = []
    if entry.volume:
        details.append(f"vol. {entry.volume}")
    if entry.number:
        details.append(f"nº {entry.number}")
    details += (entry.publisher_place, entry.publisher)
    if entry.edition.isdecimal():
        details.append(f"{entry.edition}{'re' if entry.edition == '1' else 'e'} éd.")
    else:
        details.append(entry.edition)
    details.append(entry.issued)
    if locator:
        details.append(locator)
    elif entry.page:
        details.append(f"p. {entry.page}")
    if entry.accessed:
        details.append(f"consulté {format_access_date(entry.accessed)}")
    parts += ([StyledWords(words)] for words in details if words)
    return join_with_commas(parts)


def _format_container(entry: BibliographyEntry) -> list[StyledWords]:
    """Return what a source stands in, a book with its editors."""
    title = StyledWords(entry.container_title, "emphasis")
    if entry.kind not in (
        "chapter",
        "paper-conference",
        "entry-dictionary",
        "entry-encyclopedia",
    ):
        return [title]
    if not entry.editors:
        return [StyledWords("dans "), title]
    editors = format_full_names(entry.editors)
    return [StyledWords("dans "), *editors, StyledWords(" (dir.), "), title]


def _format_title(entry: BibliographyEntry, title: str) -> list[StyledWords]:
    """Return a title: in italics for what stands by itself, between guillemets for what stands in something.

    French rules leave a title in another language alone.
    """
    if entry.kind in _STANDALONE_KINDS:
        return [StyledWords(title, "emphasis", entry.lang)]
    for guillemet, inner in _INNER_QUOTES:
        title = re.sub(guillemet, inner, title)
    if not entry.lang:
        return [StyledWords(f"« {title} »")]
    return [StyledWords("« "), StyledWords(title, lang=entry.lang), StyledWords(" »")]

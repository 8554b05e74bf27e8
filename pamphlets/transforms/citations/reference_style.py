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
from pamphlets.document.nodes import (
    ForeignText,
    Inline,
    Inlines,
    Link,
    StyledText,
    Text,
    to_plain_text,
)
from pamphlets.transforms.citations.dates import format_access_date
from pamphlets.transforms.citations.legal_references import format_later_law, format_law
from pamphlets.transforms.citations.person_names import format_full_names, format_surnames
from pamphlets.transforms.citations.urls import is_external, shorten_url

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
    entry: BibliographyEntry, locator: str, span: Span, *, introduce: bool
) -> Inlines:
    """Return a source's first mention; `introduce` names a law's code in full, with its short form."""
    if entry.kind in LAW_TYPES:
        return format_law(entry, locator, span, introduce=introduce)
    return _join_with_commas(
        [
            *_format_names_and_title(entry, span, inverted=False),
            *_format_details(entry, locator, span),
        ],
        span,
    )


def format_later_mention(
    entry: BibliographyEntry, locator: str, span: Span, *, title: bool
) -> Inlines:
    """Return a later mention; `title` adds the short title, where an author is cited with two works."""
    if entry.kind in LAW_TYPES:
        return format_later_law(entry, locator, span)
    parts: list[Inlines] = (
        [format_surnames(responsible_names(entry), span)] if responsible_names(entry) else []
    )
    if title or not parts:
        parts.append(_format_title(entry, entry.short_title or entry.title, span))
    if entry.kind in _STANDALONE_KINDS:
        parts.append((StyledText("emphasis", (Text("op. cit.", span),), span),))
    else:
        parts.append((Text(_LATER_MENTIONS.get(entry.kind, "art. cité"), span),))
    if locator:
        parts.append((Text(locator, span),))
    return _join_with_commas(parts, span)


def format_list_entry(entry: BibliographyEntry, nodes: Iterator[NodeId], span: Span) -> Inlines:
    """Return a source as the list at the end prints it, its address shown."""
    parts = [
        *_format_names_and_title(entry, span, inverted=True),
        *_format_details(entry, "", span),
    ]
    if entry.url:
        parts.append((_make_url_link(entry, nodes, span),))
    return _join_with_commas(parts, span)


def format_appended_url(entry: BibliographyEntry, nodes: Iterator[NodeId], span: Span) -> Inlines:
    """Return what a first mention adds where no list follows: the address; of a law only what has no number."""
    if not entry.url or (entry.kind in LAW_TYPES and entry.number):
        return ()
    return Text(", ", span), _make_url_link(entry, nodes, span)


def _make_url_link(entry: BibliographyEntry, nodes: Iterator[NodeId], span: Span) -> Inline:
    """Return a source's address, to be followed if it is one of the web."""
    words = Text(shorten_url(entry.url), span)
    linked = is_external(entry.url)  # nothing else may be followed: `javascript:`, a path
    return Link(entry.url, (words,), is_bare=True, node=next(nodes), span=span) if linked else words


def responsible_names(entry: BibliographyEntry) -> tuple[ContributorName, ...]:
    """Return those by whose name a source goes: its authors, else the editors of a whole."""
    return entry.authors or (() if entry.container_title else entry.editors)


def add_full_stop(inlines: Inlines, span: Span) -> Inlines:
    """Return words with one full stop at their end."""
    return inlines if has_end_mark(inlines) else (*inlines, Text(".", span))


def has_end_mark(inlines: Inlines) -> bool:
    """Return whether words end a sentence by themselves."""
    return to_plain_text(inlines).endswith((".", "!", "?", "…"))


def _format_names_and_title(
    entry: BibliographyEntry, span: Span, *, inverted: bool
) -> list[Inlines]:
    """Return who made a source, and its title."""
    parts: list[Inlines] = []
    if responsible_names(entry):
        editing = () if entry.authors else (Text(" (dir.)", span),)
        parts.append(
            (*format_full_names(responsible_names(entry), span, inverted=inverted), *editing)
        )
    return [*parts, _format_title(entry, entry.title, span)]


def _format_details(entry: BibliographyEntry, locator: str, span: Span) -> list[Inlines]:
    """Return what follows a title: translator, kind, container, number, publisher, date, place in it."""
    parts: list[Inlines] = []
    if entry.translators:
        parts.append((Text("trad. ", span), *format_full_names(entry.translators, span)))
    if entry.genre:
        parts.append((Text(entry.genre, span),))
    if entry.container_title:
        parts.append(_format_container(entry, span))
    said = (
        f"vol. {entry.volume}" if entry.volume else "",
        f"nº {entry.number}" if entry.number else "",
        entry.publisher_place,
        entry.publisher,
        _format_edition(entry.edition),
        entry.issued,
        locator or (f"p. {entry.page}" if entry.page else ""),
        f"consulté {format_access_date(entry.accessed)}" if entry.accessed else "",
    )
    return parts + [(Text(words, span),) for words in said if words]


def _format_container(entry: BibliographyEntry, span: Span) -> Inlines:
    """Return what a source stands in, a book with its editors."""
    title = StyledText("emphasis", (Text(entry.container_title, span),), span)
    if entry.kind not in ("chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"):
        return (title,)
    if not entry.editors:
        return (Text("dans ", span), title)
    return (
        Text("dans ", span),
        *format_full_names(entry.editors, span),
        Text(" (dir.), ", span),
        title,
    )


def _format_edition(edition: str) -> str:
    """Return which edition: a bare number takes its ending."""
    if not edition.isdecimal():
        return edition
    return f"{edition}{'re' if edition == '1' else 'e'} éd."


def _format_title(entry: BibliographyEntry, title: str, span: Span) -> Inlines:
    """Return a title: in italics for what stands by itself, between guillemets for what stands in something."""
    if entry.kind in _STANDALONE_KINDS:
        return (StyledText("emphasis", _mark_language(entry, title, span), span),)
    for guillemet, inner in _INNER_QUOTES:
        title = re.sub(guillemet, inner, title)
    if not entry.lang:
        return (Text(f"« {title} »", span),)
    return (Text("« ", span), *_mark_language(entry, title, span), Text(" »", span))


def _mark_language(entry: BibliographyEntry, title: str, span: Span) -> Inlines:
    """Return a title that French rules leave alone if it is in another language."""
    words = (Text(title, span),)
    return (ForeignText(entry.lang, words, span),) if entry.lang else words


def _join_with_commas(parts: list[Inlines], span: Span) -> Inlines:
    """Return parts with commas between them."""
    found: list[Inline] = []
    for place, part in enumerate(parts):
        if place:
            found.append(Text(", ", span))
        found += part
    return tuple(found)

"""A source -> the words that print it: in full at its first mention, short afterwards, listed at the end.

Usage of the Imprimerie nationale (Lexique, « Références bibliographiques ») and of AFNOR NF Z 44-005: author,
« title », *container*, date. Ibid. is never used: notes are moved and pages copied.
"""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry, ContributorName
from pamphlets.document.nodes import ForeignText, Inline, Inlines, StyledText, Text, to_plain_text
from pamphlets.transforms.citations.legal_references import (
    format_access_date,
    format_later_law,
    format_law,
)
from pamphlets.transforms.citations.person_names import format_full_names, format_surnames
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
    entry: BibliographyEntry, locator: str, span: Span, *, introduce: bool
) -> Inlines:
    """Return a source's first mention; `introduce` names a law's code in full, with its short form."""
    if entry.kind in LAW_TYPES:
        return format_law(entry, locator, span, introduce=introduce)
    return _join_with_commas(_format_parts(entry, locator, span, inverted=False), span)


def format_later_mention(
    entry: BibliographyEntry, locator: str, span: Span, *, title: bool
) -> Inlines:
    """Return a later mention; `title` adds the short title, where an author is cited with two works."""
    if entry.kind in LAW_TYPES:
        return format_later_law(entry, locator, span)
    parts: list[Inlines] = []
    names = responsible_names(entry)
    if names:
        parts.append(format_surnames(names, span))
    if title or not names:
        parts.append(_format_title(entry, entry.short_title or entry.title, span))
    if entry.kind in _STANDALONE_KINDS:
        parts.append((StyledText("emphasis", (Text("op. cit.", span),), span),))
    else:
        parts.append((Text(_LATER_MENTIONS.get(entry.kind, "art. cité"), span),))
    if locator:
        parts.append((Text(locator, span),))
    return _join_with_commas(parts, span)


def format_list_entry(entry: BibliographyEntry, node_ids: Iterator[NodeId], span: Span) -> Inlines:
    """Return a source as the list at the end prints it, its address shown."""
    parts = _format_parts(entry, "", span, inverted=True)
    if entry.url:
        parts.append((_format_url(entry.url, node_ids, span),))
    return _join_with_commas(parts, span)


def format_appended_url(
    entry: BibliographyEntry, node_ids: Iterator[NodeId], span: Span
) -> Inlines:
    """Return what a first mention adds where no list follows: the address; of a law only what has no number."""
    if not entry.url or (entry.kind in LAW_TYPES and entry.number):
        return ()
    return Text(", ", span), _format_url(entry.url, node_ids, span)


def _format_url(url: str, node_ids: Iterator[NodeId], span: Span) -> Inline:
    """Return an address, to be followed if it is one of the web: never `javascript:` or a path."""
    return (
        make_url_link(url, next(node_ids), span)
        if is_external(url)
        else Text(shorten_url(url), span)
    )


def responsible_names(entry: BibliographyEntry) -> tuple[ContributorName, ...]:
    """Return those by whose name a source goes: its authors, else the editors of a whole."""
    if entry.authors or entry.container_title:
        return entry.authors
    return entry.editors


def add_full_stop(inlines: Inlines, span: Span) -> Inlines:
    """Return words with one full stop at their end."""
    return inlines if has_end_mark(inlines) else (*inlines, Text(".", span))


def has_end_mark(inlines: Sequence[Inline]) -> bool:
    """Return whether words end a sentence by themselves."""
    return to_plain_text(tuple(inlines)).endswith((".", "!", "?", "…"))


def _format_parts(
    entry: BibliographyEntry, locator: str, span: Span, *, inverted: bool
) -> list[Inlines]:
    """Return the parts of a reference: who made it, title, translator, kind, container, number, publisher, date, place."""
    parts: list[Inlines] = []
    names = responsible_names(entry)
    if names:
        words = format_full_names(names, span, inverted=inverted)
        parts.append(words if entry.authors else (*words, Text(" (dir.)", span)))
    parts.append(_format_title(entry, entry.title, span))
    if entry.translators:
        parts.append((Text("trad. ", span), *format_full_names(entry.translators, span)))
    if entry.genre:
        parts.append((Text(entry.genre, span),))
    if entry.container_title:
        parts.append(_format_container(entry, span))
    page = f"p. {entry.page}" if entry.page else ""
    edition = entry.edition
    if edition.isdecimal():
        edition = f"{edition}{'re' if edition == '1' else 'e'} éd."
    details = [
        f"vol. {entry.volume}" if entry.volume else "",
        f"nº {entry.number}" if entry.number else "",
        entry.publisher_place,
        entry.publisher,
        edition,
        entry.issued,
        locator or page,
        f"consulté {format_access_date(entry.accessed)}" if entry.accessed else "",
    ]
    return parts + [(Text(words, span),) for words in details if words]


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


def _format_title(entry: BibliographyEntry, title: str, span: Span) -> Inlines:
    """Return a title: in italics for what stands by itself, between guillemets for what stands in something.

    French rules leave a title in another language alone.
    """
    is_standalone = entry.kind in _STANDALONE_KINDS
    if not is_standalone:
        for guillemet, inner in _INNER_QUOTES:
            title = re.sub(guillemet, inner, title)
        if not entry.lang:
            return (Text(f"« {title} »", span),)
    words: Inlines = (Text(title, span),)
    if entry.lang:
        words = (ForeignText(entry.lang, words, span),)
    if is_standalone:
        return (StyledText("emphasis", words, span),)
    return (Text("« ", span), *words, Text(" »", span))


def _join_with_commas(parts: list[Inlines], span: Span) -> Inlines:
    """Return parts with commas between them."""
    joined: list[Inline] = list(parts[0])
    for part in parts[1:]:
        joined += (Text(", ", span), *part)
    return tuple(joined)

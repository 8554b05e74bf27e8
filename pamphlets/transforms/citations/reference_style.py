"""A source -> the words that print it: in full at its first mention, short afterwards, listed at the end.

Usage of the Imprimerie nationale (Lexique, « Références bibliographiques ») and of AFNOR NF Z 44-005: author,
« title », *container*, date. Ibid. is never used: notes are moved and pages copied.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import LAWS, Entry, Name
from pamphlets.document.nodes import Foreign, Inline, Inlines, Link, Styled, Text, plain
from pamphlets.transforms.citations.dates import on
from pamphlets.transforms.citations.legal_references import law, law_again
from pamphlets.transforms.citations.person_names import people, surnames
from pamphlets.transforms.citations.urls import is_outside, shown

# What stands by itself has its title in italics; the title of all else stands between guillemets.
_WHOLE: Final = frozenset(
    "book classic collection manuscript map motion_picture musical_score pamphlet periodical report standard "
    "thesis".split()
)
_AGAIN: Final = MappingProxyType(
    {
        "broadcast": "émission citée", "document": "doc. cité", "interview": "entretien cité",
        "legal_case": "décision citée", "personal_communication": "lettre citée", "speech": "discours cité",
        "webpage": "page citée",
    }
)  # fmt: skip
_INNER: Final = (("«[ \u00a0\u202f]*", "“"), ("[ \u00a0\u202f]*»", "”"))


def full(entry: Entry, locator: str, span: Span, *, introduce: bool) -> Inlines:
    """Return a source's first mention; `introduce` names a law's code in full, with its short form."""
    if entry.kind in LAWS:
        return law(entry, locator, span, introduce=introduce)
    return _joined([*_begun(entry, span, inverted=False), *_rest(entry, locator, span)], span)


def again(entry: Entry, locator: str, span: Span, *, title: bool) -> Inlines:
    """Return a later mention; `title` adds the short title, where an author is cited with two works."""
    if entry.kind in LAWS:
        return law_again(entry, locator, span)
    parts: list[Inlines] = [surnames(responsible(entry), span)] if responsible(entry) else []
    if title or not parts:
        parts.append(_title(entry, entry.short or entry.title, span))
    if entry.kind in _WHOLE:
        parts.append((Styled("emphasis", (Text("op. cit.", span),), span),))
    else:
        parts.append((Text(_AGAIN.get(entry.kind, "art. cité"), span),))
    if locator:
        parts.append((Text(locator, span),))
    return _joined(parts, span)


def listed(entry: Entry, nodes: Iterator[NodeId], span: Span) -> Inlines:
    """Return a source as the list at the end prints it, its address shown."""
    parts = [*_begun(entry, span, inverted=True), *_rest(entry, "", span)]
    if entry.url:
        parts.append((_address(entry, nodes, span),))
    return _joined(parts, span)


def addressed(entry: Entry, nodes: Iterator[NodeId], span: Span) -> Inlines:
    """Return what a first mention adds where no list follows: the address; of a law only what has no number."""
    if not entry.url or (entry.kind in LAWS and entry.number):
        return ()
    return Text(", ", span), _address(entry, nodes, span)


def _address(entry: Entry, nodes: Iterator[NodeId], span: Span) -> Inline:
    """Return a source's address, to be followed if it is one of the web."""
    words = Text(shown(entry.url), span)
    linked = is_outside(entry.url)  # nothing else may be followed: `javascript:`, a path
    return Link(entry.url, (words,), bare=True, node=next(nodes), span=span) if linked else words


def responsible(entry: Entry) -> tuple[Name, ...]:
    """Return those by whose name a source goes: its authors, else the editors of a whole."""
    return entry.authors or (() if entry.container else entry.editors)


def point(inlines: Inlines, span: Span) -> Inlines:
    """Return words with one full stop at their end."""
    return inlines if pointed(inlines) else (*inlines, Text(".", span))


def pointed(inlines: Inlines) -> bool:
    """Return whether words end a sentence by themselves."""
    return plain(inlines).endswith((".", "!", "?", "…"))


def _begun(entry: Entry, span: Span, *, inverted: bool) -> list[Inlines]:
    """Return who made a source, and its title."""
    parts: list[Inlines] = []
    if responsible(entry):
        editing = () if entry.authors else (Text(" (dir.)", span),)
        parts.append((*people(responsible(entry), span, inverted=inverted), *editing))
    return [*parts, _title(entry, entry.title, span)]


def _rest(entry: Entry, locator: str, span: Span) -> list[Inlines]:
    """Return what follows a title: translator, kind, container, number, publisher, date, place in it."""
    parts: list[Inlines] = []
    if entry.translators:
        parts.append((Text("trad. ", span), *people(entry.translators, span)))
    if entry.genre:
        parts.append((Text(entry.genre, span),))
    if entry.container:
        parts.append(_container(entry, span))
    said = (
        f"vol. {entry.volume}" if entry.volume else "",
        f"nº {entry.number}" if entry.number else "",
        entry.place,
        entry.publisher,
        _edition(entry.edition),
        entry.issued,
        locator or (f"p. {entry.page}" if entry.page else ""),
        f"consulté {on(entry.accessed)}" if entry.accessed else "",
    )
    return parts + [(Text(words, span),) for words in said if words]


def _container(entry: Entry, span: Span) -> Inlines:
    """Return what a source stands in, a book with its editors."""
    title = Styled("emphasis", (Text(entry.container, span),), span)
    if entry.kind not in ("chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"):
        return (title,)
    if not entry.editors:
        return (Text("dans ", span), title)
    return (Text("dans ", span), *people(entry.editors, span), Text(" (dir.), ", span), title)


def _edition(edition: str) -> str:
    """Return which edition: a bare number takes its ending."""
    if not edition.isdecimal():
        return edition
    return f"{edition}{'re' if edition == '1' else 'e'} éd."


def _title(entry: Entry, title: str, span: Span) -> Inlines:
    """Return a title: in italics for what stands by itself, between guillemets for what stands in something."""
    if entry.kind in _WHOLE:
        return (Styled("emphasis", _in_its_language(entry, title, span), span),)
    for guillemet, inner in _INNER:
        title = re.sub(guillemet, inner, title)
    if not entry.lang:
        return (Text(f"« {title} »", span),)
    return (Text("« ", span), *_in_its_language(entry, title, span), Text(" »", span))


def _in_its_language(entry: Entry, title: str, span: Span) -> Inlines:
    """Return a title that French rules leave alone if it is in another language."""
    words = (Text(title, span),)
    return (Foreign(entry.lang, words, span),) if entry.lang else words


def _joined(parts: list[Inlines], span: Span) -> Inlines:
    """Return parts with commas between them."""
    found: list[Inline] = []
    for place, part in enumerate(parts):
        if place:
            found.append(Text(", ", span))
        found += part
    return tuple(found)

"""A source -> the parts of its reference, each as styled words: title, contributors, container, publication.

Usage of the Imprimerie nationale (Lexique, « Références bibliographiques ») and of AFNOR NF Z 44-005.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pamphlets.document.bibliography import BibliographyEntry, ContributorName, TextRun
from pamphlets.readers.bibliography.labelled_values import has_own_label
from pamphlets.transforms.citations.legal_references import format_access_date
from pamphlets.transforms.citations.person_names import format_full_names
from pamphlets.transforms.citations.styled_words import StyledWords

Words = list[StyledWords]

# What stands by itself has its title in italics; the title of all else stands between guillemets.
STANDALONE_KINDS: Final = frozenset(
    "book classic collection manuscript map motion_picture musical_score pamphlet periodical report standard "
    "thesis".split()
)
_BOOK_PART_KINDS: Final = frozenset(
    "chapter paper-conference entry-dictionary entry-encyclopedia".split()
)
_FILM_KINDS: Final = frozenset(("motion_picture", "broadcast"))
# A court or an office signs these.
_AUTHORITY_KINDS: Final = frozenset("hearing legal_case patent standard".split())
_UNKNOWN_LANGUAGE: Final = "zxx"  # French rules leave it alone
_VOWEL: Final = re.compile("[aàâeéèêëiîïoôuùûyhœæ]", re.IGNORECASE)
_INNER_QUOTES: Final = (("«[ \u00a0\u202f]*", "“"), ("[ \u00a0\u202f]*»", "”"))
_ROLES: Final = MappingProxyType(
    {
        "director": "réal. ", "script-writer": "scénario ", "series-creator": "création ", "producer": "prod. ",
        "executive-producer": "prod. ", "interviewer": "propos recueillis par ", "host": "présentation ",
        "guest": "avec ", "narrator": "lu par ", "performer": "interprétation ", "composer": "musique ",
        "illustrator": "ill. ", "compiler": "textes réunis par ", "editorial-director": "dir. ", "curator": "commissariat ",
        "contributor": "avec la contribution de ", "original-author": "d’après ", "organizer": "organisation ",
        "chair": "présidence ", "recipient": "lettre à ", "collection-editor": "coll. dirigée par ",
    }
)  # fmt: skip


def responsible_names(entry: BibliographyEntry) -> tuple[ContributorName, ...]:
    """Return those by whose name a source goes: its authors, the director of a film, else the editors of a whole."""
    directors = entry.contributors.get("director", ())
    if directors and (entry.kind in _FILM_KINDS or not entry.authors):
        return directors
    authority = entry.details.get("authority", "")
    if not entry.authors and authority and entry.kind in _AUTHORITY_KINDS:
        return (ContributorName(literal=authority),)
    if entry.authors or entry.container_title:
        return entry.authors
    return entry.editors


def format_responsible(entry: BibliographyEntry, *, inverted: bool) -> Words:
    """Return those by whose name a source goes, with what they did if they did not write it."""
    names = responsible_names(entry)
    words = format_full_names(names, inverted=inverted)
    if names and names == entry.contributors.get("director"):
        words.append(StyledWords(" (réal.)"))
    elif names and names == entry.editors and not entry.authors:
        words.append(StyledWords(" (dir.)"))
    return words


def format_title(entry: BibliographyEntry, title: str) -> Words:
    """Return a title: in italics for what stands by itself, between guillemets for what stands in something.

    French rules leave a title in another language alone.
    """
    if entry.kind in STANDALONE_KINDS:
        return format_italics(entry, title, entry.lang)
    runs = entry.rich_texts.get(title, (TextRun(title),))
    words: Words = []
    for text, style, raised in runs:
        for guillemet, inner in _INNER_QUOTES:
            text = re.sub(guillemet, inner, text)  # noqa: PLW2901 (the same text, step by step)
        words.append(StyledWords(text, style, entry.lang, raised))
    if words == [StyledWords(words[0].text)]:
        return [StyledWords(f"« {words[0].text} »")]
    return [StyledWords("« "), *words, StyledWords(" »")]


def format_italics(entry: BibliographyEntry, title: str, lang: str = "") -> Words:
    """Return a title in italics; what is in italics in it is upright."""
    words: Words = []
    for text, style, raised in entry.rich_texts.get(title, (TextRun(title),)):
        shown = None if style == "emphasis" else style or "emphasis"
        words.append(StyledWords(text, shown, lang, raised))
    return words


def format_contributors(entry: BibliographyEntry) -> Iterator[Words]:
    """Yield who else had a part in a source, and of what it is another version."""
    details, people = entry.details, entry.contributors
    if "original-title" in details:
        yield [
            StyledWords("titre original "),
            *format_italics(entry, details["original-title"], _UNKNOWN_LANGUAGE),
        ]
    if "reviewed-title" in details or "reviewed-author" in people:
        yield _format_reviewed(entry)
    if entry.translators:
        yield [StyledWords("trad. "), *format_full_names(entry.translators)]
    responsible = responsible_names(entry)
    if entry.authors and responsible != entry.authors:
        yield [StyledWords("scénario "), *format_full_names(entry.authors)]
    is_container_edited = entry.container_title and entry.kind in _BOOK_PART_KINDS
    if entry.editors and responsible != entry.editors and not is_container_edited:
        label = "dir. " if entry.container_title else "éd. "
        yield [StyledWords(label), *format_full_names(entry.editors)]
    for role, label in _ROLES.items():
        if role in people and people[role] != responsible:
            # The libraries' « contributor » of a thesis is its supervisor.
            is_supervised = role == "contributor" and entry.kind == "thesis"
            yield _name_role("dir. " if is_supervised else label, people[role])


def _name_role(label: str, names: tuple[ContributorName, ...]) -> Words:
    """Return people behind what they did; « de » is elided before a vowel."""
    words = format_full_names(names)
    if label.endswith("de ") and _VOWEL.match(words[0].text):
        label = f"{label[:-2]}’"
    return [StyledWords(label), *words]


def _format_reviewed(entry: BibliographyEntry) -> Words:
    """Return the work that a review is about."""
    authors = entry.contributors.get("reviewed-author", ())
    title = entry.details.get("reviewed-title", "")
    words = [StyledWords("compte rendu de ")]
    if authors:
        words = _name_role("compte rendu de ", authors)
    if authors and title:
        words.append(StyledWords(", "))
    return words + format_italics(entry, title) if title else words


def format_container(entry: BibliographyEntry) -> Words:
    """Return what a source stands in, a book with its author or its editors."""
    title = format_italics(entry, entry.container_title)
    authors = entry.contributors.get("container-author", ())
    if entry.kind not in _BOOK_PART_KINDS and not authors:
        return title
    words = [StyledWords("dans ")]
    if authors and authors != entry.authors:
        words += (*format_full_names(authors), StyledWords(", "))
    if entry.editors and entry.kind in _BOOK_PART_KINDS:
        words += (*format_full_names(entry.editors), StyledWords(" (dir.), "))
    return words + title


def list_publication(entry: BibliographyEntry, locator: str) -> Iterator[str]:
    """Yield where and when a source appeared, and the place in it; some are empty."""
    details = entry.details
    event = details.get("event-title", "")
    if event and event not in entry.container_title and event not in entry.title:
        yield event
        if details.get("event-place") != entry.publisher_place:
            yield details.get("event-place", "")
    yield _label("vol. ", entry.volume)
    yield _label("nº ", entry.number)
    yield _label("chap. ", details.get("chapter-number", ""))
    yield _label("version ", details.get("version", ""))
    for name in ("medium", "dimensions"):
        yield details.get(name, "")
    yield _label("échelle ", details.get("scale", ""))
    authority = details.get("authority", "")
    if ContributorName(literal=authority) not in responsible_names(entry):
        yield authority
    yield entry.publisher_place
    yield entry.publisher
    yield _format_collection(entry)
    if entry.edition.isdecimal():
        yield f"{entry.edition}{'re' if entry.edition == '1' else 'e'} éd."
    else:
        yield entry.edition
    yield details.get("status", "")
    original_date = details.get("original-date", "")
    issued = entry.issued
    if entry.kind == "legal_case" and issued in entry.title:
        issued = ""  # « Conseil d'État, 13 octobre 2020, nº 444937 »
    yield f"{issued} [{original_date}]".lstrip() if original_date else issued
    yield locator or _label("p. ", entry.page)
    for name in ("archive-place", "archive", "archive_collection", "archive_location"):
        yield details.get(name, "")
    if entry.accessed:
        yield f"consulté {format_access_date(entry.accessed)}"
    yield entry.reading.copy


def _label(label: str, value: str) -> str:
    """Return a value behind its label, unless it has one of its own."""
    if not value or has_own_label(value):
        return value
    return f"{label}{value}"


def _format_collection(entry: BibliographyEntry) -> str:
    """Return the collection of a book with the number in it; a series of a journal by its name alone."""
    collection, number = (
        entry.details.get(f"collection-{part}", "") for part in ("title", "number")
    )
    if not collection:
        return _label("nº ", number)
    if entry.kind.startswith("article-"):
        words = collection
    else:
        words = (
            collection
            if collection.casefold().startswith("coll")
            else f"coll. « {collection} »"
        )
    return f"{words}, {_label('nº ', number)}" if number else words

"""A law -> the words that print it: whole in every note, one entry for all its articles in the list.

« Code de la santé publique (CSP), art. R. 1111-36, consulté le …, copie non officielle », then « CSP, art. R. 1111-36 ».
Its version is named only where the register says which one was read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import NOTHING_SAID, BibliographyEntry, ReadingWords
from pamphlets.document.nodes import Inline, Inlines, Link, Text
from pamphlets.transforms.citations.urls import is_external, make_url_link

_OTHER_DATES: Final = ("vers ", "depuis ", "jusqu’", "s. d.", "années ")
# Of a law that is in no code: 2022-1616, 2025/327.
_LAW_NUMBER: Final = re.compile(r"\d{2,4}[-/]\d+")


def format_law(entry: BibliographyEntry, locator: str, *, introduce: bool) -> str:
    """Return a first mention; `introduce` names the law in full, with its short form in brackets.

    Of a copy the note does not tell the day, which the list has.
    """
    name = entry.short_title
    if introduce or not name:
        name = _format_law_name(entry)
    read_in_copy = bool(entry.reading.copy)
    noted = replace(entry, accessed="") if read_in_copy else entry
    return name + _format_article(entry, locator) + format_reading(noted)


def without_copy_words(entry: BibliographyEntry) -> BibliographyEntry:
    """Return a law as a note names it where the list of sources says which copy was read: by its version alone."""
    if not entry.reading.copy:
        return entry
    return replace(entry, accessed="", reading=entry.reading._replace(copy=""))


def format_later_law(entry: BibliographyEntry, locator: str) -> str:
    """Return a later mention: as whole as the first, in the law's short form."""
    return (entry.short_title or _format_law_name(entry)) + _format_article(entry, locator)


def format_listed_law(
    articles: Sequence[BibliographyEntry], node_ids: Iterator[NodeId], span: Span
) -> Inlines:
    """Return all articles cited of one law as one entry; a number is enough to find an article anywhere.

    Articles that were read in the same way stand together, in front of what the register says of it.
    """
    named = next((article for article in articles if article.short_title), articles[0])
    alike: dict[tuple[ReadingWords, str], list[BibliographyEntry]] = {}
    for article in articles:
        alike.setdefault((article.reading, article.accessed), []).append(article)
    has_one_date = len({article.accessed for article in articles}) == 1
    shares_date = has_one_date and len(alike) > 1
    inlines: list[Inline] = [Text(_format_law_name(named), span)]
    before = ","
    for group in alike.values():
        inlines += _list_articles(group, before, node_ids, span)
        entry = replace(group[0], accessed="") if shares_date else group[0]
        reading = _agree(format_reading(entry), len(group))
        inlines += [Text(reading, span)] if reading else []
        before = " ;"
    if shares_date and articles[0].accessed:
        date = format_reading(replace(articles[0], reading=NOTHING_SAID))
        inlines.append(Text(f" ;{_agree(date, len(articles))[1:]}", span))
    return tuple(inlines)


def _list_articles(
    articles: Sequence[BibliographyEntry],
    before: str,
    node_ids: Iterator[NodeId],
    span: Span,
) -> Iterator[Inline]:
    """Yield the numbers of some articles of a law, or the address of what has none; `before` is the mark in front."""
    before_number = f"{before} art. "
    for article in articles:
        number = article_number(article)
        if number:
            yield Text(before_number, span)
            words = Text(number, span)
            if is_external(article.url):
                # Not marked as a bare address: the French pass must see « R. 1111-36 » to keep it on one line.
                node = next(node_ids)
                yield Link(article.url, (words,), is_bare=False, node=node, span=span)
            else:
                yield words
            before_number = ", "
        elif is_external(article.url):
            yield Text(f"{before} ", span)
            yield make_url_link(article.url, next(node_ids), span)


def format_reading(entry: BibliographyEntry) -> str:
    """Return when a source was read, and in which version or copy, behind a comma; empty where the register is silent."""
    date = format_access_date(entry.accessed) if entry.accessed else ""
    version, copy = entry.reading
    if copy and version == "version":
        version = ""  # which one is not said, and a copy may be of another
    if version and not copy:
        if not date:
            return "" if version == "version" else f", {version}"
        return (
            f", version lue {date}" if version == "version" else f", {version}, lue {date}"
        )
    words = (f"consulté {date}" if date else "", version, copy)
    return "".join(f", {word}" for word in words if word)


def _agree(reading: str, count: int) -> str:
    """Return how articles were read as it is said of so many."""
    if count == 1:
        return reading
    return reading.replace(", consulté ", ", consultés ").replace(", lu ", ", lus ")


def format_access_date(date: str) -> str:
    """Return « le 21 novembre 2026 », « en novembre 2026 », « en 2026 », and « vers 2026 » as it is."""
    if date.startswith(_OTHER_DATES):
        return date
    has_day = date[:1].isdecimal() and " " in date
    return f"le {date}" if has_day else f"en {date}"


def _format_law_name(entry: BibliographyEntry) -> str:
    """Return a law's name in full, with what it is shortened to afterwards."""
    name = entry.law_title
    if not entry.container_title:
        number = entry.details.get("number", "")
        if entry.number and not article_number(entry):
            number = entry.number
        if number and number not in name:
            name += f", nº {number}"
        if entry.issued and entry.issued[-4:] not in name:
            name += f", {entry.issued}"
    if entry.short_title and entry.short_title != entry.law_title:
        name += f" ({entry.short_title})"
    return name


def _format_article(entry: BibliographyEntry, locator: str) -> str:
    """Return the article of a law, and the place in it."""
    number = article_number(entry)
    words = f", art. {number}" if number else ""
    return f"{words}, {locator}" if locator else words


def article_number(entry: BibliographyEntry) -> str:
    """Return the number of an article, nothing for the number of the law itself."""
    if entry.container_title:
        return entry.number
    ends_title = re.search(rf"\b{re.escape(entry.number)}$", entry.title)
    return "" if ends_title or _LAW_NUMBER.fullmatch(entry.number) else entry.number

"""A law -> the words that print it: whole in every note, one entry for all its articles in the list.

« Code de la santé publique (CSP), art. R. 1111-36, version lue le … », then « CSP, art. R. 1111-36 ».
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import BibliographyEntry
from pamphlets.document.nodes import Inline, Inlines, Link, Text
from pamphlets.transforms.citations.urls import is_external, make_url_link

_OTHER_DATES: Final = ("vers ", "depuis ", "jusqu’", "s. d.", "années ")
# Of a law that is in no code: 2022-1616, 2025/327.
_LAW_NUMBER: Final = re.compile(r"\d{2,4}[-/]\d+")


def format_law(entry: BibliographyEntry, locator: str, *, introduce: bool) -> str:
    """Return a first mention; `introduce` names the law in full, with its short form in brackets."""
    name = entry.short_title
    if introduce or not name:
        name = _format_law_name(entry)
    words = name + _format_article(entry, locator)
    if entry.accessed:
        words += f", version lue {format_access_date(entry.accessed)}"
    return words


def format_later_law(entry: BibliographyEntry, locator: str) -> str:
    """Return a later mention: as whole as the first, in the law's short form."""
    return (entry.short_title or _format_law_name(entry)) + _format_article(entry, locator)


def format_listed_law(
    articles: Sequence[BibliographyEntry], node_ids: Iterator[NodeId], span: Span
) -> Inlines:
    """Return all articles cited of one law as one entry; a number is enough to find an article anywhere."""
    named = next((article for article in articles if article.short_title), articles[0])
    inlines: list[Inline] = [Text(_format_law_name(named), span)]
    access_dates = {article.accessed for article in articles}
    before_number = ", art. "
    for article in articles:
        number = _article_number(article)
        if number:
            inlines.append(Text(before_number, span))
            words = Text(number, span)
            if is_external(article.url):
                # Not marked as a bare address: the French pass must see « R. 1111-36 » to keep it on one line.
                inlines.append(
                    Link(
                        article.url, (words,), is_bare=False, node=next(node_ids), span=span
                    )
                )
            else:
                inlines.append(words)
            before_number = ", "
        elif is_external(article.url):
            inlines += (Text(", ", span), make_url_link(article.url, next(node_ids), span))
        if article.accessed and len(access_dates) > 1:
            inlines.append(
                Text(f" (version lue {format_access_date(article.accessed)})", span)
            )
    if len(access_dates) == 1 and articles[0].accessed:
        versions = "version lue" if len(articles) == 1 else "versions lues"
        date = format_access_date(articles[0].accessed)
        inlines.append(Text(f", {versions} {date}", span))
    return tuple(inlines)


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
        if entry.number and not _article_number(entry):
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
    number = _article_number(entry)
    words = f", art. {number}" if number else ""
    return f"{words}, {locator}" if locator else words


def _article_number(entry: BibliographyEntry) -> str:
    """Return the number of an article, nothing for the number of the law itself."""
    if entry.container_title:
        return entry.number
    ends_title = re.search(rf"\b{re.escape(entry.number)}$", entry.title)
    return "" if ends_title or _LAW_NUMBER.fullmatch(entry.number) else entry.number

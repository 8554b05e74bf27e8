"""A law -> the words that print it: whole in every note, one entry for all its articles in the list.

« Code de la santé publique (CSP), art. R. 1111-36, version lue le … », then « CSP, art. R. 1111-36 ».
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import BibliographyEntry
from pamphlets.document.nodes import Inline, Inlines, Link, Text
from pamphlets.transforms.citations.dates import format_access_date
from pamphlets.transforms.citations.urls import is_external, shorten_url

_LAW_NUMBER: Final = re.compile(
    r"\d{2,4}[-/]\d+"
)  # of a law that is in no code: 2022-1616, 2025/327


def format_law(entry: BibliographyEntry, locator: str, span: Span, *, introduce: bool) -> Inlines:
    """Return a first mention; `introduce` names the law in full, with its short form in brackets."""
    read = f", version lue {format_access_date(entry.accessed)}" if entry.accessed else ""
    name = _format_law_name(entry) if introduce or not entry.short_title else entry.short_title
    return (Text(f"{name}{_format_article(entry, locator)}{read}", span),)


def format_later_law(entry: BibliographyEntry, locator: str, span: Span) -> Inlines:
    """Return a later mention: as whole as the first, in the law's short form."""
    return (
        Text(
            (entry.short_title or _format_law_name(entry)) + _format_article(entry, locator), span
        ),
    )


def format_listed_law(
    articles: Sequence[BibliographyEntry], nodes: Iterator[NodeId], span: Span
) -> Inlines:
    """Return all articles cited of one law as one entry; a number is enough to find an article anywhere."""
    shorts = [entry for entry in articles if entry.short_title]
    made: list[Inline] = [Text(_format_law_name(shorts[0] if shorts else articles[0]), span)]
    read = {entry.accessed for entry in articles}
    before = ", art. "
    for entry in articles:
        number = _article_number(entry)
        outside = is_external(entry.url)
        if number:
            made.append(Text(before, span))
            words = Text(number, span)
            # Not marked as a bare address: the French pass must see « R. 1111-36 » to keep it on one line.
            made.append(
                Link(entry.url, (words,), is_bare=False, node=next(nodes), span=span)
                if outside
                else words
            )
            before = ", "
        elif outside:
            made.append(Text(", ", span))
            made.append(
                Link(
                    entry.url,
                    (Text(shorten_url(entry.url), span),),
                    is_bare=True,
                    node=next(nodes),
                    span=span,
                )
            )
        if entry.accessed and len(read) > 1:
            made.append(Text(f" (version lue {format_access_date(entry.accessed)})", span))
    if len(read) == 1 and articles[0].accessed:
        versions = "version lue" if len(articles) == 1 else "versions lues"
        made.append(Text(f", {versions} {format_access_date(articles[0].accessed)}", span))
    return tuple(made)


def _format_law_name(entry: BibliographyEntry) -> str:
    """Return a law's name in full, with what it is shortened to afterwards."""
    name = entry.law_title
    if not entry.container_title:
        own = entry.number if not _article_number(entry) else ""
        year = entry.issued[-4:]
        name += f", nº {own}" if own and own not in name else ""
        name += f", {entry.issued}" if entry.issued and year not in name else ""
    return (
        f"{name} ({entry.short_title})"
        if entry.short_title and entry.short_title != entry.law_title
        else name
    )


def _format_article(entry: BibliographyEntry, locator: str) -> str:
    """Return the article of a law, and the place in it."""
    number = _article_number(entry)
    return (f", art. {number}" if number else "") + (f", {locator}" if locator else "")


def _article_number(entry: BibliographyEntry) -> str:
    """Return the number of an article, nothing for the number of the law itself."""
    said = re.search(rf"\b{re.escape(entry.number)}$", entry.title) is not None
    return (
        ""
        if not entry.container_title and (said or _LAW_NUMBER.fullmatch(entry.number))
        else entry.number
    )

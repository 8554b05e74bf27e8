"""A law -> the words that print it: whole in every note, one entry for all its articles in the list.

« Code de la santé publique (CSP), art. R. 1111-36, version lue le … », then « CSP, art. R. 1111-36 ».
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import Entry
from pamphlets.document.nodes import Inline, Inlines, Link, Text
from pamphlets.transforms.citations.dates import on
from pamphlets.transforms.citations.urls import is_outside, shown

_OWN_NUMBER: Final = re.compile(r"\d{2,4}[-/]\d+")  # of a law that is in no code: 2022-1616, 2025/327


def law(entry: Entry, locator: str, span: Span, *, introduce: bool) -> Inlines:
    """Return a first mention; `introduce` names the law in full, with its short form in brackets."""
    read = f", version lue {on(entry.accessed)}" if entry.accessed else ""
    name = _introduced(entry) if introduce or not entry.short else entry.short
    return (Text(f"{name}{_article(entry, locator)}{read}", span),)


def law_again(entry: Entry, locator: str, span: Span) -> Inlines:
    """Return a later mention: as whole as the first, in the law's short form."""
    return (Text((entry.short or _introduced(entry)) + _article(entry, locator), span),)


def listed_law(articles: Sequence[Entry], nodes: Iterator[NodeId], span: Span) -> Inlines:
    """Return all articles cited of one law as one entry; a number is enough to find an article anywhere."""
    shorts = [entry for entry in articles if entry.short]
    made: list[Inline] = [Text(_introduced(shorts[0] if shorts else articles[0]), span)]
    read = {entry.accessed for entry in articles}
    before = ", art. "
    for entry in articles:
        number = _number(entry)
        outside = is_outside(entry.url)
        if number:
            made.append(Text(before, span))
            words = Text(number, span)
            # Not marked as a bare address: the French pass must see « R. 1111-36 » to keep it on one line.
            made.append(Link(entry.url, (words,), bare=False, node=next(nodes), span=span) if outside else words)
            before = ", "
        elif outside:
            made.append(Text(", ", span))
            made.append(Link(entry.url, (Text(shown(entry.url), span),), bare=True, node=next(nodes), span=span))
        if entry.accessed and len(read) > 1:
            made.append(Text(f" (version lue {on(entry.accessed)})", span))
    if len(read) == 1 and articles[0].accessed:
        versions = "version lue" if len(articles) == 1 else "versions lues"
        made.append(Text(f", {versions} {on(articles[0].accessed)}", span))
    return tuple(made)


def _introduced(entry: Entry) -> str:
    """Return a law's name in full, with what it is shortened to afterwards."""
    name = entry.code
    if not entry.container:
        own = entry.number if not _number(entry) else ""
        year = entry.issued[-4:]
        name += f", nº {own}" if own and own not in name else ""
        name += f", {entry.issued}" if entry.issued and year not in name else ""
    return f"{name} ({entry.short})" if entry.short and entry.short != entry.code else name


def _article(entry: Entry, locator: str) -> str:
    """Return the article of a law, and the place in it."""
    number = _number(entry)
    return (f", art. {number}" if number else "") + (f", {locator}" if locator else "")


def _number(entry: Entry) -> str:
    """Return the number of an article, nothing for the number of the law itself."""
    said = re.search(rf"\b{re.escape(entry.number)}$", entry.title) is not None
    return "" if not entry.container and (said or _OWN_NUMBER.fullmatch(entry.number)) else entry.number

"""What was cited, and what was linked -> the list of sources, each once, in order.

By author or title as a French dictionary has them, the laws behind; a long list in groups, `source_groups` has them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry
from pamphlets.document.nodes import (
    Inline,
    Inlines,
    Link,
    Paragraph,
    SourceGroup,
    SourceList,
    Text,
    to_plain_text,
)
from pamphlets.transforms.citations.citation_words import CitationWords
from pamphlets.transforms.citations.legal_references import format_listed_law
from pamphlets.transforms.citations.person_names import sorted_surname
from pamphlets.transforms.citations.reference_parts import responsible_names
from pamphlets.transforms.citations.reference_style import (
    format_list_entry,
    format_url,
)
from pamphlets.transforms.citations.source_groups import ListedSource, group_sources
from pamphlets.transforms.citations.styled_words import (
    add_full_stop,
    make_inlines,
    put_in_language,
)
from pamphlets.transforms.citations.urls import make_url_link

SortPieces = tuple[tuple[bool, str], ...]
MAX_PLAIN_ENTRIES: Final = 20  # entries of a list without small headings
SortKey = tuple[bool, tuple[SortPieces, ...], tuple[str, ...]]

_LIGATURES: Final = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_LEADING_ARTICLE: Final = re.compile(
    r"\W*(?:l['’]|(?:les?|la|une?|des)\s)\s*(?=\w)", re.IGNORECASE
)
_SORT_PIECE: Final = re.compile(r"\d+|[^\W\d_]+")


class NewNodes(NamedTuple):
    """The ids and the place that nodes made here have."""

    ids: Iterator[NodeId]
    span: Span


def make_source_list(
    cited: Iterable[BibliographyEntry],
    links: Iterable[Link],
    words: CitationWords,
    new_nodes: NewNodes,
) -> SourceList:
    """Return the list of sources: what was cited and linked in one order, then each law with all its articles.

    A long list is in groups, each in that order.
    """
    laws: dict[str, list[BibliographyEntry]] = {}
    keyed: list[tuple[SortKey, ListedSource]] = []
    urls: set[str] = set()
    for entry in sorted(cited, key=source_sort_key):
        urls.add(entry.url)
        if entry.kind in LAW_TYPES and entry.law_title in laws:
            laws[entry.law_title].append(entry)
            continue
        articles = [entry]
        keyed.append((source_sort_key(entry), articles))
        if entry.kind in LAW_TYPES:
            laws[entry.law_title] = articles
    for link in links:
        if link.target not in urls:
            keyed.append((title_sort_key(to_plain_text(link.children)), link))
    keyed.sort(key=lambda pair: pair[0])
    listed = [item for _, item in keyed]
    groups: tuple[SourceGroup, ...] = ()
    if len(listed) > MAX_PLAIN_ENTRIES:
        listed, groups = group_sources(listed, words)
    node = next(new_nodes.ids)
    groups = tuple([group._replace(node=next(new_nodes.ids)) for group in groups])
    lang = words.reference_lang
    entries = [_make_list_entry(item, lang, *new_nodes) for item in listed]
    return SourceList(tuple(entries), node, new_nodes.span, groups)


def _make_list_entry(
    item: ListedSource, lang: str, node_ids: Iterator[NodeId], span: Span
) -> Paragraph:
    """Return one entry of the list: a source, the articles of a law, or a link's words and its address.

    `lang` is that of references, where it is not the text's own.
    """
    node = next(node_ids)
    inlines: Inlines
    if isinstance(item, Link):
        words = to_plain_text(item.children).strip()
        url: Inline = make_url_link(item.target, next(node_ids), span)
        inlines = (url,)
        if words:
            inlines = (Text(f"{words}, ", span), url)
    elif item[0].kind in LAW_TYPES:
        inlines = format_listed_law(item, node_ids, span)
    else:
        inlines = make_inlines(format_list_entry(item[0]), span)
        if item[0].url:
            url = format_url(item[0].url, node_ids, span)
            inlines += (Text(", ", span), url)
    entry = add_full_stop(inlines, span)
    if not isinstance(item, Link):
        entry = put_in_language(entry, lang, span)
    return Paragraph(entry, node, span)


def source_sort_key(entry: BibliographyEntry) -> SortKey:
    """Return what a source is sorted by: laws last, accents and articles of no account, numbers by value."""
    title = _LEADING_ARTICLE.sub("", entry.title, count=1)
    if entry.kind in LAW_TYPES:
        parts = (entry.law_title, entry.number, title)
        return True, tuple(map(split_sort_pieces, parts)), reversed_accents(entry.law_title)
    names = responsible_names(entry)
    if not names:
        return title_sort_key(entry.title)
    name = names[0]
    first = name.literal or sorted_surname(name) or name.given
    given = "" if name.literal else name.given
    parts = (first, given, title)
    return False, tuple(map(split_sort_pieces, parts)), reversed_accents("".join(parts))


def title_sort_key(words: str) -> SortKey:
    """Return what a title is sorted by, or the words of a link."""
    title = _LEADING_ARTICLE.sub("", words, count=1)
    return False, (split_sort_pieces(title),), reversed_accents(title)


def split_sort_pieces(text: str) -> SortPieces:
    """Return letters without accents or capitals, run together, and the numbers between them by value."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    pieces: list[tuple[bool, str]] = []
    for piece in _SORT_PIECE.findall(bare):
        if piece[0].isdecimal():
            pieces.append((False, piece.zfill(12)))
        elif pieces and pieces[-1][0]:
            pieces[-1] = (True, pieces[-1][1] + piece)
        else:
            pieces.append((True, piece))
    return tuple(pieces)


def reversed_accents(text: str) -> tuple[str, ...]:
    """Return the accents of a text, last letter first: cote, côte, coté, côté. They decide between equals."""
    accents: list[str] = []
    for char in unicodedata.normalize("NFD", text.translate(_LIGATURES).casefold()):
        if unicodedata.combining(char) and accents:
            accents[-1] += char
        elif char.isalnum():
            accents.append("")
    accents.reverse()
    return tuple(accents)

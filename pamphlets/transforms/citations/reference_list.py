"""What was cited, and what was linked -> the list of sources, each once, in order."""

from collections.abc import Iterable, Iterator

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import LAWS, Entry
from pamphlets.document.nodes import Inlines, Link, Paragraph, SourceList, Text, plain
from pamphlets.transforms.citations.legal_references import listed_law
from pamphlets.transforms.citations.order import Rank, rank, rank_of_words
from pamphlets.transforms.citations.reference_style import listed, point
from pamphlets.transforms.citations.urls import shown


def listing(cited: Iterable[Entry], links: Iterable[Link], nodes: Iterator[NodeId], span: Span) -> SourceList:
    """Return the list of sources: what was cited and linked in one order, then each law with all its articles."""
    entries = sorted(cited, key=rank)
    laws: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind in LAWS:
            laws.setdefault(entry.code, []).append(entry)
    addresses = {entry.url for entry in entries}
    found: list[tuple[Rank, list[Entry] | Link]] = [(rank(group[0]), group) for group in laws.values()]
    found += [(rank(entry), [entry]) for entry in entries if entry.kind not in LAWS]
    found += [(rank_of_words(plain(link.children)), link) for link in links if link.target not in addresses]
    node = next(nodes)
    ordered = [what for _, what in sorted(found, key=lambda pair: pair[0])]
    return SourceList(tuple(_paragraph(what, nodes, span) for what in ordered), node, span)


def _paragraph(what: list[Entry] | Link, nodes: Iterator[NodeId], span: Span) -> Paragraph:
    """Return one entry of the list."""
    node = next(nodes)
    if isinstance(what, Link):
        words = _linked(what, nodes, span)
    elif what[0].kind in LAWS:
        words = listed_law(what, nodes, span)
    else:
        words = listed(what[0], nodes, span)
    return Paragraph(point(words, span), node, span)


def _linked(link: Link, nodes: Iterator[NodeId], span: Span) -> Inlines:
    """Return what a link was called in the text, and where it leads."""
    words = plain(link.children).strip()
    address = Link(link.target, (Text(shown(link.target), span),), bare=True, node=next(nodes), span=span)
    return (Text(f"{words}, ", span), address) if words else (address,)

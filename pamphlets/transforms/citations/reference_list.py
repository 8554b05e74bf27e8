"""What was cited, and what was linked -> the list of sources, each once, in order."""

from collections.abc import Iterable, Iterator

from pamphlets.core.source import NodeId, Span
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry
from pamphlets.document.nodes import Inlines, Link, Paragraph, SourceList, Text, to_plain_text
from pamphlets.transforms.citations.legal_references import format_listed_law
from pamphlets.transforms.citations.order import SortKey, source_sort_key, title_sort_key
from pamphlets.transforms.citations.reference_style import add_full_stop, format_list_entry
from pamphlets.transforms.citations.urls import shorten_url


def make_source_list(
    cited: Iterable[BibliographyEntry], links: Iterable[Link], nodes: Iterator[NodeId], span: Span
) -> SourceList:
    """Return the list of sources: what was cited and linked in one order, then each law with all its articles."""
    entries = sorted(cited, key=source_sort_key)
    laws: dict[str, list[BibliographyEntry]] = {}
    for entry in entries:
        if entry.kind in LAW_TYPES:
            laws.setdefault(entry.law_title, []).append(entry)
    addresses = {entry.url for entry in entries}
    found: list[tuple[SortKey, list[BibliographyEntry] | Link]] = [
        (source_sort_key(group[0]), group) for group in laws.values()
    ]
    found += [(source_sort_key(entry), [entry]) for entry in entries if entry.kind not in LAW_TYPES]
    found += [
        (title_sort_key(to_plain_text(link.children)), link)
        for link in links
        if link.target not in addresses
    ]
    node = next(nodes)
    ordered = [what for _, what in sorted(found, key=lambda pair: pair[0])]
    return SourceList(tuple(_make_list_entry(what, nodes, span) for what in ordered), node, span)


def _make_list_entry(
    what: list[BibliographyEntry] | Link, nodes: Iterator[NodeId], span: Span
) -> Paragraph:
    """Return one entry of the list."""
    node = next(nodes)
    if isinstance(what, Link):
        words = _format_link(what, nodes, span)
    elif what[0].kind in LAW_TYPES:
        words = format_listed_law(what, nodes, span)
    else:
        words = format_list_entry(what[0], nodes, span)
    return Paragraph(add_full_stop(words, span), node, span)


def _format_link(link: Link, nodes: Iterator[NodeId], span: Span) -> Inlines:
    """Return what a link was called in the text, and where it leads."""
    words = to_plain_text(link.children).strip()
    address = Link(
        link.target,
        (Text(shorten_url(link.target), span),),
        is_bare=True,
        node=next(nodes),
        span=span,
    )
    return (Text(f"{words}, ", span), address) if words else (address,)

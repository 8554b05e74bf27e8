"""Facts of sources -> faults of naming them, and what cited ones are to be looked at: they make a draft, or are on copies."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from itertools import chain
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, error, notice
from pamphlets.document.bibliography import LAW_TYPES, Bibliography, Fact
from pamphlets.document.metadata import FactOrigin, Meta
from pamphlets.document.nodes import Citation, CitationItem, Document
from pamphlets.document.traversal import walk_document_inlines

# Whether the facts on copies are of laws -> what a text says of their origin.
_ORIGINS: Final[Mapping[frozenset[bool], FactOrigin]] = MappingProxyType(
    {
        frozenset(): "",
        frozenset({True}): "laws",
        frozenset({False}): "pages",
        frozenset({True, False}): "both",
    }
)


def find_named_facts(item: CitationItem, bibliography: Bibliography) -> list[Fact]:
    """Return each fact that a citation names and its source has; what is unknown is left out."""
    entry = bibliography.entries.get(item.key)
    if entry is None:
        return []
    return [entry.facts[name] for name in item.facts if name in entry.facts]


def check_all_named_facts(
    document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the facts named anywhere in a text, whatever formats print of it."""
    for inline in walk_document_inlines(document):
        if isinstance(inline, Citation):
            for item in inline.items:
                yield from check_named_facts(document, item, bibliography)


def check_named_facts(
    document: Document, item: CitationItem, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    """Yield the fault of each fact named that its source lacks, or that must not be cited."""
    entry = bibliography.entries.get(item.key)
    if entry is None:
        return
    for name in item.facts:
        fact = entry.facts.get(name)
        fields = {"key": item.key, "fact": name}
        if fact is None:
            near = "".join(get_close_matches(name, entry.facts, n=1))
            code = "fact-near" if near else "fact-unknown"
            yield error(code, document.source, item.span, **fields, near=near)
        elif fact.confidence == "leave-out":
            yield error("fact-left-out", document.source, item.span, **fields)


def describe_fact_states(
    document: Document, citations: Iterable[Citation], bibliography: Bibliography
) -> tuple[Meta, tuple[Diagnostic, ...]]:
    """Return the front matter that says what has still to be verified, and a notice for each class of facts there is.

    It counts the facts cited that nobody has read over, each once, and says of what those are that stand on copies.
    """
    unverified: dict[str, CitationItem] = {}
    on_copies: dict[str, CitationItem] = {}
    are_laws: set[bool] = set()
    items = chain.from_iterable(citation.items for citation in citations)
    for item in items:
        for fact in find_named_facts(item, bibliography):
            name = f"{item.key}#{fact.id}"
            if fact.is_unverified:
                unverified.setdefault(name, item)
            elif fact.is_verified_on_copies:
                on_copies.setdefault(name, item)
                are_laws.add(bibliography.entries[item.key].kind in LAW_TYPES)
    meta = replace(
        document.meta,
        unverified_fact_count=len(unverified),
        facts_on_copies=_ORIGINS[frozenset(are_laws)],
    )
    remarks = (
        *_report_facts("fact-doubtful", document, unverified),
        *_report_facts("fact-copied", document, on_copies),
    )
    return meta, remarks


def _report_facts(
    code: str, document: Document, items: Mapping[str, CitationItem]
) -> Iterator[Diagnostic]:
    """Yield one notice about facts that a text cites, by their names, where there are any."""
    if items:
        name, first = next(iter(items.items()))
        key, _, fact_id = name.partition("#")
        fields = {"count": str(len(items)), "key": key, "fact": fact_id}
        yield notice(code, document.source, first.span, **fields, facts=" ".join(items))

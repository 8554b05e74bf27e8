"""Facts of sources -> faults of naming them, and how many cited ones make a text a draft."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from pamphlets.core.source import Diagnostic, error, notice
from pamphlets.document.bibliography import Bibliography, Fact
from pamphlets.document.nodes import Citation, CitationItem, Document
from pamphlets.document.traversal import walk_document_inlines


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


def count_unverified_facts(
    document: Document, citations: Iterable[Citation], bibliography: Bibliography
) -> tuple[int, tuple[Diagnostic, ...]]:
    """Return how many facts cited have still to be verified, each counted once, and a notice where there are any."""
    unverified: dict[tuple[str, str], CitationItem] = {}
    for citation in citations:
        for item in citation.items:
            for fact in find_named_facts(item, bibliography):
                if fact.is_unverified:
                    unverified.setdefault((item.key, fact.id), item)
    if not unverified:
        return 0, ()
    (key, fact_id), first = next(iter(unverified.items()))
    names = " ".join(f"{source}#{name}" for source, name in unverified)
    fields = {"count": str(len(unverified)), "key": key, "fact": fact_id, "facts": names}
    remark = notice("fact-doubtful", document.source, first.span, **fields)
    return len(unverified), (remark,)

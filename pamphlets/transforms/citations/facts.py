"""Facts of sources -> faults of naming them, and the line that makes a text a draft."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from pamphlets.core.source import Diagnostic, error, notice
from pamphlets.document.bibliography import Bibliography, Fact
from pamphlets.document.metadata import DRAFT_LINE
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


def make_draft_line(
    document: Document, citations: Iterable[Citation], bibliography: Bibliography
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the line at the foot of every page, and a notice where facts to be verified make the text a draft."""
    own_line = document.meta.draft
    unverified: dict[tuple[str, str], CitationItem] = {}
    for citation in citations:
        for item in citation.items:
            for fact in find_named_facts(item, bibliography):
                if fact.is_unverified:
                    unverified.setdefault((item.key, fact.id), item)
    if not unverified or DRAFT_LINE in own_line:
        return own_line, ()
    (key, fact_id), first = next(iter(unverified.items()))
    count = str(len(unverified))
    remark = notice(
        "fact-doubtful", document.source, first.span, count=count, key=key, fact=fact_id
    )
    return f"{own_line} — {DRAFT_LINE}" if own_line else DRAFT_LINE, (remark,)

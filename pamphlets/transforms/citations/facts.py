"""The facts that citations name -> what is wrong with naming them, and whether one has still to be verified."""

from collections.abc import Iterable, Iterator

from pamphlets.core.source import Diagnostic, error, notice
from pamphlets.document.bibliography import Bibliography, Fact
from pamphlets.document.metadata import DRAFT_LINE
from pamphlets.document.nodes import Citation, CitationItem, Document


def find_named_facts(item: CitationItem, register: Bibliography) -> Iterator[Fact]:
    """Yield each fact that a citation names and its source has; what is unknown is left out."""
    entry = register.entries.get(item.key)
    yield from (entry.facts[name] for name in item.facts if entry and name in entry.facts)


def check_named_facts(
    document: Document, item: CitationItem, register: Bibliography
) -> Iterator[Diagnostic]:
    """Yield the fault of each fact named that its source lacks, or that must not be cited."""
    entry = register.entries.get(item.key)
    for name in item.facts if entry else ():
        fields = {"key": item.key, "fact": name}
        fact = entry.facts.get(name) if entry else None
        if entry and fact is None:
            from difflib import get_close_matches  # only where there is a fault to tell

            near = "".join(get_close_matches(name, entry.facts, n=1))
            yield error(
                "fact-near" if near else "fact-unknown",
                document.source,
                item.span,
                **fields,
                near=near,
            )
        elif fact and fact.confidence == "leave-out":
            yield error("fact-left-out", document.source, item.span, **fields)


def make_draft_line(
    document: Document, citations: Iterable[Citation], register: Bibliography
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the line at the foot of every page, and a notice where facts to be verified make the text a draft."""
    own = document.meta.draft
    items = [item for citation in citations for item in citation.items]
    doubtful = [
        (item, fact)
        for item in items
        for fact in find_named_facts(item, register)
        if fact.is_unverified
    ]
    if not doubtful or DRAFT_LINE in own:
        return own, ()
    item, fact = doubtful[0]
    count = str(len({(one.key, each.id) for one, each in doubtful}))
    said = notice(
        "fact-doubtful", document.source, item.span, count=count, key=item.key, fact=fact.id
    )
    return f"{own} — {DRAFT_LINE}" if own else DRAFT_LINE, (said,)

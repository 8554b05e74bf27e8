"""A text as read, the register, the day -> what is to be said of its claims, and what to list of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pamphlets.checks.claims.archive import Archive, unheld
from pamphlets.checks.claims.attributed import attribution_faults
from pamphlets.checks.claims.coverage import At, Cited, cited
from pamphlets.checks.claims.exemptions import innocent
from pamphlets.checks.claims.names import Mention, authors, mentions
from pamphlets.checks.claims.passages import Passage, passages
from pamphlets.checks.claims.register_checks import figure_faults, printed_in
from pamphlets.checks.claims.sans_source import Exemption, exemptions
from pamphlets.checks.claims.stale import stale, stale_doubts
from pamphlets.checks.claims.unsourced import Claims, claims_in, unsourced
from pamphlets.core.source import Diagnostic, Span, notice, warning
from pamphlets.document.bibliography import Party, Register
from pamphlets.document.nodes import Citation, Document
from pamphlets.document.traversal import every_inline
from pamphlets.transforms.citations.facts import fact_faults


@dataclass(frozen=True, slots=True)
class Exempted:
    """A sentence that claims something and needs no source, by its author's reason."""

    span: Span
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What a text's claims come to: what is said of them, and four lists for those who answer for it."""

    document: Document
    said: tuple[Diagnostic, ...]
    exempted: tuple[Exempted, ...]
    doubtful: tuple[Cited, ...]
    stale: tuple[Cited, ...]
    names: tuple[Mention, ...]


def judge(
    document: Document,
    register: Register,
    today: date,
    parties: Sequence[Party] = (),
    archive: Archive | None = None,
) -> Findings:
    """Return the findings about a document whose citations are not yet written out.

    Only French is understood: of a text in another language names, quotations and the age of facts alone are looked at.
    """
    found = passages(document)
    own = innocent(document.meta, register)
    printed = printed_in(found, own)
    facts = cited(document, found, register)
    exemption, said = exemptions(document, found)
    free = frozenset((one.passage, one.sentence) for one in exemption)
    told = [*said, *_misnamed(document, register)]
    if document.meta.lang.partition("-")[0] == "fr":
        claims = claims_in(found, printed)
        told += _idle(document, exemption, claims)
        told += unsourced(document, found, claims, free, own)
        told += figure_faults(document, found, facts, printed, free)
        told += attribution_faults(document, found, facts)
    else:
        told.append(notice("claims-language", document.source, lang=document.meta.lang))
    if archive is not None:
        told += unheld(document, found, register, archive, free)
    old = stale(facts, document.meta.stale_after, today)
    told += stale_doubts(document.source, old, facts, printed)
    return Findings(
        document,
        tuple(sorted(told, key=lambda one: one.span.start)),
        tuple(_exempted(one, found) for one in exemption),
        _once(facts),
        old,
        mentions(document, found, (*parties, *authors(register))),
    )


def _misnamed(document: Document, register: Register) -> Iterator[Diagnostic]:
    """Yield the faults of facts named: of the whole text, whatever formats print of it."""
    for inline in every_inline(document):
        for item in inline.items if isinstance(inline, Citation) else ():
            yield from fact_faults(document, item, register)


def _idle(document: Document, exemption: Sequence[Exemption], claims: Mapping[At, Claims]) -> Iterator[Diagnostic]:
    """Yield a warning for each comment whose sentence claims nothing."""
    for one in exemption:
        if (one.passage, one.sentence) not in claims:
            yield warning("exempt-nothing", document.source, one.span)


def _exempted(one: Exemption, found: Sequence[Passage]) -> Exempted:
    """Return the sentence that a comment exempts."""
    passage = found[one.passage]
    return Exempted(one.span, one.reason, passage.words(passage.sentences[one.sentence]))


def _once(facts: Sequence[Cited]) -> tuple[Cited, ...]:
    """Return the facts that someone has still to verify, each once."""
    found: dict[tuple[str, str], Cited] = {}
    for one in facts:
        if one.fact.doubtful:
            found.setdefault((one.item.key, one.fact.id), one)
    return tuple(found.values())

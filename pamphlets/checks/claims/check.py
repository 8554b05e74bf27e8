"""A text as read, the register, the day -> what is to be said of its claims, and what to list of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pamphlets.checks.claims.archive import ArchiveTexts, find_missing_quotations
from pamphlets.checks.claims.attributed import check_attributions
from pamphlets.checks.claims.coverage import CitedFact, SentenceIndex, find_cited_facts
from pamphlets.checks.claims.exemptions import compile_exempt_pattern
from pamphlets.checks.claims.names import NameMention, find_name_mentions, list_authors
from pamphlets.checks.claims.passages import Passage, read_passages
from pamphlets.checks.claims.register_checks import check_figures, find_printed_quantities
from pamphlets.checks.claims.sans_source import Exemption, find_exemptions
from pamphlets.checks.claims.stale import check_stale_facts, find_stale_facts
from pamphlets.checks.claims.unsourced import SentenceClaims, find_claims, find_unsourced_claims
from pamphlets.core.source import Diagnostic, Span, notice, warning
from pamphlets.document.bibliography import Bibliography, NamedParty
from pamphlets.document.nodes import Citation, Document
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.transforms.citations.facts import check_named_facts


@dataclass(frozen=True, slots=True)
class ExemptedSentence:
    """A sentence that claims something and needs no source, by its author's reason."""

    span: Span
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ClaimFindings:
    """What a text's claims come to: what is said of them, and four lists for those who answer for it."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    exempted_sentences: tuple[ExemptedSentence, ...]
    doubtful_facts: tuple[CitedFact, ...]
    stale_facts: tuple[CitedFact, ...]
    name_mentions: tuple[NameMention, ...]


def check_claims(
    document: Document,
    register: Bibliography,
    today: date,
    parties: Sequence[NamedParty] = (),
    archive: ArchiveTexts | None = None,
) -> ClaimFindings:
    """Return the findings about a document whose citations are not yet written out.

    Only French is understood: of a text in another language names, quotations and the age of facts alone are looked at.
    """
    found = read_passages(document)
    own = compile_exempt_pattern(document.meta, register)
    printed = find_printed_quantities(found, own)
    facts = find_cited_facts(document, found, register)
    exemption, said = find_exemptions(document, found)
    free = frozenset((one.passage_number, one.sentence_number) for one in exemption)
    told = [*said, *_check_all_named_facts(document, register)]
    if document.meta.lang.partition("-")[0] == "fr":
        claims = find_claims(found, printed)
        told += _find_idle_exemptions(document, exemption, claims)
        told += find_unsourced_claims(document, found, claims, free, own)
        told += check_figures(document, found, facts, printed, free)
        told += check_attributions(document, found, facts)
    else:
        told.append(notice("claims-language", document.source, lang=document.meta.lang))
    if archive is not None:
        told += find_missing_quotations(document, found, register, archive, free)
    old = find_stale_facts(facts, document.meta.stale_after, today)
    told += check_stale_facts(document.source, old, facts, printed)
    return ClaimFindings(
        document,
        tuple(sorted(told, key=lambda one: one.span.start)),
        tuple(_describe_exemption(one, found) for one in exemption),
        _list_doubtful_facts(facts),
        old,
        find_name_mentions(document, found, (*parties, *list_authors(register))),
    )


def _check_all_named_facts(document: Document, register: Bibliography) -> Iterator[Diagnostic]:
    """Yield the faults of facts named: of the whole text, whatever formats print of it."""
    for inline in walk_document_inlines(document):
        for item in inline.items if isinstance(inline, Citation) else ():
            yield from check_named_facts(document, item, register)


def _find_idle_exemptions(
    document: Document,
    exemption: Sequence[Exemption],
    claims: Mapping[SentenceIndex, SentenceClaims],
) -> Iterator[Diagnostic]:
    """Yield a warning for each comment whose sentence claims nothing."""
    for one in exemption:
        if (one.passage_number, one.sentence_number) not in claims:
            yield warning("exempt-nothing", document.source, one.span)


def _describe_exemption(one: Exemption, found: Sequence[Passage]) -> ExemptedSentence:
    """Return the sentence that a comment exempts."""
    passage = found[one.passage_number]
    return ExemptedSentence(
        one.span, one.reason, passage.sentence_text(passage.sentences[one.sentence_number])
    )


def _list_doubtful_facts(facts: Sequence[CitedFact]) -> tuple[CitedFact, ...]:
    """Return the facts that someone has still to verify, each once."""
    found: dict[tuple[str, str], CitedFact] = {}
    for one in facts:
        if one.fact.is_unverified:
            found.setdefault((one.item.key, one.fact.id), one)
    return tuple(found.values())

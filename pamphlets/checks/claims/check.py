"""Document as read, bibliography, day -> what is said of its claims, and what to list of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pamphlets.checks.claims.analysis import TextAnalysis, find_printed_quantities
from pamphlets.checks.claims.archive import ArchiveTexts, find_missing_quotations
from pamphlets.checks.claims.coverage import CitedFact, find_cited_facts
from pamphlets.checks.claims.exemptions import (
    Exemption,
    find_exemptions,
    list_exempt_words,
)
from pamphlets.checks.claims.fact_checks import (
    check_attributions,
    check_figures,
    check_stale_facts,
    find_copied_facts,
    find_doubtful_facts,
    find_stale_facts,
)
from pamphlets.checks.claims.names import NameMention, find_name_mentions, list_authors
from pamphlets.checks.claims.passages.block_passages import read_passages
from pamphlets.checks.claims.unsourced import find_claims, find_unsourced_claims
from pamphlets.core.source import Diagnostic, Span, notice
from pamphlets.document.bibliography import Bibliography, NamedParty
from pamphlets.document.nodes import Document
from pamphlets.transforms.citations.facts import check_all_named_facts


@dataclass(frozen=True, slots=True)
class ExemptedSentence:
    """A sentence that claims something and needs no source, by its author's reason."""

    span: Span
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ClaimFindings:
    """What a text's claims come to: what is said of them, and five lists for those who answer for it."""

    document: Document
    bibliography: Bibliography
    diagnostics: tuple[Diagnostic, ...]
    exempted_sentences: tuple[ExemptedSentence, ...]
    doubtful_facts: tuple[CitedFact, ...]
    copied_facts: tuple[CitedFact, ...]
    stale_facts: tuple[CitedFact, ...]
    name_mentions: tuple[NameMention, ...]


def check_claims(
    document: Document,
    bibliography: Bibliography,
    today: date,
    parties: Sequence[NamedParty] = (),
    archive: ArchiveTexts | None = None,
) -> ClaimFindings:
    """Return the findings about a document whose citations are not yet written out.

    Only French is understood: of a text in another language names, quotations and the age of facts alone are looked at.
    """
    passages = read_passages(document.blocks)
    exempt_words = list_exempt_words(document.meta, bibliography)
    exemptions, diagnostics = find_exemptions(document, passages)
    facts = find_cited_facts(document, passages, bibliography)
    printed = find_printed_quantities(passages, exempt_words)
    exempted = frozenset(exemption.sentence for exemption in exemptions)
    analysis = TextAnalysis(
        document, bibliography, passages, facts, printed, exempt_words, exempted
    )
    diagnostics += check_all_named_facts(document, bibliography)
    diagnostics += _check_sentences(analysis, exemptions)
    if archive is not None:
        diagnostics += find_missing_quotations(analysis, archive)
    stale_facts = find_stale_facts(analysis, today)
    diagnostics += check_stale_facts(analysis, stale_facts)
    exempted_sentences: list[ExemptedSentence] = []
    for span, reason, index in exemptions:
        sentence = passages[index.passage].sentence_text(index.sentence)
        exempted_sentences.append(ExemptedSentence(span, reason, sentence))
    return ClaimFindings(
        document,
        bibliography,
        tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.span.start)),
        tuple(exempted_sentences),
        find_doubtful_facts(analysis),
        find_copied_facts(analysis),
        stale_facts,
        find_name_mentions(document, passages, (*parties, *list_authors(bibliography))),
    )


def _check_sentences(
    analysis: TextAnalysis, exemptions: Sequence[Exemption]
) -> Iterator[Diagnostic]:
    """Yield what is said of a French text's sentences; of another language, that none was read."""
    source, lang = analysis.document.source, analysis.document.meta.lang
    if lang.partition("-")[0] != "fr":
        yield notice("claims-language", source, lang=lang)
        return
    claims = find_claims(analysis)
    for exemption in exemptions:
        if exemption.sentence not in claims:
            yield notice("exempt-nothing", source, exemption.span)
    yield from find_unsourced_claims(analysis, claims)
    yield from check_figures(analysis)
    yield from check_attributions(analysis)

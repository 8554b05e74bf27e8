"""TextAnalysis -> the sentences whose claims nothing covers.

A claim is a sum, a share, a date, a length of time or a number, or a quotation of five words or more. A heading, a
pull quote, the summary and a box that sums up may repeat a figure that the text has under a note; so may the text
around a table that is sourced. `claim_context.py` says which sentences claim less than others.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from pamphlets.checks.claims.analysis import TextAnalysis
from pamphlets.checks.claims.claim_context import (
    ClaimContext,
    SentenceClaims,
    find_text_kind,
    is_computed,
    is_repeated,
)
from pamphlets.checks.claims.coverage import (
    SentenceIndex,
    find_covering_calls,
    list_cited_articles,
)
from pamphlets.checks.claims.exemptions import select_claims
from pamphlets.checks.claims.quantities import Quantity, find_quantities
from pamphlets.checks.claims.sentences import (
    MIN_QUOTATION_WORDS,
    SentenceRange,
    find_quotations,
)
from pamphlets.core.source import Diagnostic, Span, notice
from pamphlets.languages.wording import quote_words
from pamphlets.transforms.citations.notes.named_articles import names_article

_MAX_SHOWN_LENGTH: Final = 80  # characters of a sentence: enough to find it again


def find_claims(analysis: TextAnalysis) -> dict[SentenceIndex, SentenceClaims]:
    """Return the claims of each sentence that has any."""
    claims: dict[SentenceIndex, SentenceClaims] = {}
    kind = find_text_kind(analysis.passages)
    for passage_number, passage in enumerate(analysis.passages):
        if passage.kind == "source-line":
            continue
        quotations = find_quotations(passage.text)
        if passage.kind == "quote" and len(passage.text.split()) >= MIN_QUOTATION_WORDS:
            quotations = [SentenceRange(0, len(passage.text))]
        for sentence, (start, stop) in enumerate(passage.sentences):
            index = SentenceIndex(passage_number, sentence)
            quantities = analysis.printed[index].claimed_quantities
            quantities = kind.select_claims(index, passage, quantities)
            quoted = [
                quotation for quotation in quotations if start <= quotation.start < stop
            ]
            if quantities or quoted:
                claims[index] = SentenceClaims(quantities, quoted)
    return claims


def find_unsourced_claims(
    analysis: TextAnalysis, claims: dict[SentenceIndex, SentenceClaims]
) -> Iterator[Diagnostic]:
    """Yield a remark for each sentence whose claims nothing covers and no comment exempts."""
    source = analysis.document.source
    articles = list_cited_articles(analysis.document, analysis.bibliography)
    sourced: list[Quantity] = []
    bare: list[SentenceIndex] = []
    for index, claim in claims.items():
        passage = analysis.passages[index.passage]
        words = passage.sentence_text(index.sentence)
        is_named = any(names_article(words, entry, articles) for entry in articles)
        if passage.is_sourced or is_named or find_covering_calls(passage, index.sentence):
            sourced += claim.quantities
        elif index not in analysis.exempted and not passage.is_row_label:
            bare.append(index)
    context = ClaimContext(analysis, claims, sourced)
    for index in bare:
        printed = context.list_printed(index.passage)
        sourced += [each for each in claims[index].quantities if is_computed(each, printed)]
    for index in bare:
        passage = analysis.passages[index.passage]
        if context.is_spoken_in_text(passage):
            continue
        quantities = context.select_doubtful(index)
        if quantities:
            located = [analysis.locate(index, quantity) for quantity in quantities]
            fields = {
                "words": tuple(quote_words(words) for _, words in located),
                "sentence": shorten_sentence(passage.sentence_text(index.sentence)),
            }
            yield notice("claim-unsourced", source, located[0][0], **fields)
        for start, stop in claims[index].quotations:
            words = shorten_sentence(passage.text[start:stop])
            yield notice(
                "quotation-unsourced", source, passage.source_span(start, stop), words=words
            )
    yield from _check_summary(analysis, sourced)


def _check_summary(
    analysis: TextAnalysis, sourced: Sequence[Quantity]
) -> Iterator[Diagnostic]:
    """Yield a remark for each figure in the title, its second line and the summary that the text has under no note."""
    source, meta = analysis.document.source, analysis.document.meta
    for field, line in (
        ("title", meta.title),
        ("subtitle", meta.subtitle),
        ("summary", meta.summary),
    ):
        for quantity in select_claims(line, find_quantities(line), analysis.exempt_words):
            if is_repeated(quantity, sourced):
                continue
            words = line[quantity.start : quantity.stop]
            span = meta.span_of(field)
            start = source.text.find(words, max(span.start, 0))
            if start >= 0:
                span = Span(start, start + len(words))
            yield notice("summary-unsourced", source, span, words=words)


def shorten_sentence(sentence: str) -> str:
    """Return a sentence as far as one needs it to find it again."""
    if len(sentence) <= _MAX_SHOWN_LENGTH:
        return sentence
    return sentence[: _MAX_SHOWN_LENGTH - 1].rstrip() + "…"

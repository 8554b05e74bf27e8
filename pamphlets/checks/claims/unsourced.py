"""TextAnalysis -> the sentences whose claims nothing covers.

A claim is a sum, a share, a date, a length of time or a number, or a quotation of five words or more. What tells the
reader what to do (`::: étapes`) may count and time the doing. A heading, a pull quote and the summary may repeat a
figure that the text has under a note.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.checks.claims.analysis import TextAnalysis, is_same_quantity
from pamphlets.checks.claims.coverage import SentenceIndex, find_covering_calls
from pamphlets.checks.claims.exemptions import select_claims
from pamphlets.checks.claims.quantities import Quantities, Quantity, find_quantities
from pamphlets.checks.claims.sentences import (
    MIN_QUOTATION_WORDS,
    SentenceRange,
    find_quotations,
)
from pamphlets.core.source import Diagnostic, Span, error

_MAX_SHOWN_LENGTH: Final = 80  # characters of a sentence: enough to find it again


class SentenceClaims(NamedTuple):
    """What one sentence claims: its quantities, and what it quotes."""

    quantities: Quantities
    quotations: list[SentenceRange]


def find_claims(analysis: TextAnalysis) -> dict[SentenceIndex, SentenceClaims]:
    """Return the claims of each sentence that has any."""
    claims: dict[SentenceIndex, SentenceClaims] = {}
    for passage_number, passage in enumerate(analysis.passages):
        quotations = find_quotations(passage.text)
        if passage.kind == "quote" and len(passage.text.split()) >= MIN_QUOTATION_WORDS:
            quotations = [SentenceRange(0, len(passage.text))]
        for sentence, (start, stop) in enumerate(passage.sentences):
            index = SentenceIndex(passage_number, sentence)
            quantities = analysis.printed[index].claimed_quantities
            if passage.kind == "step":
                quantities = tuple(
                    each for each in quantities if each.kind not in ("count", "duration")
                )
            quoted = [
                quotation for quotation in quotations if start <= quotation.start < stop
            ]
            if quantities or quoted:
                claims[index] = SentenceClaims(quantities, quoted)
    return claims


def find_unsourced_claims(
    analysis: TextAnalysis, claims: dict[SentenceIndex, SentenceClaims]
) -> Iterator[Diagnostic]:
    """Yield an error for each sentence whose claims nothing covers and no comment exempts."""
    source = analysis.document.source
    sourced: list[Quantity] = []
    bare: list[SentenceIndex] = []
    for index, claim in claims.items():
        if find_covering_calls(analysis.passages[index.passage], index.sentence):
            sourced += claim.quantities
        elif (
            index not in analysis.exempted
            and not analysis.passages[index.passage].is_row_label
        ):
            bare.append(index)
    for index in bare:
        passage = analysis.passages[index.passage]
        quantities = claims[index].quantities
        if passage.kind in ("heading", "pull-quote"):
            quantities = tuple(
                each for each in quantities if not _is_repeated(each, sourced)
            )
        if quantities:
            located = [analysis.locate(index, quantity) for quantity in quantities]
            words = ", ".join(f"“{words}”" for _, words in located)
            sentence = shorten_sentence(passage.sentence_text(index.sentence))
            yield error(
                "claim-unsourced", source, located[0][0], words=words, sentence=sentence
            )
        for start, stop in claims[index].quotations:
            words = shorten_sentence(passage.text[start:stop])
            yield error(
                "quotation-unsourced", source, passage.source_span(start, stop), words=words
            )
    yield from _check_summary(analysis, sourced)


def _check_summary(
    analysis: TextAnalysis, sourced: Sequence[Quantity]
) -> Iterator[Diagnostic]:
    """Yield an error for each figure in the title, its second line and the summary that the text has under no note."""
    source, meta = analysis.document.source, analysis.document.meta
    for field, line in (
        ("title", meta.title),
        ("subtitle", meta.subtitle),
        ("summary", meta.summary),
    ):
        for quantity in select_claims(line, find_quantities(line), analysis.exempt_words):
            if _is_repeated(quantity, sourced):
                continue
            words = line[quantity.start : quantity.stop]
            span = meta.span_of(field)
            start = source.text.find(words, max(span.start, 0))
            if start >= 0:
                span = Span(start, start + len(words))
            yield error("summary-unsourced", source, span, words=words)


def _is_repeated(quantity: Quantity, sourced: Sequence[Quantity]) -> bool:
    """Return whether the text has a quantity under a note."""
    return any(is_same_quantity(known, quantity) for known in sourced)


def shorten_sentence(sentence: str) -> str:
    """Return a sentence as far as one needs it to find it again."""
    if len(sentence) <= _MAX_SHOWN_LENGTH:
        return sentence
    return sentence[: _MAX_SHOWN_LENGTH - 1].rstrip() + "…"

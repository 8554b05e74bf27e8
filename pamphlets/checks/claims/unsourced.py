"""Sentences that claim something -> those that nothing covers.

A claim is a sum, a share, a date, a length of time or a number, or a quotation of five words or more. What tells the
reader what to do (`::: étapes`) may count and time the doing. A heading, a pull quote and the summary may repeat a
figure that the text has under a note.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.checks.claims.coverage import SentenceIndex, find_covering_calls
from pamphlets.checks.claims.exemptions import select_claims
from pamphlets.checks.claims.passages import Passage
from pamphlets.checks.claims.quantities import Quantity, find_quantities
from pamphlets.checks.claims.quotations import find_quotations
from pamphlets.checks.claims.register_checks import PrintedQuantities, is_same_quantity
from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.document.nodes import Document
from pamphlets.readers.front_matter.front_matter import find_field_span

_MAX_SHOWN_LENGTH: Final = 80  # characters of a sentence: enough to find it again


class SentenceClaims(NamedTuple):
    """What one sentence claims: its quantities, and what it quotes."""

    quantities: tuple[Quantity, ...]
    quotations: tuple[tuple[int, int], ...]


def find_claims(
    found: Sequence[Passage], printed: PrintedQuantities
) -> dict[SentenceIndex, SentenceClaims]:
    """Return the claims of each sentence that has any."""
    made: dict[SentenceIndex, SentenceClaims] = {}
    for number, one in enumerate(found):
        quoted = [(q.start, q.stop) for q in find_quotations(one.text)]
        if one.kind == "quote" and len(one.text.split()) >= 5:
            quoted = [(0, len(one.text))]
        for count, (start, stop) in enumerate(one.sentences):
            figures = printed[number, count].claimed_quantities
            if one.kind == "step":
                figures = tuple(q for q in figures if q.kind not in ("count", "duration"))
            inside = tuple(pair for pair in quoted if start <= pair[0] < stop)
            if figures or inside:
                made[number, count] = SentenceClaims(figures, inside)
    return made


def find_unsourced_claims(
    document: Document,
    found: Sequence[Passage],
    claims: dict[SentenceIndex, SentenceClaims],
    free: frozenset[SentenceIndex],
    own: re.Pattern[str],
) -> Iterator[Diagnostic]:
    """Yield an error for each sentence whose claims nothing covers; those in `free` are exempted by a comment."""
    under = [
        q
        for at, claim in claims.items()
        if find_covering_calls(found[at[0]], at[1])
        for q in claim.quantities
    ]
    for at, claim in claims.items():
        one = found[at[0]]
        if at in free or one.is_row_label or find_covering_calls(one, at[1]):
            continue
        figures = claim.quantities
        if one.kind in ("heading", "pull-quote"):
            figures = tuple(
                q for q in figures if not any(is_same_quantity(known, q) for known in under)
            )
        shown = shorten_sentence(one.sentence_text(one.sentences[at[1]]))
        if figures:
            words = ", ".join(f"“{one.text[q.start : q.stop]}”" for q in figures)
            where = one.source_span(figures[0].start, figures[0].stop)
            yield error("claim-unsourced", document.source, where, words=words, sentence=shown)
        for start, stop in claim.quotations:
            words = shorten_sentence(one.text[start:stop])
            yield error(
                "quotation-unsourced", document.source, one.source_span(start, stop), words=words
            )
    yield from _check_summary(document, under, own)


def _check_summary(
    document: Document, under: Sequence[Quantity], own: re.Pattern[str]
) -> Iterator[Diagnostic]:
    """Yield an error for each figure in the title, its second line and the summary that the text has under no note."""
    meta = document.meta
    for field, text in (
        ("title", meta.title),
        ("subtitle", meta.subtitle),
        ("summary", meta.summary),
    ):
        for q in select_claims(text, find_quantities(text), own):
            if not any(is_same_quantity(known, q) for known in under):
                words = text[q.start : q.stop]
                where = _locate_words(
                    document.source, find_field_span(document.source, field), words
                )
                yield error("summary-unsourced", document.source, where, words=words)


def _locate_words(source: Source, at: Span, words: str) -> Span:
    """Return where words stand behind a place of the front matter, or that place."""
    start = source.text.find(words, max(at.start, 0))
    return Span(start, start + len(words)) if start >= 0 else at


def shorten_sentence(sentence: str) -> str:
    """Return a sentence as far as one needs it to find it again."""
    return (
        sentence
        if len(sentence) <= _MAX_SHOWN_LENGTH
        else sentence[: _MAX_SHOWN_LENGTH - 1].rstrip() + "…"
    )

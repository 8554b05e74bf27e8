"""Document, bibliography -> `TextAnalysis`: its passages, the facts they cite, the quantities they print."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pamphlets.checks.claims.coverage import CitedFact, SentenceIndex
from pamphlets.checks.claims.exemptions import ExemptWords, select_claims
from pamphlets.checks.claims.passages.passage import Passage
from pamphlets.checks.claims.quantities import Quantities, Quantity, find_quantities
from pamphlets.core.source import Span
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.nodes import Document


class SentenceQuantities(NamedTuple):
    """The quantities of one sentence, and those of them that claim something."""

    all_quantities: Quantities
    claimed_quantities: Quantities


PrintedQuantities = Mapping[SentenceIndex, SentenceQuantities]


@dataclass(frozen=True, slots=True)
class TextAnalysis:
    """What the checks of claims look at."""

    document: Document
    bibliography: Bibliography
    passages: Sequence[Passage]
    facts: tuple[CitedFact, ...]
    """The facts that it cites."""
    printed: PrintedQuantities
    """The quantities of every sentence."""
    exempt_words: ExemptWords
    """Finds the words of this text in which a number claims nothing."""
    exempted: frozenset[SentenceIndex]
    """The sentences that a comment exempts from a source."""

    def locate(self, index: SentenceIndex, quantity: Quantity) -> tuple[Span, str]:
        """Return where a quantity of a sentence stands in the source, and its words."""
        passage = self.passages[index.passage]
        return passage.source_span(quantity.start, quantity.stop), passage.text[
            quantity.start : quantity.stop
        ]


def find_printed_quantities(
    passages: Sequence[Passage], exempt_words: ExemptWords
) -> PrintedQuantities:
    """Return the quantities of every sentence."""
    printed: dict[SentenceIndex, SentenceQuantities] = {}
    for passage_number, passage in enumerate(passages):
        quantities = find_quantities(passage.text)
        claimed = select_claims(passage.text, quantities, exempt_words)
        for sentence, (start, stop) in enumerate(passage.sentences):
            printed[SentenceIndex(passage_number, sentence)] = SentenceQuantities(
                tuple(
                    quantity for quantity in quantities if start <= quantity.start < stop
                ),
                tuple(quantity for quantity in claimed if start <= quantity.start < stop),
            )
    return printed


def is_same_quantity(known: Quantity, printed: Quantity) -> bool:
    """Return whether a printed quantity is what the bibliography has; a date may say less, never something else."""
    # « 10 000 » for 10 000 euros.
    is_bare = known.kind == "count" and printed.kind in (
        "money",
        "duration",
    )
    if not is_bare and (known.kind, known.unit) != (printed.kind, printed.unit):
        return False
    if known.kind == "date":
        pairs = zip(known.date_parts, printed.date_parts, strict=True)
        return all(not second or not first or first == second for first, second in pairs)
    if known.hedge and known.hedge != printed.hedge:
        return False
    return known.number == printed.number

"""The figures that a sentence prints beside those that the register has for the facts it cites.

Two figures are the same when they are worth the same, however they are written: « 2 milliards d'euros », 2 Md€. Words
that hedge may be added, never dropped: where the register says « près de 97 % », « 97 % » is another claim.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pamphlets.checks.claims.coverage import (
    CitedFact,
    SentenceIndex,
    find_covering_calls,
    list_cited_items,
)
from pamphlets.checks.claims.exemptions import select_claims
from pamphlets.checks.claims.passages import Passage
from pamphlets.checks.claims.quantities import Quantities, Quantity, find_quantities
from pamphlets.core.source import Diagnostic, error, warning
from pamphlets.document.bibliography import Fact
from pamphlets.document.nodes import Document


class SentenceQuantities(NamedTuple):
    """The quantities of one sentence, and those of them that claim something."""

    all_quantities: Quantities
    claimed_quantities: Quantities


PrintedQuantities = Mapping[SentenceIndex, SentenceQuantities]


def is_same_quantity(known: Quantity, printed: Quantity) -> bool:
    """Return whether a printed quantity is what the register has; a date may say less, never something else."""
    bare = known.kind == "count" and printed.kind in (
        "money",
        "duration",
    )  # « 10 000 » for 10 000 euros
    if not bare and (known.kind != printed.kind or known.unit != printed.unit):
        return False
    if known.kind == "date":
        return all(
            not b or not a or a == b
            for a, b in zip(known.date_parts, printed.date_parts, strict=True)
        )
    if known.hedge and known.hedge != printed.hedge:
        return False
    return known.number == printed.number


def list_registered_quantities(fact: Fact) -> Quantities:
    """Return every quantity that the register has of a fact: its value, those of its wording, its day."""
    return (
        *find_quantities(fact.value),
        *find_quantities(fact.wording),
        *find_quantities(str(fact.as_of or "")),
    )


def find_printed_quantities(found: Sequence[Passage], own: re.Pattern[str]) -> PrintedQuantities:
    """Return the quantities of every sentence; `own` is what `innocent` returned."""
    made: dict[SentenceIndex, SentenceQuantities] = {}
    for number, one in enumerate(found):
        every = find_quantities(one.text)
        claims = select_claims(one.text, every, own)
        for count, (start, stop) in enumerate(one.sentences):
            every_here = tuple(q for q in every if start <= q.start < stop)
            made[number, count] = SentenceQuantities(
                every_here, tuple(q for q in every_here if q in claims)
            )
    return made


def check_figures(
    document: Document,
    found: Sequence[Passage],
    facts: Sequence[CitedFact],
    printed: PrintedQuantities,
    free: frozenset[SentenceIndex],
) -> Iterator[Diagnostic]:
    """Yield an error for each figure that contradicts a fact cited, a warning for each that no fact cited has.

    Sentences in `free` are exempted by a comment: what they print of their own is their author's.
    """
    wrong: list[Diagnostic] = []
    for one in facts:
        around = {number for number, _ in one.calling_sentences}
        near = [
            q
            for at, here in printed.items()
            if at[0] in around or at in one.covered_sentences
            for q in here.all_quantities
        ]
        for wanted in find_quantities(one.fact.value):
            if not any(is_same_quantity(wanted, q) for q in near):
                wrong += _find_contradiction(document, found, facts, printed, one, wanted)
    yield from wrong
    resting = sorted({at for one in facts for at in one.covered_sentences} - free)
    told = {fault.span for fault in wrong}
    yield from (
        one
        for one in _find_unregistered(document, found, facts, printed, resting)
        if one.span not in told
    )


def _find_contradiction(
    document: Document,
    found: Sequence[Passage],
    facts: Sequence[CitedFact],
    printed: PrintedQuantities,
    one: CitedFact,
    wanted: Quantity,
) -> Iterator[Diagnostic]:
    """Yield the fault of a figure printed where the fact has another: of its kind, and of no other fact cited there."""
    around = {number for number, _ in one.calling_sentences}
    for at in (
        *one.calling_sentences,
        *(
            at
            for at in one.covered_sentences
            if at[0] in around and at not in one.calling_sentences
        ),
    ):
        passage = found[at[0]]
        others = [
            q
            for other in facts
            if at in other.covered_sentences
            for q in list_registered_quantities(other.fact)
        ]
        for q in printed[at].all_quantities:
            numbered = (
                wanted.is_small or q.kind == "telephone" or q in printed[at].claimed_quantities
            )
            if (
                q.kind == wanted.kind
                and numbered
                and not any(is_same_quantity(other, q) for other in others)
            ):
                where = passage.source_span(q.start, q.stop)
                fields = {"key": one.item.key, "fact": one.fact.id, "value": one.fact.value}
                yield error(
                    "figure-other",
                    document.source,
                    where,
                    printed=passage.text[q.start : q.stop],
                    **fields,
                )
                return


def _find_unregistered(
    document: Document,
    found: Sequence[Passage],
    facts: Sequence[CitedFact],
    printed: PrintedQuantities,
    resting: Sequence[SentenceIndex],
) -> Iterator[Diagnostic]:
    """Yield a warning for each claimed figure that no fact has, where a sentence rests on facts alone."""
    for at in resting:
        passage = found[at[0]]
        named = [list_cited_items(call, document) for call in find_covering_calls(passage, at[1])]
        if not all(items and all(item.facts for item in items) for items in named):
            continue
        values = [
            q
            for one in facts
            if at in one.covered_sentences
            for q in list_registered_quantities(one.fact)
        ]
        for q in printed[at].claimed_quantities:
            if not any(is_same_quantity(value, q) for value in values):
                where = passage.source_span(q.start, q.stop)
                yield warning(
                    "figure-unregistered",
                    document.source,
                    where,
                    printed=passage.text[q.start : q.stop],
                )

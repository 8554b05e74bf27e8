"""The figures that a sentence prints beside those that the register has for the facts it cites.

Two figures are the same when they are worth the same, however they are written: « 2 milliards d'euros », 2 Md€. Words
that hedge may be added, never dropped: where the register says « près de 97 % », « 97 % » is another claim.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pamphlets.checks.claims.coverage import At, Cited, covers, items_of
from pamphlets.checks.claims.exemptions import claimed
from pamphlets.checks.claims.passages import Passage
from pamphlets.checks.claims.quantities import Found, Quantity, quantities
from pamphlets.core.source import Diagnostic, error, warning
from pamphlets.document.bibliography import Fact
from pamphlets.document.nodes import Document


class Figures(NamedTuple):
    """The quantities of one sentence, and those of them that claim something."""

    every: Found
    claimed: Found


Printed = Mapping[At, Figures]


def same(known: Quantity, printed: Quantity) -> bool:
    """Return whether a printed quantity is what the register has; a date may say less, never something else."""
    bare = known.kind == "count" and printed.kind in ("money", "duration")  # « 10 000 » for 10 000 euros
    if not bare and (known.kind != printed.kind or known.unit != printed.unit):
        return False
    if known.kind == "date":
        return all(not b or not a or a == b for a, b in zip(known.day, printed.day, strict=True))
    if known.hedge and known.hedge != printed.hedge:
        return False
    return known.number == printed.number


def registered(fact: Fact) -> Found:
    """Return every quantity that the register has of a fact: its value, those of its wording, its day."""
    return (*quantities(fact.value), *quantities(fact.wording), *quantities(str(fact.as_of or "")))


def printed_in(found: Sequence[Passage], own: re.Pattern[str]) -> Printed:
    """Return the quantities of every sentence; `own` is what `innocent` returned."""
    made: dict[At, Figures] = {}
    for number, one in enumerate(found):
        every = quantities(one.text)
        claims = claimed(one.text, every, own)
        for count, (start, stop) in enumerate(one.sentences):
            every_here = tuple(q for q in every if start <= q.start < stop)
            made[number, count] = Figures(every_here, tuple(q for q in every_here if q in claims))
    return made


def figure_faults(
    document: Document, found: Sequence[Passage], facts: Sequence[Cited], printed: Printed, free: frozenset[At]
) -> Iterator[Diagnostic]:
    """Yield an error for each figure that contradicts a fact cited, a warning for each that no fact cited has.

    Sentences in `free` are exempted by a comment: what they print of their own is their author's.
    """
    wrong: list[Diagnostic] = []
    for one in facts:
        around = {number for number, _ in one.called}
        near = [q for at, here in printed.items() if at[0] in around or at in one.covered for q in here.every]
        for wanted in quantities(one.fact.value):
            if not any(same(wanted, q) for q in near):
                wrong += _contradicted(document, found, facts, printed, one, wanted)
    yield from wrong
    resting = sorted({at for one in facts for at in one.covered} - free)
    told = {fault.span for fault in wrong}
    yield from (one for one in _unregistered(document, found, facts, printed, resting) if one.span not in told)


def _contradicted(
    document: Document, found: Sequence[Passage], facts: Sequence[Cited], printed: Printed, one: Cited, wanted: Quantity
) -> Iterator[Diagnostic]:
    """Yield the fault of a figure printed where the fact has another: of its kind, and of no other fact cited there."""
    around = {number for number, _ in one.called}
    for at in (*one.called, *(at for at in one.covered if at[0] in around and at not in one.called)):
        passage = found[at[0]]
        others = [q for other in facts if at in other.covered for q in registered(other.fact)]
        for q in printed[at].every:
            numbered = wanted.small or q.kind == "telephone" or q in printed[at].claimed
            if q.kind == wanted.kind and numbered and not any(same(other, q) for other in others):
                where = passage.span(q.start, q.stop)
                fields = {"key": one.item.key, "fact": one.fact.id, "value": one.fact.value}
                yield error("figure-other", document.source, where, printed=passage.text[q.start : q.stop], **fields)
                return


def _unregistered(
    document: Document, found: Sequence[Passage], facts: Sequence[Cited], printed: Printed, resting: Sequence[At]
) -> Iterator[Diagnostic]:
    """Yield a warning for each claimed figure that no fact has, where a sentence rests on facts alone."""
    for at in resting:
        passage = found[at[0]]
        named = [items_of(call, document) for call in covers(passage, at[1])]
        if not all(items and all(item.facts for item in items) for items in named):
            continue
        values = [q for one in facts if at in one.covered for q in registered(one.fact)]
        for q in printed[at].claimed:
            if not any(same(value, q) for value in values):
                where = passage.span(q.start, q.stop)
                yield warning("figure-unregistered", document.source, where, printed=passage.text[q.start : q.stop])

"""A text with the facts it cites -> where it says something else than the bibliography, or says it too late.

Two figures are the same when they are worth the same, however they are written: « 2 milliards d'euros », 2 Md€. Words
that hedge may be added, never dropped: where the bibliography says « près de 97 % », « 97 % » is another claim.
Who claims a « selon » fact stands in the sentence that cites it, or in one before it in the same paragraph with no
other source called between, or in what introduces it; where a written note cites it, the note may say so. A sentence that
opens a chapter, or the section of it under the nearest heading, says it for all facts of the source that it names. A
quotation is its speaker's, who is named before it.
States may have ended since their day; events stay true.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import MAXYEAR, date

from pamphlets.checks.claims.analysis import TextAnalysis, is_same_quantity
from pamphlets.checks.claims.coverage import (
    CitedFact,
    FactIdentity,
    SentenceIndex,
    find_covering_calls,
    list_cited_items,
)
from pamphlets.checks.claims.passages.attributions import (
    has_attribution,
    has_named_speaker,
    names_source,
    opens_account,
)
from pamphlets.checks.claims.passages.block_passages import read_passages
from pamphlets.checks.claims.passages.passage import Passage
from pamphlets.checks.claims.quantities import Quantities, Quantity, find_quantities
from pamphlets.core.source import Diagnostic, notice, warning
from pamphlets.document.bibliography import BibliographyEntry, Fact


def list_known_quantities(fact: Fact) -> Quantities:
    """Return every quantity that the bibliography has of a fact: its value, those of its wording, its day."""
    return (
        *find_quantities(fact.value),
        *find_quantities(fact.wording),
        *find_quantities(str(fact.as_of or "")),
    )


def check_figures(analysis: TextAnalysis) -> Iterator[Diagnostic]:
    """Yield a doubt for each figure that contradicts a fact cited, a remark for each that no fact cited has.

    What exempted sentences print of their own is their author's.
    """
    contradictions: list[Diagnostic] = []
    for cited in analysis.facts:
        calling_passages = {index.passage for index in cited.calling_sentences}
        near: list[Quantity] = []
        for index, printed in analysis.printed.items():
            if index.passage in calling_passages or index in cited.covered_sentences:
                near += printed.all_quantities
        for value in find_quantities(cited.fact.value):
            if not any(is_same_quantity(value, quantity) for quantity in near):
                contradictions += _find_contradiction(analysis, cited, value)
    yield from contradictions
    contradicted = {diagnostic.span for diagnostic in contradictions}
    for diagnostic in _find_unknown_figures(analysis):
        if diagnostic.span not in contradicted:
            yield diagnostic


def _find_contradiction(
    analysis: TextAnalysis, cited: CitedFact, value: Quantity
) -> list[Diagnostic]:
    """Return the fault of a figure printed where the fact has another: of its kind, and of no other fact cited there."""
    calling_passages = {index.passage for index in cited.calling_sentences}
    covered = [each for each in cited.covered_sentences if each.passage in calling_passages]
    for index in dict.fromkeys((*cited.calling_sentences, *covered)):
        known = _list_values_at(analysis, index)
        printed = analysis.printed[index]
        for quantity in printed.all_quantities:
            is_figure = value.is_small or quantity.kind == "telephone"
            is_figure = is_figure or quantity in printed.claimed_quantities
            if quantity.kind != value.kind or not is_figure:
                continue
            if not any(is_same_quantity(other, quantity) for other in known):
                span, words = analysis.locate(index, quantity)
                fields = {
                    "printed": words,
                    "key": cited.item.key,
                    "fact": cited.fact.id,
                    "value": cited.fact.value,
                }
                return [warning("figure-other", analysis.document.source, span, **fields)]
    return []


def _find_unknown_figures(analysis: TextAnalysis) -> Iterator[Diagnostic]:
    """Yield a remark for each claimed figure that no fact has, where a sentence rests on facts alone."""
    covered: set[SentenceIndex] = set()
    for cited in analysis.facts:
        covered.update(cited.covered_sentences)
    for index in sorted(covered - analysis.exempted):
        calls = find_covering_calls(analysis.passages[index.passage], index.sentence)
        items_by_call = [list_cited_items(call, analysis.document) for call in calls]
        if not all(items and all(item.facts for item in items) for items in items_by_call):
            continue
        values = _list_values_at(analysis, index)
        for quantity in analysis.printed[index].claimed_quantities:
            if not any(is_same_quantity(value, quantity) for value in values):
                span, words = analysis.locate(index, quantity)
                yield notice(
                    "figure-unregistered", analysis.document.source, span, printed=words
                )


def _list_values_at(analysis: TextAnalysis, index: SentenceIndex) -> list[Quantity]:
    """Return what the bibliography has of the facts that cover a sentence."""
    values: list[Quantity] = []
    for cited in analysis.facts:
        if index in cited.covered_sentences:
            values += list_known_quantities(cited.fact)
    return values


def check_attributions(analysis: TextAnalysis) -> Iterator[Diagnostic]:
    """Yield a doubt for each place where a « selon » fact is stated as if we knew it."""
    for cited in analysis.facts:
        if cited.fact.confidence != "selon":
            continue
        if cited.note_number is not None:
            note = analysis.document.notes[cited.note_number - 1]
            if any(has_attribution(passage.text) for passage in read_passages(note.blocks)):
                continue
        entry = analysis.bibliography.entries[cited.item.key]
        for index in cited.calling_sentences:
            passage = analysis.passages[index.passage]
            if not _is_attributed(passage, index.sentence, entry):
                span = passage.source_span(*passage.sentences[index.sentence])
                fields = {"key": cited.item.key, "fact": cited.fact.id}
                yield warning("fact-selon", analysis.document.source, span, **fields)


def _is_attributed(passage: Passage, sentence: int, entry: BibliographyEntry) -> bool:
    """Return whether the reader of a sentence that cites a source is told whose word it is."""
    first = sentence
    while first and first - 1 not in passage.call_sentences:
        first -= 1
    words = passage.text[passage.sentences[first].start : passage.sentences[sentence].stop]
    if has_attribution(words) or has_named_speaker(words):
        return True
    introduction = passage.introduction
    if has_attribution(introduction) or names_source(introduction, entry):
        return True
    return opens_account(passage.opening, entry)


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, the month's last where it has no such day; at most 9999-12-31."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def find_doubtful_facts(analysis: TextAnalysis) -> tuple[CitedFact, ...]:
    """Return the facts cited that are still to be verified, each once."""
    return _without_repeats(cited for cited in analysis.facts if cited.fact.is_unverified)


def find_copied_facts(analysis: TextAnalysis) -> tuple[CitedFact, ...]:
    """Return the facts cited that copies alone confirm, each once."""
    facts = analysis.facts
    return _without_repeats(cited for cited in facts if cited.fact.is_verified_on_copies)


def find_stale_facts(analysis: TextAnalysis, today: date) -> tuple[CitedFact, ...]:
    """Return the states cited that are older than the text allows, each once."""
    months = analysis.document.meta.stale_after
    states = (cited for cited in analysis.facts if cited.fact.kind == "etat")
    return _without_repeats(
        cited
        for cited in states
        if cited.fact.as_of is not None and add_months(cited.fact.as_of, months) < today
    )


def _without_repeats(facts: Iterable[CitedFact]) -> tuple[CitedFact, ...]:
    """Return cited facts, each where it is named first."""
    first_places: dict[FactIdentity, CitedFact] = {}
    for cited in facts:
        first_places.setdefault(cited.identity, cited)
    return tuple(first_places.values())


def check_stale_facts(
    analysis: TextAnalysis, stale: Sequence[CitedFact]
) -> Iterator[Diagnostic]:
    """Yield a warning for each stale state, a mere notice where each sentence tells the year it is of."""
    for cited in stale:
        fact = cited.fact
        years_by_sentence: list[set[int]] = []  # of the sentences that call the fact
        for other in analysis.facts:
            if other.fact is not fact:
                continue
            for index in other.calling_sentences:
                years: set[int] = set()
                for quantity in analysis.printed[index].all_quantities:
                    if quantity.kind == "date":
                        years.add(quantity.date_parts[0])
                years_by_sentence.append(years)
        year = fact.as_of.year if fact.as_of else None
        is_dated = all(year in years for years in years_by_sentence)
        fields = {
            "key": cited.item.key,
            "fact": fact.id,
            "wording": fact.wording.rstrip("."),
            "day": str(fact.as_of),
        }
        if years_by_sentence and is_dated:
            yield notice("fact-dated", analysis.document.source, cited.item.span, **fields)
        else:
            yield warning("fact-stale", analysis.document.source, cited.item.span, **fields)

"""Findings -> the lists for those who answer for a text: exempted sentences, old states, names.

The facts to verify are listed once for all titles, by the page to open: `pages_to_open.py`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pamphlets.checks.claims.check import ClaimFindings
from pamphlets.checks.claims.coverage import CitedFact, FactIdentity
from pamphlets.checks.claims.names import NameMention
from pamphlets.core.source import Span
from pamphlets.languages.wording import Sentence, SentenceList, sentence

# On which page each mention stands, where that was asked for.
MentionPages = Mapping[Span, int]


def list_title_findings(
    slug: str, findings: ClaimFindings, pages_by_span: MentionPages
) -> Iterator[Sentence]:
    """Yield the lists of one title, the empty ones left out."""
    yield sentence("checks.title", slug=slug)
    exempted: list[Sentence] = []
    for exemption in findings.exempted_sentences:
        line = findings.document.source.locate(exemption.span).line
        exempted.append(
            sentence(
                "checks.exempted",
                line=line,
                words=exemption.sentence,
                reason=exemption.reason,
            )
        )
    stale: list[Sentence] = []
    for cited in findings.stale_facts:
        date = cited.fact.as_of
        stale.append(sentence("checks.stale", date=date, fact=describe_fact(cited)))
    lists = {
        "checks.exempted-head": exempted,
        "checks.stale-head": stale,
        "checks.names-head": _describe_names(findings, pages_by_span),
    }
    for code, entries in lists.items():
        if entries:
            yield sentence(code, count=len(entries))
            for entry in entries:
                yield sentence("checks.entry", entry=entry)


def count_findings(findings: Sequence[ClaimFindings]) -> tuple[Sentence, ...]:
    """Return how long the lists are, all titles together; nothing where all are empty.

    A fact to look at counts once, however many titles cite it.
    """
    exempted = stale = names = 0
    doubtful: set[FactIdentity] = set()
    copied: set[FactIdentity] = set()
    for title in findings:
        exempted += len(title.exempted_sentences)
        doubtful.update(cited.identity for cited in title.doubtful_facts)
        copied.update(cited.identity for cited in title.copied_facts)
        stale += len(title.stale_facts)
        names += len({mention.party for mention in title.name_mentions})
    counts = {
        "counts.exempted": exempted,
        "counts.doubtful": len(doubtful),
        "counts.copied": len(copied),
        "counts.stale": stale,
        "counts.names": names,
    }
    return tuple(sentence(code, count=count) for code, count in counts.items() if count)


def make_json_lists(
    findings: ClaimFindings, pages_by_span: MentionPages
) -> dict[str, list[dict[str, Any]]]:
    """Return the lists of one title for a program to read."""
    locate = findings.document.source.locate
    exempted: list[dict[str, Any]] = []
    for exemption in findings.exempted_sentences:
        line = locate(exemption.span).line
        exempted.append(
            {"line": line, "sentence": exemption.sentence, "reason": exemption.reason}
        )
    names: list[dict[str, Any]] = []
    for party, span, notes in findings.name_mentions:
        kind = "person" if party.is_person else "company"
        place = locate(span)
        names.append({
            "name": party.display_name, "kind": kind, "line": place.line, "column": place.column,
            "page": pages_by_span.get(span), "notes": list(notes),
        })  # fmt: skip
    return {
        "exempted": exempted,
        "to_verify": [_make_fact_row(findings, cited) for cited in findings.doubtful_facts],
        "verified_on_copies": [
            _make_fact_row(findings, cited) for cited in findings.copied_facts
        ],
        "stale": [_make_fact_row(findings, cited) for cited in findings.stale_facts],
        "names": names,
    }


def _make_fact_row(findings: ClaimFindings, cited: CitedFact) -> dict[str, Any]:
    """Return one fact for a program to read."""
    fact, line = cited.fact, findings.document.source.locate(cited.item.span).line
    return {
        "line": line, "key": cited.item.key, "fact": fact.id, "wording": fact.wording, "value": fact.value,
        "where": fact.locator, "kind": fact.kind, "as_of": str(fact.as_of or ""),
    }  # fmt: skip


def describe_fact(cited: CitedFact) -> Sentence:
    """Return a fact in a line."""
    fact = cited.fact
    fields = {"key": cited.item.key, "fact": fact.id, "wording": fact.wording}
    if fact.locator:
        return sentence("checks.fact-located", **fields, locator=fact.locator)
    return sentence("checks.fact", **fields)


def _describe_names(findings: ClaimFindings, pages_by_span: MentionPages) -> list[Sentence]:
    """Return each name once, with every place at which it stands and the note there."""
    mentions_by_name: dict[tuple[str, bool], list[NameMention]] = defaultdict(list)
    for mention in findings.name_mentions:
        mentions_by_name[mention.party.display_name, mention.party.is_person].append(
            mention
        )
    entries: list[Sentence] = []
    for (name, is_person), mentions in sorted(mentions_by_name.items()):
        places = tuple(
            _describe_place(findings, mention, pages_by_span) for mention in mentions
        )
        code = "checks.person" if is_person else "checks.company"
        entries.append(sentence(code, name=name, places=SentenceList(places, "; ")))
    return entries


def _describe_place(
    findings: ClaimFindings, mention: NameMention, pages_by_span: MentionPages
) -> Sentence:
    """Return where a name stands, and with which notes."""
    _, span, notes = mention
    line = findings.document.source.locate(span).line
    labels: object = ", ".join(f"[{note}]" for note in notes)
    if not notes:
        labels = sentence("checks.no-note")
    if span in pages_by_span:
        page = pages_by_span[span]
        return sentence("checks.page-place", page=page, line=line, notes=labels)
    return sentence("checks.place", line=line, notes=labels)

"""Findings -> the lists for those who answer for a text: exempted sentences, facts to verify, old states, names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pamphlets.checks.claims.check import ClaimFindings
from pamphlets.checks.claims.coverage import CitedFact
from pamphlets.checks.claims.names import NameMention
from pamphlets.core.source import Span

# On which page each mention stands, where that was asked for.
MentionPages = Mapping[Span, int]


def format_title_lists(
    slug: str, findings: ClaimFindings, pages_by_span: MentionPages
) -> Iterator[str]:
    """Yield the lists of one title, the empty ones left out."""
    yield slug
    exempted: list[str] = []
    for sentence in findings.exempted_sentences:
        line = findings.document.source.locate(sentence.span).line
        exempted.append(f"{line}: {sentence.sentence} — {sentence.reason}")
    stale: list[str] = []
    for cited in findings.stale_facts:
        stale.append(f"{cited.fact.as_of}  {_format_fact(cited)}")
    lists = {
        "sentences without a source, and why": exempted,
        "facts that someone has still to verify": [
            *map(_format_fact, findings.doubtful_facts)
        ],
        "states that may have ended since": stale,
        "persons and companies named": _format_names(findings, pages_by_span),
    }
    for title, lines in lists.items():
        if lines:
            yield f"  {title} ({len(lines)})"
            for entry in lines:
                yield f"    {entry}"


def format_totals(findings: Sequence[ClaimFindings]) -> str:
    """Return how long the lists are, all titles together; nothing where all are empty."""
    exempted = doubtful = stale = names = 0
    for title in findings:
        exempted += len(title.exempted_sentences)
        doubtful += len(title.doubtful_facts)
        stale += len(title.stale_facts)
        names += len({mention.party for mention in title.name_mentions})
    parts = (
        _format_count(exempted, "sentence exempted", "sentences exempted"),
        _format_count(doubtful, "fact to verify", "facts to verify"),
        _format_count(stale, "old state", "old states"),
        _format_count(names, "name", "names"),
    )
    return ", ".join(filter(None, parts))


def _format_count(count: int, singular: str, plural: str) -> str:
    """Return a count of things, nothing for none."""
    if count == 1:
        return f"1 {singular}"
    return f"{count} {plural}" if count else ""


def make_json_lists(
    findings: ClaimFindings, pages_by_span: MentionPages
) -> dict[str, list[dict[str, Any]]]:
    """Return the lists of one title for a program to read."""
    locate = findings.document.source.locate
    exempted: list[dict[str, Any]] = []
    for sentence in findings.exempted_sentences:
        line = locate(sentence.span).line
        exempted.append(
            {"line": line, "sentence": sentence.sentence, "reason": sentence.reason}
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


def _format_fact(cited: CitedFact) -> str:
    """Return a fact in a line."""
    line = f"@{cited.item.key}#{cited.fact.id}  {cited.fact.wording}"
    return f"{line} ({cited.fact.locator})" if cited.fact.locator else line


def _format_names(findings: ClaimFindings, pages_by_span: MentionPages) -> list[str]:
    """Return each name once, with every place at which it stands and the note there."""
    mentions_by_name: dict[tuple[str, bool], list[NameMention]] = defaultdict(list)
    for mention in findings.name_mentions:
        mentions_by_name[mention.party.display_name, mention.party.is_person].append(
            mention
        )
    lines: list[str] = []
    for (name, is_person), mentions in sorted(mentions_by_name.items()):
        places: list[str] = []
        for _, span, notes in mentions:
            page = f"page {pages_by_span[span]}, " if span in pages_by_span else ""
            note = ", ".join(f"[{note}]" for note in notes) or "no note"
            places.append(f"{page}line {findings.document.source.locate(span).line} {note}")
        lines.append(f"{name if is_person else f'{name} (company)'}: {'; '.join(places)}")
    return lines

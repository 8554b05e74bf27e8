"""Findings -> the lists for those who answer for a text: exempted sentences, facts to verify, old states, names."""

from collections.abc import Iterator, Mapping
from typing import Any

from pamphlets.checks.claims.check import ClaimFindings
from pamphlets.checks.claims.coverage import CitedFact
from pamphlets.checks.claims.names import NameMention
from pamphlets.core.source import Span

MentionPages = Mapping[Span, int]  # on which page each mention stands, where that was asked for


def format_title_lists(slug: str, findings: ClaimFindings, pages: MentionPages) -> Iterator[str]:
    """Yield the lists of one title, the empty ones left out."""
    yield slug
    place = findings.document.source.locate
    exempted = [
        f"{place(one.span).line}: {one.sentence} — {one.reason}"
        for one in findings.exempted_sentences
    ]
    yield from _format_list("sentences without a source, and why", exempted)
    yield from _format_list(
        "facts that someone has still to verify",
        [_format_fact(one) for one in findings.doubtful_facts],
    )
    old = [f"{one.fact.as_of}  {_format_fact(one)}" for one in findings.stale_facts]
    yield from _format_list("states that may have ended since", old)
    yield from _format_list("persons and companies named", list(_format_names(findings, pages)))


def format_totals(findings: tuple[ClaimFindings, ...]) -> str:
    """Return how long the lists are, all titles together; nothing where all are empty."""
    parts = (
        (
            sum(len(one.exempted_sentences) for one in findings),
            "sentence exempted",
            "sentences exempted",
        ),
        (sum(len(one.doubtful_facts) for one in findings), "fact to verify", "facts to verify"),
        (sum(len(one.stale_facts) for one in findings), "old state", "old states"),
        (
            sum(len({mention.party for mention in one.name_mentions}) for one in findings),
            "name",
            "names",
        ),
    )
    return ", ".join(
        f"{number} {one if number == 1 else several}" for number, one, several in parts if number
    )


def make_json_lists(
    findings: ClaimFindings, pages: MentionPages
) -> dict[str, list[dict[str, Any]]]:
    """Return the lists of one title for a program to read."""
    place = findings.document.source.locate
    return {
        "exempted": [
            {"line": place(one.span).line, "sentence": one.sentence, "reason": one.reason}
            for one in findings.exempted_sentences
        ],
        "to_verify": [_make_fact_row(findings, one) for one in findings.doubtful_facts],
        "stale": [_make_fact_row(findings, one) for one in findings.stale_facts],
        "names": [
            {
                "name": one.party.display_name,
                "kind": "person" if one.party.is_person else "company",
                "line": place(one.span).line,
                "column": place(one.span).column,
                "page": pages.get(one.span),
                "notes": list(one.covering_notes),
            }
            for one in findings.name_mentions
        ],
    }


def _make_fact_row(findings: ClaimFindings, one: CitedFact) -> dict[str, Any]:
    """Return one fact for a program to read."""
    fact, line = one.fact, findings.document.source.locate(one.item.span).line
    return {
        "line": line,
        "key": one.item.key,
        "fact": fact.id,
        "wording": fact.wording,
        "value": fact.value,
        "where": fact.locator,
        "kind": fact.kind,
        "as_of": str(fact.as_of or ""),
    }


def _format_list(head: str, found: list[str]) -> Iterator[str]:
    """Yield a list under its head, unless it is empty."""
    if found:
        yield f"  {head} ({len(found)})"
        yield from (f"    {each}" for each in found)


def _format_fact(one: CitedFact) -> str:
    """Return a fact in a line."""
    where = f" ({one.fact.locator})" if one.fact.locator else ""
    return f"@{one.item.key}#{one.fact.id}  {one.fact.wording}{where}"


def _format_names(findings: ClaimFindings, pages: MentionPages) -> Iterator[str]:
    """Yield each name once, with every place at which it stands and the note there."""
    by_name: dict[tuple[str, bool], list[NameMention]] = {}
    for one in findings.name_mentions:
        by_name.setdefault((one.party.display_name, one.party.is_person), []).append(one)
    for (name, person), found in sorted(by_name.items()):
        places = []
        for one in found:
            line = findings.document.source.locate(one.span).line
            page = f"page {pages[one.span]}, " if one.span in pages else ""
            note = ", ".join(f"[{each}]" for each in one.covering_notes) or "no note"
            places.append(f"{page}line {line} {note}")
        yield f"{name}{'' if person else ' (company)'}: {'; '.join(places)}"

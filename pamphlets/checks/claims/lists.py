"""Findings -> the lists for those who answer for a text: exempted sentences, facts to verify, old states, names."""

from collections.abc import Iterator, Mapping
from typing import Any

from pamphlets.checks.claims.check import Findings
from pamphlets.checks.claims.coverage import Cited
from pamphlets.checks.claims.names import Mention
from pamphlets.core.source import Span

Pages = Mapping[Span, int]  # on which page each mention stands, where that was asked for


def lines(slug: str, findings: Findings, pages: Pages) -> Iterator[str]:
    """Yield the lists of one title, the empty ones left out."""
    yield slug
    place = findings.document.source.place
    exempted = [f"{place(one.span).line}: {one.sentence} — {one.reason}" for one in findings.exempted]
    yield from _list("sentences without a source, and why", exempted)
    yield from _list("facts that someone has still to verify", [_fact(one) for one in findings.doubtful])
    old = [f"{one.fact.as_of}  {_fact(one)}" for one in findings.stale]
    yield from _list("states that may have ended since", old)
    yield from _list("persons and companies named", list(_named(findings, pages)))


def counts(findings: tuple[Findings, ...]) -> str:
    """Return how long the lists are, all titles together; nothing where all are empty."""
    parts = (
        (sum(len(one.exempted) for one in findings), "sentence exempted", "sentences exempted"),
        (sum(len(one.doubtful) for one in findings), "fact to verify", "facts to verify"),
        (sum(len(one.stale) for one in findings), "old state", "old states"),
        (sum(len({mention.party for mention in one.names}) for one in findings), "name", "names"),
    )
    return ", ".join(f"{number} {one if number == 1 else several}" for number, one, several in parts if number)


def rows(findings: Findings, pages: Pages) -> dict[str, list[dict[str, Any]]]:
    """Return the lists of one title for a program to read."""
    place = findings.document.source.place
    return {
        "exempted": [
            {"line": place(one.span).line, "sentence": one.sentence, "reason": one.reason} for one in findings.exempted
        ],
        "to_verify": [_row(findings, one) for one in findings.doubtful],
        "stale": [_row(findings, one) for one in findings.stale],
        "names": [
            {
                "name": one.party.listed, "kind": "person" if one.party.person else "company",
                "line": place(one.span).line, "column": place(one.span).column, "page": pages.get(one.span),
                "notes": list(one.covered),
            }
            for one in findings.names
        ],
    }  # fmt: skip


def _row(findings: Findings, one: Cited) -> dict[str, Any]:
    """Return one fact for a program to read."""
    fact, line = one.fact, findings.document.source.place(one.item.span).line
    return {
        "line": line, "key": one.item.key, "fact": fact.id, "wording": fact.wording, "value": fact.value,
        "where": fact.where, "kind": fact.kind, "as_of": str(fact.as_of or ""),
    }  # fmt: skip


def _list(head: str, found: list[str]) -> Iterator[str]:
    """Yield a list under its head, unless it is empty."""
    if found:
        yield f"  {head} ({len(found)})"
        yield from (f"    {each}" for each in found)


def _fact(one: Cited) -> str:
    """Return a fact in a line."""
    where = f" ({one.fact.where})" if one.fact.where else ""
    return f"@{one.item.key}#{one.fact.id}  {one.fact.wording}{where}"


def _named(findings: Findings, pages: Pages) -> Iterator[str]:
    """Yield each name once, with every place at which it stands and the note there."""
    by_name: dict[tuple[str, bool], list[Mention]] = {}
    for one in findings.names:
        by_name.setdefault((one.party.listed, one.party.person), []).append(one)
    for (name, person), found in sorted(by_name.items()):
        places = []
        for one in found:
            line = findings.document.source.place(one.span).line
            page = f"page {pages[one.span]}, " if one.span in pages else ""
            note = ", ".join(f"[{each}]" for each in one.covered) or "no note"
            places.append(f"{page}line {line} {note}")
        yield f"{name}{'' if person else ' (company)'}: {'; '.join(places)}"

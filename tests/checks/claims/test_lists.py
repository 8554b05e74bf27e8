"""Findings -> lists for those who answer for a text, for people and for programs."""

from pamphlets.app.messages import word
from pamphlets.checks.claims.lists import (
    count_findings,
    list_title_findings,
    make_json_lists,
)
from pamphlets.document.bibliography import NamedParty
from tests.checks.claims.essay import HEAD, found

NAMES = (NamedParty("Grues du Sud", ("Grues du Sud",), is_person=False),)
TEXT = (
    "On peut refuser [@quai#droit]. On croit [@quai#doute].\n\n"
    "Douze sacs.<!-- sans source: compté nous-mêmes -->\n\n"
    "Les Grues du Sud et Jeanne Lampe rient [@quai#neuf]. Lampe part."
)


def test_each_list_stands_under_its_head() -> None:
    findings = found(TEXT, names=NAMES)
    pages = {findings.name_mentions[0].span: 3}
    lines = [*map(word, list_title_findings("essai", findings, pages))]
    assert lines == [
        "essai",
        "  sentences without a source, and why (1)",
        f"    {HEAD + 3}: Douze sacs. — compté nous-mêmes",
        "  states that may have ended since (1)",
        "    2025-01-10  @quai#droit  On peut refuser.",
        "  persons and companies named (2)",
        f"    Grues du Sud (company): page 3, line {HEAD + 5} [@quai#neuf]",
        f"    Jeanne Lampe: line {HEAD + 5} [@quai#neuf]; line {HEAD + 5} no note",
    ]


def test_empty_lists_are_left_out() -> None:
    assert [*map(word, list_title_findings("essai", found("Oui."), {}))] == ["essai"]


def test_totals_count_what_there_is() -> None:
    some, none = found(TEXT, names=NAMES), found("Oui.")
    assert [*map(word, count_findings([some]))] == [
        "1 sentence exempted", "1 fact to verify", "1 old state", "2 names",
    ]  # fmt: skip
    assert [*map(word, count_findings([some, none, some]))] == [
        "2 sentences exempted", "1 fact to verify", "2 old states", "4 names",
    ]  # fmt: skip
    assert count_findings([none]) == ()


def test_a_program_reads_the_same() -> None:
    findings = found(TEXT, names=NAMES)
    lists = make_json_lists(findings, {findings.name_mentions[1].span: 2})
    line = HEAD + 5
    assert lists["exempted"] == [
        {"line": HEAD + 3, "sentence": "Douze sacs.", "reason": "compté nous-mêmes"}
    ]
    assert [(row["fact"], row["as_of"]) for row in lists["stale"]] == [
        ("droit", "2025-01-10")
    ]
    assert lists["to_verify"][0] == {
        "line": HEAD + 1, "key": "quai", "fact": "doute", "wording": "On croit.", "value": "",
        "where": "", "kind": "etat", "as_of": "2026-10-01",
    }  # fmt: skip
    assert lists["names"][:2] == [
        {
            "name": "Grues du Sud", "kind": "company", "line": line, "column": 5, "page": None,
            "notes": ["@quai#neuf"],
        },
        {
            "name": "Jeanne Lampe", "kind": "person", "line": line, "column": 21, "page": 2,
            "notes": ["@quai#neuf"],
        },
    ]  # fmt: skip

from dataclasses import replace
from datetime import date

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Source
from pamphlets.document.bibliography import Fact
from pamphlets.readers.bibliography.csl_file import read_bibliography
from tests.readers.markdown.outline import faults_in

TOP = "- id: a\n  title: A\n  facts:\n"


def facts(text: str) -> list[Fact]:
    (entry,) = read_bibliography(Source("sources.yaml", text)).entries.values()
    return list(entry.facts.values())


def told(text: str) -> list[str]:
    """The faults of a register, each as `line:column code`."""
    with pytest.raises(ExceptionGroup) as caught:
        read_bibliography(Source("sources.yaml", text))
    found = faults_in(caught.value)
    assert all(render_diagnostic(one) for one in found)
    places = [(one.source.locate(one.span), one.code) for one in found]
    return [f"{place.line}:{place.column} {code}" for place, code in places]


def fact(**fields: str) -> str:
    """A register with one fact, whole but for the fields given; an empty one is left out."""
    whole = {
        "id": "f",
        "wording": "Un fait.",
        "confidence": "plain",
        "kind": "etat",
        "as_of": "2026-11-21",
    } | fields
    return (
        TOP
        + "    - {"
        + ", ".join(f"{name}: {value}" for name, value in whole.items() if value)
        + "}\n"
    )


def test_a_fact_is_read_whole() -> None:
    text = fact(
        value="97 %",
        where="l. 3",
        confidence="selon",
        a_verifier="true",
        verifie_par="Ana",
        verifie_le="2026-12",
    )
    (one,) = facts(text)
    assert one == Fact(
        "f",
        "Un fait.",
        one.span,
        "97 %",
        "l. 3",
        "selon",
        "etat",
        date(2026, 11, 21),
        True,
        "Ana",
        date(2026, 12, 1),
    )


def test_french_and_english_names_say_the_same() -> None:
    french = "- {id: a, title: A, faits: [{id: f, formulation: Un fait., valeur: 97 %, où: l. 3, confiance: à omettre, "
    french += "nature: événement, état au: 2022, à vérifier: oui, vérifié par: Ana, vérifié le: 2026-12-01}]}"
    english = "- {id: a, title: A, facts: [{id: f, wording: Un fait., value: 97 %, where: l. 3, confidence: leave-out, "
    english += "kind: event, as_of: 2022-01-01, to_verify: yes, verified_by: Ana, verified_on: 2026-12-01}]}"
    (one,), (other,) = facts(french), facts(english)
    assert (
        one.id,
        one.wording,
        one.value,
        one.locator,
        one.confidence,
        one.kind,
        one.as_of,
    ) == (
        other.id,
        other.wording,
        other.value,
        other.locator,
        other.confidence,
        other.kind,
        other.as_of,
    )
    assert (one.to_verify, one.verified_by, one.verified_on) == (
        True,
        "Ana",
        date(2026, 12, 1),
    )


@pytest.mark.parametrize(
    ("by", "on", "doubtful"),
    [
        ("", "", True),
        ("Ana", "", True),
        ("", "2026-12-01", True),
        ("Ana", "2026-12-01", False),
    ],
)
def test_a_fact_is_verified_by_someone_on_a_day(by: str, on: str, doubtful: bool) -> None:
    (one,) = facts(fact(a_verifier="true", verifie_par=by, verifie_le=on))
    assert one.is_unverified is doubtful


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (fact(id=""), ["4:7 fact-id"]),
        (fact(id="'#1'"), ["4:12 fact-id"]),
        (fact(wording=""), ["4:7 fact-wording"]),
        (fact(kind="loi"), ["4:59 fact-kind"]),
        (fact(kind=""), ["4:7 fact-kind"]),
        (fact(confidence="peut-être"), ["4:46 fact-confidence"]),
        (fact(as_of=""), ["4:7 fact-undated"]),
        (fact(as_of="2026-02-30"), ["4:72 fact-date"]),
        (fact(as_of="hier"), ["4:72 fact-date"]),
        (fact(as_of="0000-01-01"), ["4:72 fact-date"]),
        (fact(as_of="٢٠٢٦-٠١-٠١"), ["4:72 fact-date"]),
        (fact(a_verifier="bientôt"), ["4:96 fact-flag"]),
        (fact(valeurs="3"), ["4:84 fact-field-near"]),
        (fact(xyz="3"), ["4:84 fact-field"]),
        (fact(valeur="3", value="4"), ["4:95 fact-field-twice"]),
        (fact() + fact().splitlines()[-1] + "\n", ["5:12 fact-twice"]),
        ("- {id: a, title: A, facts: oui}", ["1:28 facts-list"]),
        ("- {id: a, title: A, facts: [oui]}", ["1:28 facts-list"]),
    ],
)
def test_each_fault_of_a_fact_is_told_at_its_place(text: str, said: list[str]) -> None:
    assert told(text) == said


def test_the_project_s_own_register_is_sound() -> None:
    from pathlib import Path

    path = Path(__file__).resolve().parents[3] / "content" / "sources.yaml"
    register = read_bibliography(Source("sources.yaml", path.read_text("utf-8")))
    assert sum(len(entry.facts) for entry in register.entries.values()) > 50


ALIASES = {
    "id": "id", "wording": "formulation fait fact Fait", "value": "valeur", "where": "ou où passage",
    "confidence": "confiance", "kind": "nature genre", "as_of": "etat_au état-au vrai_le date as-of",
    "a_verifier": "to_verify à_vérifier", "verifie_par": "verified_by", "verifie_le": "verified_on",
}  # fmt: skip
WHOLE = {
    "id": "f", "wording": "Un fait.", "value": "97 %", "where": "l. 3", "confidence": "plain", "kind": "etat",
    "as_of": "2026-11-21", "a_verifier": "oui", "verifie_par": "Ana", "verifie_le": "2026-12-01",
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "alias"),
    [(field, alias) for field, names in ALIASES.items() for alias in names.split()],
)
def test_a_field_has_french_and_english_names(field: str, alias: str) -> None:
    written = {name: value for name, value in WHOLE.items() if name != field}
    text = fact(**WHOLE)
    (whole,) = facts(text)
    (aliased,) = facts(
        fact(
            **{"id": "", "wording": "", "confidence": "", "kind": "", "as_of": ""}
            | written
            | {alias: WHOLE[field]}
        )
    )
    assert replace(aliased, span=whole.span) == whole


@pytest.mark.parametrize(
    ("word", "confidence"),
    [
        ("plain", "plain"), ("simple", "plain"), ("affirmé", "plain"), ("affirme", "plain"),
        ("selon", "selon"), ("attributed", "selon"), ("attribué", "selon"), ("Selon", "selon"),
        ("leave-out", "leave-out"), ("omettre", "leave-out"), ("à omettre", "leave-out"),
    ],
)  # fmt: skip
def test_confidence_has_french_and_english_words(word: str, confidence: str) -> None:
    assert facts(fact(confidence=word))[0].confidence == confidence


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("etat", "etat"),
        ("État", "etat"),
        ("state", "etat"),
        ("événement", "evenement"),
        ("event", "evenement"),
    ],
)
def test_a_fact_is_a_state_or_an_event(word: str, kind: str) -> None:
    assert facts(fact(kind=word))[0].kind == kind
